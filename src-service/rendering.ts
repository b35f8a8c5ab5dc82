import type { RenderedLetter } from './letters/render-letter.ts';
import type { RenderedPage } from './pages/render-page.ts';
import type { ServiceParts } from './pipeline/parts.ts';

export interface Rendering extends Pick<ServiceParts, 'renderLetter' | 'renderPage'> {
  /** Loads what rendering needs before somebody waits for it. */
  warmUp(): Promise<void>;
}

/**
 * Letters and pages. Their libraries and fonts are a third of the program and not needed to sign in:
 * they load at the first use, once.
 * @param resources folder with `fonts/`
 * @param training every letter bears MUSTER
 */
export const lazyRendering = (resources: string, training: boolean): Rendering => {
  let loading: ReturnType<typeof load> | null = null;
  const loaded = () => {
    loading ??= load(resources);
    return loading;
  };
  return {
    warmUp: async () => {
      await loaded();
    },
    renderLetter: async (content): Promise<RenderedLetter> => {
      const { renderLetter, fonts } = await loaded();
      return renderLetter(content, { fonts, training });
    },
    renderPage: async (page): Promise<RenderedPage> => {
      const { renderPage, fonts } = await loaded();
      return renderPage(page, { fonts });
    },
  };
};

const load = async (resources: string) => {
  const [{ renderLetter }, { renderPage }, { loadFonts }] = await Promise.all([
    import('./letters/render-letter.ts'),
    import('./pages/render-page.ts'),
    import('./letters/fonts.ts'),
  ]);
  return { renderLetter, renderPage, fonts: await loadFonts(resources) };
};

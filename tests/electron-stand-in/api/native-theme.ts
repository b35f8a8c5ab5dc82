import { KnownEvents } from '../emitter.ts';

type Source = 'system' | 'light' | 'dark';

/** `electron.nativeTheme`; the system itself is light here. */
export class StandInNativeTheme
  extends KnownEvents
  implements
    Pick<
      Electron.NativeTheme,
      | 'themeSource'
      | 'shouldUseDarkColors'
      | 'shouldUseHighContrastColors'
      | 'shouldUseInvertedColorScheme'
      | 'inForcedColorsMode'
    >
{
  private source: Source = 'system';

  constructor() {
    super('nativeTheme', ['updated']);
  }

  get themeSource(): Source {
    return this.source;
  }

  set themeSource(source: Source) {
    this.source = source;
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark';
  }

  get shouldUseHighContrastColors(): boolean {
    return false;
  }

  get shouldUseInvertedColorScheme(): boolean {
    return false;
  }

  get inForcedColorsMode(): boolean {
    return false;
  }

  /** For the stand-in: what pages are told; null leaves it to Chromium. */
  get pageScheme(): 'light' | 'dark' | null {
    return this.source === 'system' ? null : this.source;
  }
}

export const nativeTheme = new StandInNativeTheme();

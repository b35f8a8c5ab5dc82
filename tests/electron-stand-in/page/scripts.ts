import { codecSource } from '../clone/codec.ts';
import { bridgeEnd, pageWorld } from './bridge-end.ts';
import { type PreloadSettings, preloadWorld } from './preload-world.ts';

/** The script for the page's own world, which must be added before the preload's. */
export const pageScript = (settings: PreloadSettings): string => `(() => {
${String(bridgeEnd)}
${String(pageWorld)}
pageWorld(${JSON.stringify(settings.pageSide)}, ${JSON.stringify(settings.preloadSide)});
})();`;

/** The script for the isolated world: the preload bundle in Electron's wrapper. */
export const preloadScript = (settings: PreloadSettings, bundle: string): string => `(() => {
${codecSource}
${String(bridgeEnd)}
${String(preloadWorld)}
preloadWorld(${JSON.stringify(settings)}, (require, module, exports, process) => {
${bundle}
});
})();`;

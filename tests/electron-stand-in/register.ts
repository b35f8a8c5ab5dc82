import './compile-cache.ts';
import { registerHooks } from 'node:module';

/**
 * `node --import …/register.ts out/app/main/index.js`: from here on `electron` is the stand-in, for
 * `import` and `require` alike, so that the built main bundle runs unchanged.
 */
const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    return specifier === 'electron' || specifier === 'electron/main'
      ? { url: standIn, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context);
  },
});

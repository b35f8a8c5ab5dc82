import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';

/**
 * Four builds, one per runtime: `vite build --mode renderer|preload|main|service`. All end in `out/app`,
 * without source maps, so that the folder can be packaged as it is.
 */

const root = import.meta.dirname;
const at = (path: string) => resolve(root, path);

/** Both the Chromium that npm can bring (147) and that of Electron 45 understand it unchanged. */
const chromium = 'chrome147';
const node = 'node24';

/** Not in any bundle: Electron itself, and the parts of `dependencies` that are more than JavaScript. */
const neverBundled = [/^electron(\/.*)?$/, '@electric-sql/pglite', 'pg', 'pdf-to-printer'];
const subpathsToo = /^(@electric-sql\/pglite|pg|pdf-to-printer)\//;

const renderer: UserConfig = {
  root: at('src-renderer'),
  base: './',
  plugins: [react()],
  publicDir: false,
  /**
   * Vite writes this into every script, style and link tag and into `<meta property="csp-nonce">`, from
   * which Emotion takes it; the app:// handler replaces it by a fresh nonce in every response.
   */
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: at('out/app/renderer'),
    emptyOutDir: true,
    target: chromium,
    modulePreload: { polyfill: false },
    /** Inlined files would be data: addresses, which the content security policy does not allow. */
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    chunkSizeWarningLimit: 1200,
  },
};

/** Node code with its libraries in one file; `format` cjs only where the sandbox demands it. */
const nodeBuild = (entry: string, folder: string, file: string): UserConfig => ({
  root,
  publicDir: false,
  ssr: { target: 'node', noExternal: true },
  build: {
    ssr: at(entry),
    outDir: at(`out/app/${folder}`),
    emptyOutDir: true,
    target: node,
    minify: false,
    rolldownOptions: {
      // depd (of koa) builds its wrappers by eval; the bundle runs in Node only.
      checks: { eval: false },
      external: [...neverBundled, subpathsToo, ...builtinModules, /^node:/],
      output: {
        format: 'es',
        entryFileNames: file,
        // White space only, for Node reads the bundle at every start; to rewrite its syntax breaks oidc-provider.
        minify: { compress: false, mangle: false, codegen: true },
      },
    },
  },
});

/** A sandboxed preload cannot be an ES module and may require nothing but `electron`. */
const preload: UserConfig = {
  root,
  publicDir: false,
  build: {
    outDir: at('out/app/preload'),
    emptyOutDir: true,
    target: chromium,
    minify: false,
    lib: { entry: at('src-main/preload/index.ts'), formats: ['cjs'], fileName: () => 'index.cjs' },
    rolldownOptions: { external: ['electron'] },
  },
};

const configs: Readonly<Record<string, UserConfig>> = {
  renderer,
  preload,
  main: nodeBuild('src-main/index.ts', 'main', 'index.js'),
  service: nodeBuild('src-service/main.ts', 'service', 'main.js'),
};

export default defineConfig(({ mode }) => {
  const config = configs[mode];
  if (config === undefined) {
    throw new Error(`vite build --mode must be one of ${Object.keys(configs).join(', ')}`);
  }
  return { ...config, build: { ...config.build, sourcemap: false } };
});

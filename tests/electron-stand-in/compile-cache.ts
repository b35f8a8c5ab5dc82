import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/**
 * Imported first by both kinds of process: what Node made of the stand-in's TypeScript and of the
 * bundles the last time is taken as it is, next to the other caches of this checkout. Electron starts
 * from a snapshot of its own; without this the stand-in would be half a second behind it.
 */
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/compile-cache'));

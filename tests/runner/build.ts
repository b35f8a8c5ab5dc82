import { ensureBuilt } from '../electron-stand-in/build.ts';

/** Builds what changed, and remembers it: no runner after this builds again. */
ensureBuilt();

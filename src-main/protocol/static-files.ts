import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

/** Letters, digits, dot, dash, underscore; no empty part, none that begins with a dot. */
const safePart = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/**
 * Path parts of `pathname` below the root, or undefined if any part is not a plain file name. Encoded
 * characters are never decoded: the build names its files without them, so `%2e%2e` is simply unknown.
 */
export const safeParts = (pathname: string): readonly string[] | undefined => {
  const parts = pathname.split('/').slice(1);
  return parts.length > 0 && parts.every((part) => safePart.test(part)) ? parts : undefined;
};

/** Reads files of the built renderer and of nothing else. */
export class StaticFiles {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** The file at `pathname` (`/` is index.html); undefined if there is none or it lies outside. */
  async read(pathname: string): Promise<StaticFile | undefined> {
    const parts = safeParts(pathname === '/' ? '/index.html' : pathname);
    const mediaType = mediaTypes[extname(parts?.at(-1) ?? '')];
    if (parts === undefined || mediaType === undefined) {
      return undefined;
    }
    try {
      const root = await realpath(this.#root);
      const path = await realpath(join(root, ...parts));
      // A link inside the folder must not lead out of it.
      return path.startsWith(root + sep) ? { bytes: await readFile(path), mediaType } : undefined;
    } catch {
      return undefined;
    }
  }
}

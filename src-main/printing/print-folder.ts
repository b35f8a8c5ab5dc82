import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A folder of our own for the moment in which Windows' printing needs a path. Each document lies there
 * only while it is handed over; what a crash left is removed at the next start.
 */
export class PrintFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Removes what is left of earlier runs; answers how many documents that were. */
  async clean(): Promise<number> {
    const left = await readdir(this.#folder).catch(() => []);
    await rm(this.#folder, { recursive: true, force: true });
    return left.length;
  }

  /** Lends `use` a file with these bytes and removes it afterwards, also when `use` fails. */
  async lend<T>(
    fileName: string,
    bytes: Uint8Array,
    use: (path: string) => Promise<T>,
  ): Promise<T> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const path = join(this.#folder, fileName);
    try {
      await writeFile(path, bytes, { mode: 0o600, flag: 'wx' });
      return await use(path);
    } finally {
      await rm(path, { force: true });
    }
  }
}

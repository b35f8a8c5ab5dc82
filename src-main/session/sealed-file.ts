import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import type { Keyring } from './keyring.ts';

/**
 * One JSON value on disk, encrypted by a real keyring. Where there is none, nothing is written, and what
 * an earlier keyring wrote reads as nothing.
 */
export class SealedFile<T> {
  readonly #path: string;
  readonly #schema: z.ZodType<T>;
  readonly #keyring: Keyring;
  #last: Promise<unknown> = Promise.resolve();

  constructor(path: string, schema: z.ZodType<T>, keyring: Keyring) {
    this.#path = path;
    this.#schema = schema;
    this.#keyring = keyring;
  }

  /** The stored value; undefined if there is none that can be opened and understood. */
  read(): Promise<T | undefined> {
    return this.#inTurn(async () => {
      try {
        const text = await this.#keyring.open(await readFile(this.#path));
        const parsed = this.#schema.safeParse(text === null ? undefined : JSON.parse(text));
        return parsed.success ? parsed.data : undefined;
      } catch {
        return undefined;
      }
    });
  }

  /** Replaces the file as a whole; false if it was not stored. */
  write(value: T): Promise<boolean> {
    return this.#inTurn(async () => {
      const sealed = await this.#keyring.seal(JSON.stringify(value));
      if (sealed === null) {
        return false;
      }
      try {
        await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
        await writeFile(`${this.#path}.new`, sealed, { mode: 0o600 });
        await rename(`${this.#path}.new`, this.#path);
        return true;
      } catch {
        return false;
      }
    });
  }

  remove(): Promise<void> {
    return this.#inTurn(() => rm(this.#path, { force: true }));
  }

  #inTurn<R>(work: () => Promise<R>): Promise<R> {
    const result = this.#last.then(work, work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

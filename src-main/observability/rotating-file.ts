import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Size of the newest log file in bytes; 0 if there is none yet. */
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/**
 * Appends lines to `desk.log` in `folder` and keeps five files of at most 5 MB: `desk.log`, `desk.1.log` …
 * Writes synchronously (entries are few and small), so nothing is lost when the program dies. A full or
 * read-only disk silences the log but never the program.
 */
export class RotatingFile {
  readonly #folder: string;
  readonly #maxBytes: number;
  readonly #files: number;
  #bytes: number | undefined;

  constructor(folder: string, maxBytes = 5_000_000, files = 5) {
    this.#folder = folder;
    this.#maxBytes = maxBytes;
    this.#files = files;
  }

  write(line: string): void {
    try {
      this.#append(line);
    } catch {
      // There is nowhere left to tell; the next line tries again.
      this.#bytes = undefined;
    }
  }

  #append(line: string): void {
    if (this.#bytes === undefined) {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      this.#bytes = sizeOf(this.#path(0));
    }
    const bytes = Buffer.byteLength(line);
    if (this.#bytes > 0 && this.#bytes + bytes > this.#maxBytes) {
      this.#rotate();
      this.#bytes = 0;
    }
    appendFileSync(this.#path(0), line, { mode: 0o600 });
    this.#bytes += bytes;
  }

  #rotate(): void {
    rmSync(this.#path(this.#files - 1), { force: true });
    for (let age = this.#files - 2; age >= 0; age -= 1) {
      if (statSync(this.#path(age), { throwIfNoEntry: false }) !== undefined) {
        renameSync(this.#path(age), this.#path(age + 1));
      }
    }
  }

  #path(age: number): string {
    return join(this.#folder, age === 0 ? 'desk.log' : `desk.${age}.log`);
  }
}

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Spooler } from './spooler.ts';

const OpenJob = z.object({ printerId: z.string(), spoolId: z.string() });
type OpenJob = z.infer<typeof OpenJob>;

/**
 * The spooler's ids of jobs that are under way, in a file: after a crash nobody watches them any more, and
 * a letter must not come out of a printer beside which nobody stands. Says nothing of persons.
 */
export class OpenJobs {
  readonly #path: string;
  readonly #open = new Map<string, OpenJob>();
  #writing: Promise<void> = Promise.resolve();

  constructor(path: string) {
    this.#path = path;
  }

  /** Resolves when the job stands in the file; never rejects: a full disk must not keep a letter back. */
  add(job: OpenJob): Promise<void> {
    this.#open.set(job.spoolId, job);
    return this.#write();
  }

  remove(spoolId: string): Promise<void> {
    this.#open.delete(spoolId);
    return this.#write();
  }

  /** Takes back what an earlier run left with the spooler; answers how many jobs that were. */
  async withdrawLeft(spooler: Pick<Spooler, 'cancel'>): Promise<number> {
    const left = await this.#read();
    for (const { printerId, spoolId } of left) {
      await spooler.cancel(printerId, spoolId);
    }
    await this.#write();
    return left.length;
  }

  async #read(): Promise<readonly OpenJob[]> {
    try {
      const parsed = z.array(OpenJob).safeParse(JSON.parse(await readFile(this.#path, 'utf8')));
      return parsed.success ? parsed.data : [];
    } catch {
      return [];
    }
  }

  /** One writing at a time, each of what is open when its turn comes. */
  #write(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#writeNow()).catch(() => undefined);
    return this.#writing;
  }

  async #writeNow(): Promise<void> {
    if (this.#open.size === 0) {
      await rm(this.#path, { force: true });
      return;
    }
    await mkdir(dirname(this.#path), { recursive: true });
    await writeFile(this.#path, JSON.stringify([...this.#open.values()]), { mode: 0o600 });
  }
}

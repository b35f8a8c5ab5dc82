import { randomUUID } from 'node:crypto';
import {
  type FSWatcher,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Knock = z.object({ argv: z.array(z.string()), cwd: z.string(), data: z.unknown() });
type Knock = z.infer<typeof Knock>;

/**
 * One program per data folder. The answer must come at once (Electron's function is synchronous), so the
 * lock is a file with its owner's identity, and a later start knocks by a file in a watched folder.
 */
export class SingleInstance {
  private readonly folder: () => string;
  private readonly onKnock: (knock: Knock) => void;
  private watcher: FSWatcher | undefined;

  constructor(folder: () => string, onKnock: (knock: Knock) => void) {
    this.folder = () => join(folder(), 'stand-in-instance');
    this.onKnock = onKnock;
  }

  get held(): boolean {
    return this.watcher !== undefined;
  }

  /** True if this process now is (or already was) the only one; else the first one was told. */
  request(data: unknown): boolean {
    if (this.held) {
      return true;
    }
    const folder = this.folder();
    mkdirSync(folder, { recursive: true });
    const lock = join(folder, 'owner');
    if (take(lock) || replaceDead(lock)) {
      this.listen(folder);
      return true;
    }
    const knock: Knock = { argv: process.argv, cwd: process.cwd(), data };
    writeFileSync(join(folder, `${randomUUID()}.knock`), JSON.stringify(knock));
    return false;
  }

  release(): void {
    if (this.held) {
      this.watcher?.close();
      this.watcher = undefined;
      rmSync(this.folder(), { recursive: true, force: true });
    }
  }

  private listen(folder: string): void {
    this.watcher = watch(folder, () => this.answerKnocks(folder));
    this.watcher.unref();
  }

  private answerKnocks(folder: string): void {
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.knock'))) {
      const knock = readKnock(join(folder, name));
      if (knock !== undefined) {
        rmSync(join(folder, name), { force: true });
        this.onKnock(knock);
      }
    }
  }
}

/** Undefined while the file is still being written; its next change is seen as well. */
const readKnock = (file: string): Knock | undefined => {
  try {
    return Knock.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
};

const take = (lock: string): boolean => {
  try {
    writeFileSync(lock, identity(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
};

/** A killed program leaves its file; a process that got its number since then is not it. */
const replaceDead = (lock: string): boolean => {
  const owner = readFileSync(lock, 'utf8');
  const pid = Number(owner.split(' ')[0]);
  if (isAlive(pid) && identity(pid) === owner) {
    return false;
  }
  rmSync(lock, { force: true });
  return take(lock);
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** The process number, on Linux with the time the process started. */
const identity = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
  } catch {
    return `${pid} `;
  }
};

import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { codeOf, FolderFault, faultOfSystem } from './folder-fault.ts';
import { isRunning, kernelStart, startedAt } from './process-start.ts';

const Owner = z.strictObject({
  pid: z.int().positive(),
  /** When the owner's process started, epoch milliseconds. */
  startedAt: z.int(),
  /** `kernelStart` of the owner; null where the system has none. */
  kernelStart: z.string().nullable(),
  /** Tells one claim from the next of the same process. */
  claim: z.string(),
});
type Owner = z.infer<typeof Owner>;

/** Two notes of the same start may differ by rounding. */
const SAME_START_MILLIS = 5_000;

export interface Lock {
  /** Removes the lock if it is still this one. */
  release(): Promise<void>;
}

/**
 * Takes the lock file, so that one process alone opens the database. A file without a living owner
 * (crash, power cut) is replaced; one with a living owner never.
 * @throws FolderFault `folderInUse`, `folderNotWritable` or `diskFull`
 */
export async function takeLock(file: string): Promise<Lock> {
  const mine: Owner = {
    pid: process.pid,
    startedAt: Math.round(performance.timeOrigin),
    kernelStart: await kernelStart(process.pid),
    claim: randomUUID(),
  };
  const text = `${JSON.stringify(mine)}\n`;
  if (!(await createWith(file, text))) {
    await removeDead(file);
    if (!(await createWith(file, text))) throw new FolderFault('folderInUse', file);
  }
  return {
    release: async () => {
      if ((await readText(file)) === text) await rm(file, { force: true });
    },
  };
}

/** Creates the file with its content at once; false if there is one. */
async function createWith(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, text, { mode: 0o600, flag: 'wx' });
    // File systems without hard links (exFAT, some network drives) get it in two steps.
    await link(draft, file).catch((error: unknown) => {
      if (codeOf(error) === 'EEXIST') throw error;
      return writeFile(file, text, { mode: 0o600, flag: 'wx' });
    });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw faultOfSystem(error, file) ?? error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Moves a dead owner's file away. @throws FolderFault `folderInUse` if the owner lives */
async function removeDead(file: string): Promise<void> {
  const found = await readText(file);
  if (found === null) return;
  if (await lives(found)) throw new FolderFault('folderInUse', file);
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw faultOfSystem(error, file) ?? error;
  }
  // Somebody else may have replaced it between reading and moving: then theirs goes back.
  const isTheOneRead = (await readText(aside)) === found;
  if (!isTheOneRead) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
  if (!isTheOneRead) throw new FolderFault('folderInUse', file);
}

/** Content that cannot be read was cut off by a power failure: its owner is gone. */
async function lives(text: string): Promise<boolean> {
  const owner = parse(text);
  if (owner === null || !isRunning(owner.pid)) return false;
  if (owner.kernelStart !== null) return (await kernelStart(owner.pid)) === owner.kernelStart;
  const started = await startedAt(owner.pid);
  // In doubt it lives: two processes on one folder destroy it silently.
  return started === null || Math.abs(started - owner.startedAt) <= SAME_START_MILLIS;
}

function parse(text: string): Owner | null {
  try {
    return Owner.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw faultOfSystem(error, file) ?? error;
  }
}

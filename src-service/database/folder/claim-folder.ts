import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Clock } from '#shared/domain/clock.ts';
import { isoInstant } from '#shared/domain/dates.ts';
import { NewerSchemaError } from '../migrate.ts';
import { FolderFault, faultOfSystem } from './folder-fault.ts';
import { FREE_BYTES, inspectFolder } from './inspect-folder.ts';
import { takeLock } from './lock.ts';

export { FolderFault } from './folder-fault.ts';

export interface Opened<T> {
  readonly value: T;
  /** Name under which a folder that could not be opened was kept; null = there was none. */
  readonly setAside: string | null;
}

/** The sole right to open a folder, until released. */
export interface FolderClaim {
  /**
   * Opens the database in the folder. Only a failure to open what passed all checks counts as damage:
   * then the folder is renamed, never deleted, and `open` is called once more on an empty one.
   * @throws NewerSchemaError of `open`, and FolderFault for what the file system refuses
   */
  openOrSetAside<T>(open: () => Promise<T>): Promise<Opened<T>>;
  release(): Promise<void>;
}

/**
 * Claims the folder of an embedded database before it is opened: lock, version, write permission, free
 * space, in this order. The lock file lies beside the folder as `<folder>.lock`.
 * @param folder absolute path; need not exist
 * @throws FolderFault naming the first thing that stands in the way
 */
export async function claimFolder(
  folder: string,
  clock: Clock,
  free: { firstStart: number; later: number } = FREE_BYTES,
): Promise<FolderClaim> {
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw faultOfSystem(error, folder) ?? error;
  });
  const lock = await takeLock(`${folder}.lock`);
  try {
    const content = await inspectFolder(folder, free);
    const isFinished = !(await exists(unfinished(folder)));
    return {
      openOrSetAside: (open) =>
        content === 'empty'
          ? first(folder, open).then((value) => ({ value, setAside: null }))
          : again(folder, clock, content === 'database' && isFinished, open),
      release: lock.release,
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Marks a folder whose first opening (unpacking, loading) has not come to its end. */
const unfinished = (folder: string) => `${folder}.unfinished`;

async function first<T>(folder: string, open: () => Promise<T>): Promise<T> {
  try {
    await writeFile(unfinished(folder), '');
    const value = await open();
    await rm(unfinished(folder), { force: true });
    return value;
  } catch (error) {
    throw faultOfSystem(error, folder) ?? error;
  }
}

async function again<T>(
  folder: string,
  clock: Clock,
  isUsable: boolean,
  open: () => Promise<T>,
): Promise<Opened<T>> {
  if (isUsable) {
    try {
      return { value: await open(), setAside: null };
    } catch (error) {
      if (error instanceof NewerSchemaError) throw error;
      const fault = faultOfSystem(error, folder);
      if (fault !== null) throw fault;
    }
  }
  const setAside = await putAside(folder, clock);
  return { value: await first(folder, open), setAside };
}

/** @throws FolderFault `folderDamaged` if it cannot even be renamed */
async function putAside(folder: string, clock: Clock): Promise<string> {
  const stamp = isoInstant(clock).slice(0, 19).replaceAll(':', '');
  for (let number = 1; ; number += 1) {
    const target = `${folder}.set-aside-${stamp}${number === 1 ? '' : `-${number}`}`;
    if (await exists(target)) continue;
    try {
      await rename(folder, target);
      return basename(target);
    } catch {
      throw new FolderFault('folderDamaged', folder);
    }
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

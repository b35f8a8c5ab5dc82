import {
  access,
  constants,
  open,
  readdir,
  readFile,
  rm,
  statfs,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf, FolderFault, faultOfSystem } from './folder-fault.ts';

/** Major version of PostgreSQL inside PGlite 0.5; a test compares it with the engine. */
export const ENGINE_MAJOR = 18;

const MEGABYTE = 1_000_000;
/** An empty database takes 40 MB, 5,000 members 30 more, their log as much again. */
export const FREE_BYTES = { firstStart: 400 * MEGABYTE, later: 100 * MEGABYTE } as const;

/**
 * `empty`: nothing there yet; `database`: to be opened as it is; `unusable`: something that this
 * program's engine cannot open, to be set aside.
 */
export type FolderContent = 'empty' | 'database' | 'unusable';

/**
 * Looks at the folder before anything opens it: version, write permission, free space.
 * @throws FolderFault `folderNewer`, `folderNotWritable` or `diskFull`
 */
export async function inspectFolder(
  folder: string,
  free: { firstStart: number; later: number },
): Promise<FolderContent> {
  const content = await contentOf(folder);
  if (content !== 'empty') await assertWritable(folder);
  await assertSpace(folder, content === 'database' ? free.later : free.firstStart);
  return content;
}

async function contentOf(folder: string): Promise<FolderContent> {
  const names = await orNull(() => readdir(folder), folder);
  if (names === null || names.length === 0) return 'empty';
  const version = await orNull(() => readFile(join(folder, 'PG_VERSION'), 'utf8'), folder);
  const major = /^\d+\s*$/.test(version ?? '') ? Number(version) : null;
  if (major !== null && major > ENGINE_MAJOR) throw new FolderFault('folderNewer', folder);
  return major === ENGINE_MAJOR ? 'database' : 'unusable';
}

/** Tried, not asked: file systems answer questions about rights wrongly. */
async function assertWritable(folder: string): Promise<void> {
  const probe = join(folder, '.writable');
  const control = join(folder, 'global', 'pg_control');
  try {
    await writeFile(probe, '');
    await rm(probe);
    const hasControl = await access(control, constants.F_OK).then(
      () => true,
      () => false,
    );
    if (hasControl) await (await open(control, 'r+')).close();
  } catch (error) {
    throw faultOfSystem(error, folder) ?? error;
  }
}

async function assertSpace(folder: string, needed: number): Promise<void> {
  const { bavail, bsize } = await statfs(dirname(folder));
  if (bavail * bsize < needed) throw new FolderFault('diskFull', folder);
}

async function orNull<T>(read: () => Promise<T>, folder: string): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw faultOfSystem(error, folder) ?? error;
  }
}

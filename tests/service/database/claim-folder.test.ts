import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SettableClock } from '#shared/domain/clock.ts';
import { claimFolder } from '../../../src-service/database/folder/claim-folder.ts';

const clock = new SettableClock(Date.parse('2026-03-10T09:00:00Z'));
const NOBODY = 65_534;
let root: string;
let folder: string;
let lock: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hek-folder-'));
  folder = join(root, 'database');
  lock = `${folder}.lock`;
});
afterEach(() => rm(root, { recursive: true, force: true }));

const fault = (code: string) => ({ name: 'FolderFault', fault: code });

const hold = async (): Promise<ChildProcess> => {
  const script = fileURLToPath(new URL('holder.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => {
      throw new Error('The second process ended without the folder.');
    }),
  ]);
  return child;
};

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
};

describe('the claim on a database folder', () => {
  it('is refused while another process holds it, and leaves that one its lock', async () => {
    const child = await hold();
    try {
      const before = await readFile(lock, 'utf8');
      await expect(claimFolder(folder, clock)).rejects.toMatchObject(fault('folderInUse'));
      expect(await readFile(lock, 'utf8')).toBe(before);
    } finally {
      await end(child, 'SIGKILL');
    }
  });

  it('replaces the lock of a process that was killed', async () => {
    const child = await hold();
    await end(child, 'SIGKILL');
    expect(JSON.parse(await readFile(lock, 'utf8'))).toMatchObject({ pid: child.pid });
    const claim = await claimFolder(folder, clock);
    expect(JSON.parse(await readFile(lock, 'utf8'))).toMatchObject({ pid: process.pid });
    await claim.release();
    expect(await readdir(root)).toEqual([]);
  });

  it('replaces the lock of a dead process whose number another one has now', async () => {
    const dead = { pid: process.pid, startedAt: 0, kernelStart: 'another boot 1', claim: 'x' };
    await writeFile(lock, JSON.stringify(dead));
    await (await claimFolder(folder, clock)).release();
  });

  it('leaves the lock of a process that lives, where the kernel says nothing about its start', async () => {
    const startedAt = Math.round(performance.timeOrigin);
    await writeFile(
      lock,
      JSON.stringify({ pid: process.pid, startedAt, kernelStart: null, claim: 'x' }),
    );
    await expect(claimFolder(folder, clock)).rejects.toMatchObject(fault('folderInUse'));
  });

  it.each(['', '{"pid":', 'null'])('replaces a lock that a power cut left as %j', async (text) => {
    await writeFile(lock, text);
    await (await claimFolder(folder, clock)).release();
  });

  it('goes to one of many who find a dead lock at the same time', async () => {
    await writeFile(lock, '');
    const claims = await Promise.allSettled(
      Array.from({ length: 8 }, () => claimFolder(folder, clock)),
    );
    expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(claims.filter(({ status }) => status === 'rejected')).toHaveLength(7);
    expect(await readdir(root)).toEqual(['database.lock']);
  });

  it('is free again after its release', async () => {
    await (await claimFolder(folder, clock)).release();
    const second = await claimFolder(folder, clock);
    await expect(claimFolder(folder, clock)).rejects.toMatchObject(fault('folderInUse'));
    await second.release();
  });

  it('is refused on a newer engine’s folder, which stays as it is, and the lock is given back', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'PG_VERSION'), '99\n');
    await expect(claimFolder(folder, clock)).rejects.toMatchObject(fault('folderNewer'));
    expect(await readdir(root)).toEqual(['database']);
  });

  it('is refused where it may not write: the folder beside which the lock must lie', async () => {
    await mkdir(folder);
    await chmod(root, 0o555);
    await asNobody(() =>
      expect(claimFolder(folder, clock)).rejects.toMatchObject(fault('folderNotWritable')),
    );
    await chmod(root, 0o755);
  });

  it('is refused where it may not write: the database itself', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'PG_VERSION'), '18\n');
    await chmod(root, 0o777);
    await chmod(folder, 0o555);
    await asNobody(() =>
      expect(claimFolder(folder, clock)).rejects.toMatchObject(fault('folderNotWritable')),
    );
    await chmod(folder, 0o755);
    expect(await readdir(root)).toEqual(['database']);
  });

  it('is refused without room to work', async () => {
    const much = 2 ** 62;
    await expect(claimFolder(folder, clock, { firstStart: much, later: 0 })).rejects.toMatchObject(
      fault('diskFull'),
    );
    await mkdir(folder);
    await writeFile(join(folder, 'PG_VERSION'), '18\n');
    await expect(claimFolder(folder, clock, { firstStart: 0, later: much })).rejects.toMatchObject(
      fault('diskFull'),
    );
  });

  it('names the folder, never the path, which may hold a person’s name', async () => {
    const refused = await claimFolder(folder, clock, { firstStart: 2 ** 62, later: 0 }).catch(
      (error: unknown) => error,
    );
    expect(refused).toMatchObject({ detail: 'database', message: 'diskFull: database' });
  });
});

/** Whoever runs the tests as root may write everywhere: these tests then act as nobody. */
async function asNobody(act: () => Promise<void>): Promise<void> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    await act();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

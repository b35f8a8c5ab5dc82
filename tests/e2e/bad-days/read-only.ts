import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Root writes past permissions; only the file system's own flag stops it. */
const setImmutable = (folder: string, on: boolean): void => {
  if (process.getuid?.() === 0) {
    spawnSync('chattr', [on ? '+i' : '-i', folder], { stdio: 'ignore' });
  }
};

const canWrite = (folder: string): boolean => {
  try {
    writeFileSync(join(folder, 'probe'), '');
    rmSync(join(folder, 'probe'));
    return true;
  } catch {
    return false;
  }
};

/** Runs `act` while nobody may add to or remove from `folder`. */
export const readOnly = async (folder: string, act: () => Promise<void>): Promise<void> => {
  chmodSync(folder, 0o555);
  setImmutable(folder, true);
  try {
    await act();
  } finally {
    setImmutable(folder, false);
    chmodSync(folder, 0o755);
  }
};

/** Whether this account can be kept from writing below `parent`: not root on every file system. */
export const mayBeReadOnly = async (parent: string): Promise<boolean> => {
  const folder = mkdtempSync(join(parent, 'read-only-'));
  let stopped = false;
  await readOnly(folder, async () => {
    stopped = !canWrite(folder);
  });
  rmSync(folder, { recursive: true });
  return stopped;
};

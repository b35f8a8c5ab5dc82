import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** True if a process with this id runs, whoever owns it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs and belongs to somebody else.
    return error instanceof Error && Reflect.get(error, 'code') === 'EPERM';
  }
}

/**
 * Boot and tick in which a process started, from the kernel: the same text for the same process only,
 * whatever happens to the clock. Null where the system has no /proc.
 */
export async function kernelStart(pid: number): Promise<string | null> {
  try {
    const [boot, stat] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ]);
    // Field 22; the second field is a name in brackets that may hold spaces (proc(5)).
    const tick = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .at(19);
    return tick === undefined ? null : `${boot.trim()} ${tick}`;
  } catch {
    return null;
  }
}

/**
 * When a process started, as the system wrote it down at that time (epoch milliseconds). Asked only
 * where there is no /proc, and only about a process that holds a lock. Null = the system does not say.
 */
export async function startedAt(pid: number): Promise<number | null> {
  const [command, ...parameters] =
    process.platform === 'win32'
      ? [
          'powershell.exe',
          '-NoProfile',
          '-NonInteractive',
          '-Command',
          `(Get-Process -Id ${pid}).StartTime.ToUniversalTime().ToString('o')`,
        ]
      : ['ps', '-o', 'lstart=', '-p', String(pid)];
  try {
    const { stdout } = await run(command ?? '', parameters, {
      env: { ...process.env, LC_ALL: 'C' },
      timeout: 5_000,
      windowsHide: true,
    });
    const millis = Date.parse(stdout.trim());
    return Number.isNaN(millis) ? null : millis;
  } catch {
    return null;
  }
}

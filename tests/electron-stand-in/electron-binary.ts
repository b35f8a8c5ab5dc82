import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const electronPackage = resolve(import.meta.dirname, '../../node_modules/electron');

/** Electron's executable if the npm package already fetched it. Never fetches it. */
export const findElectron = (): string | undefined => {
  const pathFile = join(electronPackage, 'path.txt');
  if (!existsSync(pathFile)) {
    return undefined;
  }
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronPackage, 'dist');
  const executable = join(folder, readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? executable : undefined;
};

/** How long fetching may take before the stand-in is used, in milliseconds. */
const fetchLimit = 180_000;

/** Fetches the executable as the package itself would; undefined where it cannot be had. */
export const fetchElectron = (): string | undefined => {
  spawnSync(process.execPath, [join(electronPackage, 'install.js')], {
    stdio: 'ignore',
    timeout: fetchLimit,
  });
  return findElectron();
};

/** Why an executable that is there cannot be used (missing system libraries); undefined if it can. */
export const whyElectronFails = (executable: string): string | undefined => {
  const { status, stderr } = spawnSync(executable, ['--version'], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  return status === 0 ? undefined : (stderr ?? '').trim().split('\n')[0] || 'it does not start';
};

/**
 * Electron's own sandbox refuses root. Only there, and only there, it is switched off.
 */
export const electronSwitches = (): readonly string[] =>
  process.getuid?.() === 0 ? ['--no-sandbox'] : [];

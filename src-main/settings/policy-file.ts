import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PolicyFile } from './machine-policy.ts';

const folderName = 'hek-service-desk';

/** Where the machine's policy lies on this system. */
export const policyPath = (platform: NodeJS.Platform, programData: string): string => {
  if (platform === 'win32') {
    return join(programData, folderName, 'policy.json');
  }
  return platform === 'darwin'
    ? `/Library/Application Support/${folderName}/policy.json`
    : `/etc/${folderName}/policy.json`;
};

interface Ownership {
  readonly uid: number;
  readonly mode: number;
}

/** True if anybody beside the trusted owners may write, by owner or by mode. */
export const othersMayWrite = ({ uid, mode }: Ownership, trusted: readonly number[]): boolean =>
  !trusted.includes(uid) || (mode & 0o022) !== 0;

/** Groups of ordinary people in Windows security descriptors: Users, Authenticated Users, Everyone. */
const ordinary = ['BU', 'AU', 'WD', 'IU', 'BG'];
/** Rights that change a file: all, write, generic write, write data, append, change owner or list. */
const writing = /FA|FW|GA|GW|WD|WO|SD|DT|CC|DC/;

/**
 * True if an entry of the security descriptor (SDDL, as PowerShell's `Get-Acl` tells it) lets ordinary
 * people write. Rights given as a number are taken as writing unless they are plain read and execute.
 */
export const sddlLetsOrdinaryWrite = (sddl: string): boolean => {
  const [, accessList = ''] = /D:[A-Z]*((?:\([^)]*\))*)/.exec(sddl) ?? [];
  return [...accessList.matchAll(/\(A;[^;]*;([^;]*);[^;]*;[^;]*;([^)]*)\)/g)].some(
    ([, rights = '', who = '']) =>
      ordinary.includes(who) &&
      (rights.startsWith('0x') ? !['0x1200a9', '0x120089'].includes(rights) : writing.test(rights)),
  );
};

const windowsAclOf = (path: string): string =>
  execFileSync(
    'powershell.exe',
    ['-NoProfile', '-NonInteractive', '-Command', '(Get-Acl -LiteralPath $env:HEK_POLICY).Sddl'],
    { encoding: 'utf8', env: { ...process.env, HEK_POLICY: path }, windowsHide: true },
  );

/** The policy file at `path`; `trusted` are the user ids that may own it on Linux and macOS. */
export const policyFileAt = (path: string, trusted: readonly number[]): PolicyFile => ({
  path,
  read: () =>
    statSync(path, { throwIfNoEntry: false }) === undefined
      ? undefined
      : readFileSync(path, 'utf8'),
  writableByOthers: () =>
    process.platform === 'win32'
      ? [path, dirname(path)].some((part) => sddlLetsOrdinaryWrite(windowsAclOf(part)))
      : [path, dirname(path)].some((part) => othersMayWrite(statSync(part), trusted)),
});

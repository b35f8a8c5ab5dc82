import { basename } from 'node:path';
import type { TrainingFault } from '#shared/training/protocol.ts';

export type FolderFaultCode = Extract<TrainingFault, `folder${string}` | 'diskFull'>;

/** Why the folder of the embedded database cannot be used; nothing in it was touched. */
export class FolderFault extends Error {
  readonly fault: FolderFaultCode;
  /** Name of the folder or file, without the path: that may hold the name of a person. */
  readonly detail: string;

  constructor(fault: FolderFaultCode, path: string) {
    super(`${fault}: ${basename(path)}`);
    this.name = 'FolderFault';
    this.fault = fault;
    this.detail = basename(path);
  }
}

/** The system's code of an error, e.g. `EACCES`. */
export const codeOf = (error: unknown): string | null => {
  const code = error instanceof Error ? Reflect.get(error, 'code') : null;
  return typeof code === 'string' ? code : null;
};

const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS']);
const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** The fault an error of the file system stands for; null = none of ours. */
export const faultOfSystem = (error: unknown, path: string): FolderFault | null => {
  const code = codeOf(error) ?? '';
  if (NOT_WRITABLE.has(code)) return new FolderFault('folderNotWritable', path);
  return FULL.has(code) ? new FolderFault('diskFull', path) : null;
};

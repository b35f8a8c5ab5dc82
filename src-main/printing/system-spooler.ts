import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { postIpp } from './cups-server.ts';
import { CupsSpooler } from './cups-spooler.ts';
import type { PrintFolder } from './print-folder.ts';
import { commandRunner } from './run-command.ts';
import type { Spooler } from './spooler.ts';
import { type PrintFile, WindowsSpooler } from './windows-spooler.ts';

/** Loaded when first printed, and only on Windows. */
const byPdfToPrinter: PrintFile = async (path, printer, copies) => {
  const { print } = await import('pdf-to-printer');
  await print(path, { printer, copies, silent: true, scale: 'noscale' });
};

/** The spooler of this system: CUPS, or Windows' own. */
export const systemSpooler = (platform: NodeJS.Platform, folder: PrintFolder): Spooler =>
  platform === 'win32'
    ? new WindowsSpooler(commandRunner({}), byPdfToPrinter, folder)
    : new CupsSpooler(commandRunner({ LC_ALL: 'C' }), postIpp, userInfo().username, () =>
        readFile('/etc/cups/cupsd.conf', 'utf8'),
      );

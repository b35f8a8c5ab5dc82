import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Push } from '../ipc/push.ts';
import { HandoutCloser } from '../printing/handout-closer.ts';
import { OpenJobs } from '../printing/open-jobs.ts';
import { PrintFolder } from '../printing/print-folder.ts';
import { PrintJobs } from '../printing/print-jobs.ts';
import { PdfSaver, type SaveCollaborators } from '../printing/save-pdf.ts';
import { systemSpooler } from '../printing/system-spooler.ts';
import type { MainWindow } from '../windows/main-window.ts';
import type { Foundation } from './foundation.ts';
import type { ServiceParts } from './service.ts';

export interface PaperParts {
  readonly closer: HandoutCloser;
  readonly print: PrintJobs;
  readonly saver: PdfSaver;
}

/** Printing and saving. `takenSeconds` is the policy of whoever is signed in. */
export const makePapers = (
  { clock, timers, log, userData }: Foundation,
  { client, ownCall }: Pick<ServiceParts, 'client' | 'ownCall'>,
  window: MainWindow<BrowserWindow>,
  push: Push,
  takenSeconds: () => number,
): PaperParts => {
  const closer = new HandoutCloser({
    close: (input) => ownCall('handouts.close', input, randomUUID()),
    log,
  });
  const bytes: SaveCollaborators['bytes'] = (on, requestId) => {
    const { contactId, memberId, handoutId } = on;
    const options = { cause: 'open', idempotencyKey: null, requestId } as const;
    return client.bytes('handouts.bytes', { contactId, memberId, handoutId }, options);
  };
  const folder = new PrintFolder(join(userData, 'print'));
  void folder.clean().then((count) => {
    if (count > 0) {
      log({ event: 'printRemainsRemoved', count });
    }
  });
  const spooler = systemSpooler(process.platform, folder);
  const openJobs = new OpenJobs(join(userData, 'print-jobs.json'));
  void openJobs.withdrawLeft(spooler).then((count) => {
    if (count > 0) {
      log({ event: 'printJobsWithdrawn', count });
    }
  });
  const print = new PrintJobs({
    spooler,
    openJobs,
    bytes,
    closer,
    clock,
    timers,
    log,
    takenSeconds,
    changed: (job) => push('printing.job', job),
  });
  const saver = new PdfSaver({
    askPath: async (defaultPath) => {
      const parent = window.window;
      const asked = { defaultPath, filters: [{ name: 'PDF', extensions: ['pdf'] }] };
      const { canceled, filePath } = await (parent === undefined
        ? dialog.showSaveDialog(asked)
        : dialog.showSaveDialog(parent, asked));
      return canceled ? null : filePath;
    },
    documentsFolder: () => app.getPath('documents'),
    bytes,
    closer,
  });
  return { closer, print, saver };
};

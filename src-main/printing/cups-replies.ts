import type { Printer } from '#shared/desk-contract/routes.ts';
import type { SpoolState } from './spooler.ts';

/** Reading what `lp` and `lpstat` of CUPS say under LC_ALL=C (lpstat(1), lp(1)). */

const stateWords: readonly (readonly [RegExp, Printer['state']])[] = [
  [/ is idle\./, 'idle'],
  [/ now printing /, 'printing'],
  [/ disabled since /, 'stopped'],
];

/** Printers from `lpstat -l -p` and the default from `lpstat -d`. */
export const readPrinters = (list: string, defaultLine: string): readonly Printer[] => {
  const usual = /^system default destination: (\S+)/m.exec(defaultLine)?.[1];
  const blocks = list.split(/^printer /m).slice(1);
  return blocks.map((block) => {
    const printerId = /^\S+/.exec(block)?.[0] ?? '';
    const [firstLine = ''] = block.split('\n');
    const description = /^\s+Description: (.+)$/m.exec(block)?.[1]?.trim();
    const location = /^\s+Location: (.+)$/m.exec(block)?.[1]?.trim();
    return {
      printerId,
      name: description === undefined || description === '' ? printerId : description,
      location: location === undefined || location === '' ? null : location,
      isDefault: printerId === usual,
      state: stateWords.find(([words]) => words.test(firstLine))?.[1] ?? 'unknown',
    };
  });
};

/** Job id from `lp`: `request id is Printer-12 (1 file(s))`. */
export const readJobId = (stdout: string): string | undefined =>
  /^request id is (\S+-\d+) /m.exec(stdout)?.[1];

/** The lines of `lpstat -l` that belong to one job; undefined if it is not listed. */
const blockOf = (list: string, spoolId: string): string | undefined => {
  const lines = list.split('\n');
  const start = lines.findIndex((line) => line.split(/\s+/)[0] === spoolId);
  if (start < 0) {
    return undefined;
  }
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^\S/.test(line));
  return [lines[start] ?? '', ...(end < 0 ? rest : rest.slice(0, end))].join('\n');
};

/**
 * State of a job from `lpstat -l -W not-completed -o`, `lpstat -l -W completed -o` and `lpstat -p`. Ended
 * jobs say how in their alerts (IPP job-state-reasons, RFC 8011 § 5.3.8).
 */
export const readJobState = (
  waiting: string,
  ended: string,
  printer: string,
  spoolId: string,
): SpoolState => {
  const open = blockOf(waiting, spoolId);
  if (open !== undefined) {
    if (/ disabled since /.test(printer)) {
      return 'stopped';
    }
    return /job-printing|now printing/.test(open) || printer.includes(`now printing ${spoolId}.`)
      ? 'printing'
      : 'queued';
  }
  const closed = blockOf(ended, spoolId);
  if (closed === undefined) {
    return 'gone';
  }
  if (/job-completed-successfully/.test(closed)) {
    return 'taken';
  }
  return /cancel/.test(closed) ? 'cancelled' : 'gone';
};

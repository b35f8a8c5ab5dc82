import type { Printer } from '#shared/desk-contract/routes.ts';

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

/** Number of a job, which is what IPP knows it by: 12 of `Front-Desk-12`. */
export const jobNumberOf = (spoolId: string): number => Number(/-(\d+)$/.exec(spoolId)?.[1] ?? 0);

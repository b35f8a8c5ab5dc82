import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { done, refused } from '../../../../src-main/outcome.ts';
import { PrintFolder } from '../../../../src-main/printing/print-folder.ts';
import type { RunCommand } from '../../../../src-main/printing/run-command.ts';
import { WindowsSpooler } from '../../../../src-main/printing/windows-spooler.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-print-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const title = 'HEK-0123abcd';
const request = { printerId: 'Schalter', title, copies: 2, bytes: Buffer.from('%PDF') };

const setUp = (say: string | null) => {
  const scripts: string[] = [];
  const commands: (readonly string[])[] = [];
  const powershell = { says: say };
  const run: RunCommand = async (command, args) => {
    commands.push([command, ...args]);
    scripts.push(args.at(-1) ?? '');
    return { code: powershell.says === null ? null : 0, stdout: powershell.says ?? '', stderr: '' };
  };
  const printed: { path: string; printer: string; copies: number; content: string }[] = [];
  const trouble: { error: Error | undefined } = { error: undefined };
  const spooler = new WindowsSpooler(
    run,
    async (path, printer, copies) => {
      printed.push({ path, printer, copies, content: readFileSync(path, 'utf8') });
      if (trouble.error !== undefined) {
        throw trouble.error;
      }
    },
    new PrintFolder(join(folder, 'print')),
  );
  return { spooler, commands, scripts, powershell, printed, trouble };
};
const job = (StatusMask: number | null) =>
  JSON.stringify({ JobId: 3, Document: `${title}.pdf`, StatusMask });

describe('Windows’ spooler', () => {
  it('tells its printers, one or many', async () => {
    const printer = {
      Name: 'Schalter',
      Location: '',
      Default: true,
      PrinterStatus: 3,
      WorkOffline: false,
      KeepPrintedJobs: false,
    };
    const one = await setUp(JSON.stringify(printer)).spooler.printers();
    expect(one).toEqual(
      done([
        { printerId: 'Schalter', name: 'Schalter', location: null, isDefault: true, state: 'idle' },
      ]),
    );
    const offline = { ...printer, Name: 'Archiv', Default: false, WorkOffline: true };
    const two = await setUp(JSON.stringify([printer, offline])).spooler.printers();
    expect(two.ok && two.value.map(({ state }) => state)).toEqual(['idle', 'stopped']);
  });

  it('tells whether one of them keeps what was printed', async () => {
    const printer = (Name: string, KeepPrintedJobs: boolean | null) => ({
      ...{ Name, Location: null, Default: false, PrinterStatus: 3, WorkOffline: false },
      KeepPrintedJobs,
    });
    const says = (...printers: readonly object[]) =>
      setUp(JSON.stringify(printers)).spooler.keeping();
    expect(await says(printer('Schalter', false), printer('Archiv', null))).toBe(0);
    expect(await says(printer('Schalter', false), printer('Archiv', true))).toBe('always');
    expect(await setUp(null).spooler.keeping()).toBeNull();
  });

  it('is asked through PowerShell without profile, prompt and shell of ours', async () => {
    const { spooler, commands } = setUp('');
    await spooler.printers();
    await spooler.cancel('Schalter', title);
    for (const [command, ...args] of commands) {
      expect([command, ...args.slice(0, 3)]).toEqual([
        'powershell.exe',
        '-NoProfile',
        '-NonInteractive',
        '-Command',
      ]);
      expect(args).toHaveLength(4);
    }
  });

  it('names a state for every one that Windows knows', async () => {
    const printer = (PrinterStatus: number | null) => ({
      ...{ Name: 'Schalter', Location: null, Default: null, WorkOffline: null },
      ...{ KeepPrintedJobs: null, PrinterStatus },
    });
    const states = await Promise.all(
      [3, 4, 6, 7, 1, null].map(async (status) => {
        const printers = await setUp(JSON.stringify(printer(status))).spooler.printers();
        return printers.ok ? printers.value[0]?.state : printers.code;
      }),
    );
    expect(states).toEqual(['idle', 'printing', 'stopped', 'stopped', 'unknown', 'unknown']);
  });

  it('whose answer is in another shape is unavailable, never an empty list', async () => {
    const odd = setUp(JSON.stringify([{ Nom: 'Schalter' }])).spooler;
    expect(await odd.printers()).toEqual(refused('printingUnavailable'));
    expect(await odd.state('Schalter', title)).toEqual(refused('printingUnavailable'));
  });

  it('cannot take back a job while PowerShell is away, and does not claim to', async () => {
    const { spooler, powershell } = setUp(job(0));
    powershell.says = null;
    expect(await spooler.cancel('Schalter', title)).toEqual(refused('printingUnavailable'));
    powershell.says = job(0);
    expect(await spooler.state('Schalter', title)).toEqual(done('queued'));
  });

  it('that is not there is unavailable', async () => {
    expect(await setUp(null).spooler.printers()).toEqual(refused('printingUnavailable'));
    expect(await setUp('garbage').spooler.printers()).toEqual(refused('printingUnavailable'));
  });

  it('gets a document by a path that exists only meanwhile', async () => {
    const { spooler, printed } = setUp('');
    expect(await spooler.submit(request)).toEqual(done(title));
    expect(printed).toMatchObject([{ printer: 'Schalter', copies: 2, content: '%PDF' }]);
    expect(basename(printed[0]?.path ?? '')).toBe(`${title}.pdf`);
    expect(existsSync(printed[0]?.path ?? '')).toBe(false);
  });

  it('that fails leaves no document behind', async () => {
    const { spooler, printed, trouble } = setUp('');
    trouble.error = new Error('SumatraPDF');
    expect(await spooler.submit(request)).toEqual(refused('printerGone'));
    expect(existsSync(printed[0]?.path ?? '')).toBe(false);
  });

  it.each([
    ['queued', 0],
    ['queued', null],
    ['printing', 0x10],
    ['stopped', 0x10 | 0x2],
    ['stopped', 0x20],
    ['stopped', 0x40],
  ])('says that a job is %s by its status', async (state, mask) => {
    expect(await setUp(job(mask)).spooler.state('Schalter', title)).toEqual(done(state));
  });

  it('has handed over what left the queue, unless we took it back', async () => {
    const { spooler, powershell } = setUp('');
    expect(await spooler.state('Schalter', title)).toEqual(done('taken'));
    powershell.says = job(0);
    await spooler.cancel('Schalter', title);
    powershell.says = '';
    expect(await spooler.state('Schalter', title)).toEqual(done('cancelled'));
  });

  it('does not take back what the printer already has', async () => {
    const { spooler, scripts } = setUp('');
    await spooler.cancel('Schalter', title);
    expect(scripts.some((script) => script.includes('Remove'))).toBe(false);
    expect(await spooler.state('Schalter', title)).toEqual(done('taken'));
  });

  it('never puts a foreign text into a script', async () => {
    const { spooler, scripts } = setUp('');
    await spooler.state('Schalter', "x'; Remove-Item C:/ #");
    await spooler.cancel('Schalter', "x'; Remove-Item C:/ #");
    expect(scripts).toEqual([]);
  });
});

describe('the print folder', () => {
  it('is emptied at the next start after a crash', async () => {
    const path = join(folder, 'print');
    mkdirSync(path);
    writeFileSync(join(path, `${title}.pdf`), 'left over');
    const prints = new PrintFolder(path);
    expect(await prints.clean()).toBe(1);
    expect(existsSync(path)).toBe(false);
    expect(await prints.clean()).toBe(0);
  });
});

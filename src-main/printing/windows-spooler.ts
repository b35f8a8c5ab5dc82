import { z } from 'zod';
import type { KeptSeconds, Printer } from '#shared/desk-contract/routes.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { PrintFolder } from './print-folder.ts';
import type { RunCommand } from './run-command.ts';
import type { Spooler, SpoolRequest, SpoolState } from './spooler.ts';

/** One or many: `ConvertTo-Json` writes a single object without brackets. */
const listOf = <T extends z.ZodType>(schema: T) =>
  z.union([z.array(schema), schema.transform((one) => [one])]);

/** Win32_Printer (CIM): PrinterStatus 3 = idle, 4 = printing, 6 = stopped, 7 = offline. */
const WindowsPrinters = listOf(
  z.object({
    Name: z.string(),
    Location: z.string().nullable(),
    Default: z.boolean().nullable(),
    PrinterStatus: z.int().nullable(),
    WorkOffline: z.boolean().nullable(),
    KeepPrintedJobs: z.boolean().nullable(),
  }),
);
/** Win32_PrintJob (CIM); StatusMask bits of JOB_INFO_2. */
const WindowsJobs = listOf(
  z.object({ JobId: z.int(), Document: z.string().nullable(), StatusMask: z.int().nullable() }),
);

const bits = {
  paused: 0x1,
  error: 0x2,
  deleting: 0x4,
  printing: 0x10,
  offline: 0x20,
  paperOut: 0x40,
};
const stoppedBits = bits.paused | bits.error | bits.offline | bits.paperOut;

const printersScript =
  'Get-CimInstance Win32_Printer | Select-Object Name,Location,Default,PrinterStatus,WorkOffline,KeepPrintedJobs | ConvertTo-Json -Compress';
/** The title is random hexadecimal of ours, so it may stand in the script. */
const jobsScript = (title: string): string =>
  `Get-CimInstance Win32_PrintJob | Where-Object { $_.Document -like '*${title}*' } | Select-Object JobId,Document,StatusMask | ConvertTo-Json -Compress`;
const cancelScript = (title: string): string =>
  `Get-CimInstance Win32_PrintJob | Where-Object { $_.Document -like '*${title}*' } | Remove-CimInstance`;

const ownTitle = /^HEK-[0-9a-f]{8}$/;

const stateOf = ({
  PrinterStatus,
  WorkOffline,
}: {
  readonly PrinterStatus: number | null;
  readonly WorkOffline: boolean | null;
}): Printer['state'] => {
  if (WorkOffline || PrinterStatus === 6 || PrinterStatus === 7) {
    return 'stopped';
  }
  return PrinterStatus === 3 ? 'idle' : PrinterStatus === 4 ? 'printing' : 'unknown';
};

/** Hands a PDF at a path to a printer; rejects if that did not work. */
export type PrintFile = (path: string, printer: string, copies: number) => Promise<void>;

/**
 * Windows: pdf-to-printer (SumatraPDF, a program of its own) hands the document over, CIM says what the
 * spooler does with it. The queue is asked by the job's random title.
 */
export class WindowsSpooler implements Spooler {
  readonly #run: RunCommand;
  readonly #printFile: PrintFile;
  readonly #folder: PrintFolder;
  readonly #cancelled = new Set<string>();

  constructor(run: RunCommand, printFile: PrintFile, folder: PrintFolder) {
    this.#run = run;
    this.#printFile = printFile;
    this.#folder = folder;
  }

  async printers(): Promise<Outcome<readonly Printer[]>> {
    const printers = await this.#ask(printersScript, WindowsPrinters);
    if (!printers.ok) {
      return printers;
    }
    return done(
      printers.value.map((printer) => ({
        printerId: printer.Name,
        name: printer.Name,
        location: printer.Location === '' ? null : printer.Location,
        isDefault: printer.Default ?? false,
        state: stateOf(printer),
      })),
    );
  }

  async submit({ printerId, title, copies, bytes }: SpoolRequest): Promise<Outcome<string>> {
    try {
      await this.#folder.lend(`${title}.pdf`, bytes, (path) =>
        this.#printFile(path, printerId, copies),
      );
      return done(title);
    } catch {
      return refused('printerGone');
    }
  }

  async state(_printerId: string, spoolId: string): Promise<Outcome<SpoolState>> {
    const jobs = ownTitle.test(spoolId)
      ? await this.#ask(jobsScript(spoolId), WindowsJobs)
      : done([]);
    if (!jobs.ok) {
      return jobs;
    }
    const [job] = jobs.value;
    if (job === undefined) {
      // A job leaves the queue when the printer has everything, or when we took it back.
      return done(this.#cancelled.has(spoolId) ? 'cancelled' : 'taken');
    }
    const mask = job.StatusMask ?? 0;
    if ((mask & stoppedBits) !== 0) {
      return done('stopped');
    }
    return done((mask & bits.printing) === 0 ? 'queued' : 'printing');
  }

  async cancel(_printerId: string, spoolId: string): Promise<Outcome<unknown>> {
    const before = await this.state(_printerId, spoolId);
    if (!before.ok || before.value === 'taken' || !ownTitle.test(spoolId)) {
      return before;
    }
    const { code } = await this.#powershell(cancelScript(spoolId));
    if (code === 0) {
      this.#cancelled.add(spoolId);
    }
    return code === null ? refused('printingUnavailable') : done({});
  }

  /** Windows keeps what was printed where a printer is set so, and then until somebody removes it. */
  async keeping(): Promise<KeptSeconds> {
    const printers = await this.#ask(printersScript, WindowsPrinters);
    if (!printers.ok) {
      return null;
    }
    return printers.value.some(({ KeepPrintedJobs }) => KeepPrintedJobs) ? 'always' : 0;
  }

  #powershell(script: string): ReturnType<RunCommand> {
    return this.#run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script]);
  }

  async #ask<T>(script: string, schema: z.ZodType<readonly T[]>): Promise<Outcome<readonly T[]>> {
    const { code, stdout } = await this.#powershell(script);
    if (code !== 0) {
      return refused('printingUnavailable');
    }
    if (stdout.trim() === '') {
      return done([]);
    }
    try {
      const parsed = schema.safeParse(JSON.parse(stdout));
      return parsed.success ? done(parsed.data) : refused('printingUnavailable');
    } catch {
      return refused('printingUnavailable');
    }
  }
}

import type { Printer } from '#shared/desk-contract/routes.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import { readJobId, readJobState, readPrinters } from './cups-replies.ts';
import type { CommandResult, RunCommand } from './run-command.ts';
import type { Spooler, SpoolRequest, SpoolState } from './spooler.ts';

/** Names CUPS allows; anything else is no printer and never reaches a command line. */
const printerName = /^[A-Za-z0-9_.+@-]{1,127}$/;

/** True where the scheduler did not answer or the tools are missing. */
const isAway = ({ code, stderr }: CommandResult): boolean =>
  code === null || /Unable to connect|Connection refused|Bad file descriptor/i.test(stderr);

/**
 * CUPS by its command-line tools, on Linux and macOS. Bytes go in by standard input, so that none of our
 * files lies on the disk; what CUPS itself keeps is the site's `PreserveJobFiles`.
 */
export class CupsSpooler implements Spooler {
  readonly #run: RunCommand;

  /** `run` must set LC_ALL=C: CUPS translates what it says. */
  constructor(run: RunCommand) {
    this.#run = run;
  }

  async printers(): Promise<Outcome<readonly Printer[]>> {
    const [list, usual] = await Promise.all([
      this.#run('lpstat', ['-l', '-p']),
      this.#run('lpstat', ['-d']),
    ]);
    return isAway(list)
      ? refused('printingUnavailable')
      : done(readPrinters(list.stdout, usual.stdout));
  }

  async submit({ printerId, title, copies, bytes }: SpoolRequest): Promise<Outcome<string>> {
    if (!printerName.test(printerId)) {
      return refused('printerUnknown');
    }
    const args = ['-d', printerId, '-t', title, '-n', String(copies)];
    const result = await this.#run('lp', [...args, '-o', 'document-format=application/pdf'], bytes);
    if (isAway(result)) {
      return refused('printingUnavailable');
    }
    const spoolId = readJobId(result.stdout);
    return result.code === 0 && spoolId !== undefined ? done(spoolId) : refused('printerUnknown');
  }

  async state(printerId: string, spoolId: string): Promise<Outcome<SpoolState>> {
    const [waiting, ended, printer] = await Promise.all([
      this.#run('lpstat', ['-l', '-W', 'not-completed', '-o', printerId]),
      this.#run('lpstat', ['-l', '-W', 'completed', '-o', printerId]),
      this.#run('lpstat', ['-p', printerId]),
    ]);
    if (isAway(waiting) || isAway(ended)) {
      return refused('printingUnavailable');
    }
    return done(readJobState(waiting.stdout, ended.stdout, printer.stdout, spoolId));
  }

  async cancel(_printerId: string, spoolId: string): Promise<Outcome<unknown>> {
    const result = await this.#run('cancel', [spoolId]);
    return isAway(result) ? refused('printingUnavailable') : done({});
  }
}

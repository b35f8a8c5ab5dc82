import type { RequestOptions } from 'node:http';
import type { KeptSeconds, Printer } from '#shared/desk-contract/routes.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import { keptSecondsOf } from './cups-keeping.ts';
import { jobNumberOf, readJobId, readPrinters } from './cups-replies.ts';
import { type PostIpp, serverAddress } from './cups-server.ts';
import { type IppAnswer, jobStateRequest, readJobAnswer } from './ipp.ts';
import type { CommandResult, RunCommand } from './run-command.ts';
import type { Spooler, SpoolRequest, SpoolState } from './spooler.ts';

/** Names CUPS allows; anything else is no printer and never reaches a command line. */
const printerName = /^[A-Za-z0-9_.+@-]{1,127}$/;

const isHere = ({ socketPath, host }: RequestOptions): boolean =>
  typeof socketPath === 'string' || ['localhost', '127.0.0.1', '::1'].includes(host ?? '');

/** True where the scheduler did not answer or the tools are missing. */
const isAway = ({ code, stderr }: CommandResult): boolean =>
  code === null || /unable to connect|connection refused|scheduler is not running/i.test(stderr);

/** DIN 5008 puts address and fold marks at fixed places of an A4 sheet: CUPS must not fit it to another. */
const asLaidOut = [
  'document-format=application/pdf',
  'media=iso_a4_210x297mm',
  'print-scaling=none',
].flatMap((option) => ['-o', option]);

/** Said by CUPS' backends as long as they never reached the printer: not a byte has left. */
const neverReached = 'may not exist or is unavailable';

/** What a job's IPP state means for us. An aborted job may have left paper behind: it counts as gone. */
export const spoolStateOf = (answer: IppAnswer): Outcome<SpoolState> => {
  if (answer.kind !== 'job') {
    return answer.kind === 'notFound' ? done('gone') : refused('printingUnavailable');
  }
  switch (answer.state) {
    case 'pending':
    case 'held':
      return done('queued');
    case 'processing':
      return done(answer.message.includes(neverReached) ? 'stopped' : 'printing');
    case 'stopped':
      return done('stopped');
    case 'cancelled':
      return done('cancelled');
    case 'completed':
      return done('taken');
    case 'aborted':
      return done('gone');
  }
};

/**
 * CUPS by its command-line tools, and by IPP for the state of a job, on Linux and macOS. Bytes go in by standard input, so that none of our
 * files lies on the disk; what CUPS itself keeps is the site's `PreserveJobFiles`.
 */
export class CupsSpooler implements Spooler {
  readonly #run: RunCommand;
  readonly #post: PostIpp;
  readonly #userName: string;
  readonly #configuration: () => Promise<string>;
  /** Where CUPS listens; asked again when it no longer answers there. */
  #server: RequestOptions | undefined;

  /**
   * `run` must set LC_ALL=C: CUPS translates what it says. `userName` owns the jobs. `configuration` reads
   * this machine's cupsd.conf and rejects where it may not.
   */
  constructor(
    run: RunCommand,
    post: PostIpp,
    userName: string,
    configuration: () => Promise<string>,
  ) {
    this.#run = run;
    this.#post = post;
    this.#userName = userName;
    this.#configuration = configuration;
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
    const args = ['-d', printerId, '-t', title, '-n', String(copies), ...asLaidOut];
    const result = await this.#run('lp', args, bytes);
    if (isAway(result)) {
      return refused('printingUnavailable');
    }
    const spoolId = readJobId(result.stdout);
    if (result.code === 0 && spoolId !== undefined) {
      return done(spoolId);
    }
    // Without its scheduler, `lp` says that the printer does not exist: only `lpstat` knows better.
    const printers = await this.printers();
    return printers.ok ? refused('printerUnknown') : printers;
  }

  async state(_printerId: string, spoolId: string): Promise<Outcome<SpoolState>> {
    const answer = await this.#asked(jobStateRequest(jobNumberOf(spoolId), this.#userName));
    return answer === undefined
      ? refused('printingUnavailable')
      : spoolStateOf(readJobAnswer(answer));
  }

  async keeping(): Promise<KeptSeconds> {
    const server = await this.#found();
    // Another machine's spooler has another configuration.
    if (server === undefined || !isHere(server)) {
      return null;
    }
    return this.#configuration().then(keptSecondsOf, () => null);
  }

  async #found(): Promise<RequestOptions | undefined> {
    this.#server ??= serverAddress((await this.#run('lpstat', ['-H'])).stdout);
    return this.#server;
  }

  async #asked(message: Buffer): Promise<Buffer | undefined> {
    const server = await this.#found();
    const answer = server === undefined ? undefined : await this.#post(server, message);
    if (answer === undefined) {
      this.#server = undefined;
    }
    return answer;
  }

  async cancel(_printerId: string, spoolId: string): Promise<Outcome<unknown>> {
    const result = await this.#run('cancel', [spoolId]);
    return isAway(result) ? refused('printingUnavailable') : done({});
  }
}

import { randomBytes, randomUUID } from 'node:crypto';
import type { DeskInput, KeptSeconds, Printer, PrintJob } from '#shared/desk-contract/routes.ts';
import type { Clock } from '#shared/domain/clock.ts';
import type { BytesAnswer } from '#shared/service-contract/operation.ts';
import { type Log, logReason } from '../observability/log.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import { type Cancel, pause, type Timers } from '../timers.ts';
import type { HandoutCloser } from './handout-closer.ts';
import type { OpenJobs } from './open-jobs.ts';
import { afterCancel, afterPoll, isFinal, type JobState } from './print-job.ts';
import type { Spooler } from './spooler.ts';

type OnHandout = Pick<DeskInput<'printing.print'>, 'contactId' | 'memberId' | 'handoutId'>;

export interface PrintCollaborators {
  readonly spooler: Spooler;
  /** The hand-out's exact bytes, their hash already checked. */
  readonly bytes: (on: OnHandout, requestId: string) => Promise<Outcome<BytesAnswer>>;
  readonly closer: HandoutCloser;
  readonly openJobs: Pick<OpenJobs, 'add' | 'remove'>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  /** Seconds of the policy after which a job that was not taken is withdrawn. */
  readonly takenSeconds: () => number;
  readonly changed: (job: PrintJob) => void;
}

interface Running {
  readonly spoolId: string;
  readonly on: OnHandout | null;
  readonly dueAt: number;
  job: PrintJob;
  begun: boolean;
  stopped: boolean;
  silent: number;
  cancelPoll: Cancel;
}

export const pollMillis = 1_000;
/** Looks at the spooler after a withdrawal, which it carries out in its own time. */
const cancelLooks = 6;
const cancelLookMillis = 300;

/** Print jobs from the bytes to the printer's last word. Nothing is ever printed a second time by itself. */
export class PrintJobs {
  readonly #with: PrintCollaborators;
  readonly #running = new Map<string, Running>();
  /** Hand-outs of which a job went to a spooler: printing one again is another hand-out (rule 27). */
  readonly #printed = new Set<string>();

  constructor(collaborators: PrintCollaborators) {
    this.#with = collaborators;
  }

  printers(): Promise<Outcome<readonly Printer[]>> {
    return this.#with.spooler.printers();
  }

  keeping(): Promise<KeptSeconds> {
    return this.#with.spooler.keeping();
  }

  /** Prints the bytes of an open hand-out on `printerId`, else on the system's default printer. */
  async print(
    { contactId, memberId, handoutId, printerId, copies }: DeskInput<'printing.print'>,
    requestId: string,
  ): Promise<Outcome<PrintJob>> {
    if (this.#printed.has(handoutId)) {
      return refused('conflict');
    }
    // Before anything is waited for: a second click must find it.
    this.#printed.add(handoutId);
    const on = { contactId, memberId, handoutId };
    const ready = await this.#made(printerId, on, requestId);
    if (!ready.ok) {
      this.#printed.delete(handoutId);
      return ready;
    }
    const { printer, bytes } = ready.value;
    return this.#spool(printer, bytes, copies, on);
  }

  /** The printer and what it is to print; nothing has left yet. */
  async #made(
    printerId: string | null,
    on: OnHandout,
    requestId: string,
  ): Promise<Outcome<{ readonly printer: string; readonly bytes: Uint8Array }>> {
    const printer = await this.#printer(printerId);
    if (!printer.ok) {
      return printer;
    }
    const answer = await this.#with.bytes(on, requestId);
    return answer.ok ? done({ printer: printer.value, bytes: answer.value.bytes }) : answer;
  }

  /** Prints a page without personal data. */
  async printPage(printerId: string, bytes: Uint8Array): Promise<Outcome<PrintJob>> {
    const printer = await this.#printer(printerId);
    return printer.ok ? this.#spool(printer.value, bytes, 1, null) : printer;
  }

  /** Takes a job back; answers its state, also when it was too late. */
  async cancel({ jobId }: DeskInput<'printing.cancel'>): Promise<Outcome<PrintJob>> {
    const running = this.#running.get(jobId);
    if (running === undefined) {
      return refused('conflict');
    }
    await this.#withdraw(running, 'cancelled');
    return done(running.job);
  }

  /** Takes back whatever the printers do not have yet: nobody would be there to take the paper. */
  async withdrawAll(): Promise<void> {
    const all = [...this.#running.values()];
    await Promise.all(all.map((running) => this.#withdraw(running, 'cancelled')));
  }

  async #printer(printerId: string | null): Promise<Outcome<string>> {
    const printers = await this.#with.spooler.printers();
    if (!printers.ok) {
      return printers;
    }
    const found = printers.value.find((printer) =>
      printerId === null ? printer.isDefault : printer.printerId === printerId,
    );
    return found === undefined ? refused('printerUnknown') : done(found.printerId);
  }

  async #spool(
    printerId: string,
    bytes: Uint8Array,
    copies: number,
    on: OnHandout | null,
  ): Promise<Outcome<PrintJob>> {
    const jobId = randomUUID();
    const handoutId = on?.handoutId ?? null;
    const job: PrintJob = { jobId, handoutId, printerId, state: 'sending', because: null };
    this.#with.changed(job);
    const title = `HEK-${randomBytes(4).toString('hex')}`;
    const spooled = await this.#with.spooler.submit({ printerId, title, copies, bytes });
    if (!spooled.ok) {
      this.#with.changed({ ...job, state: 'withdrawn', because: 'printerGone' });
      if (on !== null) {
        await this.#with.closer.becameOf(on, 'withdrawn');
      }
      return spooled;
    }
    const running: Running = {
      spoolId: spooled.value,
      on,
      dueAt: this.#with.clock.now() + this.#with.takenSeconds() * 1000,
      job,
      begun: false,
      stopped: false,
      silent: 0,
      cancelPoll: () => undefined,
    };
    this.#running.set(jobId, running);
    await this.#with.openJobs.add({ printerId, spoolId: spooled.value });
    await this.#become(running, { state: 'queued', because: null });
    this.#poll(running);
    return done(running.job);
  }

  #poll(running: Running): void {
    running.cancelPoll = this.#with.timers.after(pollMillis, () => void this.#look(running));
  }

  async #look(running: Running): Promise<void> {
    const { printerId, state } = running.job;
    const polled = await this.#with.spooler.state(printerId, running.spoolId);
    if (isFinal(running.job.state)) {
      return;
    }
    const next = afterPoll({ state, begun: running.begun, silent: running.silent }, polled);
    running.silent = polled.ok ? 0 : running.silent + 1;
    running.begun ||= next.state === 'printing';
    running.stopped = polled.ok && polled.value === 'stopped';
    await this.#become(running, next);
    if (isFinal(next.state)) {
      return;
    }
    if (this.#with.clock.now() >= running.dueAt) {
      await this.#withdraw(running, running.stopped ? 'printerStopped' : 'notTakenInTime');
    } else {
      this.#poll(running);
    }
  }

  async #withdraw(running: Running, because: NonNullable<PrintJob['because']>): Promise<void> {
    running.cancelPoll();
    const { printerId } = running.job;
    await this.#with.spooler.cancel(printerId, running.spoolId);
    let polled = await this.#with.spooler.state(printerId, running.spoolId);
    const settled = () => !polled.ok || !['queued', 'printing', 'stopped'].includes(polled.value);
    for (let look = 1; look < cancelLooks && !settled(); look += 1) {
      await pause(this.#with.timers, cancelLookMillis);
      polled = await this.#with.spooler.state(printerId, running.spoolId);
    }
    if (!isFinal(running.job.state)) {
      await this.#become(running, afterCancel(running, polled, because));
    }
  }

  async #become(running: Running, { state, because }: JobState): Promise<void> {
    if (state === running.job.state) {
      return;
    }
    running.job = { ...running.job, state, because };
    this.#with.log({ event: 'printJob', reason: logReason(because ?? state) });
    this.#with.changed(running.job);
    if (state === 'taken' || state === 'withdrawn' || state === 'unknown') {
      this.#running.delete(running.job.jobId);
      if (running.on !== null) {
        await this.#with.closer.becameOf(running.on, state);
      }
      await this.#with.openJobs.remove(running.spoolId);
    }
  }
}

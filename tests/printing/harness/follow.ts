import type { PrintJob } from '#shared/desk-contract/routes.ts';
import type { InputOf } from '#shared/service-contract/index.ts';
import { done } from '../../../src-main/outcome.ts';
import { HandoutCloser } from '../../../src-main/printing/handout-closer.ts';
import { PrintJobs } from '../../../src-main/printing/print-jobs.ts';
import type { Spooler } from '../../../src-main/printing/spooler.ts';
import { testPage } from '../../../src-main/printing/test-page.ts';
import { nodeTimers } from '../../../src-main/timers.ts';
import { listeningLog } from '../../unit/main/fakes/log.ts';

const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;

/** The hand-out that is printed; nobody's. */
export const on = { contactId: id(1), memberId: id(2), handoutId: id(3) };

interface Wished {
  /** Null: the system's default. */
  readonly printerId: string | null;
  readonly takenSeconds?: number;
  readonly bytes?: Uint8Array;
}

/** Prints as the program does; `ended` resolves with the job's last word. */
export const follow = (
  spooler: Spooler,
  { printerId, takenSeconds = 60, bytes = testPage() }: Wished,
) => {
  const states: string[] = [];
  const closed: InputOf<'handouts.close'>[] = [];
  const ended = Promise.withResolvers<PrintJob>();
  const began = Promise.withResolvers<PrintJob>();
  const { log } = listeningLog();
  const closer = new HandoutCloser({
    close: async (input) => {
      closed.push(input);
      return done({});
    },
    log,
  });
  const print = new PrintJobs({
    spooler,
    bytes: async () => done({ bytes, mediaType: 'application/pdf', sha256: 'a'.repeat(64) }),
    closer,
    openJobs: { add: async () => undefined, remove: async () => undefined },
    clock: { now: () => performance.now() },
    timers: nodeTimers,
    log,
    takenSeconds: () => takenSeconds,
    changed: (job) => {
      states.push(job.state);
      if (job.state === 'printing') {
        began.resolve(job);
      }
      if (['taken', 'withdrawn', 'unknown'].includes(job.state)) {
        ended.resolve(job);
      }
    },
  });
  const answer = print.print({ ...on, printerId, copies: 1 }, id(9));
  return { print, answer, states, closed, ended: ended.promise, began: began.promise };
};

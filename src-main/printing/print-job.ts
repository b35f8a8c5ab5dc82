import type { PrintJob } from '#shared/desk-contract/routes.ts';
import type { Outcome } from '../outcome.ts';
import type { SpoolState } from './spooler.ts';

export type JobState = Pick<PrintJob, 'state' | 'because'>;

/** What is known of a job beside its state. */
export interface JobCourse {
  readonly state: PrintJob['state'];
  /** The printer had begun: paper may lie in the tray, so it can no longer be called withdrawn. */
  readonly begun: boolean;
  /** Polls in a row that the spooler did not answer. */
  readonly silent: number;
}

/** After so many unanswered polls the spooler counts as gone. */
export const mostSilentPolls = 5;

export const isFinal = (state: PrintJob['state']): boolean =>
  state === 'taken' || state === 'withdrawn' || state === 'unknown';

const ended = (begun: boolean, because: NonNullable<PrintJob['because']>): JobState => ({
  state: begun ? 'unknown' : 'withdrawn',
  because,
});

/** The job's next state after one look at the spooler; never says `taken` without being told so. */
export const afterPoll = (
  { state, begun, silent }: JobCourse,
  polled: Outcome<SpoolState>,
): JobState => {
  if (!polled.ok) {
    return silent + 1 >= mostSilentPolls
      ? { state: 'unknown', because: 'spoolerGone' }
      : { state, because: null };
  }
  switch (polled.value) {
    case 'queued':
    case 'stopped':
      return { state: begun ? 'printing' : 'queued', because: null };
    case 'printing':
      return { state: 'printing', because: null };
    case 'taken':
      return { state: 'taken', because: null };
    case 'cancelled':
      return ended(begun, 'cancelled');
    case 'gone':
      return { state: 'unknown', because: 'printerGone' };
  }
};

/** What became of a job that we ourselves took back, by what the spooler says afterwards. */
export const afterCancel = (
  { begun }: Pick<JobCourse, 'begun'>,
  polled: Outcome<SpoolState>,
  because: NonNullable<PrintJob['because']>,
): JobState => {
  if (!polled.ok) {
    return { state: 'unknown', because: 'spoolerGone' };
  }
  if (polled.value === 'taken') {
    return { state: 'taken', because: null };
  }
  return polled.value === 'cancelled' || polled.value === 'gone'
    ? ended(begun, because)
    : { state: 'unknown', because };
};

import type { PrintJob } from '#shared/desk-contract/routes.ts';
import type { InputOf } from '#shared/service-contract/index.ts';

/**
 * From "print" to "handed over to whom", as a state and its events. Nothing is printed twice by itself:
 * after `withdrawn` and `unknown` only a person prints again.
 */
export type HandoutFlow =
  /** The service logs the intent and names the bytes. */
  | { readonly stage: 'opening' }
  | { readonly stage: 'ready'; readonly handoutId: string }
  /** Waits for main's answer; job events may come first. */
  | { readonly stage: 'job'; readonly handoutId: string; readonly job: PrintJob | null }
  /** Nobody knows whether paper came out: the person looks. */
  | { readonly stage: 'look'; readonly handoutId: string; readonly job: PrintJob }
  | { readonly stage: 'handOver'; readonly handoutId: string; readonly outcome: 'taken' | 'saved' }
  /** Nothing came of it and the log knows; printing again is another hand-out. */
  | { readonly stage: 'ended'; readonly job: PrintJob }
  | { readonly stage: 'closed'; readonly handedTo: HandedTo };

export type HandedTo = InputOf<'handouts.close'>['handedTo'];

export type HandoutEvent =
  | { readonly type: 'opened'; readonly handoutId: string }
  | { readonly type: 'printing' }
  /** Main refused to print: back to the choice of a printer. */
  | { readonly type: 'printRefused' }
  | { readonly type: 'job'; readonly job: PrintJob }
  | { readonly type: 'reopened' }
  | { readonly type: 'saved' }
  | { readonly type: 'foundComplete' }
  | { readonly type: 'foundNothing' }
  | { readonly type: 'closed'; readonly handedTo: HandedTo };

const progress: Record<PrintJob['state'], number> = {
  sending: 0,
  queued: 1,
  printing: 2,
  taken: 3,
  withdrawn: 3,
  unknown: 3,
};

export const isUnderway = (job: PrintJob | null): boolean =>
  job === null || progress[job.state] < progress.taken;

export const startFlow: HandoutFlow = { stage: 'opening' };

/** The next state; an event that does not fit the state changes nothing. */
export function handoutStep(flow: HandoutFlow, event: HandoutEvent): HandoutFlow {
  if (event.type === 'closed') return { stage: 'closed', handedTo: event.handedTo };
  switch (flow.stage) {
    case 'opening':
      return event.type === 'opened' ? { stage: 'ready', handoutId: event.handoutId } : flow;
    case 'ready':
      return fromReady(flow, event);
    case 'job':
      return fromJob(flow, event);
    case 'look':
      return fromLook(flow, event);
    case 'ended':
      return event.type === 'reopened' ? startFlow : flow;
    case 'handOver':
    case 'closed':
      return flow;
  }
}

function fromReady(
  flow: Extract<HandoutFlow, { stage: 'ready' }>,
  event: HandoutEvent,
): HandoutFlow {
  const { handoutId } = flow;
  if (event.type === 'printing') return { stage: 'job', handoutId, job: null };
  if (event.type === 'saved') return { stage: 'handOver', handoutId, outcome: 'saved' };
  if (event.type === 'reopened') return startFlow;
  return flow;
}

function fromJob(flow: Extract<HandoutFlow, { stage: 'job' }>, event: HandoutEvent): HandoutFlow {
  const { handoutId, job: before } = flow;
  if (event.type === 'printRefused') return { stage: 'ready', handoutId };
  if (event.type !== 'job') return flow;
  const { job } = event;
  if (job.handoutId !== null && job.handoutId !== handoutId) return flow;
  if (before !== null && before.jobId !== job.jobId) return flow;
  // Main's answer may arrive after an event that already told more.
  if (before !== null && progress[job.state] < progress[before.state]) return flow;
  if (job.state === 'taken') return { stage: 'handOver', handoutId, outcome: 'taken' };
  // Main closes the hand-out of a withdrawn job itself.
  if (job.state === 'withdrawn') return { stage: 'ended', job };
  if (job.state === 'unknown') return { stage: 'look', handoutId, job };
  return { stage: 'job', handoutId, job };
}

function fromLook(flow: Extract<HandoutFlow, { stage: 'look' }>, event: HandoutEvent): HandoutFlow {
  const { handoutId, job } = flow;
  if (event.type === 'foundComplete') return { stage: 'handOver', handoutId, outcome: 'taken' };
  if (event.type === 'foundNothing') return { stage: 'ended', job };
  return flow;
}

/** What the access log is told when the person leaves without handing anything over. */
export function outcomeOnLeaving(flow: HandoutFlow): InputOf<'handouts.close'>['outcome'] {
  if (flow.stage === 'handOver') return flow.outcome;
  return flow.stage === 'look' ? 'unknown' : 'withdrawn';
}

import pino from 'pino';
import type { DeskErrorCode } from '#shared/desk-contract/errors.ts';
import type { DeskRoute } from '#shared/desk-contract/routes.ts';
import type { Clock } from '#shared/domain/clock.ts';
import type { ErrorCode } from '#shared/service-contract/errors.ts';
import type { OperationName } from '#shared/service-contract/index.ts';

/** Everything that may be told; a new line is a new word here, reviewed like a field of the contract. */
export const logEvents = [
  'started',
  'ready',
  'stopping',
  'stopped',
  'alreadyRunning',
  'senderRefused',
  'requestNotUnderstood',
  'requestRefused',
  'handlerFailed',
  'pushNotUnderstood',
  'navigationRefused',
  'windowOpenRefused',
  'permissionRefused',
  'webviewRefused',
  'rendererGone',
  'rendererHangs',
  'rendererGivenUp',
  'childProcessGone',
  'uncaughtError',
  'unhandledRejection',
  'callFailed',
  'callRetried',
  'answerNotUnderstood',
  'bytesDamaged',
  'connectionChanged',
  'streamOpened',
  'streamEnded',
  'eventNotUnderstood',
  'clockSkew',
  'signInStarted',
  'signedIn',
  'signInFailed',
  'signInCancelled',
  'tokenRefreshed',
  'tokenRefreshFailed',
  'sessionExpired',
  'locked',
  'signedOut',
  'personSwitched',
  'keyringRefused',
  'trainingStarting',
  'trainingReady',
  'trainingExited',
  'trainingFault',
  'trainingGivenUp',
  'draftSaved',
  'draftRefused',
  'draftsKept',
  'printJob',
  'printRemainsRemoved',
  'printJobsWithdrawn',
  'handoutClosed',
  'settingsSetAside',
  'settingsNotWritten',
  'policyRefused',
  'certificateChosen',
  'callAnnounced',
] as const;
export type LogEvent = (typeof logEvents)[number];

/** Words of states and reasons: a closed list, so that no name can pass for one. */
export const logReasons = [
  // Chromium, `RenderProcessGoneDetails.reason`
  'clean-exit',
  'abnormal-exit',
  'killed',
  'crashed',
  'oom',
  'launch-failed',
  'integrity-failure',
  'memory-eviction',
  // locks and ends of a session
  'idle',
  'manual',
  'screen',
  'expired',
  // connection
  'online',
  'reconnecting',
  'offline',
  'silence',
  // faults of the training service
  'folderInUse',
  'folderNewer',
  'folderNotWritable',
  'folderDamaged',
  'diskFull',
  'portUnavailable',
  'policyInvalid',
  'unexpected',
  // print jobs
  'sending',
  'queued',
  'printing',
  'taken',
  'saved',
  'withdrawn',
  'unknown',
  'cancelled',
  'notTakenInTime',
  'printerStopped',
  'printerGone',
  'spoolerGone',
  // keyrings
  'basic_text',
  'unavailable',
  'other',
] as const;
export type LogReason = (typeof logReasons)[number];

/** `word` if it is on the list, else `other`. */
export const logReason = (word: string): LogReason =>
  logReasons.find((reason) => reason === word) ?? 'other';

/** The allow-list: no field takes free text, so nothing personal can get in. */
export interface LogEntry {
  readonly event: LogEvent;
  readonly requestId?: string;
  readonly route?: DeskRoute;
  readonly operation?: OperationName;
  readonly code?: ErrorCode | DeskErrorCode;
  readonly reason?: LogReason;
  readonly millis?: number;
  readonly attempt?: number;
  readonly count?: number;
  readonly exitCode?: number;
  /** Only the class of the error and the place in our own bundle are written, never its message. */
  readonly error?: unknown;
}

export type Log = (entry: LogEntry) => void;

const requestIdPattern = /^[0-9a-f-]{36}$/;
const knownErrors = ['TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'ZodError'];

/** `index.js:12:34` of the topmost line of the stack; undefined if there is none. */
const placeOf = (error: Error): string | undefined =>
  /^ +at .*?([\w.-]+\.(?:js|cjs|ts):\d+:\d+)\)?$/m.exec(error.stack ?? '')?.[1];

const describe = (error: unknown) =>
  error instanceof Error
    ? {
        error: knownErrors.includes(error.name) ? error.name : 'Error',
        at: placeOf(error),
      }
    : { error: 'notAnError' };

const finite = (value: number | undefined) =>
  value !== undefined && Number.isFinite(value) ? Math.round(value) : undefined;

/** Picks the allowed fields one by one: what a caller smuggles in beside them is not written. */
export const allowedFields = (entry: LogEntry) => ({
  event: entry.event,
  requestId: requestIdPattern.test(entry.requestId ?? '') ? entry.requestId : undefined,
  route: entry.route,
  operation: entry.operation,
  code: entry.code,
  reason: entry.reason === undefined ? undefined : logReason(entry.reason),
  millis: finite(entry.millis),
  attempt: finite(entry.attempt),
  count: finite(entry.count),
  exitCode: finite(entry.exitCode),
  ...(entry.error === undefined ? {} : describe(entry.error)),
});

/** JSON lines to `sink`, one per entry; pino runs in this thread, without a worker transport. */
export const makeLog = (sink: { write(line: string): void }, clock: Clock): Log => {
  const logger = pino(
    {
      base: null,
      timestamp: () => `,"time":"${new Date(clock.now()).toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
    },
    sink,
  );
  return (entry) => {
    logger.info(allowedFields(entry));
  };
};

/** A log that keeps nothing: for parts that run before there is a folder to write to. */
export const silentLog: Log = () => undefined;

import pino from 'pino';

/** All that a log line of the service may hold: no text of people, no ids of members. */
export interface LogLine {
  readonly event:
    | 'listening'
    | 'stopped'
    | 'request'
    | 'refused'
    | 'failed'
    | 'sealerFailed'
    | 'anchorFailed'
    | 'retentionFailed'
    /** The way to the members' app does not answer; questions there run out. */
    | 'memberAppFailed'
    /** The way to practices does not answer; what is under way waits. */
    | 'kimFailed'
    /** The external issuer's keys could not be fetched. */
    | 'issuerFailed'
    /** The connection that hears of other instances' events; until it is back they come by the poll. */
    | 'listenLost'
    | 'listenBack';
  readonly requestId?: string;
  readonly operation?: string;
  readonly code?: string;
  readonly millis?: number;
  /** Class name of an error; its message may hold data and is left out. */
  readonly errorName?: string;
  /** File and line of an error in our code, without its message. */
  readonly at?: string;
  readonly port?: number;
}

export type ServiceLog = (line: LogLine) => void;

/** JSON lines on standard error. */
export const makeServiceLog = (): ServiceLog => {
  const logger = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  );
  return (line) => logger.info(line);
};

/** Where an error arose: the first frame of its stack, which carries no message. */
export const placeOf = (error: unknown): Pick<LogLine, 'errorName' | 'at'> => {
  if (!(error instanceof Error)) {
    return { errorName: typeof error };
  }
  const frame = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  const at = frame === undefined ? undefined : /[^/\\(]+:\d+:\d+/.exec(frame)?.[0];
  return { errorName: error.name, ...(at === undefined ? {} : { at }) };
};

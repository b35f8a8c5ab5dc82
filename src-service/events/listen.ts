import { setTimeout as pause } from 'node:timers/promises';
import { EVENTS_CHANNEL } from '../database/channels.ts';
import type { OwnConnection } from '../database/connection.ts';
import { placeOf, type ServiceLog } from '../http/log.ts';

const FIRST_PAUSE_MILLIS = 250;
const LONGEST_PAUSE_MILLIS = 5_000;

export interface ListenParts {
  /** A new connection beside the pool, not yet connected. */
  connect(): OwnConnection;
  /** Called whenever there may be new events: at each notification, and after each beginning. */
  readonly wake: () => void;
  readonly log: ServiceLog;
}

/**
 * Hears from the database when another instance commits events. A lost connection is made anew; what
 * happened meanwhile is found by cursor, because every beginning wakes. Until then the poll serves.
 * @returns ends it
 */
export const listenForEvents = (parts: ListenParts): (() => Promise<void>) => {
  const over = new AbortController();
  const listening = listenUntil(over.signal, parts);
  return async () => {
    over.abort();
    await listening;
  };
};

const listenUntil = async (over: AbortSignal, parts: ListenParts): Promise<void> => {
  let pauseMillis = FIRST_PAUSE_MILLIS;
  let isBack = false;
  const begun = () => {
    pauseMillis = FIRST_PAUSE_MILLIS;
    if (isBack) {
      parts.log({ event: 'listenBack' });
    }
    parts.wake();
  };
  while (!over.aborted) {
    const reason = await listenOnce(over, parts, begun);
    if (over.aborted) {
      break;
    }
    parts.log({ event: 'listenLost', ...placeOf(reason) });
    isBack = true;
    await pause(pauseMillis, undefined, { signal: over }).catch(() => undefined);
    pauseMillis = Math.min(pauseMillis * 2, LONGEST_PAUSE_MILLIS);
  }
};

/** Listens on one connection until it is lost or `over`; resolves with what ended it. */
const listenOnce = async (
  over: AbortSignal,
  { connect, wake }: ListenParts,
  begun: () => void,
): Promise<unknown> => {
  const client = connect();
  const { promise: ended, resolve: end } = Promise.withResolvers<unknown>();
  const endByUs = () => end(null);
  over.addEventListener('abort', endByUs, { once: true });
  client.on('error', end);
  client.on('end', () => end(null));
  client.on('notification', wake);
  try {
    await client.connect();
    await client.query(`listen ${EVENTS_CHANNEL}`);
    begun();
    return await ended;
  } catch (error) {
    return error;
  } finally {
    over.removeEventListener('abort', endByUs);
    await client.end().catch(() => undefined);
  }
};

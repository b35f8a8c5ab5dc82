import type { ServerResponse } from 'node:http';
import { headerNames } from '#shared/service-contract/envelope.ts';
import type { Database } from '../database/connection.ts';
import type { Actor } from '../pipeline/handler.ts';
import { readEvents } from './read-events.ts';
import type { EventWake } from './wake.ts';

/** NOTIFY or the wake is the rule; the poll is the safety net. */
const POLL_MILLIS = 5_000;
const HEARTBEAT_MILLIS = 15_000;
/** A client that does not read is disconnected and catches up by its cursor. */
const MAX_UNSENT_BYTES = 256 * 1024;

export interface StreamParts {
  readonly db: Database;
  readonly wake: EventWake;
  readonly training: boolean;
}

/**
 * Writes server-sent events until the client leaves, falls behind or its token ends.
 * @param endsInMillis time until the access token expires
 */
export const streamEvents = async (
  { db, wake, training }: StreamParts,
  response: ServerResponse,
  actor: Actor,
  cursor: string | null,
  endsInMillis: number,
): Promise<void> => {
  const ended = new AbortController();
  const stop = () => ended.abort();
  response.once('close', stop);
  const tokenEnd = setTimeout(stop, endsInMillis);
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MILLIS);
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    ...(training ? { [headerNames.training]: '1' } : {}),
  });
  response.write(': connected\n\n');
  try {
    let position = cursor;
    while (!ended.signal.aborted) {
      const nap = AbortSignal.any([ended.signal, AbortSignal.timeout(POLL_MILLIS)]);
      const woken = wake.next(nap);
      const batch = await readEvents(db, actor, position);
      const isCaughtUp = batch.cursor === position;
      position = batch.cursor;
      for (const event of batch.events) {
        response.write(`id: ${event.cursor}\ndata: ${JSON.stringify(event)}\n\n`);
      }
      if (response.writableLength > MAX_UNSENT_BYTES) {
        break;
      }
      if (isCaughtUp) {
        await woken;
      }
    }
  } finally {
    clearTimeout(tokenEnd);
    clearInterval(heartbeat);
    response.off('close', stop);
    response.end();
  }
};

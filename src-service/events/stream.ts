import type { ServerResponse } from 'node:http';
import type { Clock } from '#shared/domain/clock.ts';
import { headerNames } from '#shared/service-contract/envelope.ts';
import type { Database } from '../database/connection.ts';
import type { Actor } from '../pipeline/handler.ts';
import { announcePresence } from './presence.ts';
import { readEvents } from './read-events.ts';
import type { EventWake } from './wake.ts';

/** NOTIFY or the wake is the rule; the poll is the safety net. */
export const POLL_MILLIS = 5_000;
/** Events behind a slower transaction: nothing tells of its end, so that we look, ever more rarely. */
const HELD_BACK_MILLIS = 50;
const HEARTBEAT_MILLIS = 15_000;
/** A client that does not read is disconnected and catches up by its cursor. */
const MAX_UNSENT_BYTES = 256 * 1024;

/** Beyond this a timer would fire at once. */
const LONGEST_TIMER_MILLIS = 2 ** 31 - 1;

export interface StreamParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly wake: EventWake;
  readonly training: boolean;
  readonly pollMillis: number;
}

/**
 * Writes server-sent events until the client leaves, falls behind or its token ends.
 * @param endsInMillis time until the access token expires
 */
export const streamEvents = async (
  { db, clock, wake, training, pollMillis }: StreamParts,
  response: ServerResponse,
  actor: Actor,
  cursor: string | null,
  endsInMillis: number,
): Promise<void> => {
  const ended = new AbortController();
  const stop = () => ended.abort();
  response.once('close', stop);
  const tokenEnd = setTimeout(stop, Math.min(endsInMillis, LONGEST_TIMER_MILLIS));
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MILLIS);
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    ...(training ? { [headerNames.training]: '1' } : {}),
  });
  response.write(': connected\n\n');
  const presence = await announcePresence(db, clock, actor.personId);
  try {
    let position = cursor;
    let heldBackMillis = HELD_BACK_MILLIS;
    while (!ended.signal.aborted) {
      const seen = wake.count;
      await presence.still();
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
        const millis = batch.isHeldBack ? Math.min(heldBackMillis, pollMillis) : pollMillis;
        await wake.after(seen, millis, ended.signal);
      }
      heldBackMillis = batch.isHeldBack ? heldBackMillis * 2 : HELD_BACK_MILLIS;
    }
  } finally {
    clearTimeout(tokenEnd);
    clearInterval(heartbeat);
    response.off('close', stop);
    response.end();
    // Whoever cannot be taken out counts no more after a minute.
    await presence.leave().catch(() => undefined);
  }
};

import { randomUUID } from 'node:crypto';
import type { Clock } from '#shared/domain/clock.ts';
import { addMinutes, isoInstant } from '#shared/domain/dates.ts';
import type { Database } from '../database/connection.ts';

/** Who has not been seen for so long is not there: their instance died, or their network did. */
export const PRESENT_MINUTES = 1;
const SEEN_EVERY_MILLIS = 15_000;

export interface Presence {
  /** Says that the stream still lives; writes at most every 15 s. */
  still(): Promise<void>;
  leave(): Promise<void>;
}

/**
 * An open event stream: somebody is signed in just now. The row is overwritten while it lives and gone
 * with it, so that nobody's hours can be read from it.
 */
export const announcePresence = async (
  db: Database,
  clock: Clock,
  personId: string,
): Promise<Presence> => {
  const streamId = randomUUID();
  let seen = clock.now();
  await db
    .deleteFrom('presence')
    .where('seenAt', '<', addMinutes(isoInstant(clock), -PRESENT_MINUTES))
    .execute();
  await db
    .insertInto('presence')
    .values({ streamId, personId, seenAt: isoInstant(clock) })
    .execute();
  return {
    still: async () => {
      if (clock.now() - seen < SEEN_EVERY_MILLIS) {
        return;
      }
      seen = clock.now();
      await db
        .insertInto('presence')
        .values({ streamId, personId, seenAt: isoInstant(clock) })
        .onConflict((conflict) =>
          conflict.column('streamId').doUpdateSet({ seenAt: isoInstant(clock) }),
        )
        .execute();
    },
    leave: async () => {
      await db.deleteFrom('presence').where('streamId', '=', streamId).execute();
    },
  };
};

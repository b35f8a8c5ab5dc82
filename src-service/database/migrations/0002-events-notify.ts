import { type Kysely, sql } from 'kysely';
import { EVENTS_CHANNEL } from '../channels.ts';

/**
 * Events wake the instances that share a database: whoever inserts them notifies in the same
 * transaction, so that the notification leaves when they are committed. It says nothing but that.
 */
const statements = [
  `create function notify_of_events() returns trigger language plpgsql as $$
    begin perform pg_notify('${EVENTS_CHANNEL}', ''); return null; end $$`,
  `create trigger event_notifies after insert on event
    for each statement execute function notify_of_events()`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) {
    await sql.raw(statement).execute(db);
  }
};

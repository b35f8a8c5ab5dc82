import { join } from 'node:path';
import { sql } from 'kysely';
import { openDatabase } from '../../../src-service/database/connection.ts';

/** How many entries of each of four kinds the timeline gets. */
const OF_EACH_KIND = 2_500;
export const LONG_HISTORY = 4 * OF_EACH_KIND;

/** What is in them. */
const laid = { title: 'Mappe 4711', task: 'Rückruf zu 4711', message: 'Frage zu 4711' };
export const laidContents: readonly string[] = Object.values(laid);

/** Entries of one kind lie so far apart; the kinds take turns. */
const at = (minutes: number) =>
  sql`timestamptz '2026-03-10T06:00:00Z' - (number * 120 + ${minutes}) * interval '1 minute'`;
const numbers = sql`generate_series(1, ${OF_EACH_KIND}) as number`;

/**
 * Lays down a member's history of decades: 10,000 documents, certificates, tasks and messages, every two
 * hours backwards. The program on this data folder must not run.
 */
export const layLongHistory = async (userData: string, memberId: string): Promise<void> => {
  const folder = join(userData, 'training', 'database');
  const { db, close } = await openDatabase({ kind: 'embedded', folder, archive: null });
  await sql`insert into document (document_id, member_id, tracking_id, sent_at, state, state_since,
      sender, media_type, page_bytes, title, render_seed)
    select gen_random_uuid(), ${memberId}, 'LONGHISTORY' || lpad(number::text, 5, '0'), ${at(0)}, 'done',
      ${at(0)}, 'self', 'application/pdf', '[1000]', ${laid.title}, 1 from ${numbers}`.execute(db);
  await sql`insert into certificate (certificate_id, member_id, kind, channel, state, requested_at,
      state_since, requested_by)
    select gen_random_uuid(), ${memberId}, 'insuranceDe', 'post', 'posted', ${at(30)}, ${at(30)},
      'member' from ${numbers}`.execute(db);
  await sql`insert into task (task_id, member_id, department, title, due_on, created_at, created_by_name,
      state, done_at)
    select gen_random_uuid(), ${memberId}, 'callback', ${laid.task}, date '2026-03-10', ${at(60)},
      'Servicezentrum', 'done', ${at(60)} from ${numbers}`.execute(db);
  await sql`with talk as (
      insert into thread (thread_id, member_id, topic, state, waiting_since)
      values (gen_random_uuid(), ${memberId}, 'contribution', 'closed', '2026-03-10T05:00:00Z')
      returning thread_id)
    insert into thread_message (message_id, thread_id, position, sender, at, read_at, text)
    select gen_random_uuid(), thread_id, ${OF_EACH_KIND} - number + 1, 'member', ${at(90)}, ${at(90)},
      ${laid.message} from talk, ${numbers}`.execute(db);
  await close();
};

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Clock } from '#shared/domain/clock.ts';
import { dayOf, isoInstant } from '#shared/domain/dates.ts';
import type { Policy } from '#shared/domain/policy.ts';
import type { ServiceDoing } from '#shared/service-contract/audit.ts';
import type { AnchorKey } from '../access-log/anchors.ts';
import type { EntryContent } from '../access-log/entry.ts';
import {
  ageProvenBefore,
  deletionFacts,
  LOG_RETENTION,
  stripEntries,
} from '../access-log/retention.ts';
import { writeEntry } from '../access-log/write.ts';
import type { Database } from '../database/connection.ts';
import type { Trx } from '../pipeline/handler.ts';
import { SYSTEM_ACTOR } from '../records/system-actor.ts';
import { type Lifetime, lifetimes, logCutoff } from './lifetimes.ts';

/** One batch at a time over all instances. */
const RETENTION_LOCK = 7_205_002;
/** Small, so that nobody waits for it. */
const BATCH = 500;

export interface RetentionParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly policy: Policy;
  /** Signs what was deleted from the log. */
  readonly key: AnchorKey;
}

/**
 * Deletes what is older than the policy keeps, batch by batch, each with its own access-log entry:
 * content and salt of log entries (digest and chain stay, domain rule 28), notes, drafts; and what
 * the service needs for its own work only for a while.
 */
export const runRetention = async (parts: RetentionParts): Promise<void> => {
  const { db, clock, policy } = parts;
  const now = isoInstant(clock);
  const today = dayOf(now);
  await untilDone(db, (trx) => stripLog(trx, parts, now));
  for (const lifetime of lifetimes(policy, today)) {
    await untilDone(db, (trx) => forget(trx, lifetime, now));
  }
};

/** Repeats a batch, each in a transaction of its own, until one was not full. */
const untilDone = async (db: Database, batch: (trx: Trx) => Promise<number>): Promise<void> => {
  let deleted: number;
  do {
    deleted = await db.transaction().execute(async (trx) => {
      const lock = await sql<{ held: boolean }>`
        select pg_try_advisory_xact_lock(${sql.lit(RETENTION_LOCK)}) as held`.execute(trx);
      return lock.rows[0]?.held === true ? batch(trx) : 0;
    });
  } while (deleted === BATCH);
};

const stripLog = async (
  trx: Trx,
  { policy, key }: RetentionParts,
  now: string,
): Promise<number> => {
  const span = await ageProvenBefore(trx, logCutoff(policy, dayOf(now)));
  const deleted = span === null ? 0 : await stripEntries(trx, span, BATCH);
  if (span !== null && deleted > 0) {
    await logDeletion(trx, LOG_RETENTION, deletionFacts(span, deleted, now, key), now);
  }
  return deleted;
};

const forget = async (
  trx: Trx,
  { table, operation, column, before, alsoDue = sql<boolean>`true` }: Lifetime,
  now: string,
): Promise<number> => {
  const rows = sql.table(table);
  const { numAffectedRows = 0n } = await sql`
    delete from ${rows} where ctid in (
      select ctid from ${rows} where ${sql.ref(column)} < ${before} and ${alsoDue}
      order by ${sql.ref(column)} limit ${sql.lit(BATCH)})`.execute(trx);
  const deleted = Number(numAffectedRows);
  if (operation !== null && deleted > 0) {
    await logDeletion(trx, operation, { before, deleted }, now);
  }
  return deleted;
};

const logDeletion = (
  trx: Trx,
  operation: ServiceDoing,
  facts: EntryContent['facts'],
  now: string,
): Promise<void> =>
  writeEntry(trx, {
    ...SYSTEM_ACTOR,
    at: now,
    kind: 'change',
    operation,
    memberId: null,
    contactId: null,
    channel: null,
    purpose: null,
    speaker: null,
    level: null,
    outcome: 'done',
    recipient: null,
    medium: null,
    facts,
    requestId: randomUUID(),
    viewKey: null,
  });

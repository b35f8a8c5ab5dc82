import { sql } from 'kysely';
import type { Clock } from '#shared/domain/clock.ts';
import { isoInstant } from '#shared/domain/dates.ts';
import type { Database } from '../database/connection.ts';
import { chainHash, GENESIS_HASH } from './entry.ts';

/** One sealer at a time over all instances; whoever holds the lock seals. */
const SEALER_LOCK = 7_205_001;
const BATCH = 1_000;

/**
 * Gives sequence and chain hash to entries that committed, in an order that can only grow: it reads
 * below the snapshot horizon, so that a slow transaction cannot slip in behind a sealed entry.
 * @returns how many entries were sealed; 0 also if another instance is sealing
 */
export const sealPending = async (db: Database, clock: Clock): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const lock = await sql<{ held: boolean }>`
      select pg_try_advisory_xact_lock(${sql.lit(SEALER_LOCK)}) as held`.execute(trx);
    if (lock.rows[0]?.held !== true) {
      return 0;
    }
    const pending = await sql<{ entryId: string; entryDigest: string }>`
      select l.entry_id, l.entry_digest from access_log l
      left join access_log_seal s on s.entry_id = l.entry_id
      where s.entry_id is null and l.xid < pg_snapshot_xmin(pg_current_snapshot())
      order by l.xid, l.at, l.entry_id limit ${sql.lit(BATCH)}`.execute(trx);
    if (pending.rows.length === 0) {
      return 0;
    }
    const head = await trx
      .selectFrom('accessLogSeal')
      .select(['sequence', 'chainHash'])
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst();
    let sequence = head?.sequence ?? 0;
    let previous = head?.chainHash ?? GENESIS_HASH;
    const sealedAt = isoInstant(clock);
    const seals = pending.rows.map(({ entryId, entryDigest }) => {
      sequence += 1;
      previous = chainHash(previous, sequence, entryDigest);
      return { sequence, entryId, entryDigest, chainHash: previous, sealedAt };
    });
    await trx.insertInto('accessLogSeal').values(seals).execute();
    return seals.length;
  });

import type { OutputOf } from '#shared/service-contract/index.ts';
import type { Trx } from '../pipeline/handler.ts';
import { anchorHolds } from './anchors.ts';
import { chainHash, entryDigest, GENESIS_HASH } from './entry.ts';
import { deletableUpTo } from './retention.ts';

type Verification = OutputOf<'audit.verifyChain'>;
type Fault = NonNullable<Verification['fault']>;

const BATCH = 5_000;

interface SealedRow {
  readonly sequence: number;
  readonly sealDigest: string;
  readonly chainHash: string;
  readonly entryDigest: string | null;
  readonly salt: Uint8Array | null;
  readonly content: string | null;
}

/**
 * Recomputes the whole chain from what is stored and names the first entry that does not fit (domain
 * rule 28). Content deleted by retention is no fault: its digest stays. Content that is missing without
 * a record of retention is one.
 */
export const verifyChain = async (trx: Trx): Promise<Verification> => {
  let previous = GENESIS_HASH;
  let sequence = 0;
  let checked = 0;
  let deletedByRetention = 0;
  let fault: Fault | null = null;
  const hashes = new Map<number, string>();
  const anchors = await trx
    .selectFrom('accessLogAnchor')
    .selectAll()
    .orderBy('sequence', 'asc')
    .execute();
  const anchored = new Set(anchors.map((anchor) => anchor.sequence));
  const deletable = await deletableUpTo(trx, anchors);

  for (;;) {
    const rows = await sealedAfter(trx, sequence);
    for (const row of rows) {
      fault ??= faultOf(row, sequence, previous, deletable);
      sequence = row.sequence;
      previous = row.chainHash;
      checked += 1;
      deletedByRetention += row.entryDigest !== null && row.content === null ? 1 : 0;
      if (anchored.has(sequence)) {
        hashes.set(sequence, row.chainHash);
      }
    }
    if (rows.length < BATCH) {
      break;
    }
  }

  const lastHolding = anchors.findLast((anchor) => anchorHolds(anchor));
  const broken = anchors.find(
    (anchor) => !anchorHolds(anchor) || hashes.get(anchor.sequence) !== anchor.chainHash,
  );
  if (fault === null && broken !== undefined) {
    // An anchor beyond the last seal proves that the end of the record was cut off.
    fault = {
      sequence: broken.sequence,
      kind: broken.sequence > sequence ? 'deleted' : 'anchorMismatch',
    };
  }
  return {
    checked,
    intact: fault === null,
    fault,
    deletedByRetention,
    provenUpTo: lastHolding?.sequence ?? null,
    anchoredAt: lastHolding?.at ?? null,
    unsealed: await countUnsealed(trx),
  };
};

/** The first thing wrong with a row that follows `lastSequence` in the chain. */
const faultOf = (
  row: SealedRow,
  lastSequence: number,
  previous: string,
  deletable: number,
): Fault | null => {
  if (row.sequence !== lastSequence + 1) {
    return { sequence: lastSequence + 1, kind: 'deleted' };
  }
  if (row.entryDigest === null) {
    return { sequence: row.sequence, kind: 'deleted' };
  }
  if (row.chainHash !== chainHash(previous, row.sequence, row.sealDigest)) {
    return { sequence: row.sequence, kind: 'inserted' };
  }
  if (row.entryDigest !== row.sealDigest) {
    return { sequence: row.sequence, kind: 'swapped' };
  }
  if (row.content === null) {
    return row.sequence > deletable ? { sequence: row.sequence, kind: 'stripped' } : null;
  }
  const isAltered = row.salt === null || entryDigest(row.salt, row.content) !== row.entryDigest;
  return isAltered ? { sequence: row.sequence, kind: 'altered' } : null;
};

const sealedAfter = async (trx: Trx, sequence: number): Promise<SealedRow[]> =>
  trx
    .selectFrom('accessLogSeal')
    .leftJoin('accessLog', 'accessLog.entryId', 'accessLogSeal.entryId')
    .select([
      'accessLogSeal.sequence',
      'accessLogSeal.entryDigest as sealDigest',
      'accessLogSeal.chainHash',
      'accessLog.entryDigest',
      'accessLog.salt',
      'accessLog.content',
    ])
    .where('accessLogSeal.sequence', '>', sequence)
    .orderBy('accessLogSeal.sequence', 'asc')
    .limit(BATCH)
    .execute();

const countUnsealed = async (trx: Trx): Promise<number> => {
  const { count } = await trx
    .selectFrom('accessLog')
    .leftJoin('accessLogSeal', 'accessLogSeal.entryId', 'accessLog.entryId')
    .where('accessLogSeal.entryId', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
};

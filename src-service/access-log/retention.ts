import { sign, verify } from 'node:crypto';
import { sql } from 'kysely';
import type { IsoInstant } from '#shared/domain/dates.ts';
import type { Trx } from '../pipeline/handler.ts';
import { type AnchorKey, type AnchorRow, anchorHolds } from './anchors.ts';
import { canonicalText, type EntryContent } from './entry.ts';

/**
 * Deletion of log content by retention, so that it can be proven (domain rule 28): only entries are
 * emptied that a signed anchor shows to be old enough, and each deletion leaves a signed record in the
 * log. Content that is missing without both was removed before its time.
 */

export const LOG_RETENTION = 'retention.log';

/** Entries up to and including sequence `upTo` that are older than `before`. */
interface Span {
  readonly before: IsoInstant;
  readonly upTo: number;
}

const signedText = ({ before, upTo }: Span, at: IsoInstant): Buffer =>
  Buffer.from(canonicalText({ retention: 'log', before, upTo, at }), 'utf8');

/**
 * The entries that may be emptied: those that were sealed when the last anchor before `before` was
 * made. Null while there is none.
 * @throws Error if that anchor does not hold: then nothing may be deleted that it should prove
 */
export const ageProvenBefore = async (trx: Trx, before: IsoInstant): Promise<Span | null> => {
  const anchor = await trx
    .selectFrom('accessLogAnchor')
    .selectAll()
    .where('at', '<', before)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (anchor === undefined) {
    return null;
  }
  if (!anchorHolds(anchor)) {
    throw new Error('The anchor that should prove the age of log entries does not hold.');
  }
  return { before, upTo: anchor.sequence };
};

/** Takes content and salt out of at most `most` entries of the span. @returns of how many */
export const stripEntries = async (
  trx: Trx,
  { before, upTo }: Span,
  most: number,
): Promise<number> => {
  const { rows } = await sql<{ stripped: number }>`
    select strip_access_log(${before}, ${upTo}::bigint, ${most}::integer) as stripped`.execute(trx);
  return rows[0]?.stripped ?? 0;
};

/** The facts of the record that a deletion leaves; `at` is the instant of its entry. */
export const deletionFacts = (
  span: Span,
  deleted: number,
  at: IsoInstant,
  key: AnchorKey,
): EntryContent['facts'] => ({
  ...span,
  deleted,
  signature: sign(null, signedText(span, at), key.privateKey).toString('base64'),
});

/**
 * Up to which sequence content may be missing: the widest record that is signed with a key of the
 * anchors and whose span an anchor of that age proves. 0 = nowhere.
 */
export const deletableUpTo = async (trx: Trx, anchors: readonly AnchorRow[]): Promise<number> => {
  const holding = anchors.filter(anchorHolds);
  const keys = [...new Set(holding.map(({ publicKey }) => publicKey))];
  const ages = new Map(holding.map(({ sequence, at }) => [sequence, at]));
  const records = await trx
    .selectFrom('accessLog')
    .select('content')
    .where('operation', '=', LOG_RETENTION)
    .execute();
  let widest = 0;
  for (const { content } of records) {
    const record = readRecord(content);
    const anchoredAt = record === null ? undefined : ages.get(record.upTo);
    if (record === null || anchoredAt === undefined || anchoredAt >= record.before) {
      continue;
    }
    const text = signedText(record, record.at);
    if (keys.some((key) => verify(null, text, key, record.signature))) {
      widest = Math.max(widest, record.upTo);
    }
  }
  return widest;
};

interface DeletionRecord extends Span {
  readonly at: IsoInstant;
  readonly signature: Uint8Array;
}

const readRecord = (content: string | null): DeletionRecord | null => {
  // Written by `writeEntry` from an EntryContent; whatever else stands there proves nothing.
  const parsed: unknown = content === null ? null : JSON.parse(content);
  const at = valueAt(parsed, 'at');
  const facts = valueAt(parsed, 'facts');
  const [before, upTo, signature] = ['before', 'upTo', 'signature'].map((name) =>
    valueAt(facts, name),
  );
  return typeof at === 'string' &&
    typeof before === 'string' &&
    typeof upTo === 'number' &&
    typeof signature === 'string'
    ? { at, before, upTo, signature: new Uint8Array(Buffer.from(signature, 'base64')) }
    : null;
};

const valueAt = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

import { generateKeyPairSync, type KeyObject, randomUUID, sign, verify } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import type { Clock } from '#shared/domain/clock.ts';
import { isoInstant } from '#shared/domain/dates.ts';
import type { Database } from '../database/connection.ts';
import { canonicalText } from './entry.ts';

/** Signs the head of the chain, so that nobody can rewrite what lies before it (domain rule 28). */
export interface AnchorKey {
  readonly privateKey: KeyObject;
  /** SPKI, PEM. */
  readonly publicKey: string;
}

/** A key for one run: training, tests. */
export const makeAnchorKey = (): AnchorKey => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { privateKey, publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
};

interface AnchoredHead {
  readonly sequence: number;
  readonly chainHash: string;
  readonly at: string;
}

const signedText = ({ sequence, chainHash, at }: AnchoredHead): Buffer =>
  Buffer.from(canonicalText({ sequence, chainHash, at }), 'utf8');

export interface AnchorRow extends AnchoredHead {
  readonly publicKey: string;
  readonly signature: string;
}

/** True if the signature fits head and key. */
export const anchorHolds = (anchor: AnchorRow): boolean =>
  verify(null, signedText(anchor), anchor.publicKey, Buffer.from(anchor.signature, 'base64'));

/**
 * Anchors the chain's head in the database and, if `sinkFile` is given, in a file outside of it
 * (JSON Lines). Nothing happens when no entry was sealed since the last anchor.
 */
export const anchorHead = async (
  db: Database,
  clock: Clock,
  key: AnchorKey,
  sinkFile: string | null,
): Promise<void> => {
  const head = await db
    .selectFrom('accessLogSeal')
    .select(['sequence', 'chainHash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  const last = await db
    .selectFrom('accessLogAnchor')
    .select('sequence')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (head === undefined || head.sequence === last?.sequence) {
    return;
  }
  const anchored = { ...head, at: isoInstant(clock) };
  const signature = sign(null, signedText(anchored), key.privateKey).toString('base64');
  const row = { anchorId: randomUUID(), ...anchored, publicKey: key.publicKey, signature };
  await db.insertInto('accessLogAnchor').values(row).execute();
  if (sinkFile !== null) {
    await appendFile(sinkFile, `${canonicalText(row)}\n`, { mode: 0o600 });
  }
};

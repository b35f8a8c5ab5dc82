import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { IsoInstant } from '#shared/domain/dates.ts';
import type { AccessLogEntry } from '#shared/service-contract/audit.ts';

/** What one entry says (domain rule 27), before it becomes canonical text. */
export interface EntryContent {
  readonly at: IsoInstant;
  readonly kind: AccessLogEntry['kind'];
  readonly operation: string;
  readonly actorId: string;
  readonly actor: string;
  readonly permissionSet: string;
  readonly memberId: string | null;
  readonly contactId: string | null;
  readonly channel: string | null;
  readonly purpose: string | null;
  readonly speaker: string | null;
  readonly level: string | null;
  readonly outcome: string;
  readonly recipient: string | null;
  readonly medium: string | null;
  /** Codes, counts, ids, hashes; no content, no answers. */
  readonly facts: Readonly<Record<string, string | number>>;
  readonly requestId: string;
  /** Set on reads: one entry per person, contact, view and level. */
  readonly viewKey: string | null;
}

/** RFC 8785: the one text of a content, whatever the order of its keys. */
export const canonicalText = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) {
    throw new TypeError('Only JSON values have a canonical text.');
  }
  return text;
};

export const SALT_BYTES = 16;

/** Domain rule 28: entryDigest = SHA-256(salt ‖ canonical content), hexadecimal. */
export const entryDigest = (salt: Uint8Array, content: string): string =>
  createHash('sha256').update(salt).update(content, 'utf8').digest('hex');

/** What stands before the first entry of the chain. */
export const GENESIS_HASH = '0'.repeat(64);

/**
 * Domain rule 28: chainHash = SHA-256(previous ‖ sequence ‖ entryDigest). Hashes go in as their 32
 * bytes, the sequence as eight bytes, big-endian, so that an outsider can recompute it.
 */
export const chainHash = (previous: string, sequence: number, digest: string): string => {
  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(BigInt(sequence));
  return createHash('sha256')
    .update(Buffer.from(previous, 'hex'))
    .update(number)
    .update(Buffer.from(digest, 'hex'))
    .digest('hex');
};

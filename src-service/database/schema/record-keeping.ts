import type { GeneratedAlways } from 'kysely';
import type { IsoInstant } from '#shared/domain/dates.ts';
import type { Json } from './columns.ts';

/** What the service keeps of its own doing. */

export interface IdempotencyRecordTable {
  personId: string;
  idempotencyKey: string;
  operation: string;
  inputHash: string;
  refs: Json<Record<string, string | number | boolean | null>>;
  at: IsoInstant;
}

export interface EventTable {
  eventId: GeneratedAlways<number>;
  xid: GeneratedAlways<string>;
  type: string;
  subjectId: string | null;
  version: number;
  /** `person`, `member` and `deciding` need an `audienceId`. */
  audience: 'person' | 'member' | 'serving' | 'auditing' | 'deciding';
  audienceId: string | null;
  at: IsoInstant;
}

export interface AccessLogTable {
  entryId: string;
  xid: GeneratedAlways<string>;
  salt: Uint8Array | null;
  /** RFC 8785 text of an `access-log/entry.ts` content; null after retention. */
  content: string | null;
  entryDigest: string;
  at: GeneratedAlways<string | null>;
  kind: GeneratedAlways<string | null>;
  operation: GeneratedAlways<string | null>;
  actorId: GeneratedAlways<string | null>;
  memberId: GeneratedAlways<string | null>;
  contactId: GeneratedAlways<string | null>;
  viewKey: GeneratedAlways<string | null>;
}

export interface AccessLogSealTable {
  sequence: number;
  entryId: string;
  entryDigest: string;
  chainHash: string;
  sealedAt: IsoInstant;
}

export interface AccessLogAnchorTable {
  anchorId: string;
  sequence: number;
  chainHash: string;
  at: IsoInstant;
  publicKey: string;
  signature: string;
}

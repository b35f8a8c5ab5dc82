import type { ColumnType, Generated } from 'kysely';
import type { IsoInstant } from '#shared/domain/dates.ts';
import type { ApprovableAction, Approval } from '#shared/service-contract/approvals.ts';
import type { Speaker } from '#shared/service-contract/contacts.ts';
import type { Level } from '#shared/service-contract/vocabulary.ts';
import type { Json } from './columns.ts';

/** Requests for a second person's decision, and who is there to decide. */

export interface ApprovalTable {
  approvalId: string;
  memberId: string;
  contactId: string;
  operation: ApprovableAction['operation'];
  /** As requested, without the ids of contact and member. */
  input: Json<ApprovableAction['input']>;
  /** As reached when it was asked for: the contact may be over when it is decided. */
  speaker: ColumnType<Speaker | null, string | null, string | null>;
  level: Level;
  /** Salted digest of what of the record the decision rests on. */
  basisDigest: string;
  rule: number;
  why: Approval['why'];
  explanation: string;
  requestedBy: string;
  requestedAt: IsoInstant;
  expiresAt: IsoInstant;
  /** The callback that tells the member. */
  taskId: string;
  /** `open` beyond `expiresAt` is expired. */
  state: Approval['state'];
  decidedBy: string | null;
  decidedAt: IsoInstant | null;
  decisionReason: string | null;
  failure: ColumnType<Approval['failure'], string | null, string | null>;
  acknowledgedAt: IsoInstant | null;
  version: Generated<number>;
}

/** One open event stream: that somebody is signed in just now, and nothing of before. */
export interface PresenceTable {
  streamId: string;
  personId: string;
  seenAt: IsoInstant;
}

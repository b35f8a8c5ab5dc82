import type { ColumnType, Generated } from 'kysely';
import type { IsoInstant } from '#shared/domain/dates.ts';
import type { FactorKind } from '#shared/domain/verification-rules.ts';
import type { Speaker, WrapUpOutcome } from '#shared/service-contract/contacts.ts';
import type { CriterionKind } from '#shared/service-contract/lookup.ts';
import type { AppRequest } from '#shared/service-contract/verification.ts';
import type { Channel, Level, Purpose } from '#shared/service-contract/vocabulary.ts';
import type { Json, JsonWithDefault } from './columns.ts';

/** A contact from its start to its wrap-up, and what was typed in it. */

export interface ContactTable {
  contactId: string;
  personId: string;
  channel: Channel;
  purpose: Purpose;
  callerNumber: string | null;
  state: 'open' | 'parked' | 'closed';
  startedAt: IsoInstant;
  parkedAt: IsoInstant | null;
  closedAt: IsoInstant | null;
  outcome: WrapUpOutcome | null;
  version: Generated<number>;
}

export interface ContactMemberTable {
  contactId: string;
  memberId: string;
  band: number;
  openedAt: IsoInstant;
  speaker: ColumnType<Speaker | null, string | null, string | null>;
  /** Counts changes of the speaker: matches of an earlier speaker prove nothing. */
  speakerEpoch: Generated<number>;
  level: Generated<Level>;
}

export interface VerificationAttemptTable {
  attemptId: string;
  contactId: string;
  memberId: string;
  personId: string;
  speakerEpoch: number;
  factor: FactorKind;
  matched: boolean;
  /** A mismatch that an ID document, app confirmation or release made harmless (domain rule 7). */
  lifted: Generated<boolean>;
  /** When a lead released it; null if nothing or something else lifted it. */
  releasedAt: IsoInstant | null;
  at: IsoInstant;
}

/** A question to the member in their app, and what became of it (domain rules 5 and 7). */
export interface AppConfirmationTable {
  requestId: string;
  contactId: string;
  memberId: string;
  /** Who asked. */
  personId: string;
  speakerEpoch: number;
  askedAt: IsoInstant;
  expiresAt: IsoInstant;
  state: AppRequest['state'];
}

export interface ContactStepTable {
  stepId: string;
  contactId: string;
  memberId: string | null;
  at: IsoInstant;
  operation: string;
  facts: Json<Record<string, string | number>>;
}

export interface ContactNoteTable {
  noteId: string;
  contactId: string;
  memberId: string | null;
  personId: string;
  at: IsoInstant;
  text: string;
}

export interface LookupTable {
  lookupId: string;
  contactId: string;
  personId: string;
  startedAt: IsoInstant;
  settledAt: IsoInstant | null;
  criteria: JsonWithDefault<CriterionKind[]>;
  hits: Generated<number>;
  /** Code of the last text's refusal. */
  refusal: string | null;
  refusedCriteria: JsonWithDefault<CriterionKind[]>;
  throttled: Generated<boolean>;
}

export interface LookupValueTable {
  contactId: string;
  /** Kind of criterion, e.g. `birthDate`. */
  kind: string;
  valueDigest: string;
  nameDigest: string;
  at: IsoInstant;
}

export interface DraftTable {
  personId: string;
  subject: 'contact' | 'thread' | 'approval';
  subjectId: string;
  slot: string;
  sealedText: Uint8Array;
  savedAt: IsoInstant;
}

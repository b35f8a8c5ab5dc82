import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';
import type { RepresentationScope, RepresentationType } from '#shared/domain/representation.ts';
import type { FactorKind } from '#shared/domain/verification-rules.ts';
import type { Speaker } from '#shared/service-contract/contacts.ts';
import type { OutputOf } from '#shared/service-contract/index.ts';
import type {
  AppState,
  Channel,
  CommunicationNeed,
  InsuredStatus,
  Level,
  PermissionSet,
  PostalAddress,
  Purpose,
} from '#shared/service-contract/vocabulary.ts';

/** Row types of the migrated schema in camelCase; a test compares them with the database. */

/** Stored as jsonb: read as a value, written as JSON text (both drivers agree on that alone). */
type Json<T> = ColumnType<T, string, string>;
type JsonWithDefault<T> = ColumnType<T, string | undefined, string>;

type Certificate = OutputOf<'certificates.list'>['certificates'][number];
type Cards = OutputOf<'cards.overview'>;
type DocumentOf = OutputOf<'documents.list'>['documents'][number];
type ThreadOf = OutputOf<'threads.read'>['thread'];
type TaskOf = OutputOf<'tasks.create'>;
type Representation = OutputOf<'representations.record'>;

export interface PersonTable {
  personId: string;
  account: string;
  displayName: string;
  permissionSet: PermissionSet;
  /** The person's own member record, if insured here. */
  ownMemberId: string | null;
}

/** Records that are the person's own or a relative's. */
export interface PersonRelativeTable {
  personId: string;
  memberId: string;
}

export interface MemberTable {
  memberId: string;
  kvnr: string;
  title: string | null;
  firstName: string;
  lastName: string;
  previousNames: JsonWithDefault<string[]>;
  sex: 'male' | 'female' | 'diverse' | 'unspecified';
  birthDate: IsoDate;
  addressKind: PostalAddress['kind'];
  street: string;
  houseNumber: string;
  addressAddition: string | null;
  postcode: string;
  town: string;
  country: string;
  addressSince: IsoDate;
  addressProtected: Generated<boolean>;
  phoneRaw: string | null;
  phoneE164: string | null;
  phoneSince: IsoDate | null;
  email: string | null;
  iban: string | null;
  ibanSince: IsoDate | null;
  agreedPassword: string | null;
  agreedPasswordSince: IsoDate | null;
  insuredStatus: InsuredStatus;
  specialGroup: string | null;
  copaymentExempt: Generated<boolean>;
  mainInsuredId: string | null;
  coverFrom: IsoDate;
  coverTo: IsoDate | null;
  coverSuspended: Generated<boolean>;
  deceasedOn: IsoDate | null;
  deathReportedAt: IsoInstant | null;
  appState: AppState;
  appCommunication: Generated<boolean>;
  language: Generated<string>;
  communicationNeeds: JsonWithDefault<CommunicationNeed[]>;
  /** An employee's or relative's record (domain rule 10). */
  staffRelated: Generated<boolean>;
  version: Generated<number>;
}

export interface MemberNameKeyTable {
  memberId: string;
  part: 'first' | 'last' | 'previous';
  /** `nameKey` of one word. */
  key: string;
  /** `colognePhonetics` of the same word. */
  sound: string;
}

export interface RepresentationTable {
  representationId: string;
  memberId: string;
  type: RepresentationType;
  name: string;
  scopes: Json<RepresentationScope[]>;
  validFrom: IsoDate;
  validTo: IsoDate | null;
  endedOn: IsoDate | null;
  evidence: Representation['evidence'];
  money: boolean;
}

export interface HealthCardTable {
  cardId: string;
  memberId: string;
  /** null while the card is only ordered. */
  iccsn: string | null;
  state: Cards['healthCards'][number]['state'];
  issuedOn: IsoDate;
  validTo: IsoDate;
  blockedOn: IsoDate | null;
  blockedCause: 'lost' | 'stolen' | null;
  orderReason: string | null;
  orderedAt: IsoInstant | null;
}

export interface ReplacementCardTable {
  issueId: string;
  memberId: string;
  source: 'app' | 'serviceCentre';
  requestedAt: IsoInstant;
  validFrom: IsoDate;
  validTo: IsoDate;
  revokedAt: IsoInstant | null;
  revokeReason: string | null;
  reason: Cards['replacementCards'][number]['reason'];
  wayOut: Cards['replacementCards'][number]['wayOut'];
  issuedBy: string | null;
  contactId: string | null;
  /** What the letter was rendered from; the same content gives the same bytes. */
  letterContent: Json<unknown> | null;
  letterSha256: string | null;
}

export interface CertificateTable {
  certificateId: string;
  memberId: string;
  kind: Certificate['kind'];
  channel: Certificate['channel'];
  state: Certificate['state'];
  requestedAt: IsoInstant;
  stateSince: IsoInstant;
  requestedBy: Certificate['requestedBy'];
  reason: string | null;
  leavesOn: IsoDate | null;
  contactId: string | null;
  letterContent: Json<unknown> | null;
  letterSha256: string | null;
}

export interface DocumentTable {
  documentId: string;
  memberId: string;
  /** Canonical form; null for an upload the gateway refused. */
  trackingId: string | null;
  sentAt: IsoInstant;
  state: DocumentOf['state'];
  stateSince: IsoInstant;
  refusal: DocumentOf['refusal'];
  sender: DocumentOf['sender'];
  /** Who sent it, when it was another member; never shown. */
  senderMemberId: string | null;
  mediaType: 'application/pdf' | 'image/jpeg';
  /** Size of each page in bytes, in order. */
  pageBytes: Json<number[]>;
  title: string;
  message: string | null;
  renderSeed: number;
}

export interface HandoutTable {
  handoutId: string;
  memberId: string;
  contactId: string;
  personId: string;
  subjectKind: 'replacementCard';
  subjectId: string;
  medium: 'paper' | 'file';
  sha256: string;
  sizeBytes: number;
  openedAt: IsoInstant;
  closedAt: IsoInstant | null;
  outcome: 'taken' | 'saved' | 'withdrawn' | 'unknown' | null;
  handedTo: 'member' | 'representative' | 'helper' | 'posted' | null;
}

export interface ThreadTable {
  threadId: string;
  memberId: string;
  topic: ThreadOf['topic'];
  state: ThreadOf['state'];
  waitingSince: IsoInstant;
  claimedBy: string | null;
  /** The contact in which it was claimed. */
  claimedIn: string | null;
  version: Generated<number>;
}

export interface ThreadMessageTable {
  messageId: string;
  threadId: string;
  position: number;
  sender: 'member' | 'serviceCentre';
  authorId: string | null;
  at: IsoInstant;
  /** Before this instant an answer of ours is pending and can be withdrawn; null for members'. */
  sendsAt: IsoInstant | null;
  withdrawnAt: IsoInstant | null;
  /** When the service centre read a member's message. */
  readAt: IsoInstant | null;
  text: string;
}

export interface ApplicationTable {
  applicationId: string;
  memberId: string;
  kind: 'sickPay' | 'childSickPay' | 'maternityPay';
  state:
    | 'received'
    | 'inReview'
    | 'waitingForEmployer'
    | 'waitingForDocuments'
    | 'decided'
    | 'paymentOrdered'
    | 'closed'
    | 'rejected';
  receivedOn: IsoDate;
  stateSince: IsoDate;
  sickNotePeriods: JsonWithDefault<{ from: IsoDate; to: IsoDate; receivedOn: IsoDate }[]>;
  payments: JsonWithDefault<{ orderedOn: IsoDate; from: IsoDate; to: IsoDate }[]>;
}

export interface TaskTable {
  taskId: string;
  memberId: string;
  department: TaskOf['department'];
  title: string;
  dueOn: IsoDate;
  createdAt: IsoInstant;
  /** null for a task the service opened by itself. */
  createdBy: string | null;
  createdByName: string;
  contactId: string | null;
  /** The document, certificate … it is about. */
  subjectId: string | null;
  state: TaskOf['state'];
  doneAt: IsoInstant | null;
}

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
  outcome: string | null;
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
  at: IsoInstant;
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
  criteria: JsonWithDefault<string[]>;
  hits: Generated<number>;
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
  subject: 'contact' | 'thread';
  subjectId: string;
  slot: string;
  sealedText: Uint8Array;
  savedAt: IsoInstant;
}

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
  /** `person` and `contact` need an `audienceId`. */
  audience: 'person' | 'member' | 'serving' | 'auditing';
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

export interface Schema {
  person: PersonTable;
  personRelative: PersonRelativeTable;
  member: MemberTable;
  memberNameKey: MemberNameKeyTable;
  representation: RepresentationTable;
  healthCard: HealthCardTable;
  replacementCard: ReplacementCardTable;
  certificate: CertificateTable;
  document: DocumentTable;
  handout: HandoutTable;
  thread: ThreadTable;
  threadMessage: ThreadMessageTable;
  application: ApplicationTable;
  task: TaskTable;
  contact: ContactTable;
  contactMember: ContactMemberTable;
  verificationAttempt: VerificationAttemptTable;
  contactStep: ContactStepTable;
  contactNote: ContactNoteTable;
  lookup: LookupTable;
  lookupValue: LookupValueTable;
  draft: DraftTable;
  idempotencyRecord: IdempotencyRecordTable;
  event: EventTable;
  accessLog: AccessLogTable;
  accessLogSeal: AccessLogSealTable;
  accessLogAnchor: AccessLogAnchorTable;
}

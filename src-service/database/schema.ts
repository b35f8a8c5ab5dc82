import type { ApprovalTable, PresenceTable } from './schema/approvals.ts';
import type {
  AppConfirmationTable,
  ContactMemberTable,
  ContactNoteTable,
  ContactStepTable,
  ContactTable,
  DraftTable,
  LookupTable,
  LookupValueTable,
  VerificationAttemptTable,
} from './schema/contacts.ts';
import type {
  CertificateTable,
  DocumentTable,
  EebMessageTable,
  HandoutTable,
  HealthCardTable,
  ReplacementCardTable,
} from './schema/papers.ts';
import type {
  BankAccountTable,
  MemberFieldVersionTable,
  MemberNameKeyTable,
  MemberTable,
  PersonRelativeTable,
  PersonTable,
  RepresentationTable,
} from './schema/people.ts';
import type {
  AccessLogAnchorTable,
  AccessLogSealTable,
  AccessLogTable,
  EventTable,
  IdempotencyRecordTable,
} from './schema/record-keeping.ts';
import type {
  ApplicationTable,
  LetterReplyTable,
  MailboxLetterTable,
  ParentStatusTable,
  TaskTable,
  ThreadMessageTable,
  ThreadTable,
} from './schema/work.ts';

/** All tables of the migrated schema in camelCase; a test compares the row types with the database. */
export interface Schema {
  person: PersonTable;
  personRelative: PersonRelativeTable;
  member: MemberTable;
  memberNameKey: MemberNameKeyTable;
  bankAccount: BankAccountTable;
  memberFieldVersion: MemberFieldVersionTable;
  representation: RepresentationTable;
  healthCard: HealthCardTable;
  replacementCard: ReplacementCardTable;
  eebMessage: EebMessageTable;
  certificate: CertificateTable;
  document: DocumentTable;
  handout: HandoutTable;
  thread: ThreadTable;
  threadMessage: ThreadMessageTable;
  mailboxLetter: MailboxLetterTable;
  letterReply: LetterReplyTable;
  application: ApplicationTable;
  parentStatus: ParentStatusTable;
  task: TaskTable;
  approval: ApprovalTable;
  presence: PresenceTable;
  contact: ContactTable;
  contactMember: ContactMemberTable;
  verificationAttempt: VerificationAttemptTable;
  appConfirmation: AppConfirmationTable;
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

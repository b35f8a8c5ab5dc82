import type { Generated } from 'kysely';
import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';
import type { ApplicationEntry, ChildDays } from '#shared/service-contract/applications.ts';
import type { OutputOf } from '#shared/service-contract/index.ts';
import type { LetterKind } from '#shared/service-contract/mailbox.ts';
import type { JsonWithDefault } from './columns.ts';

/** What waits for somebody: messages, applications, tasks. */

type ThreadOf = OutputOf<'threads.read'>['thread'];
type TaskOf = OutputOf<'tasks.create'>;

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

export interface MailboxLetterTable {
  letterId: string;
  memberId: string;
  kind: LetterKind;
  sentAt: IsoInstant;
  /** When the member opened it in the app. */
  readAt: IsoInstant | null;
  text: string;
}

/** What was written under a letter, by the member or by us. */
export interface LetterReplyTable {
  replyId: string;
  letterId: string;
  position: number;
  sender: 'member' | 'serviceCentre';
  authorId: string | null;
  at: IsoInstant;
  text: string;
}

export interface ApplicationTable {
  applicationId: string;
  memberId: string;
  kind: ApplicationEntry['kind'];
  state: ApplicationEntry['state'];
  receivedOn: IsoDate;
  stateSince: IsoDate;
  sickNotePeriods: JsonWithDefault<{ from: IsoDate; to: IsoDate; receivedOn: IsoDate }[]>;
  payments: JsonWithDefault<{ orderedOn: IsoDate; from: IsoDate; to: IsoDate }[]>;
  /** The end of Krankengeld as the benefits department recorded it. */
  endsOn: IsoDate | null;
}

/** Kinderkrankengeld of one child, one parent and one calendar year (domain rule 22). */
export interface ParentStatusTable {
  childId: string;
  parentId: string;
  year: number;
  status: ChildDays['status'];
  usedDays: number;
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
  /** The person who took it on; null while it is the department's. */
  ownerId: string | null;
  ownerName: string | null;
  state: TaskOf['state'];
  doneAt: IsoInstant | null;
}

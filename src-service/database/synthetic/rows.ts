import type { Selectable } from 'kysely';
import type { Schema } from '../schema.ts';

/** A row as it is read back: every column, days and instants as ISO text, JSON as values. */
export type Row<Table extends keyof Schema> = Selectable<Schema[Table]>;

export type MemberRow = Row<'member'>;

/** Everything of one member. */
export interface MemberFile {
  member: MemberRow;
  representation: Row<'representation'>[];
  healthCard: Row<'healthCard'>[];
  replacementCard: Row<'replacementCard'>[];
  certificate: Row<'certificate'>[];
  document: Row<'document'>[];
  thread: Row<'thread'>[];
  threadMessage: Row<'threadMessage'>[];
  mailboxLetter: Row<'mailboxLetter'>[];
  letterReply: Row<'letterReply'>[];
  application: Row<'application'>[];
  /** Of this child: what its parents may ask for (domain rule 22). */
  parentStatus: Row<'parentStatus'>[];
  task: Row<'task'>[];
}

/** A file with nothing in it. */
export const emptyFile = (member: MemberRow): MemberFile => ({
  member,
  representation: [],
  healthCard: [],
  replacementCard: [],
  certificate: [],
  document: [],
  thread: [],
  threadMessage: [],
  mailboxLetter: [],
  letterReply: [],
  application: [],
  parentStatus: [],
  task: [],
});

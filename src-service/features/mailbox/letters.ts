import type { Selectable } from 'kysely';
import type { LetterReply, MailboxLetter } from '#shared/service-contract/mailbox.ts';
import type { LetterReplyTable, MailboxLetterTable } from '../../database/schema/work.ts';
import type { Trx } from '../../pipeline/handler.ts';

export type LetterRow = Selectable<MailboxLetterTable>;
export type ReplyRow = Selectable<LetterReplyTable> & { readonly author: string | null };

/** Newest first. */
export const lettersOf = (trx: Trx, memberId: string): Promise<LetterRow[]> =>
  trx
    .selectFrom('mailboxLetter')
    .selectAll()
    .where('memberId', '=', memberId)
    .orderBy('sentAt', 'desc')
    .orderBy('letterId')
    .execute();

/** Undefined also for another member's letter. */
export const letterOf = (
  trx: Trx,
  memberId: string,
  letterId: string,
): Promise<LetterRow | undefined> =>
  trx
    .selectFrom('mailboxLetter')
    .selectAll()
    .where('letterId', '=', letterId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();

/** Under these letters, oldest first. */
export const repliesOf = async (trx: Trx, letterIds: readonly string[]): Promise<ReplyRow[]> =>
  letterIds.length === 0
    ? []
    : trx
        .selectFrom('letterReply')
        .leftJoin('person', 'person.personId', 'letterReply.authorId')
        .selectAll('letterReply')
        .select('person.displayName as author')
        .where('letterId', 'in', letterIds)
        .orderBy('letterId')
        .orderBy('position')
        .execute();

export const letterView = (
  { letterId, kind, sentAt, readAt }: LetterRow,
  replies: readonly ReplyRow[],
): MailboxLetter => {
  const own = replies.filter((reply) => reply.letterId === letterId);
  return {
    letterId,
    kind,
    sentAt,
    readAt,
    replies: own.length,
    waiting: own.at(-1)?.sender === 'member',
  };
};

export const replyView = ({ replyId, sender, author, at, text }: ReplyRow): LetterReply => ({
  replyId,
  from: sender,
  author,
  at,
  text,
});

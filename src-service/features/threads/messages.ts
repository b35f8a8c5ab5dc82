import type { Selectable } from 'kysely';
import type { ThreadMessage } from '#shared/service-contract/threads.ts';
import type { ThreadMessageTable } from '../../database/schema/work.ts';
import type { Trx } from '../../pipeline/handler.ts';

export type MessageRow = Selectable<ThreadMessageTable> & { readonly author: string | null };

const selectMessages = (trx: Trx, threadId: string) =>
  trx
    .selectFrom('threadMessage')
    .leftJoin('person', 'person.personId', 'threadMessage.authorId')
    .selectAll('threadMessage')
    .select('person.displayName as author')
    .where('threadMessage.threadId', '=', threadId);

/** Oldest first. */
export const messagesOf = (trx: Trx, threadId: string): Promise<MessageRow[]> =>
  selectMessages(trx, threadId).orderBy('threadMessage.position').execute();

export const findMessage = (
  trx: Trx,
  threadId: string,
  messageId: string,
): Promise<MessageRow | undefined> =>
  selectMessages(trx, threadId).where('threadMessage.messageId', '=', messageId).executeTakeFirst();

/** An answer is sent when its undo seconds are over; nothing has to happen for it. */
const stateOf = (row: MessageRow, now: string): ThreadMessage['state'] => {
  if (row.withdrawnAt !== null) {
    return 'withdrawn';
  }
  return row.sendsAt !== null && row.sendsAt > now ? 'pending' : 'sent';
};

export const messageView = (row: MessageRow, now: string): ThreadMessage => ({
  messageId: row.messageId,
  from: row.sender,
  author: row.author,
  at: row.at,
  text: row.text,
  state: stateOf(row, now),
});

/** Marks the member's messages as read. @returns how many were new */
export const markRead = async (trx: Trx, threadId: string, now: string): Promise<number> => {
  const result = await trx
    .updateTable('threadMessage')
    .set({ readAt: now })
    .where('threadId', '=', threadId)
    .where('sender', '=', 'member')
    .where('readAt', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
};

export interface NewAnswer {
  readonly messageId: string;
  readonly threadId: string;
  readonly position: number;
  readonly authorId: string;
  readonly at: string;
  readonly sendsAt: string;
  readonly text: string;
}

export const insertAnswer = async (trx: Trx, answer: NewAnswer): Promise<void> => {
  await trx
    .insertInto('threadMessage')
    .values({ ...answer, sender: 'serviceCentre', withdrawnAt: null, readAt: null })
    .execute();
};

export const withdrawMessage = async (trx: Trx, messageId: string, now: string): Promise<void> => {
  await trx
    .updateTable('threadMessage')
    .set({ withdrawnAt: now })
    .where('messageId', '=', messageId)
    .execute();
};

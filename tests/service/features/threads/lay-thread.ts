import { randomUUID } from 'node:crypto';
import type { TestService } from '../../harness/service.ts';

/** Lays a thread that waits since an hour before the tests' clock. */
export const layThread = async (
  { db }: TestService,
  memberId: string,
  {
    state = 'open',
    waitingSince = '2026-03-10T08:00:00.000Z',
  }: { readonly state?: 'open' | 'answered' | 'closed'; readonly waitingSince?: string } = {},
): Promise<string> => {
  const threadId = randomUUID();
  await db
    .insertInto('thread')
    .values({
      threadId,
      memberId,
      topic: 'card',
      state,
      waitingSince,
      claimedBy: null,
      claimedIn: null,
    })
    .execute();
  return threadId;
};

/** Lays a message of the member, or of a colleague, that was sent long ago. */
export const layMessage = async (
  { db }: TestService,
  threadId: string,
  message: { readonly position: number; readonly text: string; readonly authorId?: string },
): Promise<string> => {
  const messageId = randomUUID();
  const { position, text, authorId = null } = message;
  await db
    .insertInto('threadMessage')
    .values({
      messageId,
      threadId,
      position,
      sender: authorId === null ? 'member' : 'serviceCentre',
      authorId,
      at: '2026-03-10T08:00:00.000Z',
      sendsAt: authorId === null ? null : '2026-03-10T08:00:10.000Z',
      withdrawnAt: null,
      readAt: null,
      text,
    })
    .execute();
  return messageId;
};

import type { MailboxLetter } from '#shared/service-contract/mailbox.ts';

export type LetterState = 'unread' | 'read' | 'waiting' | 'answered';

/** How a letter stands: what somebody wrote under it counts more than whether it was read. */
export const letterState = ({
  readAt,
  replies,
  waiting,
}: Pick<MailboxLetter, 'readAt' | 'replies' | 'waiting'>): LetterState => {
  if (waiting) return 'waiting';
  if (replies > 0) return 'answered';
  return readAt === null ? 'unread' : 'read';
};

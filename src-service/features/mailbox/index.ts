import type { FeatureHandlers } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { answer } from './answer.ts';
import { letterOf, lettersOf, letterView, repliesOf, replyView } from './letters.ts';

/** The app's mailbox, in and out (domain rule 21). */
export const mailbox: FeatureHandlers<'mailbox'> = {
  'mailbox.list': async ({ trx, member, log }) => {
    const letters = await lettersOf(trx, member.memberId);
    const replies = await repliesOf(
      trx,
      letters.map(({ letterId }) => letterId),
    );
    log({ facts: { letters: letters.length } });
    return { letters: letters.map((row) => letterView(row, replies)) };
  },

  'mailbox.read': async ({ trx, input, member, log }) => {
    const row = (await letterOf(trx, member.memberId, input.letterId)) ?? refuse('letterNotFound');
    const replies = await repliesOf(trx, [row.letterId]);
    log({ facts: { letterId: row.letterId, replies: replies.length } });
    return {
      letter: letterView(row, replies),
      text: row.text,
      replies: replies.map(replyView),
    };
  },

  'mailbox.answer': answer,
};

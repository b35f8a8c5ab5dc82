import { change } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { unfilledBlank } from '../../records/blanks.ts';
import { assertAlive, mailboxObstacle } from '../../records/outgoing.ts';
import { letterOf, repliesOf, replyView } from './letters.ts';

type AnswerRef = { readonly letterId: string; readonly replyId: string };

/** Domain rules 11 and 21: only into a mailbox that letters reach, and under what one has seen. */
export const answer = change<'mailbox.answer', AnswerRef>({
  change: async (context) => {
    const { trx, input, actor, member, now, parts } = context;
    const { memberId } = member;
    const { letterId } =
      (await letterOf(trx, memberId, input.letterId)) ?? refuse('letterNotFound');
    assertAlive(member);
    if (mailboxObstacle(member) !== null) {
      refuse('channelNotAllowed', { rule: 21, wayOpen: 'activateAppCommunication' });
    }
    const blank = unfilledBlank(input.text);
    if (blank !== null) {
      refuse('unfilledBlank', { blank });
    }
    const last = (await repliesOf(trx, [letterId])).at(-1);
    if ((last?.replyId ?? null) !== input.seenReplyId) {
      refuse('letterMoved');
    }
    const replyId = context.newId();
    await trx
      .insertInto('letterReply')
      .values({
        replyId,
        letterId,
        position: (last?.position ?? 0) + 1,
        sender: 'serviceCentre',
        authorId: actor.personId,
        at: now,
        text: input.text,
      })
      .execute();
    context.log({
      recipient: 'member',
      medium: 'mailbox',
      facts: { letterId, replyId, textDigest: parts.digest(input.text) },
    });
    // Which letter it is can say something about health, so the step does not name it (rule 27).
    context.step();
    context.emit('memberChanged', memberId, member.version, { kind: 'member', memberId });
    return { letterId, replyId };
  },
  answer: async ({ trx }, { letterId, replyId }) => {
    const reply = (await repliesOf(trx, [letterId])).find((one) => one.replyId === replyId);
    return replyView(reply ?? refuse('letterNotFound'));
  },
});

import { LetterContent } from '../../letters/content.ts';
import { change, type FeatureHandlers } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { closeHandout, findHandout, letterOf } from './handouts.ts';
import { open } from './open.ts';

/** From the announcement of a print to the hand that took it. */
export const handouts: FeatureHandlers<'handouts'> = {
  'handouts.open': open,

  'handouts.bytes': async ({ trx, input, member, contact, parts }) => {
    const { memberId } = member;
    const { contactId } = contact;
    const handout = await findHandout(trx, { handoutId: input.handoutId, memberId, contactId });
    if (handout === undefined || handout.closedAt !== null) {
      return refuse('handoutNotFound');
    }
    const issue = await letterOf(trx, memberId, handout.subjectId);
    if (issue === undefined || issue.revokedAt !== null) {
      return refuse('handoutNotFound');
    }
    const { bytes, sha256 } = await parts.renderLetter(LetterContent.parse(issue.letterContent));
    if (sha256 !== handout.sha256) {
      throw new Error('A hand-out renders to other bytes than those whose hash was logged.');
    }
    return { bytes, mediaType: 'application/pdf', sha256 };
  },

  'handouts.close': change<'handouts.close', { readonly handoutId: string; readonly at: string }>({
    change: async (context) => {
      const { trx, input, member, contact, now } = context;
      const { handoutId, outcome, handedTo } = input;
      const { memberId } = member;
      const { contactId } = contact;
      const handout = await findHandout(trx, { handoutId, memberId, contactId });
      if (handout === undefined || handout.closedAt !== null) {
        return refuse('handoutNotFound');
      }
      if (outcome === 'withdrawn' && handedTo !== null) {
        refuse('malformedRequest', { field: 'handedTo' });
      }
      await closeHandout(trx, handoutId, { closedAt: now, outcome, handedTo });
      context.log({
        recipient: handedTo ?? 'nobody',
        medium: handout.medium,
        facts: { handoutId, issueId: handout.subjectId, sha256: handout.sha256, result: outcome },
      });
      context.step({ outcome, handedTo: handedTo ?? 'nobody' });
      return { handoutId, at: now };
    },
    answer: async (_context, { handoutId, at }) => ({ handoutId, closedAt: at }),
  }),
};

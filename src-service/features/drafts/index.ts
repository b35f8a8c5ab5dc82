import { addDays, startOfDay } from '#shared/domain/dates.ts';
import { change, type FeatureHandlers } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import {
  draftsOf,
  forgetDraft,
  forgetDraftsBefore,
  isOthersRequest,
  isOwnContact,
  isWithinReach,
  keepDraft,
} from './drafts.ts';

/** What people typed and have not sent: theirs alone, sealed before it reaches the database. */
export const drafts: FeatureHandlers<'drafts'> = {
  'drafts.list': async ({ trx, actor, parts }) => {
    const rows = await draftsOf(trx, actor.personId);
    return {
      drafts: rows.map(({ sealedText, ...draft }) => ({
        ...draft,
        text: parts.draftCipher.open(sealedText),
      })),
    };
  },

  'drafts.save': change<'drafts.save', { readonly savedAt: string }>({
    change: async ({ trx, input, actor, now, today, policy, parts }) => {
      const { personId } = actor;
      const { subject, subjectId } = input;
      if (subject === 'contact' && !(await isOwnContact(trx, personId, subjectId))) {
        refuse('contactNotFound');
      }
      if (subject === 'thread' && !(await isWithinReach(trx, personId, subjectId))) {
        refuse('threadNotFound');
      }
      if (subject === 'approval' && !(await isOthersRequest(trx, personId, subjectId))) {
        refuse('approvalNotFound');
      }
      if (input.text === '') {
        await forgetDraft(trx, personId, input);
      } else {
        const sealedText = parts.draftCipher.seal(input.text);
        await keepDraft(trx, personId, input, { sealedText, savedAt: now });
      }
      const oldest = startOfDay(addDays(today, -policy.retention.draftsDays));
      await forgetDraftsBefore(trx, personId, oldest);
      return { savedAt: now };
    },
    answer: async (_context, { savedAt }) => ({ savedAt }),
  }),
};

import { change, type FeatureHandlers } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { mediumOf, recipientOf } from '../../records/disclosure.ts';
import {
  applicationDetails,
  applicationEntry,
  applicationOf,
  applicationsOf,
} from './applications.ts';

/** Applications for Krankengeld, Kinderkrankengeld and Mutterschaftsgeld (domain rule 22). */
export const applications: FeatureHandlers<'applications'> = {
  'applications.list': async ({ trx, member, log }) => {
    const rows = await applicationsOf(trx, member.memberId);
    log({ facts: { applications: rows.length } });
    return { applications: rows.map(applicationEntry) };
  },

  'applications.reveal': change<'applications.reveal', { readonly applicationId: string }>({
    change: async ({ trx, input, contact, standing, member, log, step }) => {
      const { applicationId } =
        (await applicationOf(trx, member.memberId, input.applicationId)) ??
        refuse('applicationNotFound');
      log({
        recipient: recipientOf(standing.speaker),
        medium: mediumOf(contact.channel),
        facts: { applicationId },
      });
      // Which benefit it is says something about health, so neither log nor step names it (rule 27).
      step({ field: 'application' });
      return { applicationId };
    },
    answer: async ({ trx, member, today }, { applicationId }) => {
      const row =
        (await applicationOf(trx, member.memberId, applicationId)) ?? refuse('applicationNotFound');
      return applicationDetails(trx, member, row, today);
    },
  }),
};

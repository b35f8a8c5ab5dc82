import type { RevealField } from '#shared/service-contract/members.ts';
import { levelSuffices } from '#shared/service-contract/vocabulary.ts';
import { change, type FeatureHandlers, type MemberRow } from '../../pipeline/handler.ts';
import { mediumOf, recipientOf } from '../../records/disclosure.ts';
import { memberHeader } from '../../records/header.ts';
import { detailsOf } from './details.ts';
import { statesOf } from './states.ts';

/** Who a member is and what is in the record, as far as the level opens it (domain rules 2 and 8). */
export const members: FeatureHandlers<'members'> = {
  'members.header': ({ trx, member, level, today }) => memberHeader(trx, member, level, today),

  'members.overview': async ({ trx, member, level, policy, today }) => ({
    level,
    states: levelSuffices(level, 'simple') ? await statesOf(trx, member, policy, today) : null,
    details: levelSuffices(level, 'high') ? await detailsOf(trx, member.memberId, today) : null,
  }),

  'members.reveal': change<'members.reveal', { readonly field: RevealField }>({
    change: async ({ input, contact, standing, log, step }) => {
      const { field } = input;
      log({
        recipient: recipientOf(standing.speaker),
        medium: mediumOf(contact.channel),
        facts: { field },
      });
      step({ field });
      return { field };
    },
    answer: async ({ member }, { field }) => ({ field, value: revealed[field](member) }),
  }),

  'members.setCommunication': change<'members.setCommunication', { readonly version: number }>({
    change: async ({ trx, input, member, log, step, emit }) => {
      const { memberId } = member;
      const { language } = input;
      const needs = [...new Set(input.communicationNeeds)];
      const { version } = await trx
        .updateTable('member')
        .set((column) => ({
          language,
          communicationNeeds: JSON.stringify(needs),
          version: column('version', '+', 1),
        }))
        .where('memberId', '=', memberId)
        .returning('version')
        .executeTakeFirstOrThrow();
      log({ facts: { fields: 'language,communicationNeeds' } });
      step();
      emit('memberChanged', memberId, version, { kind: 'member', memberId });
      return { version };
    },
    answer: async ({ trx, member, level, today }) => {
      const now = await trx
        .selectFrom('member')
        .selectAll()
        .where('memberId', '=', member.memberId)
        .executeTakeFirstOrThrow();
      return memberHeader(trx, now, level, today);
    },
  }),
};

const revealed: Readonly<Record<RevealField, (member: MemberRow) => string | null>> = {
  insuranceStart: ({ coverFrom }) => coverFrom,
};

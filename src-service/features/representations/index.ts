import type { IsoDate } from '#shared/domain/dates.ts';
import { isMinor, provesRepresentation } from '#shared/domain/representation.ts';
import type { InputOf } from '#shared/service-contract/index.ts';
import type { Representation } from '#shared/service-contract/representations.ts';
import {
  type ContactRow,
  type Context,
  change,
  type FeatureHandlers,
  type MemberRow,
} from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import {
  representationOf,
  representationsOf,
  shownRepresentation,
  silenceRepresentative,
} from './representations.ts';

type RepresentationRef = { readonly representationId: string };

const shown = async (
  { trx, member, today }: Pick<Context<'representations.end'>, 'trx' | 'member' | 'today'>,
  { representationId }: RepresentationRef,
): Promise<Representation> =>
  shownRepresentation(
    await representationOf(trx, member.memberId, representationId),
    member,
    today,
  );

/** Who may speak for a member: always a record with its evidence, never inferred (domain rule 9). */
export const representations: FeatureHandlers<'representations'> = {
  'representations.list': async ({ trx, member, today, log }) => {
    const rows = await representationsOf(trx, member.memberId);
    log({ facts: { representations: rows.length } });
    return { representations: rows.map((row) => shownRepresentation(row, member, today)) };
  },

  'representations.record': change<'representations.record', RepresentationRef>({
    change: async (context) => {
      const { input, contact, member, today } = context;
      assertSound(input, contact, member, today);
      return keep(context, input);
    },
    answer: shown,
  }),

  'representations.recordHeir': change<'representations.recordHeir', RepresentationRef>({
    change: async (context) => {
      const { input, contact, member, today } = context;
      if (contact.channel !== 'walkIn' && contact.channel !== 'backOffice') {
        refuse('channelNotAllowed', { rule: 11, wayOpen: 'evidenceSeen' });
      }
      const heir = { ...input, type: 'heir' } as const;
      assertSound(heir, contact, member, today);
      return keep(context, heir);
    },
    answer: shown,
  }),

  'representations.end': change<'representations.end', RepresentationRef>({
    change: async (context) => {
      const { trx, input, member, today } = context;
      const { memberId, version } = member;
      const { representationId } = input;
      const { type, endedOn } = await representationOf(trx, memberId, representationId);
      if (endedOn !== null) {
        refuse('alreadyDone');
      }
      await trx
        .updateTable('representation')
        .set({ endedOn: today })
        .where('representationId', '=', representationId)
        .execute();
      await silenceRepresentative(trx, memberId, representationId);
      context.log({ facts: { representationId, type } });
      context.step({ type });
      context.emit('memberChanged', memberId, version, { kind: 'member', memberId });
      return { representationId };
    },
    answer: shown,
  }),
};

type Recorded = Omit<InputOf<'representations.record'>, 'contactId' | 'memberId'>;

/** The new record, its log entry, and what others are told. */
const keep = async (
  context: Pick<
    Context<'representations.record'>,
    'trx' | 'member' | 'newId' | 'log' | 'step' | 'emit'
  >,
  { type, name, validFrom, validTo, evidence, money, ...rest }: Recorded,
): Promise<RepresentationRef> => {
  const { memberId, version } = context.member;
  const scopes = [...new Set(rest.scopes)];
  const representationId = context.newId();
  await context.trx
    .insertInto('representation')
    .values({
      representationId,
      memberId,
      type,
      name,
      scopes: JSON.stringify(scopes),
      validFrom,
      validTo,
      endedOn: null,
      evidence,
      money,
    })
    .execute();
  context.log({
    facts: { representationId, type, evidence, scopes: scopes.join(','), money: String(money) },
  });
  context.step({ type });
  context.emit('memberChanged', memberId, version, { kind: 'member', memberId });
  return { representationId };
};

/** A representation that cannot hold is not recorded (domain rules 9 and 11). */
const assertSound = (
  { type, validFrom, validTo, evidence }: Recorded,
  { channel }: ContactRow,
  { birthDate, deceasedOn }: MemberRow,
  today: IsoDate,
): void => {
  const byParents = type === 'parent' || type === 'guardian';
  const fits =
    (validTo === null || validFrom <= validTo) &&
    provesRepresentation(evidence, type) &&
    // It is made before a clerk's eyes.
    (evidence !== 'statementAtBranch' || channel === 'walkIn') &&
    (!byParents || isMinor(birthDate, today)) &&
    (deceasedOn !== null) === (type === 'heir');
  if (!fits) {
    refuse('representationNotValid');
  }
};

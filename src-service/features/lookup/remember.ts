import type { OutputOf } from '#shared/service-contract/index.ts';
import type { MemberHit } from '#shared/service-contract/lookup.ts';
import type { Context } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import {
  countGuesses,
  keepSearchedValues,
  nameSounds,
  nameSubject,
  numberSubject,
  type ProvingKind,
  type SearchedValue,
} from '../../records/lookup-memory.ts';

import type { Criteria } from './criteria.ts';
import type { NameReading } from './name-search.ts';

type Searching = Context<'lookup.search'>;

/**
 * As-you-type is one lookup until it settles (domain rule 27): all kinds that were typed in it, and the
 * hits of the last text.
 * @throws Refusal `conflict` if the id is settled or somebody else's
 */
export const keepLookup = async (
  { trx, actor, contact, input, now }: Searching,
  { understood, hits }: OutputOf<'lookup.search'>,
): Promise<void> => {
  const { lookupId } = input;
  const { contactId } = contact;
  const { personId } = actor;
  // Two texts of one typing may arrive together: the second waits here for the first.
  await trx
    .insertInto('lookup')
    .values({ lookupId, contactId, personId, startedAt: now, settledAt: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const known = await trx
    .selectFrom('lookup')
    .select(['contactId', 'personId', 'settledAt', 'criteria'])
    .where('lookupId', '=', lookupId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (known.contactId !== contactId || known.personId !== personId || known.settledAt !== null) {
    refuse('conflict');
  }
  const criteria = JSON.stringify([...new Set([...known.criteria, ...understood])]);
  await trx
    .updateTable('lookup')
    .set({ criteria, hits: hits.length })
    .where('lookupId', '=', lookupId)
    .execute();
};

/** A possible phone number has at least so many characters in E.164. */
const LEAST_E164 = 7;

/** Domain rule 6: digests of what was searched with, and whether that was guessing. */
export const rememberValues = async (
  context: Searching,
  criteria: Criteria,
  readings: readonly NameReading[],
  hits: readonly MemberHit[],
): Promise<void> => {
  const { trx, contact, parts, now } = context;
  const { contactId } = contact;
  const nameDigest = parts.digest(subjectOf(criteria, readings));
  const values = provingValues(criteria).map(
    ({ kind, value }): SearchedValue => ({
      kind,
      valueDigest: parts.digest(`${kind} ${value}`),
      nameDigest,
    }),
  );
  await keepSearchedValues(trx, contactId, values, phoneBeginnings(context, criteria), now);
  if (values.length === 0) {
    return;
  }
  for (const member of await suspects(context, hits)) {
    await countGuesses(trx, member, {
      contactId,
      personId: context.actor.personId,
      now,
      digest: parts.digest,
    });
  }
};

/** The name that was searched for, or the number in its place. */
const subjectOf = ({ kvnr }: Criteria, readings: readonly NameReading[]): string => {
  const names = readings[0]?.names ?? [];
  return names.length === 0 && kvnr !== null
    ? numberSubject(kvnr)
    : nameSubject(nameSounds(names.map(({ text }) => text).join(' ')));
};

const provingValues = (criteria: Criteria): { kind: ProvingKind; value: string }[] => {
  const { birthDates, isYearUnfinished, dayMonth, phone, postcode } = criteria;
  const [birthDate] = birthDates;
  const day = dayMonth === null ? null : `${dayMonth.month}-${dayMonth.day}`;
  return [
    // What may be typed on is no value of its own yet, but its day and month are known.
    ...(birthDate === undefined
      ? []
      : [
          isYearUnfinished
            ? { kind: 'birthDayMonth' as const, value: monthAndDay(birthDate) }
            : { kind: 'birthDate' as const, value: birthDate },
        ]),
    ...(day === null ? [] : [{ kind: 'birthDayMonth' as const, value: day }]),
    ...(phone === null ? [] : [{ kind: 'phone' as const, value: phone }]),
    ...(postcode === null ? [] : [{ kind: 'postcode' as const, value: postcode }]),
  ];
};

const monthAndDay = (date: string): string => date.split('-').slice(1).map(Number).join('-');

/** What a phone number looked like while it was typed digit by digit. */
const phoneBeginnings = ({ parts }: Searching, { phone }: Criteria): string[] =>
  phone === null
    ? []
    : Array.from({ length: Math.max(0, phone.length - LEAST_E164) }, (_, index) =>
        parts.digest(`phone ${phone.slice(0, LEAST_E164 + index)}`),
      );

/** Whom a guess can be meant for: members open in the contact, and the one who was found. */
const suspects = async ({ trx, contact }: Searching, hits: readonly MemberHit[]) => {
  const opened = await trx
    .selectFrom('contactMember')
    .select('memberId')
    .where('contactId', '=', contact.contactId)
    .execute();
  const found = hits.length === 1 ? hits : [];
  const memberIds = [...opened, ...found].map(({ memberId }) => memberId);
  return memberIds.length === 0
    ? []
    : trx
        .selectFrom('member')
        .select(['memberId', 'kvnr', 'firstName', 'lastName', 'previousNames'])
        .where('memberId', 'in', memberIds)
        .execute();
};

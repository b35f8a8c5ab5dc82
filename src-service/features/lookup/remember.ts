import { sql } from 'kysely';
import type { MemberHit } from '#shared/service-contract/lookup.ts';
import type { Context } from '../../pipeline/handler.ts';
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
const suspects = ({ trx, contact }: Searching, hits: readonly MemberHit[]) => {
  const opened = trx
    .selectFrom('contactMember')
    .select('memberId')
    .where('contactId', '=', contact.contactId);
  const [found, second] = hits;
  const meant =
    found === undefined || second !== undefined
      ? opened
      : opened.unionAll(trx.selectNoFrom(sql<string>`${found.memberId}::uuid`.as('memberId')));
  return trx
    .selectFrom('member')
    .select(['memberId', 'kvnr', 'firstName', 'lastName', 'previousNames'])
    .where('memberId', 'in', meant)
    .execute();
};

import { type AgeBand, ageBandByDate, ageBandByYear } from '#shared/domain/age-band.ts';
import { type IsoDate, yearOf } from '#shared/domain/dates.ts';
import { adviceFor, type ProgrammePerson } from '#shared/domain/programmes.ts';
import type { OutputOf } from '#shared/service-contract/index.ts';
import { levelSuffices } from '#shared/service-contract/vocabulary.ts';
import type { Context, MemberRow, Trx } from '../../pipeline/handler.ts';
import { articleOfProgramme } from './read-article.ts';

/** Which programmes the member may be advised of, as far as the level shows age and family. */
export const forMember = async ({
  trx,
  input,
  member,
  level,
  today,
}: Context<'knowledge.forMember'>): Promise<OutputOf<'knowledge.forMember'>> => {
  const high = levelSuffices(level, 'high');
  const person: ProgrammePerson = {
    age: high
      ? ageBandByDate(member.birthDate, today)
      : ageBandByYear(yearOf(member.birthDate), today),
    smart: member.appState === 'smart' || member.appState === 'smarthealth',
    alive: member.deceasedOn === null && member.deathReportedAt === null,
    covered: member.coverTo === null || member.coverTo >= today,
    children: high ? await childrenOf(trx, member, today) : [],
  };
  return {
    level,
    programmes: adviceFor(person).flatMap((advice) => {
      const article = articleOfProgramme(advice.programme);
      return article === undefined
        ? []
        : [{ ...advice, articleId: article.id, title: article[input.language].title }];
    }),
  };
};

/**
 * The children insured through the member, by birth year only: their own records are not open. Whoever
 * is no longer insured or has died is left out, and employees' records never appear in others' (rule 10).
 */
const childrenOf = async (
  trx: Trx,
  { memberId, birthDate, staffRelated }: MemberRow,
  today: IsoDate,
): Promise<AgeBand[]> => {
  const insured = await trx
    .selectFrom('member')
    .select('birthDate')
    .where('mainInsuredId', '=', memberId)
    .where('staffRelated', '=', staffRelated)
    .where('deceasedOn', 'is', null)
    .where('deathReportedAt', 'is', null)
    .where((column) => column.or([column('coverTo', 'is', null), column('coverTo', '>=', today)]))
    .execute();
  return insured
    .filter((one) => yearOf(one.birthDate) - yearOf(birthDate) >= LEAST_GENERATION)
    .map((one) => ageBandByYear(yearOf(one.birthDate), today));
};

/** A spouse is insured through the member, too. */
const LEAST_GENERATION = 16;

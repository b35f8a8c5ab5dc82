import type { Random } from './random.ts';
import type { MemberRow } from './rows.ts';
import { germanGivenNames, germanSurnames, nobleSurnames, titles } from './words/german-names.ts';
import { type CultureName, cultures, cultureWeights } from './words/world-names.ts';

export type Sex = MemberRow['sex'];

export const anyCulture = (random: Random): CultureName => random.weighted(cultureWeights);

/** The language some people of a culture prefer; most speak German. */
export function languageOf(culture: CultureName, random: Random): string {
  return culture !== 'german' && random.chance(0.35) ? cultures[culture].language : 'de';
}

export function anySex(random: Random): Sex {
  return random.weighted({ female: 50.6, male: 49.2, diverse: 0.12, unspecified: 0.08 });
}

/** Given names as usual when somebody was born. */
export function firstName(
  culture: CultureName,
  sex: Sex,
  birthYear: number,
  random: Random,
): string {
  const names =
    culture === 'german'
      ? (germanGivenNames.find(({ from }) => birthYear >= from) ?? cultures.english)
      : cultures[culture];
  const list =
    sex === 'male' || (sex !== 'female' && random.chance(0.5)) ? names.male : names.female;
  const name = random.pick(list);
  const second = random.pick(list);
  return second !== name && random.chance(0.07) ? `${name} ${second}` : name;
}

export function surname(culture: CultureName, random: Random): string {
  if (culture !== 'german') return random.pick(cultures[culture].surnames);
  return random.chance(0.008) ? random.pick(nobleSurnames) : random.pick(germanSurnames);
}

export function title(age: number, random: Random): string | null {
  return age >= 28 && random.chance(0.025) ? random.pick(titles) : null;
}

/** Married names: mostly one name for both, some double, some keep their own. */
export function marriedName(
  shared: string,
  own: string,
  random: Random,
): { lastName: string; previousNames: string[] } {
  const way = random.weighted({ shared: 68, double: 10, own: 22 });
  if (way === 'own' || shared === own) return { lastName: own, previousNames: [] };
  const lastName = way === 'shared' ? shared : `${shared}-${own}`;
  return { lastName, previousNames: [own] };
}

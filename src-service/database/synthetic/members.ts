import type { IsoDate } from '#shared/domain/dates.ts';
import { type Home, home } from './homes.ts';
import { iban } from './identifiers.ts';
import { anyCulture, anySex, firstName, languageOf, type Sex, surname, title } from './people.ts';
import type { MemberRow } from './rows.ts';
import type { CultureName } from './words/world-names.ts';
import type { Making } from './world.ts';

export type Identity = Pick<
  MemberRow,
  'title' | 'firstName' | 'lastName' | 'previousNames' | 'sex' | 'birthDate' | 'language'
>;

export interface IdentityWish {
  culture?: CultureName;
  sex?: Sex;
  lastName?: string;
  /** Completed years today. */
  age: number;
}

/** Somebody of an age, named as people of that age and culture are. */
export function identity(made: Making, wish: IdentityWish): Identity {
  const { random, calendar } = made;
  const culture = wish.culture ?? anyCulture(random);
  const sex = wish.sex ?? anySex(random);
  const birthDate = calendar.birthday(wish.age, random);
  return {
    title: title(wish.age, random),
    firstName: firstName(culture, sex, Number(birthDate.slice(0, 4)), random),
    lastName: wish.lastName ?? surname(culture, random),
    previousNames: [],
    sex,
    birthDate,
    language: languageOf(culture, random),
  };
}

/**
 * A member in the simplest standing: own membership, cover in force, everything on record and
 * unchanged for long, without the app. `traits` say what is different.
 */
export function member(
  made: Making,
  who: Identity,
  at: Home = home(made.calendar, made.random),
  traits: Partial<MemberRow> = {},
): MemberRow {
  const { numbers, random, calendar } = made;
  const phone = numbers.landline(at.postcode, random);
  const coverFrom = coverStart(made, who.birthDate);
  return {
    memberId: random.uuid(),
    kvnr: numbers.kvnr(),
    ...who,
    ...at,
    addressSince: latest(at.addressSince, who.birthDate),
    addressProtected: false,
    phoneRaw: phone.raw,
    phoneE164: phone.e164,
    phoneSince: latest(calendar.daysAgo(random.between(30, 3_000)), who.birthDate),
    email: null,
    iban: iban(random),
    ibanSince: latest(calendar.daysAgo(random.between(30, 4_000)), coverFrom),
    agreedPassword: null,
    agreedPasswordSince: null,
    insuredStatus: '1',
    specialGroup: null,
    copaymentExempt: false,
    mainInsuredId: null,
    coverFrom,
    coverTo: null,
    coverSuspended: false,
    deceasedOn: null,
    deathReportedAt: null,
    deathReportedBy: null,
    appState: 'none',
    appCommunication: false,
    communicationNeeds: [],
    staffRelated: false,
    version: 1,
    ...traits,
  };
}

/** What a family-insured person has and has not (§ 10 SGB V): no contribution, no account here. */
export const familyInsured = (main: MemberRow): Partial<MemberRow> => ({
  insuredStatus: '3',
  mainInsuredId: main.memberId,
  iban: null,
  ibanSince: null,
  phoneRaw: main.phoneRaw,
  phoneE164: main.phoneE164,
  phoneSince: main.phoneSince,
});

/** Cover begins with a month, at birth at the earliest. */
function coverStart({ calendar, random }: Making, birthDate: IsoDate): IsoDate {
  const lived = calendar.ageInDays(birthDate);
  if (lived < 16 * 365) return birthDate;
  const longest = Math.max(60, lived - 16 * 365);
  return calendar.monthStart(calendar.daysAgo(random.between(45, Math.min(longest, 14_000))));
}

const latest = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);

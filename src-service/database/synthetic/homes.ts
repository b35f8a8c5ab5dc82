import type { IsoDate } from '#shared/domain/dates.ts';
import type { Calendar } from './calendar.ts';
import type { Random } from './random.ts';
import type { MemberRow } from './rows.ts';
import {
  additions,
  places,
  streetBeginnings,
  streetEndings,
  wholeStreets,
} from './words/places.ts';

export type Home = Pick<
  MemberRow,
  | 'addressKind'
  | 'street'
  | 'houseNumber'
  | 'addressAddition'
  | 'postcode'
  | 'town'
  | 'country'
  | 'addressSince'
>;

/** A home in a real town with an invented street; moved in between 15 days and 30 years ago. */
export function home(calendar: Calendar, random: Random): Home {
  const { postcode, town } = random.pick(places);
  return {
    addressKind: 'street',
    street: street(random),
    houseNumber: houseNumber(random),
    addressAddition: random.chance(0.08) ? random.pick(additions) : null,
    postcode,
    town,
    country: 'DE',
    addressSince: movedIn(calendar, random),
  };
}

/** The same town, but a parcel station or a post-office box (domain rule 15: no letters there). */
export function parcelHome(at: Home, kind: 'packstation' | 'poBox', random: Random): Home {
  const isBox = kind === 'poBox';
  return {
    ...at,
    addressKind: kind,
    street: isBox ? 'Postfach' : 'Packstation',
    houseNumber: isBox
      ? `${random.between(10, 99)} ${random.digits(2)} ${random.digits(2)}`
      : `1${random.digits(2)}`,
    addressAddition: isBox ? null : `Postnummer 9${random.digits(6)}`,
  };
}

/** Somebody who moved within the days of the policy (domain rules 6, 8 and 16). */
export const freshly = (at: Home, calendar: Calendar, random: Random): Home => ({
  ...at,
  addressSince: calendar.daysAgo(random.between(1, 12)),
});

function movedIn(calendar: Calendar, random: Random): IsoDate {
  return calendar.daysAgo(random.between(20, random.chance(0.4) ? 1_500 : 11_000));
}

function street(random: Random): string {
  if (random.chance(0.2)) return random.pick(wholeStreets);
  return random.pick(streetBeginnings) + random.pick(streetEndings);
}

function houseNumber(random: Random): string {
  const number = random.between(1, random.chance(0.8) ? 60 : 240);
  const suffix = random.weighted({ '': 80, a: 7, b: 5, ' c': 2, '-': 6 });
  return suffix === '-' ? `${number}-${number + 2}` : `${number}${suffix}`;
}

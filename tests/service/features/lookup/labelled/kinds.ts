import type { Random } from '../../../../../src-service/database/synthetic/random.ts';
import { keysOf, type Person } from './population.ts';
import {
  dateForms,
  kvnrForms,
  marksLeftOut,
  oneSlip,
  otherSharpS,
  particlesBehind,
  phoneForms,
  soundingAlike,
  trackingForms,
  umlautsAsTwo,
  withoutParticles,
  yearless,
} from './spelling.ts';

/** What is typed for somebody, and what of it is true of whom. */
export interface Wording {
  readonly text: string;
  /** Names of the record that the text means, however they are spelt in it. */
  readonly names: readonly string[];
  /** True of everybody whom the rest of the text fits. */
  readonly fits: (person: Person) => boolean;
}

export interface Kind {
  readonly kind: string;
  /** Of 150. */
  readonly count: number;
  /** null if this kind cannot be typed for that person. `turn` goes through the notations. */
  readonly word: (person: Person, turn: number, random: Random) => Wording | null;
}

const inTurn = <T>(list: readonly T[], turn: number, random: Random): T => {
  const [found = random.pick(list)] = list.slice(turn % list.length);
  return found;
};

interface Further {
  readonly said: string;
  readonly fits: Wording['fits'];
}

const born =
  (iso: string): Wording['fits'] =>
  ({ birthDate }) =>
    birthDate === iso;
const birthDate = ({ birthDate: iso }: Person, form = dateForms[0]): Further => ({
  said: form?.(iso) ?? iso,
  fits: born(iso),
});
const birthYear = ({ birthDate: iso }: Person): Further => ({
  said: iso.slice(0, 4),
  fits: (other) => other.birthDate.slice(0, 4) === iso.slice(0, 4),
});
const postcode = ({ postcode: code }: Person): Further => ({
  said: code,
  fits: (other) => other.postcode === code,
});
const town = ({ town: name }: Person): Further => ({
  said: name,
  fits: (other) => other.town === name,
});
const both =
  (one: Further, other: Further): Wording['fits'] =>
  (person) =>
    one.fits(person) && other.fits(person);

/** One more criterion beside a name. */
const further = (person: Person, turn: number, random: Random): Further =>
  inTurn([birthDate, birthYear, postcode], turn, random)(person);

const firstOf = ({ firstName }: Person): string => firstName.split(' ')[0] ?? firstName;

/**
 * A name of the record, typed otherwise, beside one more criterion: with the given name in one half, the
 * family name alone in the other, where those who are really called as was typed stand in the way.
 */
const respelt = (
  person: Person,
  turn: number,
  random: Random,
  respell: (name: string) => string | null,
  which: 'anyName' | 'familyName' = 'anyName',
): Wording | null => {
  const [first, last] = [firstOf(person), person.lastName];
  const { said, fits } = further(person, turn, random);
  const typed = respell(last);
  if (typed !== null && turn % 2 === 1) {
    return { text: `${typed} ${said}`, names: [last], fits };
  }
  if (typed !== null) {
    return { text: `${first} ${typed} ${said}`, names: [first, last], fits };
  }
  const typedFirst = which === 'anyName' ? respell(first) : null;
  return typedFirst === null
    ? null
    : { text: `${typedFirst} ${last} ${said}`, names: [first, last], fits };
};

const hyphenForms = [
  (name: string) => name.replaceAll('-', ' '),
  (name: string) => name.replaceAll('-', ''),
  (name: string) => name.replaceAll('-', ' - '),
];

/**
 * The kinds of queries that a lookup must answer (issue "Lookup"). Fixed: what is hard stays in. Only
 * who is meant must be clear: nobody else may fit the names and the rest of the text as well.
 */
export const kinds: readonly Kind[] = [
  {
    kind: 'KVNR in any notation',
    count: 10,
    word: ({ kvnr }, turn, random) => ({
      text: inTurn(kvnrForms, turn, random)(kvnr, kvnr),
      names: [],
      fits: (other) => other.kvnr === kvnr,
    }),
  },
  {
    kind: 'tracking ID',
    count: 8,
    word: ({ trackingIds }, turn, random) => {
      const [id] = trackingIds;
      return id === undefined
        ? null
        : {
            text: inTurn(trackingForms, turn, random)(id),
            names: [],
            fits: (other) => other.trackingIds.includes(id),
          };
    },
  },
  {
    kind: 'phone in any notation',
    count: 10,
    word: (person, turn, random) => {
      const { phoneE164 } = person;
      if (phoneE164 === null) {
        return null;
      }
      const said = inTurn(phoneForms, turn, random)(phoneE164);
      // Half of them beside the first name: families share a line.
      const names = turn % 2 === 0 ? [] : [firstOf(person)];
      const text = [...names, said].join(' ');
      return { text, names, fits: (other) => other.phoneE164 === phoneE164 };
    },
  },
  {
    kind: 'birth date in any form + name',
    count: 14,
    word: (person, turn, random) => {
      const { lastName } = person;
      if (turn % 4 === 3) {
        const day = person.birthDate.slice(5);
        return {
          text: `${firstOf(person)} ${lastName} ${yearless(person.birthDate)}`,
          names: [firstOf(person), lastName],
          fits: (other) => other.birthDate.slice(5) === day,
        };
      }
      const { said, fits } = birthDate(person, inTurn(dateForms, turn, random));
      return { text: `${lastName} ${said}`, names: [lastName], fits };
    },
  },
  {
    kind: 'postcode + name',
    count: 9,
    word: (person, turn) => {
      const { said, fits } = postcode(person);
      const names = [firstOf(person), person.lastName];
      const name = names.join(' ');
      return { text: turn % 2 === 0 ? `${name} ${said}` : `${said} ${name}`, names, fits };
    },
  },
  {
    kind: 'birth year + name',
    count: 9,
    word: (person, turn) => {
      const { said, fits } = birthYear(person);
      const names = [firstOf(person), person.lastName];
      const name = names.join(' ').toLowerCase();
      return { text: turn % 2 === 0 ? `${name} ${said}` : `${said} ${name}`, names, fits };
    },
  },
  {
    kind: 'names in any order',
    count: 8,
    word: (person, turn, random) => {
      const [first, last] = [firstOf(person), person.lastName];
      const { said, fits } = further(person, turn, random);
      const orders = [
        `${last}, ${first}, ${said}`,
        `${last} ${first} ${said}`,
        `${first} ${said} ${last}`,
        `${said} ${last} ${first}`,
      ];
      return { text: inTurn(orders, turn, random), names: [first, last], fits };
    },
  },
  {
    kind: 'transliteration',
    count: 12,
    word: (person, turn, random) =>
      respelt(
        person,
        turn,
        random,
        inTurn([umlautsAsTwo, umlautsAsTwo, marksLeftOut, marksLeftOut], turn, random),
      ),
  },
  {
    kind: 'ß and ss',
    count: 7,
    word: (person, turn, random) => respelt(person, turn, random, otherSharpS),
  },
  {
    kind: 'hyphen',
    count: 8,
    word: (person, turn, random) =>
      respelt(person, turn, random, (name) =>
        /\p{Ll}-\p{Lu}/u.test(name) ? inTurn(hyphenForms, turn, random)(name) : null,
      ),
  },
  {
    kind: 'same sound',
    count: 12,
    word: (person, turn, random) =>
      respelt(person, turn, random, (name) => soundingAlike(name, random), 'familyName'),
  },
  {
    kind: 'one slip',
    count: 12,
    word: (person, turn, random) =>
      respelt(person, turn, random, (name) => oneSlip(name, random), 'familyName'),
  },
  {
    kind: 'particles',
    count: 7,
    word: (person, turn, random) =>
      respelt(
        person,
        turn,
        random,
        inTurn(
          [withoutParticles, withoutParticles, particlesBehind, particlesBehind],
          turn,
          random,
        ),
        'familyName',
      ),
  },
  {
    kind: 'one part of a double name',
    count: 8,
    word: (person, turn, random) => {
      const parts = person.lastName.split('-').filter((part) => keysOf(part).length > 0);
      if (parts.length < 2) {
        return null;
      }
      const names = [firstOf(person), inTurn(parts, turn, random)];
      const { said, fits } = further(person, turn, random);
      return { text: `${names.join(' ')} ${said}`, names, fits };
    },
  },
  {
    kind: 'previous name',
    count: 8,
    word: (person, turn, random) => {
      const [previous] = person.previousNames;
      if (previous === undefined || keysOf(person.lastName).includes(keysOf(previous)[0] ?? '')) {
        return null;
      }
      const names = [firstOf(person), previous];
      const { said, fits } = further(person, turn, random);
      return { text: `${names.join(' ')} ${said}`, names, fits };
    },
  },
  {
    kind: 'mixed terms',
    count: 8,
    word: (person, turn, random) => {
      const { lastName } = person;
      const [year, code, place] = [birthYear(person), postcode(person), town(person)];
      const last = lastName.toLowerCase();
      const first = firstOf(person);
      const ways: readonly Wording[] = [
        { text: `${last} ${year.said}`, names: [lastName], fits: year.fits },
        { text: `${last} ${code.said}`, names: [lastName], fits: code.fits },
        {
          text: `${place.said} ${year.said} ${last}`,
          names: [lastName],
          fits: both(place, year),
        },
        { text: `${code.said} ${first} ${year.said}`, names: [first], fits: both(code, year) },
      ];
      return inTurn(ways, turn, random);
    },
  },
];

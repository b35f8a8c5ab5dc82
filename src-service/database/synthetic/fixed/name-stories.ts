import { din91379Letters } from '#shared/domain/din91379.ts';
import { plainFile } from '../files.ts';
import { home } from '../homes.ts';
import type { MemberFile } from '../rows.ts';
import { type Making, making, type World } from '../world.ts';
import { type Part, somebody, somebodysFile } from './somebody.ts';

/** Homonyms, and a name that fonts and keyboards forget. */
export function nameStories(world: World) {
  const made = making(world, 'nameStories');
  const [first, second] = twoTowns(made);
  const same = { firstName: 'Thomas', lastName: 'Meyer', sex: 'male' } as const;
  return {
    din91379Name: somebodysFile(made, {
      firstName: 'Ağça K͟handra',
      lastName: 'Ŗạ̈unig-Ẁłŏś',
      sex: 'female',
      age: 42,
    }),
    homonymA: somebodysFile(made, { ...same, age: 51 }, {}, first),
    homonymB: somebodysFile(made, { ...same, age: 38 }, {}, second),
  };
}

function twoTowns(made: Making) {
  const first = home(made.calendar, made.random);
  let second = home(made.calendar, made.random);
  while (second.town === first.town) second = home(made.calendar, made.random);
  return [first, second] as const;
}

/** Spellings that must meet each other in a lookup. */
const TWINS = [
  ['Anna', 'Müller'],
  ['Anna', 'Mueller'],
  ['Anna', 'Muller'],
  ['Anna', 'Möller'],
  ['Jürgen', 'Meyer'],
  ['Juergen', 'Meier'],
  ['Jurgen', 'Maier'],
  ['Jürgen', 'Mayer'],
  ['Jörg', 'Schröder'],
  ['Joerg', 'Schroeder'],
  ['Jorg', 'Schröter'],
  ['Käthe', 'Weiß'],
  ['Kaethe', 'Weiss'],
  ['Kathe', 'Wais'],
  ['Stefan', 'Groß'],
  ['Stephan', 'Gross'],
  ['Peter', 'Schmidt'],
  ['Peter', 'Schmitt'],
  ['Peter', 'Schmid'],
  ['Renate', 'Hansen'],
  ['Renate', 'Hansen'],
  ['Åse', 'Sørensen'],
  ['Aase', 'Soerensen'],
  ['Dîlan', 'Şahin'],
  ['Dilan', 'Sahin'],
  ['Maria', 'van der Meer'],
  ['Maria', 'Vandermeer'],
] as const;

export function twins(world: World): MemberFile[] {
  const made = making(world, 'twins');
  return TWINS.map(([firstName, lastName]) =>
    somebodysFile(made, {
      firstName,
      lastName,
      sex: /^(?:J|St|P)/u.test(firstName) ? 'male' : 'female',
      age: made.random.between(24, 79),
    }),
  );
}

/**
 * Members in whose names all letters and sequences of DIN 91379 occur: made-up words, each with one
 * capital and one small letter that is not plain a to z.
 */
export function everyLetter(world: World): MemberFile[] {
  const made = making(world, 'everyLetter');
  const words = lettersAsWords();
  const people: Part[] = [];
  for (let start = 0; start < words.length; start += WORDS_EACH) {
    const [a = 'Ana', b = 'Eno', c = 'Ima', d = 'Oru', e = 'Uli', f = 'Ero'] = words.slice(
      start,
      start + WORDS_EACH,
    );
    people.push({
      firstName: `${a} ${b}`,
      lastName: `${c}-${d}`,
      previousNames: [e, f],
      sex: start % 4 === 0 ? 'female' : 'male',
      age: made.random.between(19, 80),
    });
  }
  return people.map((part) => plainFile(made, somebody(made, part)));
}

const WORDS_EACH = 6;
const MIDDLES = ['ari', 'elo', 'ina', 'uro', 'ola', 'emi'];
const ENDS = ['na', 'rik', 'lo', 'ta', 'mir', 'sen'];

function lettersAsWords(): string[] {
  const special = din91379Letters.filter((letter) => !/^[A-Za-z]$/.test(letter));
  const capitals = special.filter((letter) => letter !== letter.toLowerCase());
  const small = special.filter((letter) => letter === letter.toLowerCase());
  const count = Math.max(capitals.length, small.length);
  return Array.from({ length: count }, (_, index) => {
    const middle = MIDDLES[index % MIDDLES.length] ?? '';
    const end = ENDS[index % ENDS.length] ?? '';
    return `${capitals[index] ?? 'B'}${middle}${small[index] ?? ''}${end}`;
  });
}

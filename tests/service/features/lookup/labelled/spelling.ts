import { colognePhonetics, nameKey } from '#shared/domain/names.ts';
import type { Random } from '../../../../../src-service/database/synthetic/random.ts';

/** How names come out of ears and fingers. Each function gives null where it cannot change anything. */

const changed = (from: string, to: string): string | null => (to === from ? null : to);

/** `Müller` → `Mueller`, as on a keyboard without umlauts. */
export const umlautsAsTwo = (name: string): string | null =>
  changed(
    name,
    name
      .replace(/ä/gu, 'ae')
      .replace(/ö/gu, 'oe')
      .replace(/ü/gu, 'ue')
      .replace(/Ä/gu, 'Ae')
      .replace(/Ö/gu, 'Oe')
      .replace(/Ü/gu, 'Ue'),
  );

/** `Müller` → `Muller`: the dots left out, as other marks are: `Çelik` → `Celik`. */
export const marksLeftOut = (name: string): string | null =>
  changed(name, name.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC'));

/** `Weiß` → `Weiss`, and the other way round. */
export const otherSharpS = (name: string): string | null =>
  changed(name, name.includes('ß') ? name.replaceAll('ß', 'ss') : name.replace('ss', 'ß'));

/** Letters that sound alike in German; each stands for the other. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['ei', 'ai'],
  ['ey', 'ei'],
  ['ey', 'ai'],
  ['ay', 'ai'],
  ['ei', 'ay'],
  ['ph', 'f'],
  ['th', 't'],
  ['ck', 'k'],
  ['tz', 'z'],
  ['v', 'f'],
  ['c', 'k'],
  ['y', 'i'],
];
/** Heard as the second, which is shorter, and the other way round at the end of a word. */
const SHORTER: readonly (readonly [string, string])[] = [
  ['dt', 't'],
  ['tt', 't'],
  ['ff', 'f'],
  ['nn', 'n'],
  ['ll', 'l'],
  ['mm', 'm'],
  ['ie', 'i'],
  ['oh', 'o'],
  ['ah', 'a'],
  ['eh', 'e'],
];
const AT_THE_END: readonly (readonly [RegExp, string])[] = [
  [/d$/u, 't'],
  [/t$/u, 'd'],
  [/t$/u, 'dt'],
  [/b$/u, 'p'],
  [/g$/u, 'k'],
  [/n$/u, 'nn'],
  [/s$/u, 'ß'],
];

/** Another word of the same sound: `Meyer` → `Maier`. Not only another spelling of its umlauts. */
export const soundingAlike = (name: string, random: Random): string | null => {
  const lower = name.toLowerCase();
  const found = [
    ...ALIKE.flatMap(([one, other]) => [lower.replace(one, other), lower.replace(other, one)]),
    ...SHORTER.map(([longer, shorter]) => lower.replace(longer, shorter)),
    ...AT_THE_END.map(([end, other]) => lower.replace(end, other)),
  ].filter(
    (word) => nameKey(word) !== nameKey(name) && colognePhonetics(word) === colognePhonetics(name),
  );
  return found.length === 0 ? null : random.pick(found);
};

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');
/** In shorter words a slip makes another name. */
const LEAST_LETTERS = 5;

/** One slip of the keyboard anywhere: a letter missing, too many, wrong, or two swapped. */
export const oneSlip = (name: string, random: Random): string | null => {
  const letters = Array.from(name);
  if (letters.length < LEAST_LETTERS || !/^\p{L}+$/u.test(name)) {
    return null;
  }
  const at = random.below(letters.length - 1);
  const [before, after] = [letters.slice(0, at), letters.slice(at)];
  const [first = '', second = '', ...rest] = after;
  const slips = {
    missing: [...before, second, ...rest],
    tooMany: [...before, random.pick(LETTERS), ...after],
    wrong: [...before, random.pick(LETTERS), second, ...rest],
    swapped: [...before, second, first, ...rest],
  };
  const slip = random.pick([slips.missing, slips.tooMany, slips.wrong, slips.swapped]).join('');
  return nameKey(slip) === nameKey(name) ? null : slip;
};

/** Small words of names, as they stand in the record; hyphens may join them to it. */
const PARTICLE = /^(?:von|vom|und|zu|zur|dem|der|auf|van|de|del|della|di|la|al|el|ben|abu|bin)$/iu;

/** `von der Heydebrügge` → `Heydebrügge`. */
export const withoutParticles = (name: string): string | null => {
  const words = name.split(/[\s-]+/u);
  const bearing = words.filter((word) => !PARTICLE.test(word));
  return bearing.length === 0 || bearing.length === words.length ? null : bearing.join(' ');
};

/** `von der Heydebrügge` → `Heydebrügge von der`, as in a list by family names. */
export const particlesBehind = (name: string): string | null => {
  const words = name.split(/\s+/u);
  const particles = words.filter((word) => PARTICLE.test(word));
  const rest = words.filter((word) => !PARTICLE.test(word));
  return rest.length === 0 ? null : changed(name, [...rest, ...particles].join(' '));
};

const MONTHS =
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

/** A birth date as it is typed; `yearless` tells nothing of the year. */
export const dateForms: readonly ((iso: string) => string)[] = [
  (iso) => iso.split('-').reverse().join('.'),
  (iso) => iso.slice(2).split('-').reverse().join(''),
  (iso) => iso.slice(2).split('-').reverse().map(Number).map(withZero).join('.'),
  (iso) => iso.split('-').reverse().join(''),
  (iso) => iso.split('-').reverse().map(Number).join('.'),
  (iso) => iso,
  (iso) => `${Number(iso.slice(8))}. ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`,
];
export const yearless = (iso: string): string => `${iso.slice(8)}.${iso.slice(5, 7)}.`;

const withZero = (part: number): string => String(part).padStart(2, '0');

/** A KVNR as it is read out, pasted or scanned. `ik` and the check digit make its long forms. */
export const kvnrForms: readonly ((kvnr: string, other: string) => string)[] = [
  (kvnr) => kvnr,
  (kvnr) => kvnr.toLowerCase(),
  (kvnr) => kvnr.replace(/^(.)(...)(...)(...)$/u, '$1 $2 $3 $4'),
  (kvnr) => kvnr.replace(/^(....)(...)(...)$/u, '$1-$2-$3'),
  (kvnr) => Array.from(kvnr.toLowerCase()).join(' '),
  (kvnr) => `KVNR ${kvnr}`,
  (kvnr) => `${kvnr}1015701047`,
  (kvnr, other) => `${kvnr}101570104${other}3`,
];

/** A German number as people write it; others only as they are stored. */
export const phoneForms: readonly ((e164: string) => string)[] = [
  (e164) => e164,
  (e164) => e164.replace(/^\+49/u, '0'),
  (e164) => e164.replace(/^\+49(.{2})/u, '0$1 '),
  (e164) => e164.replace(/^\+49(.{3})(.*)$/u, '+49 (0) $1 / $2'),
  (e164) => e164.replace(/^\+/u, '00'),
  (e164) => e164.replace(/^\+49(.{3})/u, '0$1-'),
  (e164) =>
    e164
      .replace(/^\+49/u, '0')
      .replace(/(\d\d)/gu, '$1 ')
      .trim(),
];

export const trackingForms: readonly ((id: string) => string)[] = [
  (id) => id.replace(/(.{3})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4'),
  (id) => id,
  (id) => id.toLowerCase(),
  (id) => id.replace(/(.{3})(.{4})(.{4})(.{4})/u, '$1 $2 $3 $4').toLowerCase(),
];

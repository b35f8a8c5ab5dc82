/**
 * DIN 91379:2022-08, "Characters and defined character sequences in Unicode for the electronic
 * processing of names and data exchange in Europe": the normative part. Names of persons and places
 * may use every one of these letters, so fonts, the generator and the tests use them all.
 */

/** Group bll, single characters: hexadecimal code points and ranges. */
const LETTER_RANGES =
  '0041-005a 0061-007a 00c0-00d6 00d8-00f6 00f8-017e 0187-0188 018f 0197 01a0-01a1 01af-01b0 ' +
  '01b7 01cd-01dc 01de-01df 01e2-01f0 01f4-01f5 01f8-01ff 0212-0213 0218-021b 021e-021f ' +
  '0227-0233 0259 0268 0292 1e02-1e03 1e06-1e07 1e0a-1e11 1e17 1e1c-1e2b 1e2f-1e37 1e3a-1e3b ' +
  '1e40-1e49 1e52-1e5b 1e5e-1e63 1e6a-1e6f 1e80-1e87 1e8c-1e97 1e9e 1ea0-1ef9';

/** Group bll, sequences: combining marks and the base letters that the standard puts them on. */
const SEQUENCE_BASES: readonly (readonly [marks: string, bases: string])[] = [
  // grave accent
  ['\u0300', 'CFGKMPSTZcfgkmpstz'],
  // acute accent
  ['\u0301', 'JjÿĪī'],
  // circumflex
  ['\u0302', 'DKLMNdklmn'],
  // macron
  ['\u0304', 'CFHKNPSTZcfhknpstzÛûḲḳṢṣṬṭỤụ'],
  // breve
  ['\u0306', 'CMNRZcmnrzÇç'],
  // dot above
  ['\u0307', 'KUku'],
  // diaeresis
  ['\u0308', 'CTZczẠạỌọỤụ'],
  // double acute
  ['\u030b', 'Aa'],
  // caron
  ['\u030c', 'J'],
  // vertical line above
  ['\u030d', 'ēō'],
  // candrabindu
  ['\u0310', 'Mm'],
  // comma above right
  ['\u0315', 'CKPTckptČč'],
  // horn
  ['\u031b', 'KTkt'],
  // horn + macron
  ['\u031b\u0304', 'Ss'],
  // dot below
  ['\u0323', 'CPcpČč'],
  // ring below
  ['\u0325', 'LRlr'],
  // ring below + macron
  ['\u0325\u0304', 'LRlr'],
  // comma below
  ['\u0326', 'CHKLNchklnŽž'],
  // cedilla
  ['\u0327', 'ZzŽž'],
  // ogonek + breve
  ['\u0328\u0306', 'Cc'],
  // macron below
  ['\u0331', 'HSs'],
];

/** Two letters under one double macron below. */
const LETTER_PAIRS = ['K\u035fH', 'K\u035fh', 'k\u035fh'];

/** Group N1: what names may hold beside letters. */
const NAME_SIGNS = " ',-.`~¨´·ʹʺʾʿˈˌ’‡";
/** Groups N2 to N4: other signs, and the white space of running text. */
const TEXT_SIGNS =
  '!"#$%&()*+/0123456789:;<=>?@[\\]^_{|}¡¢£¥§©ª«¬®¯°±²³µ¶¹º»¿×÷€¤¦¸¼½¾\t\n\r\u00a0';

function expand(ranges: string): string[] {
  return ranges.split(' ').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, index) =>
      String.fromCodePoint(first + index),
    );
  });
}

/** The 500 normative Latin letters that are one code point. */
export const din91379Characters: readonly string[] = expand(LETTER_RANGES);

/** The 149 normative sequences of a letter and combining marks; all are in normal form C. */
export const din91379Sequences: readonly string[] = [
  ...SEQUENCE_BASES.flatMap(([marks, bases]) => Array.from(bases, (base) => base + marks)),
  ...LETTER_PAIRS,
];

/** All normative Latin letters (group bll). */
export const din91379Letters: readonly string[] = [...din91379Characters, ...din91379Sequences];

const byLength = [...din91379Sequences].sort((left, right) => right.length - left.length);
const escapeForClass = (signs: string) => signs.replace(/[\\\]^-]/gu, '\\$&');

function wholeText(signs: string): RegExp {
  const single = `[${din91379Characters.join('')}${escapeForClass(signs)}]`;
  return new RegExp(`^(?:${byLength.join('|')}|${single})*$`, 'u');
}

const NAME = wholeText(NAME_SIGNS);
const TEXT = wholeText(NAME_SIGNS + TEXT_SIGNS);

/** True if a name of a person uses only what the standard's data type A allows. */
export function isDin91379Name(text: string): boolean {
  return NAME.test(text.normalize('NFC'));
}

/** True if a running text uses only the standard's normative characters (data type C). */
export function isDin91379Text(text: string): boolean {
  return TEXT.test(text.normalize('NFC'));
}

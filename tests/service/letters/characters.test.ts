import { describe, expect, it } from 'vitest';
import { din91379Letters } from '#shared/domain/din91379.ts';
import { LetterCharacterError } from '../../../src-service/letters/character-error.ts';
import { loadFonts } from '../../../src-service/letters/fonts.ts';
import { renderLetter } from '../../../src-service/letters/render-letter.ts';
import { readPdf } from './read-pdf.ts';
import { fonts, replacementCard } from './sample-letters.ts';

const plain = { fonts, training: false };
const { insured } = replacementCard;
const named = (lastName: string) => ({
  ...replacementCard,
  insured: { ...insured, name: { ...insured.name, lastName } },
});

/** Text of the row whose header is `label`, as a screen reader gets it. */
const rowValue = async (bytes: Uint8Array, label: string) => {
  const { pages } = await readPdf(bytes);
  const rows = pages.flatMap(({ elements }) =>
    elements.flatMap(({ role, children }) => (role === 'Table' ? children : [])),
  );
  const cells = rows.find(({ children }) => children[0]?.text === label)?.children;
  return cells?.[1]?.text.normalize('NFC');
};

describe('every letter of DIN 91379', () => {
  const chunks = Array.from({ length: Math.ceil(din91379Letters.length / 50) }, (_, index) =>
    din91379Letters.slice(index * 50, index * 50 + 50).join(''),
  );

  it.each(chunks)('can be read again from the letter: %s', async (letters) => {
    for (const written of [letters, letters.normalize('NFD').normalize('NFC')]) {
      const { bytes } = await renderLetter(named(written), plain);
      expect(await rowValue(bytes, 'Name')).toBe(`Dr. Erika ${written}`);
    }
  });

  it('is drawn, by both faces, with glyphs of its own and never with the one for missing ones', () => {
    for (const font of [fonts.regular, fonts.bold]) {
      const missing = din91379Letters.filter((letter) =>
        font.layout(letter).glyphs.some(({ id }: { id: number }) => id === 0),
      );
      expect(missing).toEqual([]);
    }
  });

  it('is the same letter composed or decomposed', async () => {
    const composed = await renderLetter(named('Müllerová Ạ̈ş'), plain);
    const decomposed = await renderLetter(named('Müllerová Ạ̈ş'.normalize('NFD')), plain);
    expect(decomposed.sha256).toBe(composed.sha256);
  });
});

describe('a character that the fonts lack', () => {
  it.each([
    [
      '漢',
      { insured: { ...insured, name: { ...insured.name, lastName: 'Muster漢' } } },
      'lastName',
    ],
    [
      'ש',
      { insured: { ...insured, name: { ...insured.name, firstName: 'שMuster' } } },
      'firstName',
    ],
    ['😀', { insured: { ...insured, address: { ...insured.address, town: 'Ort😀' } } }, 'town'],
    ['ا', { recipient: { ...replacementCard.recipient, lines: ['Muster ا'] } }, 'recipient'],
    ['\n', { issueNumber: 'EB\n1' }, 'issueNumber'],
  ])(
    '%j is refused by its name and field, and nothing is rendered',
    async (character, change, field) => {
      const rendering = renderLetter({ ...replacementCard, ...change }, plain);
      await expect(rendering).rejects.toThrow(LetterCharacterError);
      await expect(rendering).rejects.toMatchObject({ character, field });
    },
  );

  it('is named without the value around it', async () => {
    const rendering = renderLetter(named('Geheimnisvoll漢'), plain);
    await expect(rendering).rejects.not.toThrow(/Geheimnis/);
  });
});

it('a font that is not there is an error at the start, not at the first letter', async () => {
  await expect(loadFonts('tests')).rejects.toThrow(/ENOENT/);
});

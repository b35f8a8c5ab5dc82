import { describe, expect, it } from 'vitest';
import { din5008 } from '../../../src-service/letters/measures.ts';
import { renderLetter } from '../../../src-service/letters/render-letter.ts';
import { type ReadText, readPdf } from './read-pdf.ts';
import { fonts, insuranceCertificate, replacementCard } from './sample-letters.ts';

const plain = { fonts, training: false };
const { addressField } = din5008;
const zone = {
  left: addressField.left,
  right: addressField.left + addressField.width,
  top: addressField.top + addressField.notesHeight,
  bottom: addressField.top + addressField.height,
};

const textsOf = async (...letter: Parameters<typeof renderLetter>) => {
  const [page] = (await readPdf((await renderLetter(...letter)).bytes)).pages;
  return page?.texts ?? [];
};

/** What a window envelope shows of the address zone. */
const inZone = (texts: readonly ReadText[]) =>
  texts.filter(
    ({ x, y, text }) => x < zone.right && y > zone.top && y < zone.bottom && text !== '',
  );

const find = (texts: readonly ReadText[], wanted: string): ReadText => {
  const found = texts.find(({ text }) => text.includes(wanted));
  if (found === undefined) throw new Error(`There is no text ${wanted}.`);
  return found;
};

describe('DIN 5008 form B', () => {
  it('writes the address into the window, six lines at most, from 25 mm', async () => {
    const lines = inZone(await textsOf(replacementCard, plain));
    expect(lines.map(({ text }) => text)).toEqual([
      'Dr. Erika Muster',
      'Musterweg 12 a',
      '20095 Musterstadt',
    ]);
    for (const { x } of lines) expect(x).toBeCloseTo(25, 1);
    const [first, second] = lines;
    // The address zone is 27.3 mm high and has six lines; the first begins at 62.7 mm.
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeCloseTo(27.3 / 6, 1);
    expect(first?.y).toBeGreaterThan(62.7);
    expect(first?.y).toBeLessThan(62.7 + 27.3 / 6);
  });

  it('names the sender in the notes zone above, inside the window', async () => {
    const sender = find(await textsOf(replacementCard, plain), '22039 Hamburg');
    expect(sender.text).toBe('Hanseatische Krankenkasse · 22039 Hamburg');
    expect(sender.x).toBeCloseTo(25, 1);
    expect(sender.x + sender.width).toBeLessThan(zone.right);
    expect(sender.y).toBeGreaterThan(addressField.top);
    expect(sender.y).toBeLessThan(zone.top);
  });

  it('begins the information block at 125 mm, 50 mm from the top, and the text below the window', async () => {
    const texts = await textsOf(replacementCard, plain);
    const contact = find(texts, 'Ihr Kontakt');
    expect(contact.x).toBeCloseTo(125, 1);
    expect(contact.y).toBeGreaterThan(50);
    expect(contact.y).toBeLessThan(55);
    expect(find(texts, 'Ersatzbescheinigung').y).toBeGreaterThan(98.46);
  });

  it('keeps every word of an ordinary letter between the margins and on one page', async () => {
    for (const letter of [replacementCard, insuranceCertificate]) {
      for (const language of ['de', 'en'] as const) {
        const { bytes } = await renderLetter({ ...letter, language }, plain);
        const { pages } = await readPdf(bytes);
        expect(pages).toHaveLength(1);
        for (const { x, width, y, text } of pages[0]?.texts ?? []) {
          expect(x, text).toBeGreaterThan(24.9);
          expect(x + width, text).toBeLessThan(200);
          expect(y, text).toBeLessThan(290);
        }
      }
    }
  });
});

describe('the longest legal address', () => {
  const long = (length: number) =>
    'Wolfeschlegelsteinhausenbergerdorff-'.repeat(8).slice(0, length);
  const longest = {
    kind: 'street',
    street: long(100),
    houseNumber: '1234567890 1234567 a',
    addition: long(60),
    postcode: '20095',
    town: long(80),
    country: 'GB',
  } as const;

  it('stays inside the window, in smaller type and unabridged', async () => {
    const name = `${long(120)} ${long(120)}`;
    const letter = { ...replacementCard, recipient: { lines: [name], address: longest } };
    const lines = inZone(await textsOf(letter, plain));
    expect(
      lines
        .map(({ text }) => text)
        .join('')
        .replace(/\s/gu, ''),
    ).toBe(
      [name, longest.addition, longest.street, longest.houseNumber, longest.postcode, longest.town]
        .concat('VEREINIGTES KÖNIGREICH')
        .join('')
        .replace(/\s/gu, ''),
    );
    for (const { x, width, y, size } of lines) {
      expect(x + width).toBeLessThan(zone.right);
      expect(y).toBeLessThan(zone.bottom);
      expect(size).toBeGreaterThanOrEqual(5);
    }
  });

  it('is drawn with every line of the record on the letter, on more pages if need be', async () => {
    const name = { title: long(40), firstName: long(120), lastName: long(120) };
    const insured = { ...replacementCard.insured, name, address: longest };
    const { bytes } = await renderLetter({ ...replacementCard, insured }, plain);
    const { pages, text } = await readPdf(bytes);
    expect(pages).toHaveLength(2);
    expect(text.replace(/\s/gu, '')).toContain(`${long(120)}${long(120)}`);
    expect(text).toContain('Seite 1 von 2');
    expect(text).toContain('Seite 2 von 2');
  });

  it('is refused rather than cut off when it has a seventh line', async () => {
    const lines = ['Muster', 'c/o Muster', 'Haus Muster'];
    const address = { ...longest, street: 'Musterweg', addition: 'Hof' };
    const letter = { ...replacementCard, recipient: { lines, address } };
    await expect(renderLetter(letter, plain)).rejects.toThrow(RangeError);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterAddressLines } from '#shared/domain/address.ts';
import { din91379Letters } from '#shared/domain/din91379.ts';
import { din5008 } from '../../../src-service/letters/measures.ts';
import { renderLetter } from '../../../src-service/letters/render-letter.ts';
import { type ReadText, readPdf } from './read-pdf.ts';
import { fonts, largeCard, replacementCard } from './sample-letters.ts';

/** DIN 5008 form B in plain figures, so that a slip in the program's own measures is found, too. */
const window = { left: 20, top: 45, right: 105, bottom: 90 };
const addressTop = 62.7;
/** Of a figure of the standard, millimetres. */
const tolerance = 0.5;

/** Height of capitals and accents above the baseline, and depth below it, as shares of the size. */
const above = 1.07;
const below = 0.3;
const mm = (points: number) => (points * 25.4) / 72;

const firstPage = async (letter: Parameters<typeof renderLetter>[0]) => {
  const { bytes } = await renderLetter(letter, { fonts, training: false });
  const [page] = (await readPdf(bytes)).pages;
  if (page === undefined) throw new Error('There is no page.');
  return page;
};

const inWindow = (texts: readonly ReadText[]) =>
  texts.filter(
    ({ x, y, text }) => x < window.right && y > window.top && y < window.bottom && text !== '',
  );
const inAddressZone = (texts: readonly ReadText[]) =>
  inWindow(texts).filter(({ y }) => y > addressTop);

const expectInside = ({ x, y, width, size, text }: ReadText) => {
  expect(x, text).toBeGreaterThan(window.left);
  expect(x + width, text).toBeLessThan(window.right);
  expect(y - mm(size * above), text).toBeGreaterThan(addressTop - tolerance);
  expect(y + mm(size * below), text).toBeLessThan(window.bottom + tolerance);
};

const squeezed = (texts: readonly string[]) => texts.join('').normalize('NFC').replace(/\s/gu, '');

describe.each([
  ['ordinary', replacementCard],
  ['large', largeCard],
])('the window of the envelope (DIN 5008 form B), %s print', (_print, letter) => {
  it('stands 45 mm from the top and 20 mm from the left, 85 × 45 mm, with 17.7 and 27.3 mm', () => {
    expect(din5008.addressField).toEqual({
      left: 20,
      top: 45,
      width: 85,
      height: 45,
      notesHeight: 17.7,
      addressHeight: 27.3,
    });
  });

  it('shows the return line above and the address below, both 25 mm from the left', async () => {
    const shown = inWindow((await firstPage(letter)).texts);
    const [sender, ...address] = shown;
    expect(sender?.text).toBe('Hanseatische Krankenkasse · 22039 Hamburg');
    expect(sender?.y).toBeGreaterThan(window.top);
    expect(sender?.y).toBeLessThan(addressTop);
    expect(address).toHaveLength(3);
    for (const { x } of shown) expect(Math.abs(x - 25)).toBeLessThan(tolerance);
    for (const line of address) expectInside(line);
  });

  it('has six lines of 4.55 mm, all of them used and none blank', async () => {
    const { address } = letter.recipient;
    const recipient = {
      lines: ['Dr. Erika Muster', 'c/o Muster', 'Haus Muster'],
      address: { ...address, country: 'GB' },
    };
    const lines = inAddressZone((await firstPage({ ...letter, recipient })).texts);
    expect(lines.map(({ text }) => text)).toEqual([
      'Dr. Erika Muster',
      'c/o Muster',
      'Haus Muster',
      'Musterweg 12 a',
      '20095 Musterstadt',
      'VEREINIGTES KÖNIGREICH',
    ]);
    for (const [index, line] of lines.entries()) {
      expectInside(line);
      const pitch = line.y - (lines[index - 1]?.y ?? line.y - 27.3 / 6);
      expect(Math.abs(pitch - 27.3 / 6)).toBeLessThan(0.05);
    }
  });

  it('and the marks to fold and to punch are where the standard wants them', async () => {
    const { lines, texts } = await firstPage(letter);
    const marks = lines
      .filter(({ right }) => right < 25)
      .toSorted((left, right) => left.top - right.top);
    expect(marks).toHaveLength(3);
    for (const [index, wanted] of [105, 148.5, 210].entries()) {
      expect(Math.abs((marks[index]?.top ?? 0) - wanted)).toBeLessThan(tolerance);
      expect(marks[index]?.bottom).toBe(marks[index]?.top);
    }
    // The printer's edge stays free of everything but the marks.
    for (const { x } of texts) expect(x).toBeGreaterThan(24.5);
  });
});

const words = (longest: number) =>
  fc
    .array(fc.array(fc.constantFrom(...din91379Letters), { minLength: 1, maxLength: 9 }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) =>
      Array.from(parts.map((part) => part.join('')).join(' '))
        .slice(0, longest)
        .join('')
        .trim()
        .normalize('NFC'),
    )
    .filter((text) => text !== '');

const anyAddress = fc.record({
  kind: fc.constant('street' as const),
  street: words(40),
  houseNumber: fc.constantFrom('1', '12 a', '1234 b-d'),
  addition: fc.option(words(30)),
  postcode: fc.constant('20095'),
  town: words(40),
  country: fc.constantFrom('DE', 'GB'),
});

it('every address in letters of DIN 91379 lies in the window, whole and without a blank line', async () => {
  const anyPrint = fc.constantFrom(replacementCard, largeCard);
  const anyName = fc.array(words(40), { minLength: 1, maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(anyPrint, anyName, anyAddress, async (letter, lines, address) => {
      const { texts } = await firstPage({ ...letter, recipient: { lines, address } });
      const shown = inAddressZone(texts);
      for (const line of shown) expectInside(line);
      expect(squeezed(shown.map(({ text }) => text))).toBe(
        squeezed(letterAddressLines(lines, address)),
      );
    }),
    { numRuns: 20 },
  );
});

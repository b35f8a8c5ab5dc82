import { describe, expect, it } from 'vitest';
import { LetterContent } from '../../../src-service/letters/content.ts';
import { renderLetter } from '../../../src-service/letters/render-letter.ts';
import { readPdf } from './read-pdf.ts';
import {
  fonts,
  insuranceCertificate,
  largeCard,
  largeCertificate,
  replacementCard,
} from './sample-letters.ts';

const plain = { fonts, training: false };
const read = async (letter: Parameters<typeof renderLetter>[0], training = false) =>
  readPdf((await renderLetter(letter, { fonts, training })).bytes);

const languages = ['de', 'en'] as const;

describe('large print (rule 26)', () => {
  it.each(languages)(
    'has at least 14 points wherever text or facts stand: %s',
    async (language) => {
      for (const letter of [largeCard, largeCertificate]) {
        for (const [index, page] of (await read({ ...letter, language })).pages.entries()) {
          // Below address field and information block, and above the foot of the page.
          const top = index === 0 ? 98 : 15;
          const body = page.texts.filter(({ y, text }) => y > top && y < 274 && text.trim() !== '');
          expect(body.length).toBeGreaterThan(0);
          for (const { size, text } of body) expect(size, text).toBeGreaterThanOrEqual(14);
        }
      }
    },
  );

  it.each(languages)('keeps the margins, the foot and two pages: %s', async (language) => {
    for (const letter of [largeCard, largeCertificate]) {
      const { pages } = await read({ ...letter, language });
      expect(pages).toHaveLength(2);
      for (const { x, width, y, text } of pages.flatMap(({ texts }) => texts)) {
        expect(x, text).toBeGreaterThan(24.9);
        expect(x + width, text).toBeLessThan(200);
        expect(y, text).toBeLessThan(292);
      }
    }
  });

  it('keeps the information block above the text', async () => {
    const { pages } = await read(largeCard);
    const right = (pages[0]?.texts ?? []).filter(({ x, y }) => x > 120 && y > 45 && y < 98.5);
    expect(right.at(-1)?.text).toBe('24.11.2026');
    expect(right.at(-1)?.y).toBeLessThan(97);
  });

  it('says the same words in the same order as ordinary print', async () => {
    const words = (text: string) => text.replace(/Seite \d von \d|\s/gu, '');
    const spoken = async (letter: Parameters<typeof renderLetter>[0]) =>
      (await read(letter)).pages.flatMap(({ elements }) => elements.map(({ text }) => words(text)));
    // A table that goes on to the next page is read on both.
    const once = (texts: readonly string[]) => [...new Set(texts)].join('');
    expect(once(await spoken(largeCertificate))).toBe(once(await spoken(insuranceCertificate)));
  });

  it('bears MUSTER on each page in training', async () => {
    const { pages } = await read(largeCard, true);
    for (const { elements } of pages) {
      expect(elements.map(({ text }) => text)).toContain('MUSTER – ungültig');
    }
  });

  it('has bytes of its own that can be made again', async () => {
    const first = await renderLetter(largeCard, plain);
    const stored = LetterContent.parse(JSON.parse(JSON.stringify(largeCard)));
    expect((await renderLetter(stored, plain)).sha256).toBe(first.sha256);
    expect((await renderLetter(replacementCard, plain)).sha256).not.toBe(first.sha256);
  });
});

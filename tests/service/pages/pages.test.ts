import { decode } from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { smallestPage } from '../../../src-service/database/synthetic/records/documents.ts';
import { documentTitles } from '../../../src-service/database/synthetic/words/everyday.ts';
import { loadFonts } from '../../../src-service/letters/fonts.ts';
import { renderPage } from '../../../src-service/pages/render-page.ts';
import { paperSort } from '../../../src-service/pages/templates.ts';
import { readPdf } from '../letters/read-pdf.ts';

const fonts = await loadFonts('resources');
const request = {
  seed: 7,
  documentId: '5d0c1b5e-6f0a-4c34-9a75-2f8c4f6f1a10',
  page: 1,
  title: 'Rechnung',
  createdOn: '2026-11-20',
  sizeBytes: 200_000,
} as const;
const mediaTypes = ['application/pdf', 'image/jpeg'] as const;
const titles = [
  'Arbeitsunfähigkeitsbescheinigung',
  'Rechnung',
  'Antrag auf Kinderkrankengeld',
  'Geburtsurkunde',
  'Brief',
];

describe.each(mediaTypes)('a page as %s', (mediaType) => {
  it('has the same bytes each time, and in another run', async () => {
    const first = await renderPage({ ...request, mediaType }, { fonts });
    await renderPage({ ...request, mediaType, title: 'Ọṣẹ j́ ȷ', page: 2 }, { fonts });
    const again = await renderPage(
      { ...request, mediaType },
      { fonts: await loadFonts('resources') },
    );
    expect(again.sha256).toBe(first.sha256);
    expect(Buffer.compare(again.bytes, first.bytes)).toBe(0);
  });

  it('is another page with another seed, document, number or title', async () => {
    const changes = [
      {},
      { seed: 8 },
      { documentId: '0d0c1b5e-6f0a-4c34-9a75-2f8c4f6f1a10' },
      { page: 2 },
      { title: 'Brief' },
    ];
    const hashes = new Set<string>();
    for (const change of changes) {
      hashes.add((await renderPage({ ...request, mediaType, ...change }, { fonts })).sha256);
    }
    expect(hashes.size).toBe(changes.length);
  });

  it('is as large as it was received, up to the app’s 800 kB (rule 13)', async () => {
    for (const sizeBytes of [180_000, 180_001, 245_679, 799_999, 800_000]) {
      const { bytes } = await renderPage({ ...request, mediaType, sizeBytes }, { fonts });
      expect(bytes.length).toBe(sizeBytes);
    }
  });

  it('fits into the smallest page of the training data, whatever its title', async () => {
    const sizeBytes = smallestPage[mediaType];
    for (const title of documentTitles) {
      const page = await renderPage({ ...request, mediaType, title, sizeBytes }, { fonts });
      expect(page.bytes.length, title).toBe(sizeBytes);
    }
  });

  it('is refused where it cannot be so small', async () => {
    const page = renderPage({ ...request, mediaType, sizeBytes: 1_000 }, { fonts });
    await expect(page).rejects.toThrow(RangeError);
  });
});

describe('a scanned page', () => {
  it.each(titles)('%s: one page with its title, marked MUSTER', async (title) => {
    const page = await renderPage({ ...request, title, mediaType: 'application/pdf' }, { fonts });
    const { pages, text } = await readPdf(page.bytes);
    expect(page.mediaType).toBe('application/pdf');
    expect(pages).toHaveLength(1);
    expect(text).toContain(title);
    expect(text).toContain('MUSTER');
  });

  it('keeps its later pages apart as enclosures', async () => {
    const page = await renderPage({ ...request, page: 3, mediaType: 'application/pdf' }, { fonts });
    const { text } = await readPdf(page.bytes);
    expect(text).toContain('Anlage 2 zu: Rechnung');
    expect(text).toContain('Seite 3');
  });

  it('names no illness', async () => {
    for (const title of titles) {
      const page = await renderPage({ ...request, title, mediaType: 'application/pdf' }, { fonts });
      const { text } = await readPdf(page.bytes);
      expect(text).not.toMatch(/diagnose|ICD|befund|erkrankung/i);
    }
  });
});

describe('a photographed page', () => {
  it('is an upright picture of bright paper with dark writing on a darker table', async () => {
    const page = await renderPage({ ...request, mediaType: 'image/jpeg' }, { fonts });
    const picture = decode(page.bytes, { useTArray: true });
    expect(picture.height / picture.width).toBeCloseTo(1.4, 1);
    const shade = (x: number, y: number) =>
      picture.data[(Math.round(y) * picture.width + Math.round(x)) * 4] ?? 0;
    const { width, height } = picture;
    expect(shade(2, 2)).toBeLessThan(130);
    expect(shade(width * 0.5, height * 0.8)).toBeGreaterThan(180);
    const headline = Array.from({ length: width }, (_, x) => shade(x, height * 0.099));
    expect(Math.min(...headline.slice(90, 300))).toBeLessThan(110);
  });
});

it.each([
  ['Arbeitsunfähigkeitsbescheinigung', 'sickNote'],
  ['Rechnung über einen Kurs', 'invoice'],
  ['Antrag auf Kinderkrankengeld', 'form'],
  ['Bescheinigung Erkrankung des Kindes', 'sickNote'],
  ['Geburtsurkunde', 'certificate'],
  ['Schreiben', 'letter'],
  ['', 'letter'],
])('a document titled %j looks like a %s', (title, sort) => {
  expect(paperSort(title)).toBe(sort);
});

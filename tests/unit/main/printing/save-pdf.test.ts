import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { done, type Outcome, refused } from '../../../../src-main/outcome.ts';
import { HandoutCloser } from '../../../../src-main/printing/handout-closer.ts';
import { PdfSaver } from '../../../../src-main/printing/save-pdf.ts';
import { testPage } from '../../../../src-main/printing/test-page.ts';
import { listeningLog } from '../fakes/log.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-save-'));
afterAll(() => rmSync(folder, { recursive: true }));
const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const on = { contactId: id(1), memberId: id(2), handoutId: id(3) };
const letter = { bytes: Buffer.from('%PDF'), mediaType: 'application/pdf', sha256: 'a'.repeat(64) };

const setUp = (path: string | null, bytes: Outcome<typeof letter> = done(letter)) => {
  const offered: string[] = [];
  const closed: string[] = [];
  const closer = new HandoutCloser({
    close: async ({ outcome }) => {
      closed.push(outcome);
      return done({});
    },
    log: listeningLog().log,
  });
  const saver = new PdfSaver({
    askPath: async (defaultPath) => {
      offered.push(defaultPath);
      return path;
    },
    documentsFolder: () => '/documents',
    bytes: async () => bytes,
    closer,
  });
  return { saver, closer, offered, closed };
};

describe('saving as PDF', () => {
  it('writes the hand-out’s exact bytes where the person said', async () => {
    const path = join(folder, 'letter.pdf');
    const { saver, closer, closed } = setUp(path);
    expect(await saver.save(on, id(9))).toEqual(done({ saved: true }));
    expect(readFileSync(path, 'utf8')).toBe('%PDF');
    await closer.settle();
    expect(closed).toEqual(['saved']);
  });

  it('offers the documents folder and a name without a person’s name in it', async () => {
    const { saver, offered } = setUp(null);
    expect(await saver.save(on, id(9))).toEqual(done({ saved: false }));
    expect(offered.map((path) => basename(path))).toEqual(['Ersatzbescheinigung.pdf']);
  });

  it('to a place that cannot be written is refused, and the hand-out is not saved', async () => {
    const { saver, closed, closer } = setUp(join(folder, 'missing', 'letter.pdf'));
    expect(await saver.save(on, id(9))).toEqual(refused('fileNotWritten'));
    await closer.settle();
    expect(closed).toEqual([]);
  });

  it('with damaged bytes writes nothing', async () => {
    const path = join(folder, 'damaged.pdf');
    const { saver } = setUp(path, refused('bytesDamaged'));
    expect(await saver.save(on, id(9))).toEqual(refused('bytesDamaged'));
    expect(existsSync(path)).toBe(false);
  });
});

it('the test page is a PDF whose cross-reference table points at its objects', () => {
  const text = Buffer.from(testPage()).toString('latin1');
  expect(text.startsWith('%PDF-1.4\n')).toBe(true);
  const start = Number(/startxref\n(\d+)/.exec(text)?.[1]);
  expect(text.slice(start).startsWith('xref\n0 6\n')).toBe(true);
  const offsets = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
  expect(offsets.map((offset) => text.slice(offset, offset + 7))).toEqual(
    [1, 2, 3, 4, 5].map((number) => `${number} 0 obj`),
  );
});

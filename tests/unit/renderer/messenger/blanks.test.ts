import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blanksIn,
  insertBlock,
  nextBlank,
} from '../../../../src-renderer/features/messenger/blanks.ts';
import { cannedReplies } from '../../../../src-renderer/features/messenger/canned.ts';

describe('blanks of text blocks', () => {
  test.each([
    ['Ihr Dokument vom [Datum] ist da.', ['[Datum]']],
    ['Guten Tag {{name}}, bis [Datum].', ['{{name}}', '[Datum]']],
    ['Aktenzeichen: ____', ['____']],
    ['[…]', ['[…]']],
    ['Nichts auszufüllen: a_b, 3 < 4, {x}.', []],
    ['[über\nzwei Zeilen]', []],
  ])('in “%s” are %j', (text, found) => {
    expect(blanksIn(text).map((blank) => blank.text)).toEqual(found);
  });

  test('name exactly the place that is to be replaced', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const text = `${before}[Datum]${after}`;
        for (const blank of blanksIn(text)) {
          expect(text.slice(blank.from, blank.to)).toBe(blank.text);
        }
        expect(blanksIn(text).length).toBeGreaterThan(0);
      }),
    );
  });

  test('the next one comes after the cursor, then again from the beginning', () => {
    const text = 'von [Uhrzeit] bis [Ende]';
    expect(nextBlank(text, 0)?.text).toBe('[Uhrzeit]');
    expect(nextBlank(text, 13)?.text).toBe('[Ende]');
    expect(nextBlank(text, text.length)?.text).toBe('[Uhrzeit]');
    expect(nextBlank('fertig', 0)).toBeNull();
  });

  test('every text block leaves a blank in both languages, so that none is sent unread', () => {
    for (const reply of cannedReplies) {
      expect(blanksIn(reply.text.de).length, reply.id).toBeGreaterThan(0);
      expect(blanksIn(reply.text.en).length, reply.id).toBe(blanksIn(reply.text.de).length);
    }
  });

  test('a text block stands on a line of its own', () => {
    expect(insertBlock('', 'Block', 0)).toEqual({ text: 'Block', from: 0 });
    expect(insertBlock('davor', 'Block', 5)).toEqual({ text: 'davor\n\nBlock', from: 7 });
    expect(insertBlock('davor\n', 'Block', 6)).toEqual({ text: 'davor\nBlock', from: 6 });
    expect(insertBlock('davordahinter', 'Block', 5).text).toBe('davor\n\nBlock\n\ndahinter');
  });
});

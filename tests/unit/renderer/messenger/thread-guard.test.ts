import { describe, expect, test } from 'vitest';
import {
  hasMoved,
  type Message,
  newestId,
  secondsLeft,
} from '../../../../src-renderer/features/messenger/thread-guard.ts';

const me = 'Ada Muster';
const message = (messageId: string, more: Partial<Message> = {}): Message => ({
  messageId,
  from: 'member',
  author: null,
  at: '2026-11-24T09:00:00.000Z',
  text: 'Text',
  state: 'sent',
  ...more,
});
const answer = (messageId: string, author: string, more: Partial<Message> = {}) =>
  message(messageId, { from: 'serviceCentre', author, ...more });

describe('something new since the writer began (rule 21)', () => {
  test('is a message of the member or a colleague’s answer', () => {
    expect(hasMoved([message('a'), message('b')], 'a', me)).toBe(true);
    expect(hasMoved([message('a'), answer('b', 'Ben Muster')], 'a', me)).toBe(true);
    expect(hasMoved([message('a')], null, me)).toBe(true);
  });

  test('is not what the writer has seen, wrote, or took back', () => {
    expect(hasMoved([message('a')], 'a', me)).toBe(false);
    expect(hasMoved([], null, me)).toBe(false);
    expect(hasMoved([message('a'), answer('b', me)], 'a', me)).toBe(false);
    const withdrawn = answer('b', 'Ben Muster', { state: 'withdrawn' });
    expect(hasMoved([message('a'), withdrawn], 'a', me)).toBe(false);
  });

  test('is still found after the writer’s own answer was taken back', () => {
    const mine = answer('b', me, { state: 'withdrawn' });
    expect(hasMoved([message('a'), mine], 'b', me)).toBe(false);
    expect(hasMoved([message('a'), mine, message('c')], 'b', me)).toBe(true);
  });
});

test('the newest message is never one that was taken back', () => {
  expect(newestId([])).toBeNull();
  expect(newestId([message('a'), answer('b', me, { state: 'withdrawn' })])).toBe('a');
  expect(newestId([message('a'), answer('b', me, { state: 'pending' })])).toBe('b');
});

describe('the undo seconds', () => {
  const at = '2026-11-24T09:00:00.000Z';
  const written = Date.parse(at);

  test('count down by the service’s clock and end at nought', () => {
    expect(secondsLeft(at, 10, written)).toBe(10);
    expect(secondsLeft(at, 10, written + 1)).toBe(10);
    expect(secondsLeft(at, 10, written + 9_000)).toBe(1);
    expect(secondsLeft(at, 10, written + 10_000)).toBe(0);
    expect(secondsLeft(at, 10, written + 99_000)).toBe(0);
  });
});

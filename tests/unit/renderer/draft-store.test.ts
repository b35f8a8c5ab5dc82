import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftStore } from '../../../src-renderer/desk/draft-store.ts';

const note = { subject: 'contact', subjectId: 'c', slot: 'note' } as const;

describe('what is being typed', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const recording = () => {
    const put: string[] = [];
    const store = new DraftStore(async ({ text }) => put.push(text), 300);
    return { store, put };
  };

  it('is handed to main after a pause, not at every key', () => {
    const { store, put } = recording();
    for (const text of ['K', 'Ka', 'Karte']) store.set(note, text);
    expect(put).toEqual([]);
    vi.advanceTimersByTime(300);
    expect(put).toEqual(['Karte']);
  });

  it('is handed over at once before the desk locks', () => {
    const { store, put } = recording();
    store.set(note, 'Karte verloren');
    store.flush();
    expect(put).toEqual(['Karte verloren']);
    vi.advanceTimersByTime(1000);
    expect(put).toHaveLength(1);
  });

  it('is back in its field after signing in again', () => {
    const { store } = recording();
    store.refill([{ ...note, text: 'Karte verloren' }]);
    expect(store.textOf(note)).toBe('Karte verloren');
  });

  it('is not overwritten by an older text that arrives late', () => {
    const { store } = recording();
    store.set(note, 'neu');
    store.refill([{ ...note, text: 'alt' }]);
    expect(store.textOf(note)).toBe('neu');
  });

  it('leaves nothing once it was used', () => {
    const { store, put } = recording();
    store.set(note, 'Karte');
    store.clear(note);
    expect(put).toEqual(['']);
    expect(store.textOf(note)).toBe('');
  });

  it('is not on the screen after lock, and nothing is sent then', () => {
    const { store, put } = recording();
    store.set(note, 'Karte');
    store.forgetEverything();
    vi.advanceTimersByTime(1000);
    expect(store.textOf(note)).toBe('');
    expect(put).toEqual([]);
  });

  it('stays in the field when main refuses it', async () => {
    const store = new DraftStore(async () => {
      throw new Error('offline');
    }, 300);
    store.set(note, 'Karte');
    await vi.advanceTimersByTimeAsync(300);
    expect(store.textOf(note)).toBe('Karte');
  });
});

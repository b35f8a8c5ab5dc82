import { describe, expect, it } from 'vitest';
import { LatestAnswer } from '../../../src-renderer/features/lookup/latest.ts';

/** A service whose answers come when the test says so. */
function heldBack() {
  const asked: { readonly text: string; readonly answer: (hits: string) => void }[] = [];
  const told: string[] = [];
  const latest = new LatestAnswer<string, string>(
    (text) => new Promise((answer) => asked.push({ text, answer })),
    (_, hits) => told.push(hits),
  );
  const settle = async (index: number, hits: string) => {
    asked[index]?.answer(hits);
    await new Promise((done) => setImmediate(done));
  };
  return { latest, asked, told, settle };
}

describe('as-you-type lookup', () => {
  it('shows the answer to the newest text', async () => {
    const { latest, told, settle } = heldBack();
    void latest.put('müller 1980');
    await settle(0, 'five hits');
    expect(told).toEqual(['five hits']);
  });

  it('drops an answer that was overtaken by typing', async () => {
    const { latest, asked, told, settle } = heldBack();
    void latest.put('müller 198');
    void latest.put('müller 1980');
    await settle(0, 'too many');
    expect(told).toEqual([]);
    expect(asked.map(({ text }) => text)).toEqual(['müller 198', 'müller 1980']);
    await settle(1, 'five hits');
    expect(told).toEqual(['five hits']);
  });

  it('asks only for the newest of what was typed while a question was under way', async () => {
    const { latest, asked, settle } = heldBack();
    for (const text of ['m', 'mü', 'mül', 'müll', 'müller 1980']) void latest.put(text);
    await settle(0, '');
    expect(asked.map(({ text }) => text)).toEqual(['m', 'müller 1980']);
  });

  it('shows nothing once the field was left', async () => {
    const { latest, told, settle } = heldBack();
    void latest.put('müller 1980');
    latest.forget();
    await settle(0, 'five hits');
    expect(told).toEqual([]);
  });

  it('goes on after a question that failed', async () => {
    const told: string[] = [];
    const latest = new LatestAnswer<string, string>(
      async (text) => {
        if (text === 'first') throw new Error('cut off');
        return text;
      },
      (_, answer) => told.push(answer),
    );
    await expect(latest.put('first')).rejects.toThrow('cut off');
    await latest.put('second');
    expect(told).toEqual(['second']);
  });
});

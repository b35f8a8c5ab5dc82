import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../../../src-service/database/migrate.ts';
import { generate } from '../../../../src-service/database/synthetic/generate.ts';
import { loadSynthetic } from '../../../../src-service/database/synthetic/load.ts';
import { openEmpty } from '../../harness/service.ts';
import { kinds } from './labelled/kinds.ts';
import { peopleOf } from './labelled/population.ts';
import { asOf, halves, queriesFor } from './labelled/queries.ts';
import { type Score, scoresOf, scoreTable } from './labelled/score.ts';
import { openSearchDesk } from './labelled/search-desk.ts';

const MEMBERS = 5_000;
const MOST = 5;
const peopleOfHalf = (half: keyof typeof halves) =>
  peopleOf(generate({ members: MEMBERS, seed: halves[half].seed, asOf }));

describe('labelled queries', () => {
  it('are 150 per half, as many of each kind as its table says', () => {
    const { seed } = halves.tuning;
    const queries = queriesFor(peopleOfHalf('tuning'), seed);
    expect(queries).toHaveLength(150);
    for (const { kind, count } of kinds) {
      expect(queries.filter((query) => query.kind === kind)).toHaveLength(count);
    }
  });

  it('come out alike each time, and the halves share none', () => {
    const [tuning, heldOut] = [peopleOfHalf('tuning'), peopleOfHalf('heldOut')];
    const first = queriesFor(tuning, halves.tuning.seed);
    expect(queriesFor(tuning, halves.tuning.seed)).toEqual(first);
    const texts = new Set(first.map(({ text }) => text));
    const others = queriesFor(heldOut, halves.heldOut.seed);
    expect(others.filter(({ text }) => texts.has(text))).toEqual([]);
  });
});

describe('the held-out half at 5,000 members', () => {
  let scores: Score[];
  let dispose: () => Promise<void>;
  beforeAll(async () => {
    const opened = await openEmpty();
    const { database } = opened;
    dispose = async () => {
      await database.close();
      await opened.dispose();
    };
    const { seed } = halves.heldOut;
    const data = generate({ members: MEMBERS, seed, asOf });
    await migrate(database.db);
    await loadSynthetic(database.db, data);
    const desk = await openSearchDesk(database.db, Date.parse(`${asOf}T09:00:00.000Z`));
    scores = await scoresOf(queriesFor(peopleOf(data), seed), desk.ask, MOST);
    process.stdout.write(scoreTable('held-out queries, 5,000 members', scores, MOST));
  });
  afterAll(() => dispose());

  it('the intended person is among the first five in 98 % and first in 90 %', () => {
    const all = scores.find(({ kind }) => kind === 'all');
    expect(all?.queries).toBe(150);
    expect(all?.within, `not found: ${all?.missed.join(' | ')}`).toBeGreaterThanOrEqual(0.98);
    expect(all?.first).toBeGreaterThanOrEqual(0.9);
  });

  it.each(kinds.map(({ kind }) => kind))('%s: both in 85 %', (kind) => {
    const score = scores.find((one) => one.kind === kind);
    expect(score?.within, `not found: ${score?.missed.join(' | ')}`).toBeGreaterThanOrEqual(0.85);
    expect(score?.first).toBeGreaterThanOrEqual(0.85);
  });
});

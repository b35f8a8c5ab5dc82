import { describe, expect, it } from 'vitest';
import { generate } from '../../../src-service/database/synthetic/generate.ts';
import { Random } from '../../../src-service/database/synthetic/random.ts';
import { allRows } from './all-rows.ts';

/** Members that are always there, first. */
const FIXED = 140;
const options = { members: 300, seed: 4, asOf: '2026-03-10' };

describe('synthetic members', () => {
  it('are the same for the same seed', () => {
    expect(allRows(options)).toEqual(allRows(options));
    expect(generate(options).scenarios).toEqual(generate(options).scenarios);
  });

  it('are others for another seed', () => {
    const kvnrs = (seed: number) =>
      new Set(allRows({ ...options, seed }).member.map(({ kvnr }) => kvnr));
    const others = kvnrs(4);
    expect([...kvnrs(5)].filter((kvnr) => others.has(kvnr))).toEqual([]);
  });

  it('are as many as asked for', () => {
    expect(allRows(options).member).toHaveLength(300);
    expect(allRows({ ...options, members: 731 }).member).toHaveLength(731);
  });

  it('have the same first members and stories however many there are', () => {
    const few = allRows(options).member.slice(0, FIXED);
    const many = allRows({ ...options, members: 900 }).member.slice(0, FIXED);
    expect(many).toEqual(few);
    expect(generate({ ...options, members: 50 }).scenarios).toEqual(generate(options).scenarios);
  });

  it('can be read twice from one set', () => {
    const data = generate(options);
    expect([...data.batches()]).toEqual([...data.batches()]);
  });

  it.each(['2028-02-29', '2026-01-01', '2026-12-31', '2026-03-29', '2026-10-25'])(
    'exist as of %s, with no instant after its early morning',
    (asOf) => {
      const rows = allRows({ ...options, asOf });
      const instants = [
        ...rows.document.flatMap(({ sentAt, stateSince }) => [sentAt, stateSince]),
        ...rows.certificate.flatMap(({ requestedAt, stateSince }) => [requestedAt, stateSince]),
        ...rows.replacementCard.map(({ requestedAt }) => requestedAt),
        ...rows.threadMessage.map(({ at }) => at),
        ...rows.thread.map(({ waitingSince }) => waitingSince),
        ...rows.mailboxLetter.flatMap(({ sentAt, readAt }) => [sentAt, readAt ?? sentAt]),
        ...rows.letterReply.map(({ at }) => at),
        ...rows.task.map(({ createdAt }) => createdAt),
      ].sort();
      // 05:45 in Germany is 04:45 UTC in winter and earlier in summer.
      expect(instants.at(-1)?.localeCompare(`${asOf}T04:45:59.999Z`)).toBeLessThanOrEqual(0);
      expect(instants.filter((instant) => !/^\d{4}-.*T.*\.\d{3}Z$/.test(instant))).toEqual([]);
    },
  );
});

describe('repeatable chance', () => {
  const draws = (random: Random) => Array.from({ length: 2_000 }, () => random.below(10));

  it('gives every household a stream of its own', () => {
    expect(draws(new Random(1, 'household', 1))).not.toEqual(draws(new Random(1, 'household', 2)));
    expect(draws(new Random(1, 'household', 1))).not.toEqual(draws(new Random(2, 'household', 1)));
    expect(draws(new Random(1, 'household', 1))).not.toEqual(draws(new Random(1, 'colleagues', 1)));
    expect(draws(new Random(1, 'household', 1))).toEqual(draws(new Random(1, 'household', 1)));
  });

  it('is even: each of ten digits about a tenth of the time', () => {
    const counts = Array.from(
      { length: 10 },
      (_, digit) => draws(new Random(9, 'even')).filter((drawn) => drawn === digit).length,
    );
    expect(Math.min(...counts)).toBeGreaterThan(150);
    expect(Math.max(...counts)).toBeLessThan(250);
  });

  it('makes UUIDs of version 4, each another', () => {
    const random = new Random(3, 'uuid');
    const ids = Array.from({ length: 5_000 }, () => random.uuid());
    expect(new Set(ids).size).toBe(5_000);
    expect(
      ids.filter(
        (id) => !/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id),
      ),
    ).toEqual([]);
  });

  it('follows weights', () => {
    const random = new Random(5, 'weights');
    const drawn = Array.from({ length: 3_000 }, () =>
      random.weighted({ often: 9, seldom: 1, never: 0 }),
    );
    const count = (wanted: string) => drawn.filter((found) => found === wanted).length;
    expect(count('never')).toBe(0);
    expect(count('seldom')).toBeGreaterThan(200);
    expect(count('seldom')).toBeLessThan(400);
  });

  it('refuses to pick from nothing', () => {
    expect(() => new Random(1, 'none').pick([])).toThrow(RangeError);
  });
});

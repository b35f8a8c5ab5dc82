import { openDatabase } from '../../src-service/database/connection.ts';
import { migrate } from '../../src-service/database/migrate.ts';
import { generate } from '../../src-service/database/synthetic/generate.ts';
import { loadSynthetic } from '../../src-service/database/synthetic/load.ts';
import { type Person, peopleOf } from '../service/features/lookup/labelled/population.ts';
import { asOf, halves, queriesFor } from '../service/features/lookup/labelled/queries.ts';
import { scoresOf, scoreTable } from '../service/features/lookup/labelled/score.ts';
import {
  openSearchDesk,
  type SearchDesk,
} from '../service/features/lookup/labelled/search-desk.ts';
import { percentile, print, timed } from './figures.ts';

/**
 * Lookups inside the service at 5,000 members (the whole pipeline without HTTP), beside the bare SQL by
 * primary key in the same run, and how well both halves of the labelled queries are answered.
 * `--members` measures at another size: lookup-scale.ts.
 */
const MEMBERS = 5_000;
const ROUNDS = 150;
const MOST = 5;
const now = Date.parse(`${asOf}T09:00:00.000Z`);

/** One letter dropped in the middle: a slip that every typist knows. */
const misspelt = (name: string): string =>
  name.length < 5 ? name : name.slice(0, 3) + name.slice(4);
const said = (day: string): string => day.split('-').reverse().join('.');

const measure = async (half: keyof typeof halves, isTimed: boolean): Promise<void> => {
  const { seed } = halves[half];
  const database = await openDatabase({ kind: 'embedded', folder: null, archive: null });
  await migrate(database.db);
  const data = generate({ members: MEMBERS, seed, asOf });
  await loadSynthetic(database.db, data);
  const people = peopleOf(data);
  const desk = await openSearchDesk(database.db, now);
  if (isTimed) {
    const byKey = (memberId: string) =>
      database.db.selectFrom('member').selectAll().where('memberId', '=', memberId).execute();
    await time(people.slice(0, ROUNDS), desk, byKey);
  }
  const scores = await scoresOf(queriesFor(people, seed), desk.ask, MOST);
  process.stdout.write(scoreTable(`${half}, ${MEMBERS} members`, scores, MOST));
  const all = scores.find(({ kind }) => kind === 'all');
  const figure = (name: string, share = 0, least = 0) =>
    print({ figure: `lookup, ${half}: ${name}`, unit: '%', value: share * 100, least });
  figure(`the intended person among ${MOST}`, all?.within, 98);
  figure('the intended person first', all?.first, 90);
  await database.close();
};

const time = async (
  people: readonly Person[],
  { lookUp, nextCall }: SearchDesk,
  byKey: (memberId: string) => Promise<unknown>,
): Promise<void> => {
  const times: Record<'key' | 'kvnr' | 'name', number[]> = { key: [], kvnr: [], name: [] };
  for (const { memberId, kvnr, lastName, birthDate } of people) {
    await nextCall();
    times.key.push(await timed(() => byKey(memberId)));
    times.kvnr.push(await timed(() => lookUp(kvnr)));
    times.name.push(await timed(() => lookUp(`${misspelt(lastName)} ${said(birthDate)}`)));
  }
  const baseline = percentile(times.key, 0.95);
  for (const [name, limit] of [
    ['kvnr', 20],
    ['name', 60],
  ] as const) {
    const value = percentile(times[name], 0.95);
    print({ figure: `lookup by ${name}, 5,000 members, p95`, unit: 'ms', value, baseline, limit });
  }
};

await measure('tuning', true);
await measure('heldOut', false);

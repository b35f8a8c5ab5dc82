import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type RawBuilder, sql } from 'kysely';
import { type Database, openDatabase } from '../../src-service/database/connection.ts';
import { migrate } from '../../src-service/database/migrate.ts';
import { generate } from '../../src-service/database/synthetic/generate.ts';
import { loadSynthetic } from '../../src-service/database/synthetic/load.ts';
import { Refusal } from '../../src-service/pipeline/refusal.ts';
import { type Person, peopleOf } from '../service/features/lookup/labelled/population.ts';
import {
  asOf,
  halves,
  type Query,
  queriesFor,
} from '../service/features/lookup/labelled/queries.ts';
import { scoresOf, scoreTable } from '../service/features/lookup/labelled/score.ts';
import {
  openSearchDesk,
  type SearchDesk,
} from '../service/features/lookup/labelled/search-desk.ts';
import { startPostgres } from '../service/harness/postgres.ts';
import { percentile, print, timed } from './figures.ts';

/**
 * Lookups inside the service among many members on PostgreSQL (`--members N`), each kind beside the bare
 * SELECT by its own index in the same run; how long loading takes; and whom the labelled queries find.
 */
const { values } = parseArgs({ options: { members: { type: 'string', default: '600000' } } });
const members = Number(values.members);
const ROUNDS = 300;
const MOST = 25;
/** Queries are drawn from so many people, spread over all. */
const DRAWN_FROM = 20_000;
/** Of everybody who draws queries again, with a seed of their own. */
const DRAWS = 4;
const { seed } = halves.heldOut;
const size = members.toLocaleString('en-GB');

const p95 = (times: readonly number[]) => percentile(times, 0.95);

const load = async (db: Database): Promise<Person[]> => {
  const data = generate({ members, seed, asOf });
  await migrate(db);
  const millis = await timed(async () => {
    await loadSynthetic(db, data);
    // What the server's daemon does by itself in a while: indexes are then read alone.
    await sql`vacuum (analyze)`.execute(db);
  });
  print({ figure: `loading ${size} members`, unit: 's', value: millis / 1_000, limit: 600 });
  return peopleOf(data, Math.max(1, Math.floor(members / DRAWN_FROM)));
};

/** Too broad a text is an answer that takes its time, too. */
const asRefused = (error: unknown): void => {
  if (!(error instanceof Refusal)) {
    throw error;
  }
};

/** Times what is typed for each person beside the bare SELECT that a perfect lookup would be. */
const timeKind = async (
  name: string,
  limit: number,
  typed: readonly { readonly text: string; readonly bare: RawBuilder<unknown> }[],
  desk: SearchDesk,
  db: Database,
): Promise<void> => {
  const times: { readonly service: number[]; readonly bare: number[] } = { service: [], bare: [] };
  for (const { text, bare } of typed) {
    times.bare.push(await timed(() => bare.execute(db)));
    await desk.nextCall();
    times.service.push(await timed(() => desk.lookUp(text).catch(asRefused)));
  }
  const [value, baseline] = [p95(times.service), p95(times.bare)];
  print({ figure: `lookup by ${name}, ${size} members, p95`, unit: 'ms', value, baseline, limit });
};

/** Every lookup is remembered before it is answered (domain rule 27): what the disk takes of its time. */
const timeCommit = async (db: Database): Promise<void> => {
  await sql`create table bench_commit (at timestamptz not null)`.execute(db);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    times.push(await timed(() => sql`insert into bench_commit values (now())`.execute(db)));
  }
  print({ figure: 'one row committed, p95', unit: 'ms', value: p95(times) });
};

const timeIdentifiers = async (people: readonly Person[], desk: SearchDesk, db: Database) => {
  const byKvnr = people.slice(0, ROUNDS).map(({ kvnr }) => ({
    text: kvnr,
    bare: sql`select * from member where kvnr = ${kvnr}`,
  }));
  const byTracking = people
    .flatMap(({ trackingIds }) => trackingIds.slice(0, 1))
    .slice(0, ROUNDS)
    .map((id) => ({
      text: id,
      bare: sql`select m.* from document d join member m using (member_id) where d.tracking_id = ${id}`,
    }));
  const byPhone = people
    .flatMap(({ phoneE164 }) => (phoneE164 === null ? [] : [phoneE164]))
    .slice(0, ROUNDS)
    .map((line) => ({
      text: line,
      bare: sql`select * from member where phone_e164 = ${line}`,
    }));
  await timeKind('KVNR', 5, byKvnr, desk, db);
  await timeKind('tracking ID', 5, byTracking, desk, db);
  await timeKind('phone', 5, byPhone, desk, db);
};

/** Given name, family name and one more criterion, or a family name and a birth date. */
const hasTwoCriteria = ({ kind, names }: Query): boolean =>
  names.length >= 2 || kind.startsWith('birth date');

const measure = async (db: Database): Promise<void> => {
  const people = await load(db);
  const desk = await openSearchDesk(db, Date.parse(`${asOf}T09:00:00.000Z`));
  // The first lookups compile and fill caches.
  for (const { kvnr } of people.slice(-50)) {
    await desk.ask(kvnr);
  }
  await timeCommit(db);
  await timeIdentifiers(people, desk, db);
  const queries = Array.from({ length: DRAWS }, (_, draw) =>
    // Among so many somebody else always fits as well; the first 25 need not tell them apart.
    queriesFor(people, seed + draw, () => true),
  ).flat();
  const named = queries.filter(({ names }) => names.length > 0);
  const nameQueries = named
    .filter(({ kind }) => !kind.startsWith('phone'))
    .map(({ text, memberId }) => ({
      text,
      bare: sql`select * from member where member_id = ${memberId}`,
    }));
  await timeKind('name and more', 50, nameQueries, desk, db);
  const two = named.filter(hasTwoCriteria);
  const scores = await scoresOf(two, desk.ask, MOST);
  process.stdout.write(scoreTable(`two criteria, ${size} members`, scores, MOST));
  const all = scores.find(({ kind }) => kind === 'all');
  print({
    figure: `lookup by two criteria, ${size} members: intended person among ${MOST}`,
    unit: '%',
    value: (all?.within ?? 0) * 100,
    least: 95,
  });
  const one = named.filter((query) => !hasTwoCriteria(query));
  const familyOnly = await scoresOf(one, desk.ask, MOST);
  process.stdout.write(
    scoreTable('family name alone beside a year, postcode or town', familyOnly, MOST),
  );
};

const folder = await mkdtemp(join(tmpdir(), 'hek-service-bench-'));
// As a small server is set up; what is committed is on the disk, as in earnest.
const server = await startPostgres(folder, 'members', [
  'shared_buffers=1GB',
  'maintenance_work_mem=256MB',
  'max_wal_size=4GB',
]);
const database = await openDatabase({ kind: 'postgres', url: server.url });
try {
  await measure(database.db);
} finally {
  await database.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

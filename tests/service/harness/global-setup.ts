import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../../src-service/database/connection.ts';
import { migrate } from '../../../src-service/database/migrate.ts';
import { generate } from '../../../src-service/database/synthetic/generate.ts';
import { loadSynthetic } from '../../../src-service/database/synthetic/load.ts';
import { TEST_AS_OF, TEST_MEMBERS, TEST_SEED } from './facts.ts';
import { startPostgres } from './postgres.ts';

/** Where a test file finds its prepared members: an archive to load, or a database to copy. */
export type Prepared =
  | { readonly kind: 'embedded'; readonly archive: string }
  | { readonly kind: 'postgres'; readonly url: string };

declare module 'vitest' {
  interface ProvidedContext {
    prepared: Prepared;
  }
}

const data = () => generate({ members: TEST_MEMBERS, seed: TEST_SEED, asOf: TEST_AS_OF });

const prepareEmbedded = async (folder: string): Promise<Prepared> => {
  const database = await openDatabase({ kind: 'embedded', folder: null, archive: null });
  await migrate(database.db);
  await loadSynthetic(database.db, data());
  const archive = join(folder, 'members.tar');
  const dump = await database.engine?.dumpDataDir('none');
  await database.close();
  if (dump === undefined) {
    throw new Error('The embedded engine gave no archive.');
  }
  await writeFile(archive, new Uint8Array(await dump.arrayBuffer()));
  return { kind: 'embedded', archive };
};

const preparePostgres = async (folder: string) => {
  const { url, stop } = await startPostgres(folder, 'prepared', ['fsync=off']);
  const database = await openDatabase({ kind: 'postgres', url });
  await migrate(database.db);
  await loadSynthetic(database.db, data());
  await database.close();
  return { prepared: { kind: 'postgres', url } as const, stop };
};

/** Makes the members once for all test files; `TEST_DATABASE=postgres` puts them on PostgreSQL. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'hek-service-tests-'));
  const isPostgres = process.env['TEST_DATABASE'] === 'postgres';
  const postgres = isPostgres ? await preparePostgres(folder) : null;
  project.provide('prepared', postgres?.prepared ?? (await prepareEmbedded(folder)));
  return async () => {
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  };
};

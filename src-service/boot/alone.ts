import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Clock } from '#shared/domain/clock.ts';
import { today } from '#shared/domain/dates.ts';
import { type Database, type OpenDatabase, openDatabase } from '../database/connection.ts';
import { claimFolder } from '../database/folder/claim-folder.ts';
import { migrate } from '../database/migrate.ts';
import { preparedFor } from '../database/synthetic/prepared-for.ts';
import { makeServiceLog } from '../http/log.ts';
import { loadPolicy } from '../policy/load-policy.ts';
import { type RunningService, startService } from '../service.ts';
import {
  type Environment,
  externalIssuerOf,
  readEnvironment,
  StartRefused,
} from './environment.ts';
import { assertLogIsFinal, grantServiceRole } from './log-rights.ts';
import { readOrMakeKeys } from './service-keys.ts';
import { fillIfEmpty, openTrainingDatabase, type TrainingData } from './training-members.ts';

/**
 * Starts the service by itself: a shared test site, or the reference for HEK's IT.
 * @throws StartRefused, PolicyError or FolderFault with a sentence that says what to do
 */
export const startAlone = async (
  variables: NodeJS.ProcessEnv,
  clock: Clock,
  version: string,
): Promise<RunningService> => {
  const environment = readEnvironment(variables);
  const externalIssuer = externalIssuerOf(environment);
  const policy = await loadPolicy(environment.POLICY_FILE ?? null);
  const dataFolder = resolve(environment.DATA_FOLDER);
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const keys = await readOrMakeKeys(join(dataFolder, 'keys.json'));
  // Invented members belong to training.
  const data =
    externalIssuer === null
      ? { members: environment.MEMBERS, seed: environment.SEED, asOf: today(clock) }
      : null;
  const { database, release } = await open(environment, dataFolder, data, clock);
  const service = await startService({
    database,
    clock,
    policy,
    resources: resolve('resources'),
    ...keys,
    anchorSink: join(dataFolder, 'anchors.jsonl'),
    log: makeServiceLog(),
    host: environment.HOST,
    port: environment.PORT,
    version,
    externalIssuer,
  }).catch(async (error: unknown) => {
    await database.close();
    await release();
    throw portRefused(error, environment) ?? error;
  });
  return {
    ...service,
    stop: async () => {
      await service.stop();
      await release();
    },
  };
};

/** The sentence for a port that cannot be had; null for any other error. */
const portRefused = (error: unknown, { HOST, PORT }: Environment): StartRefused | null => {
  const code = error instanceof Error ? Reflect.get(error, 'code') : null;
  return code === 'EADDRINUSE' || code === 'EACCES'
    ? new StartRefused(
        `Port ${PORT} of ${HOST} cannot be used: ${code === 'EACCES' ? 'it needs other rights' : 'another program listens there'}. End that program, or set PORT to another number.`,
      )
    : null;
};

const open = async (
  { DATABASE_URL, MIGRATION_DATABASE_URL }: Environment,
  dataFolder: string,
  data: TrainingData | null,
  clock: Clock,
): Promise<{ database: OpenDatabase; release: () => Promise<void> }> => {
  if (DATABASE_URL === undefined) {
    const folder = join(dataFolder, 'database');
    const claim = await claimFolder(folder, clock);
    const { value } = await claim.openOrSetAside(() =>
      data === null ? openEmpty(folder) : openTrainingDatabase(folder, null, data),
    );
    if (data === null) {
      await refuseInvented(value.db).catch(async (error: unknown) => {
        await value.close();
        await claim.release();
        throw error;
      });
    }
    return { database: value, release: claim.release };
  }
  const owner = await openDatabase({
    kind: 'postgres',
    url: MIGRATION_DATABASE_URL ?? DATABASE_URL,
  });
  await migrate(owner.db);
  await (data === null ? refuseInvented(owner.db) : fillIfEmpty(owner, data));
  if (MIGRATION_DATABASE_URL !== undefined) {
    await grantServiceRole(owner.db, decodeURIComponent(new URL(DATABASE_URL).username));
  }
  await owner.close();
  const database = await openDatabase({ kind: 'postgres', url: DATABASE_URL });
  await assertLogIsFinal(database.db);
  return { database, release: async () => undefined };
};

const openEmpty = async (folder: string): Promise<OpenDatabase> => {
  const database = await openDatabase({ kind: 'embedded', folder, archive: null });
  await migrate(database.db);
  return database;
};

/** Without training accounts letters bear no MUSTER; invented members must not get such letters. */
const refuseInvented = async (db: Database): Promise<void> => {
  if ((await preparedFor(db)) !== null) {
    throw new StartRefused(
      'This database holds the invented members of training. With ISSUER_URL use another one.',
    );
  }
};

import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Clock } from '#shared/domain/clock.ts';
import { today } from '#shared/domain/dates.ts';
import { type OpenDatabase, openDatabase } from '../database/connection.ts';
import { claimFolder } from '../database/folder/claim-folder.ts';
import { migrate } from '../database/migrate.ts';
import { makeServiceLog } from '../http/log.ts';
import { loadPolicy } from '../policy/load-policy.ts';
import { type RunningService, startService } from '../service.ts';
import { assertLogIsFinal, grantServiceRole } from './log-rights.ts';
import { readOrMakeKeys } from './service-keys.ts';
import { fillIfEmpty, openTrainingDatabase, type TrainingData } from './training-members.ts';

/** Environment of `npm run service`. */
const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8_787),
  /** PostgreSQL as the service's own role; without it an embedded database in DATA_FOLDER. */
  DATABASE_URL: z.url().optional(),
  /** The owning role that migrates; default: DATABASE_URL. */
  MIGRATION_DATABASE_URL: z.url().optional(),
  DATA_FOLDER: z.string().default('out/service'),
  POLICY_FILE: z.string().optional(),
  MEMBERS: z.coerce.number().int().min(50).max(1_000_000).default(5_000),
  SEED: z.coerce.number().int().default(1),
  ALLOW_TRAINING_ACCOUNTS: z.literal('1').optional(),
});
type Environment = z.infer<typeof Environment>;

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** What keeps the service from starting; the sentence says what to set. */
export class StartRefused extends Error {}

/**
 * Starts the service by itself: a shared test site, or the reference for HEK's IT.
 * @throws StartRefused, PolicyError or FolderFault with a sentence that says what to do
 */
export const startAlone = async (
  variables: NodeJS.ProcessEnv,
  clock: Clock,
  version: string,
): Promise<RunningService> => {
  const environment = parse(variables);
  refuseOpenTraining(environment);
  const policy = await loadPolicy(environment.POLICY_FILE ?? null);
  const dataFolder = resolve(environment.DATA_FOLDER);
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const keys = await readOrMakeKeys(join(dataFolder, 'keys.json'));
  const data = { members: environment.MEMBERS, seed: environment.SEED, asOf: today(clock) };
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

const parse = (variables: NodeJS.ProcessEnv): Environment => {
  const parsed = Environment.safeParse(variables);
  if (parsed.success) {
    return parsed.data;
  }
  const [issue] = parsed.error.issues;
  throw new StartRefused(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
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

/** Accounts without a password are for one's own computer, unless somebody says so on purpose. */
const refuseOpenTraining = ({ HOST, DATABASE_URL, ALLOW_TRAINING_ACCOUNTS }: Environment): void => {
  const isOpen = !LOOPBACK.has(HOST) || DATABASE_URL !== undefined;
  if (isOpen && ALLOW_TRAINING_ACCOUNTS !== '1') {
    throw new StartRefused(
      'Training accounts have no password. To serve them beyond this computer or from a shared database, set ALLOW_TRAINING_ACCOUNTS=1.',
    );
  }
};

const open = async (
  { DATABASE_URL, MIGRATION_DATABASE_URL }: Environment,
  dataFolder: string,
  data: TrainingData,
  clock: Clock,
): Promise<{ database: OpenDatabase; release: () => Promise<void> }> => {
  if (DATABASE_URL === undefined) {
    const folder = join(dataFolder, 'database');
    const claim = await claimFolder(folder, clock);
    const { value } = await claim.openOrSetAside(() => openTrainingDatabase(folder, null, data));
    return { database: value, release: claim.release };
  }
  const owner = await openDatabase({
    kind: 'postgres',
    url: MIGRATION_DATABASE_URL ?? DATABASE_URL,
  });
  await migrate(owner.db);
  await fillIfEmpty(owner, data);
  if (MIGRATION_DATABASE_URL !== undefined) {
    await grantServiceRole(owner.db, decodeURIComponent(new URL(DATABASE_URL).username));
  }
  await owner.close();
  const database = await openDatabase({ kind: 'postgres', url: DATABASE_URL });
  await assertLogIsFinal(database.db);
  return { database, release: async () => undefined };
};

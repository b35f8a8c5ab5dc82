import { randomBytes, randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { resolve } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { SettableClock } from '#shared/domain/clock.ts';
import { type Policy, PolicySchema } from '#shared/domain/policy.ts';
import { type Envelope, headerNames } from '#shared/service-contract/envelope.ts';
import {
  type InputOf,
  type OperationName,
  type OutputOf,
  operations,
  pathOf,
} from '#shared/service-contract/index.ts';
import { makeAnchorKey } from '../../../src-service/access-log/anchors.ts';
import { sealPending } from '../../../src-service/access-log/sealer.ts';
import type { Database, OpenDatabase } from '../../../src-service/database/connection.ts';
import { openDatabase } from '../../../src-service/database/connection.ts';
import type { LogLine } from '../../../src-service/http/log.ts';
import type { ExternalIssuer } from '../../../src-service/identity/external-issuer.ts';
import { startService } from '../../../src-service/service.ts';
import { TEST_NOW } from './facts.ts';
import { signIn } from './sign-in.ts';

export type Account = 'agent' | 'branch' | 'lead' | 'staff-desk' | 'privacy';

export interface CallOptions {
  /** Same key = same action; by default each call is an action of its own. */
  readonly idempotencyKey?: string;
}

export interface TestService {
  readonly url: string;
  readonly issuer: string;
  readonly clock: SettableClock;
  readonly policy: Policy;
  /** The database beneath, to look at what was kept or to damage it on purpose. */
  readonly db: Database;
  /** Of PostgreSQL, for a second instance; null for the embedded database. */
  readonly databaseUrl: string | null;
  /** Lines the service logged so far. */
  readonly logLines: readonly LogLine[];
  /** An operation through HTTP, signed in as the training account. */
  call<N extends OperationName>(
    account: Account,
    operation: N,
    input: InputOf<N>,
    options?: CallOptions,
  ): Promise<Envelope<OutputOf<N>>>;
  /** The value of an operation that must succeed. */
  value<N extends OperationName>(
    account: Account,
    operation: N,
    input: InputOf<N>,
    options?: CallOptions,
  ): Promise<OutputOf<N>>;
  /** The code of an operation that must be refused. */
  refusal<N extends OperationName>(
    account: Account,
    operation: N,
    input: InputOf<N>,
    options?: CallOptions,
  ): Promise<string>;
  tokenOf(account: Account): Promise<string>;
  seal(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestServiceOptions {
  readonly now?: number;
  readonly policy?: Partial<Policy>;
  readonly accessTokenSeconds?: number;
  readonly eventPollMillis?: number;
  readonly externalIssuer?: ExternalIssuer;
  /** null: a service without a way to the members' app. */
  readonly memberApp?: null;
  /** A database that another instance uses too; by default a copy of one's own. */
  readonly database?: OpenDatabase;
}

/** A whole service of its own, with the prepared members, on a free port of the loopback address. */
export const startTestService = async ({
  now = TEST_NOW,
  policy: changes = {},
  accessTokenSeconds,
  eventPollMillis,
  externalIssuer,
  memberApp,
  database: shared,
}: TestServiceOptions = {}): Promise<TestService> => {
  const {
    database,
    url: databaseUrl,
    dispose,
  } = shared === undefined
    ? await openPrepared()
    : { database: shared, url: null, dispose: async () => undefined };
  const clock = new SettableClock(now);
  // The clock stands still while a test works: it would never give a request back.
  const policy = PolicySchema.parse({ requestsPerMinute: 60_000, ...changes });
  const logLines: LogLine[] = [];
  const service = await startService({
    database,
    clock,
    policy,
    resources: resolve('resources'),
    dataKey: new Uint8Array(randomBytes(32)),
    anchorKey: makeAnchorKey(),
    anchorSink: null,
    log: (line) => logLines.push(line),
    host: '127.0.0.1',
    port: 0,
    version: 'test',
    ...(accessTokenSeconds === undefined ? {} : { accessTokenSeconds }),
    ...(eventPollMillis === undefined ? {} : { eventPollMillis }),
    ...(externalIssuer === undefined ? {} : { externalIssuer }),
    ...(memberApp === undefined ? {} : { memberApp }),
  });
  const url = `http://127.0.0.1:${service.port}`;
  const tokens = new Map<Account, Promise<string>>();
  const tokenOf = (account: Account): Promise<string> => {
    const token =
      tokens.get(account) ?? signIn(service.issuer, account).then(({ accessToken }) => accessToken);
    tokens.set(account, token);
    return token;
  };

  const call = async <N extends OperationName>(
    account: Account,
    operation: N,
    input: InputOf<N>,
    options: CallOptions = {},
  ): Promise<Envelope<OutputOf<N>>> => {
    const answer = await fetch(url + pathOf(operation), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await tokenOf(account)}`,
        [headerNames.idempotencyKey]: options.idempotencyKey ?? randomUUID(),
      },
      body: JSON.stringify(input),
    });
    if (answer.ok && operations[operation].output.kind === 'bytes') {
      const bytes = {
        bytes: new Uint8Array(await answer.arrayBuffer()),
        mediaType: answer.headers.get('content-type') ?? '',
        sha256: answer.headers.get(headerNames.contentSha256) ?? '',
      };
      return { ok: true, value: bytes as OutputOf<N> };
    }
    return (await answer.json()) as Envelope<OutputOf<N>>;
  };

  return {
    url,
    issuer: service.issuer,
    clock,
    policy,
    db: database.db,
    databaseUrl,
    logLines,
    call,
    value: async (account, operation, input, options) => {
      const answer = await call(account, operation, input, options);
      if (!answer.ok) {
        throw new Error(`${operation} was refused: ${JSON.stringify(answer.error)}`);
      }
      return answer.value;
    },
    refusal: async (account, operation, input, options) => {
      const answer = await call(account, operation, input, options);
      if (answer.ok) {
        throw new Error(`${operation} was not refused.`);
      }
      return answer.error.code;
    },
    tokenOf,
    seal: async () => {
      // Other tests' transactions on the same server may hold the horizon back for a moment.
      do {
        await sealPending(database.db, clock);
      } while (await hasUnsealed(database.db));
    },
    stop: async () => {
      await service.stop();
      await dispose();
    },
  };
};

const hasUnsealed = async (db: Database): Promise<boolean> =>
  (await db
    .selectFrom('accessLog')
    .leftJoin('accessLogSeal', 'accessLogSeal.entryId', 'accessLog.entryId')
    .select('accessLog.entryId')
    .where('accessLogSeal.entryId', 'is', null)
    .limit(1)
    .executeTakeFirst()) !== undefined;

interface PreparedCopy {
  readonly database: OpenDatabase;
  /** null for the embedded database. */
  readonly url: string | null;
  dispose(): Promise<void>;
}

/** A database of one's own with the prepared members: an unpacked archive, or a copy on PostgreSQL. */
export const openPrepared = async (): Promise<PreparedCopy> => {
  const prepared = inject('prepared');
  if (prepared.kind === 'embedded') {
    const archive = await openAsBlob(prepared.archive);
    const database = await openDatabase({ kind: 'embedded', folder: null, archive });
    return { database, url: null, dispose: async () => undefined };
  }
  return copyOf(prepared.url, 'prepared');
};

/** A database of one's own with nothing in it, not even tables. */
export const openEmpty = async (): Promise<PreparedCopy> => {
  const prepared = inject('prepared');
  if (prepared.kind === 'embedded') {
    const database = await openDatabase({ kind: 'embedded', folder: null, archive: null });
    return { database, url: null, dispose: async () => undefined };
  }
  return copyOf(prepared.url, 'template1');
};

const copyOf = async (preparedUrl: string, template: string): Promise<PreparedCopy> => {
  const name = `copy_${randomBytes(6).toString('hex')}`;
  const run = async (statement: string) => {
    const client = new pg.Client({
      connectionString: preparedUrl.replace(/prepared$/, 'postgres'),
    });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await run(`create database ${name} template ${template}`);
  const url = preparedUrl.replace(/prepared$/, name);
  const database = await openDatabase({ kind: 'postgres', url });
  return { database, url, dispose: () => run(`drop database ${name} with (force)`) };
};

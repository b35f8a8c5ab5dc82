import { PGlite } from '@electric-sql/pglite';
import { CamelCasePlugin, Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Schema } from './schema.ts';
import { valueParsers } from './values.ts';

export type Database = Kysely<Schema>;
/** A connection of one's own beside the pool. */
export type OwnConnection = pg.Client;

export type DatabaseSource =
  /** PGlite; `folder` null = in memory. `archive`: bytes of a prepared data folder for a first start. */
  | { readonly kind: 'embedded'; readonly folder: string | null; readonly archive: Blob | null }
  /** A PostgreSQL 14 or newer. */
  | { readonly kind: 'postgres'; readonly url: string };

export interface OpenDatabase {
  readonly db: Database;
  readonly kind: DatabaseSource['kind'];
  /** The embedded engine itself, to dump a prepared archive; null on PostgreSQL. */
  readonly engine: PGlite | null;
  /** Makes a connection beside the pool, to LISTEN on; null for the engine of one process. */
  readonly connect: (() => OwnConnection) | null;
  close(): Promise<void>;
}

const POOL_SIZE = 10;
const CONNECT_MILLIS = 5_000;

/** Opens the database with the same value parsers on both drivers; migrates nothing. */
export const openDatabase = async (source: DatabaseSource): Promise<OpenDatabase> =>
  source.kind === 'embedded' ? openEmbedded(source) : openPostgres(source.url);

const plugins = () => [new CamelCasePlugin({ maintainNestedObjectKeys: true })];

const openEmbedded = async ({
  folder,
  archive,
}: {
  readonly folder: string | null;
  readonly archive: Blob | null;
}): Promise<OpenDatabase> => {
  const engine = await PGlite.create({
    ...(folder === null ? {} : { dataDir: folder }),
    ...(archive === null ? {} : { loadDataDir: archive }),
    parsers: { ...valueParsers },
  });
  await engine.exec("set timezone = 'UTC'");
  const db = new Kysely<Schema>({
    dialect: new PGliteDialect({ pglite: engine }),
    plugins: plugins(),
  });
  return { db, kind: 'embedded', engine, connect: null, close: () => engine.close() };
};

const openPostgres = async (url: string): Promise<OpenDatabase> => {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    options: '-c timezone=UTC',
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        valueParsers[oid] ?? pg.types.getTypeParser(oid, format ?? 'text'),
    },
  });
  // A server that restarts ends idle connections; the next query takes a new one or says why it cannot.
  pool.on('error', () => undefined);
  const connect = () =>
    new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: CONNECT_MILLIS,
      // It is silent most of the time: a peer that is gone must be noticed all the same.
      keepAlive: true,
    });
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), plugins: plugins() });
  await sql`select 1`.execute(db);
  return { db, kind: 'postgres', engine: null, connect, close: () => db.destroy() };
};

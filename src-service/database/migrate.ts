import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as first from './migrations/0001-first-schema.ts';
import * as eventsNotify from './migrations/0002-events-notify.ts';
import type { Schema } from './schema.ts';

/** All migrations in their order; names never change once landed. */
const migrations: Record<string, Migration> = {
  '0001-first-schema': first,
  '0002-events-notify': eventsNotify,
};

/** The database was written by a newer program; starting would harm it. */
export class NewerSchemaError extends Error {
  constructor(name: string) {
    super(`The database holds the unknown migration ${name}: it belongs to a newer program.`);
  }
}

/**
 * Brings the schema up to date as the owning role.
 * @throws NewerSchemaError if the database is ahead of this program
 */
export const migrate = async (db: Kysely<Schema>): Promise<void> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (tables.some(({ name }) => name === 'kysely_migration')) {
    const applied = await db
      .withTables<{ kyselyMigration: { name: string } }>()
      .selectFrom('kyselyMigration')
      .select('name')
      .execute();
    const unknown = applied.find(({ name }) => !(name in migrations));
    if (unknown !== undefined) {
      throw new NewerSchemaError(unknown.name);
    }
  }
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw error;
  }
};

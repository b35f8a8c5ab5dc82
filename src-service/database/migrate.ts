import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as first from './migrations/0001-first-schema.ts';
import * as eventsNotify from './migrations/0002-events-notify.ts';
import * as retention from './migrations/0003-retention.ts';
import * as refusedLookups from './migrations/0004-refused-lookups.ts';
import * as applications from './migrations/0005-applications.ts';
import * as lookupSets from './migrations/0006-lookup-sets.ts';
import * as deathReports from './migrations/0007-death-reports.ts';
import * as lockReleases from './migrations/0008-lock-releases.ts';
import * as edits from './migrations/0009-edits.ts';
import * as mailbox from './migrations/0010-mailbox.ts';
import * as approvals from './migrations/0011-approvals.ts';
import * as appConfirmations from './migrations/0012-app-confirmations.ts';
import * as eebMessages from './migrations/0013-eeb-messages.ts';
import * as taskOwners from './migrations/0015-task-owners.ts';
import * as openHandouts from './migrations/0016-open-handouts.ts';
import type { Schema } from './schema.ts';

/** All migrations in their order; names never change once landed. */
const migrations: Record<string, Migration> = {
  '0001-first-schema': first,
  '0002-events-notify': eventsNotify,
  '0003-retention': retention,
  '0004-refused-lookups': refusedLookups,
  '0005-applications': applications,
  '0006-lookup-sets': lookupSets,
  '0007-death-reports': deathReports,
  '0008-lock-releases': lockReleases,
  '0009-edits': edits,
  '0010-mailbox': mailbox,
  '0011-approvals': approvals,
  '0012-app-confirmations': appConfirmations,
  '0013-eeb-messages': eebMessages,
  '0015-task-owners': taskOwners,
  '0016-open-handouts': openHandouts,
};

/** The database was written by a newer program; starting would harm it. */
export class NewerSchemaError extends Error {
  constructor(name: string) {
    super(`The database holds the unknown migration ${name}: it belongs to a newer program.`);
  }
}

/**
 * Brings the schema up to date as the owning role. A schema that is up to date costs two small queries:
 * the migrator's own look at the catalogue takes a tenth of the program's start.
 * @throws NewerSchemaError if the database is ahead of this program
 */
export const migrate = async (db: Kysely<Schema>): Promise<void> => {
  const applied = await appliedMigrations(db);
  const unknown = applied.find((name) => !(name in migrations));
  if (unknown !== undefined) {
    throw new NewerSchemaError(unknown);
  }
  if (Object.keys(migrations).every((name) => applied.includes(name))) {
    return;
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw error;
  }
};

/** Names in the database; none in an empty one. */
const appliedMigrations = async (db: Kysely<Schema>): Promise<string[]> => {
  const { rows } = await sql<{ exists: boolean }>`
    select to_regclass('kysely_migration') is not null as exists`.execute(db);
  if (rows[0]?.exists !== true) {
    return [];
  }
  const migrated = await db
    .withTables<{ kyselyMigration: { name: string } }>()
    .selectFrom('kyselyMigration')
    .select('name')
    .execute();
  return migrated.map(({ name }) => name);
};

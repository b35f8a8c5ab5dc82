import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { IsoDate } from '#shared/domain/dates.ts';
import { type OpenDatabase, openDatabase } from '../database/connection.ts';
import { migrate } from '../database/migrate.ts';

export interface TrainingData {
  readonly members: number;
  readonly seed: number;
  readonly asOf: IsoDate;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * Opens the embedded database of training: an existing folder as it is, a first start from the
 * prepared archive (brought up to day if it is of another one), and without one from nothing
 * (slower). Migrated and filled in any case.
 * @param archive absolute path; null or missing = none was prepared
 */
export const openTrainingDatabase = async (
  folder: string,
  archive: string | null,
  data: TrainingData,
): Promise<OpenDatabase> => {
  const isFirstStart = !(await exists(join(folder, 'PG_VERSION')));
  const prepared =
    isFirstStart && archive !== null && (await exists(archive)) ? await openAsBlob(archive) : null;
  const database = await openDatabase({ kind: 'embedded', folder, archive: prepared });
  try {
    await migrate(database.db);
    await fillIfEmpty(database, data);
    if (prepared !== null) {
      const { bringUpToDay } = await import('../database/archive/bring-up-to-day.ts');
      await bringUpToDay(database.db, data);
    }
    return database;
  } catch (error) {
    // Still open, it would write into the folder that is made in its place.
    await database.close();
    throw error;
  }
};

/**
 * Loads the synthetic members and the training accounts into a database that holds none yet. What makes
 * them is read only then: later starts are quicker without it.
 */
export const fillIfEmpty = async ({ db }: OpenDatabase, data: TrainingData): Promise<void> => {
  const person = await db.selectFrom('person').select('personId').limit(1).executeTakeFirst();
  if (person === undefined) {
    const { generate } = await import('../database/synthetic/generate.ts');
    const { loadSynthetic } = await import('../database/synthetic/load.ts');
    await loadSynthetic(db, generate(data));
  }
};

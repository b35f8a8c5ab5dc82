import { openDatabase } from '../connection.ts';
import { migrate } from '../migrate.ts';
import { generate, type SyntheticOptions } from '../synthetic/generate.ts';
import { loadSynthetic } from '../synthetic/load.ts';

/**
 * A data folder with schema and synthetic members as a tar archive for a first start. Not compressed:
 * it opens in half the time (0.7 s against 1.3 s; 70 MB against 15), and installers compress anyway.
 */
export async function makeArchive(options: SyntheticOptions): Promise<Uint8Array> {
  const database = await openDatabase({ kind: 'embedded', folder: null, archive: null });
  try {
    await migrate(database.db);
    await loadSynthetic(database.db, generate(options));
    // Everything into the tables, so that a first start replays nothing.
    await database.engine?.exec('checkpoint');
    const dump = await database.engine?.dumpDataDir('none');
    if (dump === undefined) throw new TypeError('Only the embedded engine gives an archive.');
    return new Uint8Array(await dump.arrayBuffer());
  } finally {
    await database.close();
  }
}

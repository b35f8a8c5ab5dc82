import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SettableClock } from '#shared/domain/clock.ts';
import { openTrainingDatabase } from '../../../src-service/boot/training-members.ts';
import { bringUpToDay } from '../../../src-service/database/archive/bring-up-to-day.ts';
import { makeArchive } from '../../../src-service/database/archive/make-archive.ts';
import type { OpenDatabase } from '../../../src-service/database/connection.ts';
import { claimFolder, type Opened } from '../../../src-service/database/folder/claim-folder.ts';
import { ENGINE_MAJOR } from '../../../src-service/database/folder/inspect-folder.ts';
import { NewerSchemaError } from '../../../src-service/database/migrate.ts';
import { trainingPersons } from '../../../src-service/database/synthetic/fixed/training-persons.ts';
import { generate } from '../../../src-service/database/synthetic/generate.ts';
import { preparedFor } from '../../../src-service/database/synthetic/prepared-for.ts';

const clock = new SettableClock(Date.parse('2026-03-10T09:00:00Z'));
const options = { members: 200, seed: 6, asOf: '2026-03-10' };

/** One archive, opened again and again: what an app does at its first and later starts. */
describe('an embedded database folder', () => {
  let root: string;
  let archive: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'hek-embedded-'));
    archive = join(await mkdtemp(join(tmpdir(), 'hek-archive-')), 'members.tar');
    await writeFile(archive, await makeArchive(options));
  });
  afterAll(async () => {
    await rm(root, { recursive: true, force: true });
    await rm(dirname(archive), { recursive: true, force: true });
  });

  const use = async (
    name: string,
    work: (opened: Opened<OpenDatabase>) => Promise<void>,
    data = options,
  ): Promise<void> => {
    const folder = join(root, name);
    const claim = await claimFolder(folder, clock);
    try {
      const opened = await claim.openOrSetAside(() => openTrainingDatabase(folder, archive, data));
      await work(opened);
      await opened.value.close();
    } finally {
      await claim.release();
    }
  };
  const countMembers = async ({ db }: OpenDatabase) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from member`.execute(db);
    return rows[0]?.n;
  };

  it('is unpacked at the first start and opened as it is later', async () => {
    await use('plain', async ({ value, setAside }) => {
      expect(setAside).toBeNull();
      expect(await countMembers(value)).toBe(200);
      await value.db.updateTable('member').set({ version: 9 }).execute();
    });
    await use('plain', async ({ value, setAside }) => {
      expect(setAside).toBeNull();
      const versions = await value.db.selectFrom('member').select('version').distinct().execute();
      expect(versions).toEqual([{ version: 9 }]);
    });
    expect(await readFile(join(root, 'plain', 'PG_VERSION'), 'utf8')).toBe(`${ENGINE_MAJOR}\n`);
    expect(await readdir(root)).toEqual(['plain']);
  });

  it('is set aside when it is damaged, never deleted, and made anew', async () => {
    await use('damaged', async () => undefined);
    const control = join(root, 'damaged', 'global', 'pg_control');
    await truncate(control);
    await use('damaged', async ({ value, setAside }) => {
      expect(setAside).toBe('damaged.set-aside-2026-03-10T090000');
      expect(await countMembers(value)).toBe(200);
    });
    expect(
      await readFile(join(root, 'damaged.set-aside-2026-03-10T090000', 'PG_VERSION'), 'utf8'),
    ).toBe('18\n');
  });

  it('is set aside when its first start was cut off, and under another name if that is taken', async () => {
    await use('cut', async () => undefined);
    await writeFile(join(root, 'cut.unfinished'), '');
    await writeFile(join(root, 'cut.set-aside-2026-03-10T090000'), '');
    await use('cut', async ({ setAside }) => {
      expect(setAside).toBe('cut.set-aside-2026-03-10T090000-2');
    });
    expect(await readdir(root)).not.toContain('cut.unfinished');
  });

  it('of a newer program is refused and stays where it is', async () => {
    await use('newer', async ({ value }) => {
      await sql`insert into kysely_migration (name, timestamp) values ('9999-later', 'x')`.execute(
        value.db,
      );
    });
    await expect(use('newer', async () => undefined)).rejects.toThrow(NewerSchemaError);
    expect((await readdir(root)).filter((name) => name.startsWith('newer'))).toEqual(['newer']);
  });

  it('filled for today is left as it is', async () => {
    await use('today', async ({ value }) => {
      expect(await preparedFor(value.db)).toEqual(options);
      expect(await bringUpToDay(value.db, options)).toBe(false);
    });
  });

  it('from an archive of another day is filled anew, so that today is alive', async () => {
    const later = { members: 220, seed: 6, asOf: '2026-06-01' };
    const look = async ({ value }: Opened<OpenDatabase>) => {
      expect(await preparedFor(value.db)).toEqual(later);
      expect(await countMembers(value)).toBe(220);
      const { smartQuotaUsed } = generate(later).scenarios;
      const stored = await value.db
        .selectFrom('member')
        .select('birthDate')
        .where('memberId', '=', smartQuotaUsed.memberId)
        .execute();
      expect(stored).toEqual([{ birthDate: smartQuotaUsed.birthDate }]);
    };
    await use('later', look, later);
    // The next day it is opened as it is: what somebody did in it stays.
    await use('later', look, { ...later, asOf: '2026-06-02' });
  });

  it('in which somebody has worked is never filled anew', async () => {
    await use('worked', async ({ value }) => {
      await value.db
        .insertInto('contact')
        .values({
          contactId: '00000000-0000-4000-8000-0000000000aa',
          personId: trainingPersons.agent.personId,
          channel: 'call',
          purpose: 'enquiry',
          callerNumber: null,
          state: 'open',
          startedAt: '2026-03-10T09:00:00.000Z',
          parkedAt: null,
          closedAt: null,
          outcome: null,
        })
        .execute();
      expect(await bringUpToDay(value.db, { ...options, asOf: '2026-06-01' })).toBe(false);
      expect(await preparedFor(value.db)).toEqual(options);
    });
  });
});

import { randomBytes, randomUUID } from 'node:crypto';
import { SettableClock } from '#shared/domain/clock.ts';
import { PolicySchema } from '#shared/domain/policy.ts';
import { openDatabase } from '../../src-service/database/connection.ts';
import { migrate } from '../../src-service/database/migrate.ts';
import { trainingPersons } from '../../src-service/database/synthetic/fixed/training-persons.ts';
import { generate } from '../../src-service/database/synthetic/generate.ts';
import { loadSynthetic } from '../../src-service/database/synthetic/load.ts';
import { handlers } from '../../src-service/features/index.ts';
import { makeDigest, makeDraftCipher } from '../../src-service/identity/secrets.ts';
import { loadFonts } from '../../src-service/letters/fonts.ts';
import { renderLetter } from '../../src-service/letters/render-letter.ts';
import { renderPage } from '../../src-service/pages/render-page.ts';
import type { Actor } from '../../src-service/pipeline/handler.ts';
import { Pipeline } from '../../src-service/pipeline/run.ts';
import { percentile, print, timed } from './figures.ts';

/**
 * Lookups inside the service at 5,000 members (the whole pipeline without HTTP), beside the bare SQL by
 * primary key in the same run.
 */
const ROUNDS = 150;
const asOf = '2026-03-10';

const database = await openDatabase({ kind: 'embedded', folder: null, archive: null });
await migrate(database.db);
const data = generate({ members: 5_000, seed: 1, asOf });
await loadSynthetic(database.db, data);

const clock = new SettableClock(Date.parse(`${asOf}T09:00:00.000Z`));
const fonts = await loadFonts('resources');
const key = new Uint8Array(randomBytes(32));
const pipeline = new Pipeline({
  db: database.db,
  clock,
  policy: PolicySchema.parse({ lookupsPerMinute: 600, lookupsPerDay: 10_000 }),
  handlers,
  version: 'bench',
  training: true,
  wake: () => undefined,
  parts: {
    renderLetter: (content) => renderLetter(content, { fonts, training: true }),
    renderPage: (page) => renderPage(page, { fonts }),
    draftCipher: makeDraftCipher(key),
    digest: makeDigest(key),
  },
});
const actor: Actor = {
  personId: trainingPersons.agent.personId,
  displayName: 'bench',
  permissionSet: 'agent',
};
const { contactId } = await pipeline.run({
  operation: 'contacts.start',
  input: { channel: 'call', purpose: 'enquiry', callerNumber: null },
  actor,
  requestId: randomUUID(),
  idempotencyKey: randomUUID(),
});

const members = await database.db
  .selectFrom('member')
  .select(['memberId', 'kvnr', 'firstName', 'lastName', 'birthDate'])
  .where('staffRelated', '=', false)
  .orderBy('memberId')
  .limit(ROUNDS)
  .execute();

/** One letter dropped in the middle: a slip that every typist knows. */
const misspelt = (name: string): string =>
  name.length < 5 ? name : name.slice(0, 3) + name.slice(4);
const said = (day: string): string => day.split('-').reverse().join('.');

const lookUp = (text: string) => {
  clock.advance(1_000);
  return pipeline.run({
    operation: 'lookup.search',
    input: { contactId, lookupId: randomUUID(), text },
    actor,
    requestId: randomUUID(),
    idempotencyKey: null,
  });
};

const times: Record<'key' | 'kvnr' | 'name', number[]> = { key: [], kvnr: [], name: [] };
for (const member of members) {
  times.key.push(
    await timed(() =>
      database.db
        .selectFrom('member')
        .selectAll()
        .where('memberId', '=', member.memberId)
        .execute(),
    ),
  );
  times.kvnr.push(await timed(() => lookUp(member.kvnr)));
  times.name.push(
    await timed(() => lookUp(`${misspelt(member.lastName)} ${said(member.birthDate)}`)),
  );
}
const baseline = percentile(times.key, 0.95);
for (const [name, limit] of [
  ['kvnr', 20],
  ['name', 60],
] as const) {
  const value = percentile(times[name], 0.95);
  print({ figure: `lookup by ${name}, 5,000 members, p95`, unit: 'ms', value, baseline, limit });
}
await database.close();

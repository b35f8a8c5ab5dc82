import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../../harness/service.ts';
import { type Desk, scenarios, startDesk } from '../desk.ts';

const SECOND = 1_000;
const HOUR = 60 * 60 * SECOND;

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk({
    policy: { lookupsPerMinute: 4, lookupsPerDay: 9 },
    accessTokenSeconds: 24 * 3_600,
  });
});
afterAll(() => desk.stop());

const start = async (account: Account = 'agent') => {
  const { contactId } = await desk.value(account, 'contacts.start', {
    channel: 'call',
    purpose: 'enquiry',
    callerNumber: null,
  });
  return contactId;
};
const text = `${scenarios.poBox.lastName} ${scenarios.poBox.birthDateSaid}`;

describe('rule 2: lookups are throttled per person', () => {
  it('over all contacts, by minute and by German day, with the seconds left', async () => {
    const search = async (contactId: string) =>
      desk.call('agent', 'lookup.search', { contactId, lookupId: randomUUID(), text });
    const [one, two] = [await start(), await start()];
    for (const contactId of [one, two, one, two]) {
      expect(await search(contactId)).toMatchObject({ ok: true });
      desk.clock.advance(10 * SECOND);
    }
    expect(await search(one)).toMatchObject({
      error: { code: 'lookupThrottled', facts: { seconds: 20 } },
    });
    // Another person is not held up.
    const other = await desk.call('branch', 'lookup.search', {
      contactId: await start('branch'),
      lookupId: randomUUID(),
      text,
    });
    expect(other.ok).toBe(true);
    desk.clock.advance(20 * SECOND);
    expect(await search(one)).toMatchObject({ ok: true });
    for (let count = 0; count < 4; count += 1) {
      desk.clock.advance(60 * SECOND);
      expect(await search(one)).toMatchObject({ ok: true });
    }
    desk.clock.advance(60 * SECOND);
    // 10:05 in Germany: the day has 13 hours and 55 minutes left.
    expect(await search(one)).toMatchObject({
      error: { code: 'lookupThrottled', facts: { seconds: 13 * 3_600 + 54 * 60 } },
    });
    desk.clock.advance(14 * HOUR);
    expect(await search(one)).toMatchObject({ ok: true });
  });
});

describe('rule 27: as-you-type counts as one lookup', () => {
  beforeAll(() => {
    desk.clock.advance(24 * HOUR);
  });

  it('however many texts were typed, with all kinds and the hits of the last', async () => {
    const who = scenarios.poBox;
    const contactId = await start();
    const lookupId = randomUUID();
    const typed = [who.birthDate.slice(0, 4), who.postcode, who.birthDateSaid];
    for (const more of [...typed, ...typed, ...typed]) {
      await desk.value('agent', 'lookup.search', {
        contactId,
        lookupId,
        text: `${who.lastName} ${more}`,
      });
    }
    await desk.value('agent', 'lookup.settle', { contactId, lookupId });
    const entries = await desk.entries(contactId, 'lookup.settle');
    expect(entries).toMatchObject([
      {
        kind: 'search',
        outcome: 'left',
        memberId: null,
        facts: { criteria: 'name,birthYear,postcode,birthDate', hits: 1 },
      },
    ]);
    const log = JSON.stringify([
      await desk.db.selectFrom('accessLog').select('content').execute(),
      await desk.db.selectFrom('lookup').selectAll().execute(),
      await desk.db.selectFrom('lookupValue').selectAll().execute(),
      desk.logLines,
    ]);
    for (const value of [who.lastName, who.postcode, who.birthDate, who.birthDateSaid]) {
      expect(log).not.toContain(value);
    }
  });

  it('texts of one typing that arrive together stay one lookup', async () => {
    const contactId = await start();
    const lookupId = randomUUID();
    const { lastName, birthDateSaid, postcode } = scenarios.poBox;
    const answers = await Promise.all(
      [birthDateSaid, postcode, birthDateSaid, postcode].map((more) =>
        desk.call('agent', 'lookup.search', { contactId, lookupId, text: `${lastName} ${more}` }),
      ),
    );
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    await desk.value('agent', 'contacts.wrapUp', { contactId, outcome: 'done', note: '' });
    expect(await desk.entries(contactId, 'lookup.search')).toHaveLength(1);
  });

  it('a settled lookup takes no more text, and settling it again adds nothing', async () => {
    const contactId = await start();
    const lookupId = randomUUID();
    await desk.value('agent', 'lookup.search', { contactId, lookupId, text });
    await desk.value('agent', 'lookup.settle', { contactId, lookupId });
    expect(await desk.refusal('agent', 'lookup.search', { contactId, lookupId, text })).toBe(
      'conflict',
    );
    await desk.value('agent', 'lookup.settle', { contactId, lookupId });
    const entries = await desk.entries(contactId, 'lookup.settle');
    expect(entries.map(({ outcome }) => outcome).toSorted()).toEqual(['left', 'nothingSearched']);
  });

  it('somebody else’s lookup id is not taken over', async () => {
    const lookupId = randomUUID();
    await desk.value('agent', 'lookup.search', { contactId: await start(), lookupId, text });
    const input = { contactId: await start('branch'), lookupId, text };
    expect(await desk.refusal('branch', 'lookup.search', input)).toBe('conflict');
  });

  it('what was refused is forgotten: it showed nothing', async () => {
    const contactId = await start();
    const lookupId = randomUUID();
    await desk.refusal('agent', 'lookup.search', { contactId, lookupId, text: 'Müller' });
    const kept = await desk.db
      .selectFrom('lookup')
      .select('lookupId')
      .where('lookupId', '=', lookupId)
      .execute();
    expect(kept).toEqual([]);
  });
});

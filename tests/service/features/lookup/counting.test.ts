import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
});

describe('rules 2 and 27: what was refused was an attempt, too', () => {
  const { kvnr, lastName, birthDateSaid } = scenarios.poBox;
  const wrong = `${kvnr.slice(0, 9)}${(Number(kvnr.at(-1)) + 1) % 10}`;
  beforeEach(() => {
    desk.clock.advance(24 * HOUR);
  });

  const typing = async (account: Account = 'agent') => {
    const on = { contactId: await start(account), lookupId: randomUUID() };
    return {
      ...on,
      /** What one text is answered: a refusal's code, or “ok”. */
      type: async (typed: string): Promise<string> => {
        const got = await desk.call(account, 'lookup.search', { ...on, text: typed });
        return got.ok ? 'ok' : got.error.code;
      },
      settle: () => desk.value(account, 'lookup.settle', on),
      wrapUp: () =>
        desk.value(account, 'contacts.wrapUp', {
          contactId: on.contactId,
          outcome: 'done',
          note: '',
        }),
    };
  };
  const logged = async (contactId: string) => [
    ...(await desk.entries(contactId, 'lookup.search')),
    ...(await desk.entries(contactId, 'lookup.settle')),
  ];

  it.each([
    [lastName, 'lookupTooFewCriteria', 'name'],
    [birthDateSaid, 'lookupTooFewCriteria', 'birthDate'],
    [wrong, 'kvnrInvalid', 'kvnr'],
  ])(
    '%s leaves one entry with its kinds and its reason when it settles',
    async (text, code, criteria) => {
      const lookup = await typing();
      expect(await lookup.type(text)).toBe(code);
      expect(await logged(lookup.contactId)).toEqual([]);
      await lookup.settle();
      expect(await logged(lookup.contactId)).toMatchObject([
        { kind: 'refused', outcome: code, memberId: null, facts: { criteria, hits: 0 } },
      ]);
      const kept = JSON.stringify([
        await desk.db.selectFrom('accessLog').select('content').execute(),
        await desk.db.selectFrom('lookup').selectAll().execute(),
        desk.logLines,
      ]);
      expect(kept).not.toContain(text);
    },
  );

  it('enters the log at the latest when the contact ends', async () => {
    const lookup = await typing();
    await lookup.type(lastName);
    await lookup.wrapUp();
    expect(await logged(lookup.contactId)).toMatchObject([
      { kind: 'refused', outcome: 'lookupTooFewCriteria', facts: { criteria: 'name' } },
    ]);
  });

  it('half-typed texts do not flood the log: only what became of the last one counts', async () => {
    const whole = `${lastName} ${birthDateSaid}`;
    const lookup = await typing();
    const answers: string[] = [];
    for (let length = 1; length <= whole.length; length += 1) {
      answers.push(await lookup.type(whole.slice(0, length)));
    }
    expect(answers.filter((code) => code === 'lookupTooFewCriteria').length).toBeGreaterThan(3);
    expect(answers.at(-1)).toBe('ok');
    await lookup.settle();
    expect(await logged(lookup.contactId)).toMatchObject([
      { kind: 'search', outcome: 'left', facts: { hits: 1 } },
    ]);
  });

  it('what was found before the last text was refused stays in its entry', async () => {
    const lookup = await typing();
    expect(await lookup.type(`${lastName} ${birthDateSaid}`)).toBe('ok');
    expect(await lookup.type(wrong)).toBe('kvnrInvalid');
    await lookup.settle();
    expect(await logged(lookup.contactId)).toMatchObject([
      {
        kind: 'refused',
        outcome: 'kvnrInvalid',
        facts: { criteria: 'name,birthDate,kvnr', hits: 1 },
      },
    ]);
  });

  it('the beginning of a phone number does not stand there as a postcode', async () => {
    const lookup = await typing();
    expect(await lookup.type('20099')).toBe('lookupTooFewCriteria');
    expect(await lookup.type(`${lastName} ${birthDateSaid}`)).toBe('ok');
    await lookup.settle();
    expect(await logged(lookup.contactId)).toMatchObject([
      { facts: { criteria: 'name,birthDate' } },
    ]);
  });

  it('an opened hit settles it as any other', async () => {
    const lookup = await typing();
    await lookup.type(lastName);
    await lookup.type(`${lastName} ${birthDateSaid}`);
    const { contactId, lookupId } = lookup;
    const { memberId } = scenarios.poBox;
    await desk.value('agent', 'contacts.openMember', { contactId, memberId, lookupId });
    await lookup.wrapUp();
    expect(await logged(contactId)).toMatchObject([
      { kind: 'search', outcome: 'opened', memberId, facts: { criteria: 'name,birthDate' } },
    ]);
  });

  it('it counts for the throttle from its first text on, refused or not', async () => {
    const codes: string[] = [];
    for (const typed of [lastName, wrong, birthDateSaid, lastName, kvnr]) {
      codes.push(await (await typing()).type(typed));
    }
    expect(codes).toEqual([
      'lookupTooFewCriteria',
      'kvnrInvalid',
      'lookupTooFewCriteria',
      'lookupTooFewCriteria',
      'lookupThrottled',
    ]);
  });

  it('going on in one field costs nothing more, however often it is refused', async () => {
    const lookup = await typing();
    for (let count = 0; count < 12; count += 1) {
      expect(await lookup.type(lastName)).toBe('lookupTooFewCriteria');
    }
    expect(await lookup.type(kvnr)).toBe('ok');
  });

  it('several that begin at once are each counted before the next', async () => {
    const contactId = await start();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        desk.call('agent', 'lookup.search', { contactId, lookupId: randomUUID(), text }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(4);
  });

  describe('held up by the throttle', () => {
    const used = async () => {
      for (let count = 0; count < 4; count += 1) {
        await (await typing()).type(kvnr);
      }
    };

    it('it is logged once per lookup, and does not count itself', async () => {
      await used();
      const lookup = await typing();
      for (const typed of ['M', 'Mu', kvnr]) {
        expect(await lookup.type(typed)).toBe('lookupThrottled');
        desk.clock.advance(10 * SECOND);
      }
      await lookup.settle();
      expect(await logged(lookup.contactId)).toMatchObject([
        {
          kind: 'refused',
          outcome: 'lookupThrottled',
          facts: { criteria: 'kvnr', hits: 0, throttle: 'reached' },
        },
      ]);
      desk.clock.advance(30 * SECOND);
      expect(await (await typing()).type(kvnr)).toBe('ok');
    });

    it('it passes when its seconds are over, and then counts', async () => {
      await used();
      const lookup = await typing();
      expect(await lookup.type(kvnr)).toBe('lookupThrottled');
      desk.clock.advance(60 * SECOND);
      expect(await lookup.type(kvnr)).toBe('ok');
      await lookup.settle();
      expect(await logged(lookup.contactId)).toMatchObject([
        { kind: 'search', outcome: 'left', facts: { hits: 1, throttle: 'reached' } },
      ]);
      const codes: string[] = [];
      for (let count = 0; count < 4; count += 1) {
        codes.push(await (await typing()).type(kvnr));
      }
      expect(codes).toEqual(['ok', 'ok', 'ok', 'lookupThrottled']);
    });
  });

  it('who may not search at all is logged at once', async () => {
    const on = { contactId: await start(), lookupId: randomUUID() };
    const answer = await desk.call('lead', 'lookup.search', { ...on, text });
    expect(answer).toMatchObject({ error: { code: 'notPermitted' } });
    expect(await logged(on.contactId)).toMatchObject([
      { kind: 'refused', outcome: 'notPermitted' },
    ]);
  });
});

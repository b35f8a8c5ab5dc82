import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kvnrWithCheckDigit } from '#shared/domain/kvnr.ts';
import { colognePhonetics, nameKey } from '#shared/domain/names.ts';
import type { ScenarioMember } from '../../../../src-service/database/synthetic/scenarios.ts';
import type { Account } from '../../harness/service.ts';
import { type Desk, scenarios, startDesk } from '../desk.ts';
import { secretsIn } from '../verification/caller.ts';

let desk: Desk;
const contacts = new Map<Account, string>();
beforeAll(async () => {
  desk = await startDesk({ policy: { lookupsPerMinute: 600 } });
});
afterAll(() => desk.stop());

const contactOf = async (account: Account) => {
  const known = contacts.get(account);
  if (known !== undefined) {
    return known;
  }
  const { contactId } = await desk.value(account, 'contacts.start', {
    channel: 'call',
    purpose: 'enquiry',
    callerNumber: null,
  });
  contacts.set(account, contactId);
  return contactId;
};
const input = async (text: string, account: Account = 'agent') => ({
  contactId: await contactOf(account),
  lookupId: randomUUID(),
  text,
});
const search = async (text: string, account: Account = 'agent') =>
  desk.value(account, 'lookup.search', await input(text, account));
const refused = async (text: string) => desk.refused('agent', 'lookup.search', await input(text));
const names = async (text: string) =>
  (await search(text)).hits.map(({ firstName, lastName }) => `${firstName} ${lastName}`);
const ids = async (text: string) => (await search(text)).hits.map(({ memberId }) => memberId);

describe('one field finds by any key', () => {
  const who = scenarios.uploadVanished;
  const [trackedName, tracked] = ['trackingIdLost', scenarios.trackingIdLost] as const;
  const keys: [string, string, ScenarioMember][] = [
    ['KVNR', who.kvnr, who],
    ['KVNR in groups and lower case', who.kvnr.toLowerCase().replace(/(.{3})/g, '$1 '), who],
    ['phone', who.phone ?? '', who],
    ['name and birth date', `${who.lastName} ${who.birthDateSaid}`, who],
    ['birth date before the names', `${who.birthDateSaid} ${who.firstName} ${who.lastName}`, who],
    ['name and day', `${who.lastName} ${who.birthDateSaid.slice(0, 6)}`, who],
    ['name and year', `${who.firstName} ${who.lastName} ${who.birthDate.slice(0, 4)}`, who],
    ['name and postcode', `${who.lastName}, ${who.firstName} ${who.postcode}`, who],
    ['name and town', `${who.lastName} ${who.firstName} ${who.town}`, who],
    ['town before name', `${who.town.toLowerCase()} ${who.lastName.toLowerCase()}`, who],
    [`tracking ID of ${trackedName}`, tracked.trackingIds[0] ?? '', tracked],
    [
      'tracking ID in lower case without dashes',
      (tracked.trackingIds[0] ?? '').toLowerCase().replaceAll('-', ''),
      tracked,
    ],
  ];
  it.each(keys)('%s', async (_key, text, expected) => {
    expect(await ids(text)).toContain(expected.memberId);
  });

  it('says how it understood the text, in its order', async () => {
    expect(
      (await search(`${who.postcode} ${who.lastName} ${who.birthDateSaid}`)).understood,
    ).toEqual(['postcode', 'name', 'birthDate']);
    expect((await search(`${who.lastName} ${who.town}`)).understood).toEqual(['name', 'town']);
    expect((await search(who.kvnr)).understood).toEqual(['kvnr']);
  });

  it('says why each hit stands there, best reason first', async () => {
    const { hits } = await search(`${who.lastName} ${who.birthDateSaid}`);
    expect(hits[0]?.because).toEqual([
      { criterion: 'birthDate', match: 'exact' },
      { criterion: 'name', match: 'exact' },
    ]);
  });

  it('a number finds its person whatever else was typed, and says what did not fit by leaving it out', async () => {
    const { hits } = await search(`${who.kvnr} Kanarienvogel 01.01.1950`);
    expect(hits.map(({ memberId, because }) => ({ memberId, because }))).toEqual([
      { memberId: who.memberId, because: [{ criterion: 'kvnr', match: 'exact' }] },
    ]);
  });

  it('a line that several share: who is named comes first', async () => {
    const [one, other] = [await desk.member(), await desk.member()];
    const phoneE164 = '+4940123456789';
    for (const [memberId, firstName] of [
      [one, 'Anton'],
      [other, 'Zacharias'],
    ] as const) {
      await desk.db
        .updateTable('member')
        .set({ phoneE164, firstName })
        .where('memberId', '=', memberId)
        .execute();
    }
    expect(await ids('040 123456789')).toEqual([one, other]);
    expect(await ids('Zacharias 040 123456789')).toEqual([other, one]);
  });

  it('every letter of DIN 91379 can be found by its plain spelling', async () => {
    const special = scenarios.din91379Name;
    const typed = nameKey(special.lastName);
    expect(await ids(`${typed} ${special.birthDateSaid}`)).toContain(special.memberId);
  });
});

describe('umlaut twins, sounds and slips', () => {
  /** Members with the given names, all born on one day. */
  const twinsBornOn = async (birthDate: string, people: readonly [string, string][]) => {
    for (const [firstName, lastName] of people) {
      const memberId = await desk.member({ firstName, lastName, birthDate });
      await desk.db.deleteFrom('memberNameKey').where('memberId', '=', memberId).execute();
      await desk.db
        .insertInto('memberNameKey')
        .values([
          { memberId, part: 'first', key: nameKey(firstName), sound: colognePhonetics(firstName) },
          { memberId, part: 'last', key: nameKey(lastName), sound: colognePhonetics(lastName) },
        ])
        .execute();
    }
  };

  beforeAll(async () => {
    await twinsBornOn('1951-11-11', [
      ['Anna', 'Müller'],
      ['Anna', 'Mueller'],
      ['Anna', 'Muller'],
      ['Jürgen', 'Meyer'],
      ['Jurgen', 'Maier'],
      ['Käthe', 'Groß'],
      ['Kaethe', 'Gross'],
    ]);
  });

  it('Müller = Mueller = Muller, the one as typed first', async () => {
    const found = ['Anna Müller', 'Anna Mueller', 'Anna Muller'];
    for (const [typed, first] of [
      ['müller', 'Anna Müller'],
      ['mueller', 'Anna Mueller'],
      ['muller', 'Anna Muller'],
    ] as const) {
      const hits = await names(`${typed} 11.11.1951`);
      expect(hits.slice(0, 3).toSorted()).toEqual(found.toSorted());
      expect(hits[0]).toBe(first);
    }
  });

  it('Meyer ≈ Maier, and ß = ss', async () => {
    expect(await names('Meyer 11.11.1951')).toEqual(['Jürgen Meyer', 'Jurgen Maier']);
    const { hits } = await search('Meyer 11.11.1951');
    expect(hits[1]?.because).toContainEqual({ criterion: 'name', match: 'sound' });
    expect((await names('Gross 11.11.1951')).toSorted()).toEqual(['Kaethe Gross', 'Käthe Groß']);
  });

  it.each([
    ['Müler', 'Anna Müller'],
    ['Mülller', 'Anna Müller'],
    ['Mülelr', 'Anna Müller'],
    ['Jürgne Meyer', 'Jürgen Meyer'],
  ])('one slip is forgiven: %s', async (typed, expected) => {
    expect(await names(`${typed} 11.11.1951`)).toContain(expected);
  });

  it('two homonyms are told apart by birth year and town', async () => {
    const { homonymA, homonymB } = scenarios;
    const byYear = await ids(
      `${homonymA.lastName} ${homonymA.firstName} ${homonymA.birthDate.slice(0, 4)}`,
    );
    expect(byYear).toContain(homonymA.memberId);
    expect(byYear).not.toContain(homonymB.memberId);
    const byTown = await ids(`${homonymB.firstName} ${homonymB.lastName} ${homonymB.town}`);
    expect(byTown).toContain(homonymB.memberId);
    expect(byTown).not.toContain(homonymA.memberId);
  });
});

describe('rule 2: no browsing', () => {
  it.each([
    'Müller',
    'Anna Müller',
    'Anna Maria von der Müller',
    '15.06.1980',
    '20095',
    'Hamburg',
    '1980',
    'm',
    '!',
    'Müller 12',
  ])('too few criteria: %s', async (text) => {
    expect((await refused(text)).code).toBe('lookupTooFewCriteria');
  });

  it('too broad: more matches than one more question would sort out', async () => {
    for (let count = 0; count < 101; count += 1) {
      await desk.member({ firstName: 'Berta', lastName: 'Breitbach', town: 'Musterstadt' });
    }
    await desk.db
      .deleteFrom('memberNameKey')
      .where('part', '=', 'last')
      .where('key', '=', 'breitbach')
      .execute();
    const added = await desk.db
      .selectFrom('member')
      .select('memberId')
      .where('town', '=', 'Musterstadt')
      .execute();
    await desk.db
      .insertInto('memberNameKey')
      .values(
        added.map(({ memberId }) => ({
          memberId,
          part: 'last' as const,
          key: 'breitbach',
          sound: '172',
        })),
      )
      .execute();
    const broad = await input('Breitbach Musterstadt');
    expect(await desk.refused('agent', 'lookup.search', broad)).toEqual({
      code: 'lookupTooBroad',
      facts: {},
    });
    // It showed nothing and was an attempt all the same (rule 27).
    await desk.value('agent', 'lookup.settle', broad);
    const entries = await desk.entries(broad.contactId, 'lookup.settle');
    expect(entries.at(-1)).toMatchObject({ kind: 'refused', outcome: 'lookupTooBroad' });
    await desk.db
      .updateTable('member')
      .set({ town: 'Musterdorf' })
      .where(
        'memberId',
        'in',
        added.slice(0, 30).map(({ memberId }) => memberId),
      )
      .execute();
    const some = await search('Breitbach Musterdorf');
    expect([some.hits.length, some.more]).toEqual([25, true]);
  });

  it('a hit shows name, birth year, town, flags and reasons, and nothing else', async () => {
    for (const who of [
      scenarios.smartWithUses,
      scenarios.wifeWithVollmacht,
      scenarios.addressProtected,
    ]) {
      const result = await search(who.kvnr);
      expect(Object.keys(result.hits[0] ?? {}).toSorted()).toEqual([
        'because',
        'birthYear',
        'firstName',
        'flags',
        'lastName',
        'memberId',
        'title',
        'town',
      ]);
      expect(secretsIn(result, who)).toEqual([]);
    }
  });

  it('rule 10: a protected address is found with its flag first and without its town', async () => {
    const who = scenarios.addressProtected;
    const { hits } = await search(`${who.lastName} ${who.birthDateSaid}`);
    expect(hits.map(({ flags, town }) => [flags[0], town])).toEqual([['addressProtected', '']]);
  });

  it('rule 11: a death stands before everything else', async () => {
    expect((await search(scenarios.deceased.kvnr)).hits[0]?.flags[0]).toBe('deceased');
    expect((await search(scenarios.deathReported.kvnr)).hits[0]?.flags[0]).toBe('deathReported');
  });
});

describe('a wrong KVNR says which part', () => {
  const right = scenarios.poBox.kvnr;
  const last = Number(right.at(-1));
  const cases: [string, string][] = [
    [`${right.slice(0, 9)}${(last + 1) % 10}`, 'kvnrCheckDigit'],
    [right.slice(0, 9), 'kvnrLength'],
    [`${right}1`, 'kvnrLength'],
    [`${right.slice(0, 5)}O${right.slice(6)}`, 'kvnrDigits'],
    [`9${right.slice(1)}`, 'kvnrLetter'],
  ];
  it.each(cases)('%s', async (text, part) => {
    expect(await refused(text)).toEqual({ code: 'kvnrInvalid', facts: { part } });
  });

  it('but a right one of nobody we insure is no error', async () => {
    expect(await search(kvnrWithCheckDigit('X', '00000000'))).toMatchObject({
      hits: [],
      understood: ['kvnr'],
      protectedDesk: false,
    });
  });

  it('but letters and digits that no KVNR looks like are an unknown tracking ID, not an error', async () => {
    expect(await search('AB12CD34EF56')).toMatchObject({ hits: [], understood: ['trackingId'] });
  });

  it('and a tracking ID that looks like a short KVNR is found', async () => {
    const who = scenarios.trackingIdLost;
    const [document] = who.file.document;
    await desk.db
      .updateTable('document')
      .set({ trackingId: 'Q12345678' })
      .where('documentId', '=', document?.documentId ?? '')
      .execute();
    expect(await ids('q-1234-5678')).toEqual([who.memberId]);
  });
});

describe('rule 10: employees’ and relatives’ records', () => {
  const who = scenarios.employee;

  it.each([
    ['a full KVNR', who.kvnr],
    ['name and birth date', `${who.firstName} ${who.lastName} ${who.birthDateSaid}`],
    ['family name and birth date in another spelling', `Wuebbe ${who.birthDateSaid}`],
  ])('one line, nothing else, on %s', async (_name, text) => {
    for (const account of ['agent', 'branch'] as const) {
      expect(await search(text, account)).toMatchObject({
        hits: [],
        more: false,
        protectedDesk: true,
      });
    }
  });

  it.each([
    ['name and year', `${who.firstName} ${who.lastName} ${who.birthDate.slice(0, 4)}`],
    ['name and town', `${who.lastName} ${who.town}`],
    ['name and postcode', `${who.lastName} ${who.postcode}`],
    ['first name and birth date', `${who.firstName} ${who.birthDateSaid}`],
    [
      'the beginning of the name and birth date',
      `${who.lastName.slice(0, 3)} ${who.birthDateSaid}`,
    ],
    ['phone', who.phone ?? ''],
  ])('as if absent on %s', async (_name, text) => {
    const { hits, protectedDesk } = await search(text);
    expect(hits.map(({ memberId }) => memberId)).not.toContain(who.memberId);
    expect(protectedDesk).toBe(false);
  });

  it('the protected desk finds them, and nobody else', async () => {
    const { hits, protectedDesk } = await search(who.kvnr, 'staff-desk');
    expect(hits.map(({ memberId }) => memberId)).toEqual([who.memberId]);
    expect(protectedDesk).toBe(false);
    expect((await search(scenarios.poBox.kvnr, 'staff-desk')).hits).toEqual([]);
  });
});

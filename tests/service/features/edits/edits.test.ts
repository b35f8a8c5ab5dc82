import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/service-contract/index.ts';
import { type Desk, type Opened, type OpenOptions, scenarios, startDesk } from '../desk.ts';
import { callerIn } from '../verification/caller.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const high: OpenOptions = { level: 'high' };
const neu = {
  street: 'Neuer  Wall',
  houseNumber: '42',
  addition: 'c/o Beispiel',
  postcode: '20354',
  town: 'Hamburg',
  country: 'DE',
};

/** A member with contact data of their own, open at high. */
const opened = async (
  changes: Parameters<Desk['member']>[0] = {},
  options: OpenOptions = high,
): Promise<Opened> => desk.open(await desk.member(changes), options);

const details = async (on: Opened, account: 'agent' | 'branch' = 'agent') => {
  const { details: shown } = await desk.value(account, 'members.overview', on);
  if (shown === null) throw new Error('The details are not open.');
  return shown;
};

const setAddress = (on: Opened, changes: Partial<typeof neu> = {}, seenVersion = 0) =>
  ({ ...on, seenVersion, address: { ...neu, ...changes } }) as const;

describe('rule 25: contact data can be changed', () => {
  it('the address, tidied, fresh from today', async () => {
    const on = await opened();
    const answer = await desk.value('agent', 'edits.setAddress', setAddress(on));
    expect(answer).toEqual({ field: 'address', version: 1 });
    expect(await details(on)).toMatchObject({
      address: { ...neu, kind: 'street', street: 'Neuer Wall' },
      addressSince: '2026-03-10',
      versions: { address: 1, phone: 0, email: 0, name: 0, bank: 0 },
    });
  });

  it('the phone, its raw text beside the form in which it is compared', async () => {
    const on = await opened();
    await desk.value('agent', 'edits.setPhone', {
      ...on,
      seenVersion: 0,
      phone: ' 040 / 123 45 67',
    });
    expect((await details(on)).phone).toBe('040 / 123 45 67');
    const kept = await desk.db
      .selectFrom('member')
      .select(['phoneRaw', 'phoneE164', 'phoneSince'])
      .where('memberId', '=', on.memberId)
      .executeTakeFirst();
    expect(kept).toEqual({
      phoneRaw: '040 / 123 45 67',
      phoneE164: '+49401234567',
      phoneSince: '2026-03-10',
    });
    await desk.value('agent', 'edits.setPhone', { ...on, seenVersion: 1, phone: null });
    expect((await details(on)).phone).toBeNull();
  });

  it('the e-mail address', async () => {
    const on = await opened();
    const email = 'erika@muster.example';
    await desk.value('agent', 'edits.setEmail', { ...on, seenVersion: 0, email });
    expect((await details(on)).email).toBe(email);
  });

  it('only at high (rule 8)', async () => {
    const on = await opened({}, { level: 'simple' });
    expect(await desk.refused('agent', 'edits.setAddress', setAddress(on))).toMatchObject({
      code: 'levelTooLow',
      facts: { needed: 'high' },
    });
  });

  const wrong: [string, Partial<typeof neu>, string, string][] = [
    ['a German postcode of four digits', { postcode: '2035' }, 'postcode', 'postcodeGerman'],
    ['no house number', { houseNumber: ' ' }, 'houseNumber', 'houseNumberMissing'],
    ['a Packstation (rule 15)', { street: 'Packstation' }, 'street', 'packstationNoLetters'],
    ['a sign outside DIN 91379', { town: 'Hamburg ☂' }, 'town', 'fieldSigns'],
    ['no town', { town: '' }, 'town', 'fieldEmpty'],
    ['a country that does not exist', { country: 'QQ' }, 'country', 'countryUnknown'],
  ];
  it.each(wrong)('not with %s', async (_name, changes, field, why) => {
    const on = await opened();
    expect(await desk.refused('agent', 'edits.setAddress', setAddress(on, changes))).toEqual({
      code: 'fieldNotUsable',
      facts: { field, why },
    });
    expect((await details(on)).address?.street).toBe('Musterweg');
  });

  it('not to what nobody can dial or write to', async () => {
    const on = await opened();
    const phone = { ...on, seenVersion: 0, phone: 'keine' };
    expect(await desk.refused('agent', 'edits.setPhone', phone)).toMatchObject({
      facts: { field: 'phone', why: 'phoneImpossible' },
    });
    const email = { ...on, seenVersion: 0, email: 'erika(at)muster' };
    expect(await desk.refused('agent', 'edits.setEmail', email)).toMatchObject({
      facts: { field: 'email', why: 'emailForm' },
    });
  });

  it('not to what is on record already', async () => {
    const on = await opened({ email: 'erika@muster.example' });
    const same = { ...on, seenVersion: 0, email: 'erika@muster.example' };
    expect(await desk.refused('agent', 'edits.setEmail', same)).toMatchObject({
      facts: { field: 'email', why: 'fieldUnchanged' },
    });
  });

  it('happens once per idempotency key', async () => {
    const on = await opened();
    const how = { idempotencyKey: crypto.randomUUID() };
    const first = await desk.value('agent', 'edits.setAddress', setAddress(on), how);
    expect(await desk.value('agent', 'edits.setAddress', setAddress(on), how)).toEqual(first);
    expect((await details(on)).versions.address).toBe(1);
    expect(await desk.entries(on.contactId, 'edits.setAddress')).toHaveLength(1);
  });
});

describe('rule 27: the log says which field, never the value', () => {
  it('for every field', async () => {
    const on = await opened({}, { ...high, account: 'branch', channel: 'walkIn' });
    const email = 'kanarienvogel@muster.example';
    await desk.value('branch', 'edits.setAddress', setAddress(on, { street: 'Kanarienweg' }));
    await desk.value('branch', 'edits.setPhone', { ...on, seenVersion: 0, phone: '089 7654321' });
    await desk.value('branch', 'edits.setEmail', { ...on, seenVersion: 0, email });
    await desk.value('branch', 'edits.setName', { ...on, ...married, lastName: 'Kanari' });
    const rows = await desk.db
      .selectFrom('accessLog')
      .select('content')
      .where('contactId', '=', on.contactId)
      .where('kind', '=', 'change')
      .execute();
    const text = JSON.stringify(rows);
    expect(text).not.toMatch(/kanari|7654321/iu);
    const [address] = await desk.entries(on.contactId, 'edits.setAddress');
    expect(address).toMatchObject({ kind: 'change', facts: { field: 'address' } });
    const [name] = await desk.entries(on.contactId, 'edits.setName');
    expect(name?.facts).toEqual({
      field: 'name',
      proof: 'marriageCertificate',
      proofAt: 'counter',
    });
    const records = await desk.db.selectFrom('idempotencyRecord').select('refs').execute();
    expect(JSON.stringify(records)).not.toMatch(/kanari|7654321/iu);
  });

  it('a refused attempt leaves its code', async () => {
    const on = await opened();
    await desk.refusal('agent', 'edits.setAddress', setAddress(on, { town: '' }));
    const [entry] = await desk.entries(on.contactId, 'edits.setAddress');
    expect(entry).toMatchObject({ kind: 'refused', outcome: 'fieldNotUsable', facts: {} });
  });
});

describe('two people with one record', () => {
  it('rule 29: the other learns that something changed, not what', async () => {
    const memberId = await desk.member();
    const on = await desk.open(memberId, high);
    await desk.open(memberId, { ...high, account: 'branch' });
    const { cursor } = await desk.value('branch', 'events.since', { cursor: null });
    await desk.value('agent', 'edits.setAddress', setAddress(on));
    const { events } = await desk.value('branch', 'events.since', { cursor });
    expect(events).toMatchObject([{ type: 'memberChanged', subjectId: memberId }]);
    expect(Object.keys(events[0] ?? {}).toSorted()).toEqual([
      'cursor',
      'subjectId',
      'type',
      'version',
    ]);
  });

  it('whoever has not seen a change cannot overwrite it, but decides', async () => {
    const memberId = await desk.member();
    const mine = await desk.open(memberId, high);
    const theirs = await desk.open(memberId, { ...high, account: 'branch' });
    const seen = (await details(mine)).versions.address;
    await desk.value('branch', 'edits.setAddress', setAddress(theirs, { houseNumber: '1' }, seen));
    const late = setAddress(mine, { houseNumber: '2' }, seen);
    expect(await desk.refused('agent', 'edits.setAddress', late)).toEqual({
      code: 'editConflict',
      facts: {},
    });
    const now = await details(mine);
    expect(now.address?.houseNumber).toBe('1');
    const decided = setAddress(mine, { houseNumber: '2' }, now.versions.address);
    await desk.value('agent', 'edits.setAddress', decided);
    expect((await details(mine)).address?.houseNumber).toBe('2');
  });

  it('another field in between is no conflict', async () => {
    const on = await opened();
    await desk.value('agent', 'edits.setPhone', { ...on, seenVersion: 0, phone: '040 1234567' });
    await desk.value('agent', 'members.setCommunication', {
      ...on,
      language: 'tr',
      communicationNeeds: [],
    });
    await desk.value('agent', 'edits.setAddress', setAddress(on));
    expect((await details(on)).versions).toMatchObject({ address: 1, phone: 1 });
  });

  it('at the same moment: exactly one of two comes through', async () => {
    const memberId = await desk.member();
    const mine = await desk.open(memberId, high);
    const theirs = await desk.open(memberId, { ...high, account: 'branch' });
    const answers = await Promise.all([
      desk.call('agent', 'edits.setAddress', setAddress(mine, { houseNumber: '1' })),
      desk.call('branch', 'edits.setAddress', setAddress(theirs, { houseNumber: '2' })),
    ]);
    const codes = answers.map((answer) => (answer.ok ? 'done' : answer.error.code));
    expect(codes.toSorted()).toEqual(['done', 'editConflict']);
    const kept = (await details(mine)).address?.houseNumber;
    expect(kept).toBe(codes[0] === 'done' ? '1' : '2');
  });
});

describe('what was changed just now', () => {
  it('rule 6: is no factor in this contact nor in the next', async () => {
    const on = await opened({ phoneSince: '2015-01-01' });
    await desk.value('agent', 'edits.setAddress', setAddress(on));
    await desk.value('agent', 'edits.setPhone', { ...on, seenVersion: 0, phone: '040 1234567' });
    for (const asking of [on, await desk.open(on.memberId)]) {
      const { factors } = await callerIn(desk, asking).state();
      const obstacles = Object.fromEntries(factors.map((one) => [one.factor, one.obstacle]));
      expect(obstacles).toMatchObject({ address: 'changedRecently', phone: 'changedRecently' });
    }
  });

  it('rule 8: no health card is ordered to it', async () => {
    const on = await opened();
    await desk.value('agent', 'edits.setAddress', setAddress(on));
    const order = { ...on, reason: 'lost' } as const;
    expect(await desk.refused('agent', 'cards.orderHealthCard', order)).toMatchObject({
      code: 'approvalRequired',
      facts: { rule: 8, why: 'freshAddress' },
    });
  });

  it('rule 16: no certificate is posted to it without a second person', async () => {
    const on = await opened();
    await desk.value('agent', 'edits.setAddress', setAddress(on));
    const order = { ...on, kind: 'insuranceDe', channel: 'post', reason: null } as const;
    expect(await desk.refused('agent', 'certificates.resend', order)).toMatchObject({
      code: 'approvalRequired',
      facts: { rule: 16, why: 'freshAddress' },
    });
  });

  it('rule 15: a letter to it is addressed to it once it is no longer fresh', async () => {
    const on = await opened();
    await desk.value('agent', 'edits.setAddress', setAddress(on));
    await desk.db
      .updateTable('member')
      .set({ addressSince: '2026-02-01' })
      .where('memberId', '=', on.memberId)
      .execute();
    const order = { ...on, kind: 'insuranceDe', channel: 'post', reason: null } as const;
    await desk.value('agent', 'certificates.resend', order);
    const { letterContent } = await desk.db
      .selectFrom('certificate')
      .select('letterContent')
      .where('memberId', '=', on.memberId)
      .executeTakeFirstOrThrow();
    expect(letterContent).toMatchObject({ recipient: { address: { street: 'Neuer Wall' } } });
  });

  it('rule 18: a replacement card needs a second person', async () => {
    const on = await opened();
    await desk.value('agent', 'edits.setAddress', setAddress(on));
    const issue = { ...on, reason: 'lost', wayOut: 'post', practiceId: null } as const;
    expect(await desk.refused('agent', 'cards.issueReplacement', issue)).toMatchObject({
      code: 'approvalRequired',
      facts: { rule: 18, why: 'freshAddress' },
    });
  });
});

const married: Omit<InputOf<'edits.setName'>, 'contactId' | 'memberId'> = {
  seenVersion: 0,
  title: null,
  firstName: 'Erika',
  lastName: 'Beispielhausen',
  proof: 'marriageCertificate',
  proofAt: 'counter',
};

describe('rule 25: a name change needs official proof', () => {
  const atCounter: OpenOptions = { ...high, account: 'branch', channel: 'walkIn' };

  it('seen at the branch: the new name stands, the former family name is kept', async () => {
    const on = await opened({ lastName: 'Muster', previousNames: '["Vorher"]' }, atCounter);
    await desk.value('branch', 'edits.setName', { ...on, ...married });
    expect(await desk.value('branch', 'members.header', on)).toMatchObject({
      firstName: 'Erika',
      lastName: 'Beispielhausen',
    });
    expect((await details(on, 'branch')).previousNames).toEqual(['Vorher', 'Muster']);
  });

  it('a former first name is not kept (§ 13 SBGG), a regained family name is no former one', async () => {
    const on = await opened({ firstName: 'Erik', previousNames: '["Alt"]' }, atCounter);
    await desk.value('branch', 'edits.setName', { ...on, ...married, lastName: 'Alt' });
    expect((await details(on, 'branch')).previousNames).toEqual(['Muster']);
  });

  it('nobody sees a document on the phone', async () => {
    const on = await opened();
    expect(await desk.refused('agent', 'edits.setName', { ...on, ...married })).toEqual({
      code: 'channelNotAllowed',
      facts: { rule: 25, wayOpen: 'proofSeen' },
    });
    await desk.value('agent', 'edits.setName', { ...on, ...married, proofAt: 'post' });
  });

  it('takes what DIN 91379 allows, and nothing else', async () => {
    const on = await opened({}, atCounter);
    const odd = { ...on, ...married, lastName: 'Muster_1' };
    expect(await desk.refused('branch', 'edits.setName', odd)).toMatchObject({
      facts: { field: 'lastName', why: 'fieldSigns' },
    });
    await desk.value('branch', 'edits.setName', { ...on, ...married, lastName: 'Şəhriyār-Łuczak' });
  });

  it('the lookup finds the member by the new and by the former name, by phone and postcode', async () => {
    const on = await opened({ lastName: 'Vorherig', birthDate: '1971-03-04' }, atCounter);
    await desk.value('branch', 'edits.setName', { ...on, ...married, firstName: 'Xaveria' });
    await desk.value('branch', 'edits.setAddress', setAddress(on, { postcode: '99947' }));
    await desk.value('branch', 'edits.setPhone', { ...on, seenVersion: 0, phone: '03601 9988776' });
    const { contactId } = await desk.value('agent', 'contacts.start', {
      channel: 'call',
      purpose: 'enquiry',
      callerNumber: null,
    });
    for (const text of [
      'Beispielhausen 04.03.1971',
      'Xaveria Beispielhausen 1971',
      'Vorherig 04.03.1971',
      'Beispielhausen 99947',
      '03601 9988776',
    ]) {
      const lookup = { contactId, lookupId: crypto.randomUUID(), text };
      const { hits } = await desk.value('agent', 'lookup.search', lookup);
      expect(
        hits.map(({ memberId }) => memberId),
        text,
      ).toContain(on.memberId);
      await desk.value('agent', 'lookup.settle', { contactId, lookupId: lookup.lookupId });
    }
  });
});

describe('rule 10: under an address protection', () => {
  it('the address is changed blind: neither the old nor the new one is shown or confirmed', async () => {
    const on = await opened({ addressProtected: true });
    const stored = {
      street: 'Musterweg',
      houseNumber: '1',
      addition: null,
      postcode: '20095',
      town: 'Hamburg',
      country: 'DE',
    };
    const same = { ...on, seenVersion: 0, address: stored };
    expect(await desk.value('agent', 'edits.setAddress', same)).toEqual({
      field: 'address',
      version: 1,
    });
    await desk.value('agent', 'edits.setAddress', setAddress(on, {}, 1));
    expect(await details(on)).toMatchObject({ address: null, addressSince: null, phone: null });
  });
});

describe('who may not', () => {
  it('rule 11: heirs do not change what a dead person left', async () => {
    const memberId = await desk.member({ deceasedOn: '2026-01-20' });
    const on = await desk.open(memberId, high);
    const refused = { code: 'notEditable', facts: { rule: 11, why: 'deathKnown' } };
    expect(await desk.refused('agent', 'edits.setAddress', setAddress(on))).toEqual(refused);
    expect(await desk.refused('agent', 'edits.setName', { ...on, ...married })).toEqual(refused);
  });

  it('rule 9: a minor’s home and name are changed by whoever represents them', async () => {
    const on = await opened({ birthDate: '2009-06-15' });
    const refused = { code: 'notEditable', facts: { rule: 9, why: 'minorByRepresentative' } };
    expect(await desk.refused('agent', 'edits.setAddress', setAddress(on))).toEqual(refused);
    // From 15 they say themselves how they are reached.
    await desk.value('agent', 'edits.setPhone', { ...on, seenVersion: 0, phone: '0170 1234567' });
  });

  it('rule 9: a representative as far as the record reaches', async () => {
    const memberId = await desk.member();
    const recorded = (scopes: InputOf<'representations.record'>['scopes']) => ({
      type: 'vollmacht' as const,
      name: 'Max Muster',
      scopes,
      validFrom: '2026-01-01',
      validTo: null,
      evidence: 'signedPowerOfAttorney' as const,
      money: false,
    });
    const own = await desk.open(memberId, high);
    const speaking = async (scopes: InputOf<'representations.record'>['scopes']) => {
      const { representationId } = await desk.value('agent', 'representations.record', {
        ...own,
        ...recorded(scopes),
      });
      const speaker = { kind: 'representative', representationId } as const;
      return desk.open(memberId, { ...high, speaker });
    };
    const narrow = await speaking(['information', 'benefits']);
    expect(await desk.refusal('agent', 'edits.setAddress', setAddress(narrow))).toBe(
      'representationNotValid',
    );
    await desk.value('agent', 'edits.setAddress', setAddress(await speaking(['all'])));
  });

  it('a staff record is changed at the protected desk only (rule 10)', async () => {
    const on = await desk.open(scenarios.employee.memberId, { ...high, account: 'staff-desk' });
    await desk.value('staff-desk', 'edits.setPhone', {
      ...on,
      seenVersion: 0,
      phone: '040 7654321',
    });
    expect(
      await desk.refusal('agent', 'edits.setPhone', { ...on, seenVersion: 1, phone: null }),
    ).toBe('contactNotFound');
  });
});

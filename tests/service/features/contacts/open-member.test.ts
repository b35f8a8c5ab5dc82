import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../../harness/service.ts';
import { type Desk, scenarios, startDesk } from '../desk.ts';
import { secretsIn } from '../verification/caller.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
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

describe('rules 1 and 2: opening a record', () => {
  it('gives name, birth year, town and flags, and nothing else of the person', async () => {
    const who = scenarios.smartWithUses;
    const contactId = await start();
    const opened = await desk.value('agent', 'contacts.openMember', {
      contactId,
      memberId: who.memberId,
      lookupId: null,
    });
    expect(opened.header).toEqual({
      memberId: who.memberId,
      title: null,
      firstName: who.firstName,
      lastName: who.lastName,
      birthYear: Number(who.birthDate.slice(0, 4)),
      town: who.town,
      flags: [],
      level: 'none',
      birthDate: null,
      language: null,
      communicationNeeds: null,
      insuredStatus: null,
      mainInsuranceEnds: null,
    });
    expect(secretsIn(opened, who)).toEqual([]);
  });

  it('settles the lookup it came from: kinds and hits, not what was typed (rule 27)', async () => {
    const who = scenarios.coverEnding;
    const contactId = await start();
    const lookupId = randomUUID();
    await desk.value('agent', 'lookup.search', {
      contactId,
      lookupId,
      text: `${who.firstName} ${who.lastName} ${who.birthDateSaid}`,
    });
    await desk.value('agent', 'contacts.openMember', {
      contactId,
      memberId: who.memberId,
      lookupId,
    });
    const [search, ...more] = await desk.entries(contactId, 'lookup.search');
    expect(more).toEqual([]);
    expect(search).toMatchObject({
      kind: 'search',
      outcome: 'opened',
      memberId: who.memberId,
      facts: { criteria: 'name,birthDate', hits: 1 },
    });
    const log = JSON.stringify(await desk.db.selectFrom('accessLog').select('content').execute());
    expect(log).not.toContain(who.birthDateSaid);
    expect(log).not.toContain(who.birthDate);
    expect(log).not.toContain(who.lastName);
    expect(await desk.entries(contactId, 'contacts.openMember')).toMatchObject([
      { kind: 'read', memberId: who.memberId },
    ]);
  });

  it('twice in one contact is one member with one band', async () => {
    const on = { contactId: await start(), memberId: scenarios.poBox.memberId, lookupId: null };
    const first = await desk.value('agent', 'contacts.openMember', on);
    const second = await desk.value('agent', 'contacts.openMember', on);
    expect(second.contact.members).toEqual(first.contact.members);
    expect(second.contact.version).toBe(first.contact.version);
  });

  it('gives two open members two colour bands, in whatever contacts they are', async () => {
    const bands: number[] = [];
    for (const who of [scenarios.homonymA, scenarios.homonymB, scenarios.poBox]) {
      const contactId = await start('branch');
      const { contact } = await desk.value('branch', 'contacts.openMember', {
        contactId,
        memberId: who.memberId,
        lookupId: null,
      });
      bands.push(...contact.members.map(({ band }) => band));
    }
    expect(bands).toEqual([0, 1, 2]);
  });

  it('of a record that does not exist is refused', async () => {
    const input = { contactId: await start(), memberId: randomUUID(), lookupId: null };
    expect(await desk.refusal('agent', 'contacts.openMember', input)).toBe('memberNotFound');
  });
});

describe('rule 10: whose record may be opened', () => {
  const open = async (account: Account, memberId: string) =>
    desk.refused(account, 'contacts.openMember', {
      contactId: await start(account),
      memberId,
      lookupId: null,
    });
  const ownOf = async (account: Account) => {
    const person = await desk.db
      .selectFrom('person')
      .select(['personId', 'ownMemberId'])
      .where('account', '=', account)
      .executeTakeFirstOrThrow();
    const relatives = await desk.db
      .selectFrom('personRelative')
      .select('memberId')
      .where('personId', '=', person.personId)
      .execute();
    return [person.ownMemberId ?? '', ...relatives.map(({ memberId }) => memberId)];
  };

  it.each(['agent', 'branch', 'staff-desk'] as const)(
    'nobody opens their own record or a relative’s: %s',
    async (account) => {
      const records = await ownOf(account);
      expect(records.length).toBeGreaterThan(2);
      for (const memberId of records) {
        expect((await open(account, memberId)).code).toBe('ownRecord');
      }
    },
  );

  it('an employee’s record is the protected desk’s, which opens it', async () => {
    const { memberId } = scenarios.employee;
    expect((await open('agent', memberId)).code).toBe('protectedDesk');
    expect((await open('branch', memberId)).code).toBe('protectedDesk');
    const { header } = await desk.value('staff-desk', 'contacts.openMember', {
      contactId: await start('staff-desk'),
      memberId,
      lookupId: null,
    });
    expect(header.memberId).toBe(memberId);
  });

  it('the protected desk opens nobody else’s', async () => {
    expect(await open('staff-desk', scenarios.poBox.memberId)).toEqual({
      code: 'notPermitted',
      facts: { who: 'serviceCentre' },
    });
  });

  it('leads and data protection start no contact at all', async () => {
    for (const account of ['lead', 'privacy'] as const) {
      const input = { channel: 'call', purpose: 'enquiry', callerNumber: null } as const;
      expect(await desk.refusal(account, 'contacts.start', input)).toBe('notPermitted');
    }
  });

  it('a refused opening stands in the log', async () => {
    const contactId = await start();
    const input = { contactId, memberId: scenarios.employee.memberId, lookupId: null };
    await desk.refusal('agent', 'contacts.openMember', input);
    expect(await desk.entries(contactId, 'contacts.openMember')).toMatchObject([
      { kind: 'refused', outcome: 'protectedDesk', memberId: scenarios.employee.memberId },
    ]);
  });

  it('under an address protection the flag comes first and the town is not named', async () => {
    const who = scenarios.addressProtected;
    const { header } = await desk.value('agent', 'contacts.openMember', {
      contactId: await start(),
      memberId: who.memberId,
      lookupId: null,
    });
    expect(header.flags[0]).toBe('addressProtected');
    expect(header.town).toBe('');
    expect(JSON.stringify(header)).not.toContain(who.town);
  });
});

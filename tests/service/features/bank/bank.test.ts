import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BankAccount } from '#shared/service-contract/bank.ts';
import type { InputOf } from '#shared/service-contract/index.ts';
import { type Desk, type Opened, type OpenOptions, scenarios, startDesk } from '../desk.ts';
import { callerIn } from '../verification/caller.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const high: OpenOptions = { level: 'high' };
const TODAY = '2026-03-10';
const iban = 'DE89 3704 0044 0532 0130 00';

/** A member without any account, open at high. */
const opened = async (
  changes: Parameters<Desk['member']>[0] = {},
  options: OpenOptions = high,
): Promise<Opened> => {
  const memberId = await desk.member({ iban: null, ibanSince: null, ...changes });
  await desk.db.deleteFrom('bankAccount').where('memberId', '=', memberId).execute();
  return desk.open(memberId, options);
};

const account = (on: Opened, changes: Partial<InputOf<'bank.add'>> = {}): InputOf<'bank.add'> => ({
  ...on,
  seenVersion: 0,
  iban,
  holder: 'Erika Muster',
  validFrom: TODAY,
  ...changes,
});

const accountsOf = async (on: Opened): Promise<readonly BankAccount[]> =>
  (await desk.value('agent', 'members.overview', on)).details?.bankAccounts ?? [];

describe('rule 25: a bank account is added from a day on', () => {
  it('and listed masked, without its holder', async () => {
    const on = await opened();
    const added = await desk.value('agent', 'bank.add', account(on));
    expect(added).toEqual({
      accountId: added.accountId,
      ibanMasked: 'DE•• •••• •••• •••• ••30 00',
      validFrom: TODAY,
      endsOn: null,
      state: 'inForce',
    });
    expect(await accountsOf(on)).toEqual([added]);
  });

  const wrong: [string, Partial<InputOf<'bank.add'>>, string, string][] = [
    ['of other check digits', { iban: 'DE89370400440532013001' }, 'iban', 'ibanCheckDigits'],
    ['of a wrong length', { iban: 'DE8937040044053201300' }, 'iban', 'ibanLength'],
    ['of no country', { iban: '89370400440532013000' }, 'iban', 'ibanCountry'],
    ['of nobody', { holder: ' ' }, 'holder', 'fieldEmpty'],
    ['from a far day', { validFrom: '2028-01-01' }, 'validFrom', 'dayTooFar'],
  ];
  it.each(wrong)('not %s', async (_name, changes, field, why) => {
    const on = await opened();
    expect(await desk.refused('agent', 'bank.add', account(on, changes))).toEqual({
      code: 'fieldNotUsable',
      facts: { field, why },
    });
    expect(await accountsOf(on)).toEqual([]);
  });

  it('not twice', async () => {
    const on = await opened();
    await desk.value('agent', 'bank.add', account(on));
    const again = account(on, { seenVersion: 1, iban: 'DE89370400440532013000' });
    expect(await desk.refused('agent', 'bank.add', again)).toMatchObject({
      facts: { field: 'iban', why: 'accountKnown' },
    });
  });

  it('a future one counts from its day', async () => {
    const on = await opened();
    const later = await desk.value('agent', 'bank.add', account(on, { validFrom: '2026-04-01' }));
    expect(later.state).toBe('future');
    const { factors } = await callerIn(desk, on).state();
    expect(factors.find(({ factor }) => factor === 'ibanLast4')?.obstacle).toBe('notOnRecord');
  });
});

describe('rule 25: a bank account ends from a day on', () => {
  it('on the day it ends it is hidden from the member, and the agent still sees it as ended', async () => {
    const on = await opened();
    const { accountId } = await desk.value('agent', 'bank.add', account(on));
    const end = { ...on, seenVersion: 1, accountId, endsOn: TODAY };
    const ended = await desk.value('agent', 'bank.end', end);
    expect(ended).toMatchObject({ accountId, endsOn: TODAY, state: 'ended' });
    expect(await accountsOf(on)).toEqual([ended]);
    expect(await desk.refusal('agent', 'bank.end', { ...end, seenVersion: 2 })).toBe('alreadyDone');
  });

  it('until then it is in force', async () => {
    const on = await opened();
    const { accountId } = await desk.value('agent', 'bank.add', account(on));
    const end = { ...on, seenVersion: 1, accountId, endsOn: '2026-03-11' };
    expect(await desk.value('agent', 'bank.end', end)).toMatchObject({ state: 'inForce' });
  });

  it('not in the past, nor before it began', async () => {
    const on = await opened();
    const { accountId } = await desk.value('agent', 'bank.add', account(on));
    const past = { ...on, seenVersion: 1, accountId, endsOn: '2026-03-09' };
    expect(await desk.refused('agent', 'bank.end', past)).toMatchObject({
      facts: { field: 'endsOn', why: 'dayPast' },
    });
    const later = await desk.value(
      'agent',
      'bank.add',
      account(on, { seenVersion: 1, iban: 'DE02120300000000202051', validFrom: '2026-05-01' }),
    );
    const early = { ...on, seenVersion: 2, accountId: later.accountId, endsOn: '2026-04-01' };
    expect(await desk.refused('agent', 'bank.end', early)).toMatchObject({
      facts: { field: 'endsOn', why: 'dayBeforeStart' },
    });
  });

  it('not somebody else’s', async () => {
    const on = await opened();
    const foreign = scenarios.smartWithUses.memberId;
    const end = { ...on, seenVersion: 0, accountId: foreign, endsOn: TODAY };
    expect(await desk.refusal('agent', 'bank.end', end)).toBe('accountNotFound');
    expect(await desk.refusal('agent', 'bank.reveal', { ...on, accountId: foreign })).toBe(
      'accountNotFound',
    );
  });
});

describe('rule 8: bank data stay masked until asked for', () => {
  it('each unmasking is logged: which account, to whom, by which medium, never the value', async () => {
    const on = await opened();
    const { accountId } = await desk.value('agent', 'bank.add', account(on));
    expect(await desk.value('agent', 'bank.reveal', { ...on, accountId })).toEqual({
      accountId,
      iban,
      holder: 'Erika Muster',
    });
    expect(await desk.entries(on.contactId, 'bank.reveal')).toMatchObject([
      {
        kind: 'disclosure',
        recipient: 'member',
        medium: 'phone',
        facts: { field: 'iban', accountId },
      },
    ]);
    const kept = await desk.db
      .selectFrom('accessLog')
      .select('content')
      .where('contactId', '=', on.contactId)
      .execute();
    expect(JSON.stringify(kept)).not.toMatch(/3704|0532|•/u);
  });

  it('needs high', async () => {
    const on = await opened({}, { level: 'simple' });
    const accountId = crypto.randomUUID();
    expect(await desk.refusal('agent', 'bank.reveal', { ...on, accountId })).toBe('levelTooLow');
    expect(await desk.refusal('agent', 'bank.add', account(on))).toBe('levelTooLow');
  });
});

describe('rule 6: a fresh account proves nothing', () => {
  it('its last four are no factor in this contact nor in the next', async () => {
    const on = await opened();
    await desk.value('agent', 'bank.add', account(on));
    for (const asking of [on, await desk.open(on.memberId)]) {
      const { factors } = await callerIn(desk, asking).state();
      expect(factors.find(({ factor }) => factor === 'ibanLast4')?.obstacle).toBe(
        'changedRecently',
      );
    }
  });

  it('an older one in force is one, by its last four', async () => {
    const on = await opened({}, {});
    await desk.db
      .insertInto('bankAccount')
      .values({
        accountId: crypto.randomUUID(),
        memberId: on.memberId,
        iban: 'DE02120300000000202051',
        holder: 'Erika Muster',
        validFrom: '2020-01-01',
        endsOn: null,
        recordedOn: '2020-01-01',
      })
      .execute();
    const { match } = await callerIn(desk, on).answer('ibanLast4', '2051');
    expect(match).toBe(true);
  });
});

describe('two people with one list of accounts', () => {
  it('whoever has not seen the other’s account decides anew', async () => {
    const on = await opened();
    const theirs = await desk.open(on.memberId, { ...high, account: 'branch' });
    await desk.value('branch', 'bank.add', account(theirs));
    const mine = account(on, { iban: 'DE02120300000000202051' });
    expect(await desk.refusal('agent', 'bank.add', mine)).toBe('editConflict');
    await desk.value('agent', 'bank.add', { ...mine, seenVersion: 1 });
    expect(await accountsOf(on)).toHaveLength(2);
  });
});

describe('who may not', () => {
  it('rule 11: nobody for a dead person', async () => {
    const on = await opened({ deceasedOn: '2026-01-20' });
    expect(await desk.refused('agent', 'bank.add', account(on))).toEqual({
      code: 'notEditable',
      facts: { rule: 11, why: 'deathKnown' },
    });
  });

  it('the family-insured: the account stands with the main insured', async () => {
    const on = await opened({ insuredStatus: '3' });
    expect(await desk.refused('agent', 'bank.add', account(on))).toMatchObject({
      facts: { why: 'accountOfMainInsured' },
    });
  });

  it.each([
    [true, null],
    [false, 'representationNotValid'],
  ])('rule 9: a representative with money %s: %s', async (money, refused) => {
    const on = await opened();
    const { representationId } = await desk.value('agent', 'representations.record', {
      ...on,
      type: 'vollmacht',
      name: 'Max Muster',
      scopes: ['all'],
      validFrom: '2026-01-01',
      validTo: null,
      evidence: 'signedPowerOfAttorney',
      money,
    });
    const speaker = { kind: 'representative', representationId } as const;
    const speaking = await desk.open(on.memberId, { ...high, speaker });
    const answer = await desk.call('agent', 'bank.add', account(speaking));
    expect(answer.ok ? null : answer.error.code).toBe(refused);
  });
});

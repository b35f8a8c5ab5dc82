import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, scenarios, startDesk } from '../desk.ts';
import { callerIn, lies, secretsIn, truth } from './caller.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const member = scenarios.basicWithLostCard;
const call = async (who = member, options = {}) =>
  callerIn(desk, await desk.open(who.memberId, options));

describe('rule 5: what reaches which level', () => {
  it('two matching knowledge factors reach simple', async () => {
    const caller = await call();
    const first = await caller.answer('birthDate', truth(member, 'birthDate'));
    expect(first).toMatchObject({ match: true, state: { level: 'none' } });
    const second = await caller.answer('ibanLast4', truth(member, 'ibanLast4'));
    expect(second).toMatchObject({ match: true, state: { level: 'simple' } });
  });

  it('birth date and address alone are a weak pair and reach nothing', async () => {
    const caller = await call();
    await caller.answer('birthDate', truth(member, 'birthDate'));
    const { state } = await caller.answer('address', truth(member, 'address'));
    expect(state.level).toBe('none');
    const third = await caller.answer('phone', truth(member, 'phone'));
    expect(third.state.level).toBe('simple');
  });

  it('a possession factor proves nothing before simple, and high after it', async () => {
    const caller = await call();
    const card = await caller.answer('cardLast5', truth(member, 'cardLast5'));
    expect(card).toMatchObject({ match: true, state: { level: 'none' } });
    await caller.answer('birthDate', truth(member, 'birthDate'));
    const { state } = await caller.answer('phone', truth(member, 'phone'));
    expect(state.level).toBe('high');
  });

  it('an agreed password is a possession factor and has no capitals on the phone', async () => {
    const who = scenarios.agreedPassword;
    const caller = await call(who);
    await caller.answer('birthDate', truth(who, 'birthDate'));
    await caller.answer('ibanLast4', truth(who, 'ibanLast4'));
    const { state } = await caller.answer(
      'agreedPassword',
      truth(who, 'agreedPassword').toUpperCase(),
    );
    expect(state.level).toBe('high');
  });

  it('a mismatch after simple leaves the level where it is', async () => {
    const caller = await call();
    await caller.answer('birthDate', truth(member, 'birthDate'));
    await caller.answer('ibanLast4', truth(member, 'ibanLast4'));
    const { match, state } = await caller.answer('cardLast5', lies.cardLast5);
    expect({ match, level: state.level }).toEqual({ match: false, level: 'simple' });
    await desk.db.updateTable('verificationAttempt').set({ lifted: true }).execute();
  });
});

describe('rule 7: the gate is blind', () => {
  it('no answer of the gate holds anything that the caller would have to know', async () => {
    const caller = await call();
    const answers = [
      await caller.state(),
      await caller.answer('phone', truth(member, 'phone')),
      await caller.answer('cardLast5', lies.cardLast5),
      await caller.state(),
    ];
    expect(secretsIn(answers, member)).toEqual([]);
    await desk.db.updateTable('verificationAttempt').set({ lifted: true }).execute();
  });

  it('the log, the steps and the service’s own lines keep factor and result, never an answer', async () => {
    const caller = await call();
    await caller.answer('birthDate', truth(member, 'birthDate'));
    await caller.refusal('agreedPassword', lies.agreedPassword);
    await caller.answer('ibanLast4', 'QX7Q');
    const entries = await desk.entries(caller.contactId, 'verification.submit');
    expect(entries.map(({ kind, outcome, facts }) => [kind, outcome, facts['factor']])).toEqual(
      expect.arrayContaining([
        ['verification', 'match', 'birthDate'],
        ['verification', 'mismatch', 'ibanLast4'],
        ['refused', 'factorNotUsable', undefined],
      ]),
    );
    const { steps } = await desk.value('agent', 'contacts.get', { contactId: caller.contactId });
    const kept = JSON.stringify([
      await desk.db.selectFrom('accessLog').select('content').execute(),
      await desk.db.selectFrom('idempotencyRecord').selectAll().execute(),
      steps,
      desk.logLines,
    ]);
    expect(kept).not.toContain(lies.agreedPassword);
    expect(kept).not.toContain('QX7Q');
    expect(kept).not.toContain(member.birthDateSaid);
    await desk.db.updateTable('verificationAttempt').set({ lifted: true }).execute();
  });

  it('a repeated request with the same key is one attempt', async () => {
    const { contactId, memberId } = await call();
    const input = { contactId, memberId, factor: 'ibanLast4', answer: 'ZZZZ' } as const;
    const key = { idempotencyKey: crypto.randomUUID() };
    await desk.value('agent', 'verification.submit', input, key);
    const again = await desk.value('agent', 'verification.submit', input, key);
    expect(again).toMatchObject({ match: false, state: { mismatchesToday: 1 } });
    await desk.db.updateTable('verificationAttempt').set({ lifted: true }).execute();
  });
});

describe('rule 4: the gate’s first question is who is speaking', () => {
  it('nothing is compared before it is answered', async () => {
    const { contactId } = await desk.value('agent', 'contacts.start', {
      channel: 'call',
      purpose: 'enquiry',
      callerNumber: null,
    });
    const { memberId } = member;
    await desk.value('agent', 'contacts.openMember', { contactId, memberId, lookupId: null });
    const caller = callerIn(desk, { contactId, memberId });
    expect(await caller.refusal('phone', truth(member, 'phone'))).toBe('speakerNotSet');
    expect((await caller.state()).askNext).toEqual([]);
  });

  it('a third party without representation stays at none, whatever they know', async () => {
    const caller = await call(member, { speaker: { kind: 'thirdParty', thirdParty: 'family' } });
    expect(await caller.refusal('birthDate', truth(member, 'birthDate'))).toBe('thirdPartyNoLevel');
    expect(await caller.state()).toMatchObject({ level: 'none', askNext: [] });
    expect(await caller.overview()).toEqual({ level: 'none', states: null, details: null });
  });

  it('answers of an earlier speaker prove nothing about the next', async () => {
    const who = scenarios.wifeWithVollmacht;
    const caller = await call(who);
    await caller.answer('birthDate', truth(who, 'birthDate'));
    await caller.answer('ibanLast4', truth(who, 'ibanLast4'));
    const [record] = who.file.representation;
    await desk.value('agent', 'contacts.setSpeaker', {
      ...{ contactId: caller.contactId, memberId: who.memberId },
      speaker: { kind: 'representative', representationId: record?.representationId ?? '' },
    });
    const anew = await caller.state();
    expect(anew.level).toBe('none');
    expect(anew.factors.filter(({ result }) => result !== null)).toEqual([]);
    const { state } = await caller.answer('phone', truth(who, 'phone'));
    expect(state.level).toBe('none');
  });

  it('a representative is verified by what they know of the member', async () => {
    const who = scenarios.wifeWithVollmacht;
    const [record] = who.file.representation;
    const representationId = record?.representationId ?? '';
    const caller = await call(who, { speaker: { kind: 'representative', representationId } });
    await caller.answer('birthDate', truth(who, 'birthDate'));
    const { state } = await caller.answer('phone', truth(who, 'phone'));
    expect(state.level).toBe('simple');
  });
});

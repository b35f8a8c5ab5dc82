import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMinutes } from '#shared/domain/dates.ts';
import { type MismatchStanding, mismatchStanding } from '#shared/domain/verification-rules.ts';
import { type Desk, scenarios, startDesk } from '../desk.ts';
import { callerIn, lies, truth } from './caller.ts';

const HOUR = 60 * 60 * 1_000;

describe('rule 7 as a rule: three mismatches within 24 hours lock for 24 hours from the last', () => {
  const policy = { mismatches: 3, verificationLockHours: 24 };
  const noon = '2026-03-10T12:00:00.000Z';
  const hoursAgo = (...hours: number[]) => hours.map((hour) => addMinutes(noon, -60 * hour));
  const cases: [string, string[], MismatchStanding][] = [
    ['none', [], { recent: 0, left: 3, lockedUntil: null }],
    ['two', hoursAgo(1, 2), { recent: 2, left: 1, lockedUntil: null }],
    [
      'three today',
      hoursAgo(3, 1, 2),
      { recent: 3, left: 0, lockedUntil: '2026-03-11T11:00:00.000Z' },
    ],
    [
      'the first of three is a day old by now, the lock still holds',
      hoursAgo(30, 20, 10),
      { recent: 2, left: 0, lockedUntil: '2026-03-11T02:00:00.000Z' },
    ],
    [
      'three, but never within a day',
      hoursAgo(40, 20, 1),
      { recent: 2, left: 1, lockedUntil: null },
    ],
    ['a lock that has ended', hoursAgo(47, 46, 25), { recent: 0, left: 3, lockedUntil: null }],
  ];
  it.each(cases)('%s', (_name, instants, expected) => {
    expect(mismatchStanding(instants, policy, noon)).toEqual(expected);
  });
});

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk({ accessTokenSeconds: 3 * 24 * 3_600 });
});
afterAll(() => desk.stop());

describe('rule 7 in the service', () => {
  it('counts over two contacts and two people, and the next person sees “failed today”', async () => {
    const who = scenarios.turkishSpeaker;
    const first = callerIn(desk, await desk.open(who.memberId));
    await first.answer('ibanLast4', lies.ibanLast4);
    await first.answer('ibanLast4', lies.ibanLast4);
    const second = callerIn(desk, await desk.open(who.memberId, { account: 'branch' }), 'branch');
    expect(await second.state()).toMatchObject({ mismatchesToday: 2, mismatchesLeft: 1 });
    const { match, state } = await second.answer('phone', lies.phone);
    expect(match).toBe(false);
    // 10:00 German time plus 24 hours.
    expect(state).toMatchObject({
      mismatchesToday: 3,
      mismatchesLeft: 0,
      lockedUntil: '2026-03-11T09:00:00.000Z',
      askNext: [],
    });
    const third = await desk.open(who.memberId);
    expect(await callerIn(desk, third).state()).toMatchObject({ mismatchesToday: 3 });
    const refused = await desk.refused('agent', 'verification.submit', {
      ...third,
      factor: 'birthDate',
      answer: truth(who, 'birthDate'),
    });
    expect(refused).toEqual({
      code: 'verificationLocked',
      facts: { until: '11.03.2026, 10:00 Uhr' },
    });
  });

  it('a lock refuses even the right answer, and ends by itself', async () => {
    const who = scenarios.deafMember;
    const caller = callerIn(desk, await desk.open(who.memberId));
    for (const factor of ['birthDate', 'phone', 'ibanLast4'] as const) {
      await caller.answer(factor, lies[factor]);
    }
    expect(await caller.refusal('phone', truth(who, 'phone'))).toBe('verificationLocked');
    const lockedAt = desk.clock.now();
    desk.clock.advance(24 * HOUR);
    const { state } = await caller.answer('phone', truth(who, 'phone'));
    expect(state).toMatchObject({ mismatchesToday: 0, mismatchesLeft: 3, lockedUntil: null });
    desk.clock.set(lockedAt);
  });

  it('another member is not touched by it', async () => {
    const { memberId } = scenarios.waitingThread;
    const caller = callerIn(desk, await desk.open(memberId));
    expect(await caller.state()).toMatchObject({ mismatchesToday: 0, lockedUntil: null });
  });

  it('rule 6: a third birth date searched for one name counts as a mismatch', async () => {
    const who = scenarios.termAbroad;
    const { contactId } = await desk.value('agent', 'contacts.start', {
      channel: 'call',
      purpose: 'enquiry',
      callerNumber: null,
    });
    const search = (text: string) =>
      desk.value('agent', 'lookup.search', { contactId, lookupId: randomUUID(), text });
    const day = (year: number) => `${who.birthDateSaid.slice(0, 6)}${year}`;
    const born = Number(who.birthDate.slice(0, 4));
    await search(`${who.lastName} ${day(born - 1)}`);
    await search(`${who.lastName} ${day(born - 2)}`);
    const { hits } = await search(`${who.lastName} ${who.birthDateSaid}`);
    expect(hits.map(({ memberId }) => memberId)).toContain(who.memberId);
    await desk.value('agent', 'contacts.openMember', {
      contactId,
      memberId: who.memberId,
      lookupId: null,
    });
    const state = await callerIn(desk, { contactId, memberId: who.memberId }).state();
    expect(state.mismatchesToday).toBe(1);
    // It belongs to nobody who spoke.
    expect(state.factors.filter(({ result }) => result === 'mismatch')).toEqual([]);
  });

  it('rule 6: typing one date letter by letter, or looking twice for the same, is no guessing', async () => {
    const who = scenarios.pensioner;
    const { contactId } = await desk.value('agent', 'contacts.start', {
      channel: 'call',
      purpose: 'enquiry',
      callerNumber: null,
    });
    const lookupId = randomUUID();
    const whole = `${who.lastName} ${who.birthDateSaid}`;
    for (let length = who.lastName.length + 7; length <= whole.length; length += 1) {
      await desk.value('agent', 'lookup.search', {
        contactId,
        lookupId,
        text: whole.slice(0, length),
      });
    }
    await desk.value('agent', 'lookup.search', { contactId, lookupId: randomUUID(), text: whole });
    const number = `${who.lastName} ${truth(who, 'phone').replace(/\D/gu, '')}`;
    for (let length = who.lastName.length + 9; length <= number.length; length += 1) {
      await desk.value('agent', 'lookup.search', {
        contactId,
        lookupId,
        text: number.slice(0, length),
      });
    }
    await desk.value('agent', 'contacts.openMember', {
      contactId,
      memberId: who.memberId,
      lookupId,
    });
    const state = await callerIn(desk, { contactId, memberId: who.memberId }).state();
    expect(state.mismatchesToday).toBe(0);
  });

  it('rule 6: guessing on after the record is open counts for that record', async () => {
    const who = scenarios.everyApplication;
    const on = await desk.open(who.memberId);
    const year = Number(who.birthDate.slice(0, 4));
    for (const other of [year - 3, year - 2, year - 1, year + 1]) {
      await desk.value('agent', 'lookup.search', {
        contactId: on.contactId,
        lookupId: randomUUID(),
        text: `${who.firstName} ${who.lastName} 02.02.${other}`,
      });
    }
    expect(await callerIn(desk, on).state()).toMatchObject({ mismatchesToday: 2 });
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutputOf } from '#shared/service-contract/index.ts';
import type { ScenarioMember } from '../../../../src-service/database/synthetic/scenarios.ts';
import { type Desk, scenarios, startDesk } from '../desk.ts';
import { callerIn, truth } from './caller.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const call = async (who: ScenarioMember, options = {}) =>
  callerIn(desk, await desk.open(who.memberId, options));
const obstaclesOf = ({ factors }: OutputOf<'verification.state'>) =>
  Object.fromEntries(factors.map(({ factor, obstacle }) => [factor, obstacle]));

const member = scenarios.basicWithLostCard;

/** A contact in which the member was found by a typed text. */
const foundBy = async (who: ScenarioMember, text: string, callerNumber: string | null = null) => {
  const { contactId } = await desk.value('agent', 'contacts.start', {
    channel: 'call',
    purpose: 'enquiry',
    callerNumber,
  });
  const lookupId = randomUUID();
  const { hits } = await desk.value('agent', 'lookup.search', { contactId, lookupId, text });
  expect(hits.map(({ memberId }) => memberId)).toContain(who.memberId);
  const on = { contactId, memberId: who.memberId };
  await desk.value('agent', 'contacts.openMember', { ...on, lookupId });
  await desk.value('agent', 'contacts.setSpeaker', { ...on, speaker: { kind: 'member' } });
  return callerIn(desk, on);
};

describe('rule 6: what does not count', () => {
  it('a birth date used to search in this contact', async () => {
    const caller = await foundBy(member, `${member.lastName} ${member.birthDateSaid}`);
    expect(obstaclesOf(await caller.state())).toMatchObject({
      birthDate: 'searchedWith',
      address: null,
      phone: null,
    });
    const { code, facts } = await desk.refused('agent', 'verification.submit', {
      contactId: caller.contactId,
      memberId: caller.memberId,
      factor: 'birthDate',
      answer: truth(member, 'birthDate'),
    });
    expect({ code, facts }).toEqual({ code: 'factorNotUsable', facts: { why: 'searchedWith' } });
  });

  it('and 7: a searched value spoils the factor whether it is the true one or not', async () => {
    const other = scenarios.agreedPassword;
    expect(other.birthDateSaid).not.toBe(member.birthDateSaid);
    const states = await Promise.all(
      [member.birthDateSaid, '01.01.1901'].map(async (day) => {
        const { contactId } = await desk.value('agent', 'contacts.start', {
          channel: 'call',
          purpose: 'enquiry',
          callerNumber: null,
        });
        const on = { contactId, memberId: member.memberId };
        const search = (text: string) =>
          desk.value('agent', 'lookup.search', { contactId, lookupId: randomUUID(), text });
        await search(`${other.lastName} ${day}`);
        await search(member.kvnr);
        await desk.value('agent', 'contacts.openMember', { ...on, lookupId: null });
        await desk.value('agent', 'contacts.setSpeaker', { ...on, speaker: { kind: 'member' } });
        return callerIn(desk, on).state();
      }),
    );
    const [searched, guessed] = states.map(obstaclesOf);
    expect(searched).toMatchObject({ birthDate: 'searchedWith' });
    expect(guessed).toEqual(searched);
  });

  it('a phone number used to search, and a day without its year', async () => {
    const byPhone = await foundBy(member, truth(member, 'phone'));
    expect(obstaclesOf(await byPhone.state())).toMatchObject({ phone: 'searchedWith' });
    const day = member.birthDateSaid.slice(0, 6);
    const byDay = await foundBy(member, `${member.lastName} ${day}`);
    expect(obstaclesOf(await byDay.state())).toMatchObject({ birthDate: 'searchedWith' });
  });

  it('a postcode does not spoil the address: street and number were not said', async () => {
    const caller = await foundBy(member, `${member.lastName} ${member.postcode}`);
    expect(obstaclesOf(await caller.state())).toMatchObject({ address: null, birthDate: null });
  });

  it('what another contact searched with counts again', async () => {
    await foundBy(member, `${member.lastName} ${member.birthDateSaid}`);
    const other = await foundBy(member, member.kvnr);
    expect(obstaclesOf(await other.state())).toMatchObject({ birthDate: null });
  });

  it('the phone, when a caller number came with the contact (rule 3)', async () => {
    const caller = await foundBy(member, member.kvnr, truth(member, 'phone'));
    expect(obstaclesOf(await caller.state())).toMatchObject({ phone: 'callerNumber' });
    expect(await caller.refusal('phone', truth(member, 'phone'))).toBe('factorNotUsable');
  });

  it('what was changed in the last 14 days', async () => {
    const moved = await call(scenarios.freshAddress);
    expect(obstaclesOf(await moved.state())).toMatchObject({ address: 'changedRecently' });
    const renumbered = await call(scenarios.freshPhone);
    expect(obstaclesOf(await renumbered.state())).toMatchObject({ phone: 'changedRecently' });
  });

  it('digits of a blocked card, also when it was blocked in this very call', async () => {
    const stolen = await call(scenarios.cardBlocked);
    expect(obstaclesOf(await stolen.state())).toMatchObject({ cardLast5: 'cardBlocked' });
    const on = await desk.open(member.memberId, { level: 'simple' });
    const cardId = member.card?.cardId ?? '';
    await desk.value('agent', 'cards.block', { ...on, cardId, cause: 'lost' });
    expect(obstaclesOf(await callerIn(desk, on).state())).toMatchObject({
      cardLast5: 'cardBlocked',
    });
  });

  it('what is not on record, and what has matched already', async () => {
    const who = scenarios.agreedPassword;
    const caller = await call(who);
    await caller.answer('birthDate', truth(who, 'birthDate'));
    expect(obstaclesOf(await caller.state())).toMatchObject({
      phone: 'notOnRecord',
      birthDate: 'alreadyMatched',
      agreedPassword: null,
    });
    expect(await caller.refusal('birthDate', truth(who, 'birthDate'))).toBe('factorNotUsable');
  });

  it('rule 10: address and phone under a protection, where a match would betray the place', async () => {
    const caller = await call(scenarios.addressProtected);
    expect(obstaclesOf(await caller.state())).toMatchObject({
      address: 'notOnRecord',
      phone: 'notOnRecord',
      birthDate: null,
    });
  });

  it('a refused factor is no attempt', async () => {
    const caller = await call(scenarios.cardBlocked);
    await caller.refusal('cardLast5', '00000');
    expect(await caller.state()).toMatchObject({ mismatchesToday: 0, mismatchesLeft: 3 });
  });
});

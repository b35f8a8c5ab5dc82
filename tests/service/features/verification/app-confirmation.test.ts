import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kvnrWithCheckDigit } from '#shared/domain/kvnr.ts';
import { defaultPolicy } from '#shared/domain/policy.ts';
import { lookForAppAnswers } from '../../../../src-service/features/verification/app-answers.ts';
import { TrainingMemberApp } from '../../../../src-service/member-app/training-app.ts';
import { type Desk, type Opened, type OpenOptions, scenarios, startDesk } from '../desk.ts';
import { callerIn, lies, truth } from './caller.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

/** The last digits decide how a member of training answers. */
let made = 0;
const memberWho = (habit: 'confirms' | 'declines' | 'doesNotAnswer') => {
  made += 1;
  const digit = { confirms: '0', declines: '8', doesNotAnswer: '9' }[habit];
  const kvnr = kvnrWithCheckDigit('X', `9999${String(made).padStart(3, '0')}${digit}`);
  return desk.member({ appState: 'smart', kvnr });
};

/** What the service does every second, done now. */
const look = () =>
  lookForAppAnswers({
    db: desk.db,
    clock: desk.clock,
    policy: defaultPolicy,
    memberApp: new TrainingMemberApp(desk.clock),
    wake: () => undefined,
  });
const afterSeconds = async (seconds: number) => {
  desk.clock.advance(seconds * 1_000);
  await look();
};
const ask = (on: Opened, account: OpenOptions['account'] = 'agent') =>
  desk.value(account, 'verification.askApp', on);
const state = (on: Opened) => desk.value('agent', 'verification.state', on);
const appObstacle = async (on: Opened) =>
  (await state(on)).factors.find(({ factor }) => factor === 'appConfirmation')?.obstacle;

describe('rule 5: a confirmation in the member’s app is a possession factor', () => {
  it('reaches high together with simple, while other factors go on', async () => {
    const who = scenarios.smartQuotaUsed;
    const on = await desk.open(who.memberId);
    const caller = callerIn(desk, on);
    const asked = await ask(on);
    expect(asked).toMatchObject({ level: 'none', appRequest: { state: 'waiting' } });
    await caller.answer('birthDate', truth(who, 'birthDate'));
    await caller.answer('ibanLast4', truth(who, 'ibanLast4'));
    expect(await state(on)).toMatchObject({ level: 'simple', appRequest: { state: 'waiting' } });
    await afterSeconds(10);
    expect(await state(on)).toMatchObject({ level: 'high', appRequest: { state: 'confirmed' } });
  });

  it('alone proves nothing before simple', async () => {
    const on = await desk.open(await memberWho('confirms'));
    await ask(on);
    await afterSeconds(10);
    expect(await state(on)).toMatchObject({ level: 'none', appRequest: { state: 'confirmed' } });
    expect(await appObstacle(on)).toBe('alreadyMatched');
  });

  it('without an answer counts for nothing, and may be asked again', async () => {
    const on = await desk.open(await memberWho('doesNotAnswer'));
    await ask(on);
    await afterSeconds(60 * defaultPolicy.appConfirmationMinutes - 1);
    expect((await state(on)).appRequest?.state).toBe('waiting');
    await afterSeconds(1);
    expect(await state(on)).toMatchObject({
      mismatchesToday: 0,
      appRequest: { state: 'unanswered' },
    });
    expect((await ask(on)).appRequest?.state).toBe('waiting');
  });

  it('is asked once at a time', async () => {
    const on = await desk.open(await memberWho('doesNotAnswer'));
    await ask(on);
    expect(await desk.refused('agent', 'verification.askApp', on)).toEqual({
      code: 'factorNotUsable',
      facts: { why: 'appWaiting' },
    });
  });

  it('that was cancelled, or whose speaker is no longer the same, proves nothing', async () => {
    const cancelled = await desk.open(await memberWho('confirms'));
    const { appRequest } = await ask(cancelled);
    const requestId = appRequest?.requestId ?? '';
    const answer = await desk.value('agent', 'verification.cancelApp', { ...cancelled, requestId });
    expect(answer.appRequest?.state).toBe('cancelled');
    const moved = await desk.open(await memberWho('confirms'));
    await ask(moved);
    await desk.value('agent', 'contacts.setSpeaker', {
      ...moved,
      speaker: { kind: 'helper', helper: 'interpreter', consent: true },
    });
    await afterSeconds(10);
    for (const on of [cancelled, moved]) {
      const { factors } = await state(on);
      expect(factors.filter(({ result }) => result !== null)).toEqual([]);
      expect(await desk.entries(on.contactId, 'verification.appAnswer')).toEqual([]);
    }
  });
});

describe('rule 7: what the member answers', () => {
  it('a confirmation lifts a lock', async () => {
    const on = await desk.open(await memberWho('confirms'));
    const caller = callerIn(desk, on);
    for (let wrong = 0; wrong < 3; wrong += 1) {
      await caller.answer('birthDate', lies.birthDate);
    }
    expect((await state(on)).lockedUntil).not.toBeNull();
    await ask(on);
    await afterSeconds(10);
    expect(await state(on)).toMatchObject({
      lockedUntil: null,
      mismatchesToday: 0,
      mismatchesLeft: 3,
    });
  });

  it('a refusal is a mismatch, and nobody is pressed to confirm after all', async () => {
    const memberId = await memberWho('declines');
    const on = await desk.open(memberId);
    await ask(on);
    await afterSeconds(10);
    expect(await state(on)).toMatchObject({
      level: 'none',
      mismatchesToday: 1,
      appRequest: { state: 'declined' },
    });
    const elsewhere = await desk.open(memberId, { account: 'branch' });
    expect(await desk.refused('branch', 'verification.askApp', elsewhere)).toEqual({
      code: 'factorNotUsable',
      facts: { why: 'appDeclined' },
    });
  });

  it('stands in the log as the service’s own entry, with factor and result only', async () => {
    const on = await desk.open(await memberWho('confirms'));
    await ask(on);
    await afterSeconds(10);
    const [entry] = await desk.entries(on.contactId, 'verification.appAnswer');
    expect(entry).toMatchObject({
      kind: 'verification',
      actor: 'System',
      outcome: 'match',
      memberId: on.memberId,
      facts: { factor: 'appConfirmation', level: 'none' },
    });
    const { steps } = await desk.value('agent', 'contacts.get', { contactId: on.contactId });
    expect(steps.map(({ operation }) => operation)).toContain('verification.appAnswer');
  });

  it('rule 29: tells whoever asked by an event with ids alone', async () => {
    const on = await desk.open(await memberWho('confirms'));
    await ask(on);
    const { cursor } = await desk.value('agent', 'events.since', { cursor: null });
    await afterSeconds(10);
    const { events } = await desk.value('agent', 'events.since', { cursor });
    expect(events.map(({ type, subjectId }) => [type, subjectId])).toContainEqual([
      'contactChanged',
      on.contactId,
    ]);
    const others = await desk.value('branch', 'events.since', { cursor });
    expect(others.events.filter(({ subjectId }) => subjectId === on.contactId)).toEqual([]);
  });
});

describe('rules 3 and 4: who cannot be asked in the app', () => {
  it.each(['none', 'basic'] as const)('a member whose app state is %s', async (appState) => {
    const on = await desk.open(await desk.member({ appState }));
    expect(await desk.refused('agent', 'verification.askApp', on)).toEqual({
      code: 'factorNotUsable',
      facts: { why: 'notSmart' },
    });
  });

  it('a representative: the app proves the member, not who calls for them', async () => {
    const who = scenarios.wifeWithVollmacht;
    await desk.db
      .updateTable('member')
      .set({ appState: 'smart' })
      .where('memberId', '=', who.memberId)
      .execute();
    const representationId = who.file.representation[0]?.representationId ?? '';
    const on = await desk.open(who.memberId, {
      speaker: { kind: 'representative', representationId },
    });
    expect(await desk.refused('agent', 'verification.askApp', on)).toEqual({
      code: 'factorNotUsable',
      facts: { why: 'memberOnly' },
    });
  });

  it('a third party, whatever they know', async () => {
    const on = await desk.open(await memberWho('confirms'), {
      speaker: { kind: 'thirdParty', thirdParty: 'practice' },
    });
    expect(await desk.refusal('agent', 'verification.askApp', on)).toBe('thirdPartyNoLevel');
  });

  it('nobody, where the service has no way to the app', async () => {
    const unlinked = await startDesk({ memberApp: null });
    const on = await unlinked.open(scenarios.smartWithUses.memberId);
    expect(await unlinked.refused('agent', 'verification.askApp', on)).toEqual({
      code: 'factorNotUsable',
      facts: { why: 'appNotLinked' },
    });
    await unlinked.stop();
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, type OpenOptions, scenarios, startDesk } from '../desk.ts';
import { callerIn, lies, secretsIn } from './caller.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const atTheCounter: OpenOptions = { account: 'branch', channel: 'walkIn' };
const shown = (birthDate: string) =>
  ({ document: 'identityCard', photoMatches: true, birthDate }) as const;

describe('rule 5: an ID document at the branch', () => {
  it('is what to ask first, and reaches high at once', async () => {
    const who = scenarios.homonymA;
    const on = await desk.open(who.memberId, atTheCounter);
    expect((await callerIn(desk, on, 'branch').state()).askNext[0]).toBe('idDocument');
    const answer = await desk.value('branch', 'verification.idDocument', {
      ...on,
      ...shown(who.birthDateSaid),
    });
    expect(answer).toMatchObject({ match: true, state: { level: 'high', askNext: [] } });
    expect(secretsIn(answer, who)).toEqual([]);
  });

  it('does not count with another birth date, and that is a mismatch', async () => {
    const who = scenarios.homonymB;
    const on = await desk.open(who.memberId, atTheCounter);
    const answer = await desk.value('branch', 'verification.idDocument', {
      ...on,
      ...shown(lies.birthDate),
    });
    expect(answer).toMatchObject({ match: false, state: { level: 'none', mismatchesToday: 1 } });
  });

  it('cannot be seen through a telephone', async () => {
    const { memberId, birthDateSaid } = scenarios.poBox;
    const on = await desk.open(memberId, { account: 'branch', channel: 'call' });
    expect(
      await desk.refused('branch', 'verification.idDocument', { ...on, ...shown(birthDateSaid) }),
    ).toEqual({ code: 'factorNotUsable', facts: { why: 'branchOnly' } });
  });

  it('is not for the hotline', async () => {
    const { memberId, birthDateSaid } = scenarios.poBox;
    const on = await desk.open(memberId, { channel: 'walkIn' });
    expect(
      await desk.refused('agent', 'verification.idDocument', { ...on, ...shown(birthDateSaid) }),
    ).toEqual({ code: 'notPermitted', facts: { who: 'branchDesk' } });
    const { factors } = await callerIn(desk, on).state();
    expect(factors.find(({ factor }) => factor === 'idDocument')).toMatchObject({
      obstacle: 'branchOnly',
    });
  });

  it('of a representative proves nothing: the record holds their name only', async () => {
    const who = scenarios.wifeWithVollmacht;
    const representationId = who.file.representation[0]?.representationId ?? '';
    const speaker = { kind: 'representative', representationId } as const;
    const on = await desk.open(who.memberId, { ...atTheCounter, speaker });
    expect(
      await desk.refused('branch', 'verification.idDocument', {
        ...on,
        ...shown(who.birthDateSaid),
      }),
    ).toEqual({ code: 'factorNotUsable', facts: { why: 'notOnRecord' } });
  });

  it('logs that a document was seen and which kind, not what stands on it', async () => {
    const who = scenarios.parentMainInsured;
    const on = await desk.open(who.memberId, atTheCounter);
    await desk.value('branch', 'verification.idDocument', { ...on, ...shown(who.birthDateSaid) });
    const [entry] = await desk.entries(on.contactId, 'verification.idDocument');
    expect(entry).toMatchObject({
      kind: 'verification',
      outcome: 'match',
      facts: { factor: 'idDocument', document: 'identityCard', level: 'high' },
    });
    expect(secretsIn(entry, who)).toEqual([]);
  });
});

describe('rule 7: it lifts a lock', () => {
  it('and the mismatches before it no longer count', async () => {
    const who = scenarios.coverEnding;
    const phoning = callerIn(desk, await desk.open(who.memberId));
    for (const factor of ['birthDate', 'phone', 'ibanLast4'] as const) {
      await phoning.answer(factor, lies[factor]);
    }
    const on = await desk.open(who.memberId, atTheCounter);
    const visitor = callerIn(desk, on, 'branch');
    expect((await visitor.state()).askNext).toEqual(['idDocument']);
    const { state } = await desk.value('branch', 'verification.idDocument', {
      ...on,
      ...shown(who.birthDateSaid),
    });
    expect(state).toMatchObject({ level: 'high', mismatchesToday: 0, lockedUntil: null });
    expect(await phoning.state()).toMatchObject({ mismatchesToday: 0, lockedUntil: null });
  });

  it('but not after three documents that did not fit', async () => {
    const who = scenarios.coverSuspended;
    const on = await desk.open(who.memberId, atTheCounter);
    for (let time = 0; time < 3; time += 1) {
      await desk.value('branch', 'verification.idDocument', { ...on, ...shown(lies.birthDate) });
    }
    expect(
      await desk.refusal('branch', 'verification.idDocument', {
        ...on,
        ...shown(who.birthDateSaid),
      }),
    ).toBe('verificationLocked');
  });
});

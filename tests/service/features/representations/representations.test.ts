import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provesRepresentation } from '#shared/domain/representation.ts';
import type { InputOf } from '#shared/service-contract/index.ts';
import { type Desk, type OpenOptions, scenarios, startDesk } from '../desk.ts';
import { callerIn, truth } from '../verification/caller.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

type Recorded = Omit<InputOf<'representations.record'>, 'contactId' | 'memberId'>;
const vollmacht: Recorded = {
  type: 'vollmacht',
  name: 'Erika Muster',
  scopes: ['information'],
  validFrom: '2026-03-01',
  validTo: null,
  evidence: 'signedPowerOfAttorney',
  money: false,
};
const high: OpenOptions = { level: 'high' };

describe('rule 9: a representation is a record with its evidence', () => {
  it('is listed at any level, newest first, with the one thing the gate needs', async () => {
    const who = scenarios.everyVollmacht;
    const on = await desk.open(who.memberId);
    const { representations } = await desk.value('agent', 'representations.list', on);
    expect(representations).toHaveLength(who.file.representation.length);
    const days = representations.map(({ validFrom }) => validFrom);
    expect(days).toEqual(days.toSorted().reverse());
    expect(new Set(representations.map(({ validNow }) => validNow))).toEqual(
      new Set([true, false]),
    );
    for (const { validNow, scopes, endedOn } of representations.filter((one) => one.validNow)) {
      expect({ validNow, endedOn }).toEqual({ validNow: true, endedOn: null });
      expect(scopes.some((scope) => scope === 'all' || scope === 'information')).toBe(true);
    }
  });

  it('is recorded at high and lets that person speak at once', async () => {
    const who = scenarios.homonymA;
    const on = await desk.open(who.memberId, high);
    const recorded = await desk.value('agent', 'representations.record', {
      ...on,
      ...vollmacht,
      scopes: ['information', 'cards', 'information'],
    });
    expect(recorded).toMatchObject({
      validNow: true,
      scopes: ['information', 'cards'],
      endedOn: null,
    });
    const [entry] = await desk.entries(on.contactId, 'representations.record');
    expect(entry?.facts).toEqual({
      representationId: recorded.representationId,
      type: 'vollmacht',
      evidence: 'signedPowerOfAttorney',
      scopes: 'information,cards',
      money: 'false',
    });
    const { representationId } = recorded;
    const { members } = await desk.value('agent', 'contacts.setSpeaker', {
      ...on,
      speaker: { kind: 'representative', representationId },
    });
    expect(members[0]).toMatchObject({ speaker: { representationId }, level: 'none' });
    await desk.value('agent', 'members.header', on);
    const { entries } = await desk.value('lead', 'audit.caseHistory', { contactId: on.contactId });
    const spoken = entries.filter(
      ({ speaker }) => speaker === `representative:${representationId}`,
    );
    expect(spoken.at(-1)).toMatchObject({
      member: `${who.firstName} ${who.lastName}`,
      representative: vollmacht.name,
    });
    expect(entries.find(({ speaker }) => speaker === 'member')?.representative).toBeNull();
  });

  it('is not recorded below high', async () => {
    const on = await desk.open(scenarios.homonymA.memberId, { level: 'simple' });
    expect(await desk.refusal('agent', 'representations.record', { ...on, ...vollmacht })).toBe(
      'levelTooLow',
    );
  });

  const unsound: [string, Partial<Recorded>][] = [
    ['that ends before it begins', { validTo: '2026-02-28' }],
    ['as a Vollmacht by birth record', { evidence: 'birthRecord' }],
    ['as a Betreuung without the court', { type: 'betreuung' }],
    ['as a parent of an adult', { type: 'parent', evidence: 'birthRecord' }],
    ['as an heir of the living', { type: 'heir', evidence: 'certificateOfInheritance' }],
    ['stated at the branch, over the phone', { evidence: 'statementAtBranch' }],
  ];
  it.each(unsound)('cannot be recorded %s', async (_name, changes) => {
    const on = await desk.open(scenarios.poBox.memberId, high);
    const input = { ...on, ...vollmacht, ...changes };
    expect(await desk.refusal('agent', 'representations.record', input)).toBe(
      'representationNotValid',
    );
  });

  it('cannot begin on a day that no calendar of ours has', async () => {
    const on = await desk.open(scenarios.poBox.memberId, high);
    const input = { ...on, ...vollmacht, validFrom: '0000-01-01' };
    expect(await desk.refusal('agent', 'representations.record', input)).toBe('malformedRequest');
  });

  it('may be stated at the branch by somebody who stands there', async () => {
    const on = await desk.open(scenarios.poBox.memberId, {
      ...high,
      account: 'branch',
      channel: 'walkIn',
    });
    const input = { ...on, ...vollmacht, evidence: 'statementAtBranch' } as const;
    expect(await desk.value('branch', 'representations.record', input)).toMatchObject({
      validNow: true,
    });
  });

  it('a court order proves what a court decides', () => {
    expect(provesRepresentation('courtOrder', 'betreuung')).toBe(true);
    expect(provesRepresentation('courtOrder', 'vollmacht')).toBe(false);
    expect(provesRepresentation('signedPowerOfAttorney', 'guardian')).toBe(false);
  });
});

describe('rule 11: the first heir of a deceased member', () => {
  const heir: Omit<InputOf<'representations.recordHeir'>, 'contactId' | 'memberId'> = {
    name: 'Max Muster',
    scopes: ['information', 'benefits'],
    validFrom: '2026-02-01',
    validTo: null,
    evidence: 'certificateOfInheritance',
    money: true,
  };
  const deceased = () => desk.member({ deceasedOn: '2026-01-20', coverTo: '2026-01-20' });
  const thirdParty = { kind: 'thirdParty', thirdParty: 'unknown' } as const;

  it.each([
    ['branch', 'walkIn'],
    ['agent', 'backOffice'],
  ] as const)(
    'is recorded by %s in a %s contact, where the evidence lies',
    async (account, channel) => {
      const on = await desk.open(await deceased(), { account, channel, speaker: thirdParty });
      const recorded = await desk.value(account, 'representations.recordHeir', { ...on, ...heir });
      expect(recorded).toMatchObject({ type: 'heir', validNow: true, endedOn: null });
      const [entry] = await desk.entries(on.contactId, 'representations.recordHeir');
      expect(entry).toMatchObject({
        kind: 'change',
        recipient: null,
        facts: { type: 'heir', evidence: 'certificateOfInheritance', money: 'true' },
      });

      const overview = await desk.value(account, 'members.overview', on);
      expect(overview).toEqual({ level: 'none', states: null, details: null });
      const { representationId } = recorded;
      const { members } = await desk.value(account, 'contacts.setSpeaker', {
        ...on,
        speaker: { kind: 'representative', representationId },
      });
      expect(members[0]).toMatchObject({ speaker: { representationId }, level: 'none' });
    },
  );

  it.each(['call', 'relay', 'messenger'] as const)(
    'is not recorded in a %s contact: there is nothing to see there',
    async (channel) => {
      const on = await desk.open(await deceased(), { channel, speaker: thirdParty });
      expect(await desk.refused('agent', 'representations.recordHeir', { ...on, ...heir })).toEqual(
        {
          code: 'channelNotAllowed',
          facts: { rule: 11, wayOpen: 'evidenceSeen' },
        },
      );
    },
  );

  it('is no heir of the living, nor of somebody who was only reported dead', async () => {
    for (const changes of [{}, { deathReportedAt: '2026-03-09T09:00:00.000Z' }]) {
      const on = await desk.open(await desk.member(changes), { channel: 'backOffice' });
      const input = { ...on, ...heir };
      expect(await desk.refusal('agent', 'representations.recordHeir', input)).toBe(
        'representationNotValid',
      );
    }
  });
});

describe('rule 9: ending a representation', () => {
  it('takes effect on the same day and takes the voice from whoever speaks by it', async () => {
    const who = scenarios.underBetreuung;
    const representationId = who.file.representation[0]?.representationId ?? '';
    const speaking = await desk.open(who.memberId, {
      speaker: { kind: 'representative', representationId },
    });
    const caller = callerIn(desk, speaking);
    await caller.answer('birthDate', truth(who, 'birthDate'));
    await caller.answer('phone', truth(who, 'phone'));
    const on = await desk.open(who.memberId, { ...high, account: 'branch' });
    const ended = await desk.value('branch', 'representations.end', { ...on, representationId });
    expect(ended).toMatchObject({ endedOn: '2026-03-10', validNow: false });
    expect(await caller.state()).toMatchObject({ speaker: null, level: 'none' });
    expect(await caller.overview()).toEqual({ level: 'none', states: null, details: null });
    expect(await desk.refusal('branch', 'representations.end', { ...on, representationId })).toBe(
      'alreadyDone',
    );
  });

  it('of another member’s record is refused', async () => {
    const on = await desk.open(scenarios.poBox.memberId, high);
    const foreign = scenarios.wifeWithVollmacht.file.representation[0]?.representationId ?? '';
    for (const representationId of [foreign, randomUUID()]) {
      expect(await desk.refusal('agent', 'representations.end', { ...on, representationId })).toBe(
        'representationNotFound',
      );
    }
  });
});

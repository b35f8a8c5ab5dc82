import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Speaker } from '#shared/service-contract/contacts.ts';
import type { ScenarioMember } from '../../../../src-service/database/synthetic/scenarios.ts';
import { type Desk, scenarios, startDesk } from '../desk.ts';
import { callerIn, truth } from '../verification/caller.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const member: Speaker = { kind: 'member' };
const family: Speaker = { kind: 'helper', helper: 'family', consent: true };
const relative: Speaker = { kind: 'thirdParty', thirdParty: 'family' };
const representatives = (who: ScenarioMember): Speaker[] =>
  who.file.representation.map(({ representationId }) => ({
    kind: 'representative',
    representationId,
  }));

/** The speaker that was accepted, or the code of the refusal. */
const speaks = async (who: ScenarioMember, speaker: Speaker) => {
  const on = await desk.open(who.memberId);
  const answer = await desk.call('agent', 'contacts.setSpeaker', { ...on, speaker });
  return answer.ok ? answer.value.members[0]?.speaker : answer.error.code;
};

describe('rule 4: who is speaking', () => {
  it('a helper beside the member needs the member’s consent', async () => {
    const who = scenarios.turkishSpeaker;
    const interpreter = { kind: 'helper', helper: 'interpreter' } as const;
    expect(await speaks(who, { ...interpreter, consent: false })).toBe('consentMissing');
    const consented = { ...interpreter, consent: true };
    expect(await speaks(who, consented)).toEqual(consented);
  });

  it('is logged as a code, with the record of a representative', async () => {
    const who = scenarios.wifeWithVollmacht;
    const [speaker = member] = representatives(who);
    const on = await desk.open(who.memberId);
    await desk.value('agent', 'contacts.setSpeaker', { ...on, speaker });
    const [entry] = await desk.entries(on.contactId, 'contacts.setSpeaker');
    expect(entry).toMatchObject({
      memberId: who.memberId,
      facts: {
        speaker: 'representative',
        representationId: who.file.representation[0]?.representationId,
      },
    });
  });

  it('another person starts at none, the same person keeps the level', async () => {
    const who = scenarios.everyCertificate;
    const on = await desk.open(who.memberId);
    const caller = callerIn(desk, on);
    await caller.answer('birthDate', truth(who, 'birthDate'));
    await caller.answer('ibanLast4', truth(who, 'ibanLast4'));
    const say = (speaker: Speaker) =>
      desk.value('agent', 'contacts.setSpeaker', { ...on, speaker });
    expect((await say(member)).members[0]?.level).toBe('simple');
    expect((await say(relative)).members[0]?.level).toBe('none');
    expect((await say(member)).members[0]?.level).toBe('none');
    expect((await caller.state()).factors.filter(({ result }) => result !== null)).toEqual([]);
  });

  it('of a member who is not open here is not asked', async () => {
    const { contactId } = await desk.open(scenarios.poBox.memberId);
    const input = { contactId, memberId: scenarios.homonymA.memberId, speaker: member };
    expect(await desk.refusal('agent', 'contacts.setSpeaker', input)).toBe('memberNotOpened');
  });
});

describe('rule 9: representation is a record', () => {
  it('a husband with a Vollmacht speaks, one whose Vollmacht ended does not', async () => {
    const [valid = member] = representatives(scenarios.wifeWithVollmacht);
    expect(await speaks(scenarios.wifeWithVollmacht, valid)).toEqual(valid);
    const [ended = member] = representatives(scenarios.wifeWithoutVollmacht);
    expect(await speaks(scenarios.wifeWithoutVollmacht, ended)).toBe('representationNotValid');
  });

  it('of all standings of a Vollmacht only those in force that cover information count', async () => {
    const who = scenarios.everyVollmacht;
    const records = who.file.representation;
    expect(records.length).toBeGreaterThan(3);
    for (const { representationId, scopes, validFrom, validTo, endedOn } of records) {
      const holds =
        validFrom <= '2026-03-10' &&
        (validTo === null || validTo >= '2026-03-10') &&
        endedOn === null &&
        scopes.some((scope) => scope === 'all' || scope === 'information');
      const speaker: Speaker = { kind: 'representative', representationId };
      expect(await speaks(who, speaker)).toEqual(holds ? speaker : 'representationNotValid');
    }
  });

  it('another member’s record does not count here', async () => {
    const [foreign = member] = representatives(scenarios.wifeWithVollmacht);
    expect(await speaks(scenarios.poBox, foreign)).toBe('representationNotFound');
    const unknown: Speaker = { kind: 'representative', representationId: randomUUID() };
    expect(await speaks(scenarios.poBox, unknown)).toBe('representationNotFound');
  });

  it('under 15 a recorded representative speaks; from 15 a member alone, or with a consented helper', async () => {
    const eleven = scenarios.elevenOfThree;
    expect(await speaks(eleven, member)).toBe('representativeNeeded');
    expect(await speaks(eleven, family)).toBe('representativeNeeded');
    const [parent = member] = representatives(eleven);
    expect(await speaks(eleven, parent)).toEqual(parent);
    const sixteen = scenarios.sixteenOfThree;
    expect(await speaks(sixteen, member)).toEqual(member);
    expect(await speaks(sixteen, family)).toEqual(family);
  });

  it('being the main insured gives no voice: without a record a father is a third party', async () => {
    const who = scenarios.wardOfGuardian;
    const [guardian = member] = representatives(who);
    expect(await speaks(who, guardian)).toEqual(guardian);
    expect(await speaks(who, relative)).toEqual(relative);
  });
});

describe('rule 11: after a death', () => {
  it('heirs speak by record, nobody as the member', async () => {
    const who = scenarios.deceased;
    expect(await speaks(who, member)).toBe('memberDeceased');
    expect(await speaks(who, family)).toBe('memberDeceased');
    const [heir = member] = representatives(who);
    expect(await speaks(who, heir)).toEqual(heir);
  });

  it('a reported death is heard from anybody and discloses nothing to anybody', async () => {
    const who = scenarios.deathReported;
    expect(await speaks(who, member)).toBe('memberDeceased');
    expect(await speaks(who, relative)).toEqual(relative);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, scenarios, startDesk } from '../desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const { everyApplication, parentNotMainInsured, parentMainInsured } = scenarios;

describe('rule 22: trackable applications', () => {
  it('stand there in every state, newest first, with nothing about health', async () => {
    const on = await desk.open(everyApplication.memberId, { level: 'high' });
    const { applications } = await desk.value('agent', 'applications.list', on);
    expect(new Set(applications.map(({ state }) => state)).size).toBe(8);
    const days = applications.map(({ receivedOn }) => receivedOn);
    expect(days).toEqual(days.toSorted().toReversed());
    for (const application of applications) {
      expect(Object.keys(application).sort()).toEqual([
        'applicationId',
        'kind',
        'receivedOn',
        'state',
        'stateSince',
      ]);
    }
  });

  it('show periods and payments when asked for, oldest first', async () => {
    const on = await desk.open(everyApplication.memberId, { level: 'high' });
    const paid = everyApplication.file.application.find(({ payments }) => payments.length > 0);
    const applicationId = paid?.applicationId ?? '';
    const seen = await desk.value('agent', 'applications.reveal', { ...on, applicationId });
    expect(seen.payments).toHaveLength(paid?.payments.length ?? -1);
    const starts = seen.sickNotePeriods.map(({ from }) => from);
    expect(starts.length).toBeGreaterThan(0);
    expect(starts).toEqual(starts.toSorted());
    expect(seen.endsOn).toBe(paid?.endsOn);
  });

  it('know the end of Krankengeld only as a recorded fact', async () => {
    const ended = everyApplication.file.application.filter(({ endsOn }) => endsOn !== null);
    const open = everyApplication.file.application.filter(({ state }) => state === 'inReview');
    expect(open.every(({ endsOn }) => endsOn === null)).toBe(true);
    for (const { kind, state } of ended) {
      expect([kind, state]).toEqual(['sickPay', 'closed']);
    }
  });

  it('count Kinderkrankengeld days per child and this parent, never with the other’s use', async () => {
    const seenBy = async (parent: string) => {
      const on = await desk.open(parent, { level: 'high' });
      const applicationId = await childSickPayOf(parent);
      return desk.value('agent', 'applications.reveal', { ...on, applicationId });
    };
    const mother = await seenBy(parentNotMainInsured.memberId);
    const father = await seenBy(parentMainInsured.memberId);
    const { firstName, birthDate } = scenarios.childOfParents;
    const child = { firstName, birthYear: Number(birthDate.slice(0, 4)), status: 'eachParent' };
    expect(mother.children).toEqual([{ ...child, usedDays: 4, daysLeft: 11 }]);
    expect(father.children).toEqual([{ ...child, usedDays: 11, daysLeft: 4 }]);
    expect(JSON.stringify(mother)).not.toContain('"usedDays":11');
  });

  it('say nothing of days where no parent status is recorded', async () => {
    const parent = await desk.member();
    const on = await desk.open(parent, { level: 'high' });
    const applicationId = await childSickPayOf(parent);
    const seen = await desk.value('agent', 'applications.reveal', { ...on, applicationId });
    expect(seen.children).toEqual([]);
  });

  it('other benefits have no children in them', async () => {
    const on = await desk.open(everyApplication.memberId, { level: 'high' });
    const other = everyApplication.file.application.find(({ kind }) => kind !== 'childSickPay');
    const applicationId = other?.applicationId ?? '';
    const seen = await desk.value('agent', 'applications.reveal', { ...on, applicationId });
    expect(seen.children).toBeNull();
  });
});

describe('rules 8 and 27: unmasking', () => {
  it('needs high, and each time is a disclosure with recipient and medium, without the benefit', async () => {
    const on = await desk.open(parentNotMainInsured.memberId, { level: 'simple' });
    const applicationId = parentNotMainInsured.file.application[0]?.applicationId ?? '';
    expect(await desk.refusal('agent', 'applications.reveal', { ...on, applicationId })).toBe(
      'levelTooLow',
    );
    const high = await desk.open(parentNotMainInsured.memberId, { level: 'high' });
    await desk.value('agent', 'applications.reveal', { ...high, applicationId });
    await desk.value('agent', 'applications.reveal', { ...high, applicationId });
    const entries = await desk.entries(high.contactId, 'applications.reveal');
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({
      kind: 'disclosure',
      recipient: 'member',
      medium: 'phone',
      facts: { applicationId },
    });
    expect(JSON.stringify(entries)).not.toMatch(/sickPay|maternity/i);
  });

  it('of another member’s application is refused like one that does not exist', async () => {
    const on = await desk.open(everyApplication.memberId, { level: 'high' });
    const others = parentNotMainInsured.file.application[0]?.applicationId ?? '';
    for (const applicationId of [others, crypto.randomUUID()]) {
      expect(await desk.refusal('agent', 'applications.reveal', { ...on, applicationId })).toBe(
        'applicationNotFound',
      );
    }
  });
});

/** An application of that member for Kinderkrankengeld, laid down if there is none. */
const childSickPayOf = async (memberId: string): Promise<string> => {
  const known = await desk.db
    .selectFrom('application')
    .select('applicationId')
    .where('memberId', '=', memberId)
    .where('kind', '=', 'childSickPay')
    .executeTakeFirst();
  if (known !== undefined) {
    return known.applicationId;
  }
  const applicationId = crypto.randomUUID();
  await desk.db
    .insertInto('application')
    .values({
      applicationId,
      memberId,
      kind: 'childSickPay',
      state: 'received',
      receivedOn: '2026-03-01',
      stateSince: '2026-03-01',
      endsOn: null,
    })
    .execute();
  return applicationId;
};

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMinutes, isoInstant } from '#shared/domain/dates.ts';
import { defaultPolicy } from '#shared/domain/policy.ts';
import { lookForEebResults } from '../../../../src-service/features/cards/eeb-results.ts';
import type { Kim } from '../../../../src-service/kim/port.ts';
import { TrainingKim } from '../../../../src-service/kim/training-kim.ts';
import { type Desk, type Opened, type OpenOptions, startDesk } from '../desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const high: OpenOptions = { level: 'high' };
/** Practices of training: most get what is sent; one whose number ends with 9 does not. */
const reachable = '990000001';
const unreachable = '990000009';

const send = (on: Opened, practiceId: string | null = reachable) =>
  desk.value('agent', 'cards.issueReplacement', {
    ...on,
    reason: 'lost',
    wayOut: 'eeb',
    practiceId,
  });
const overview = (on: Opened) => desk.value('agent', 'cards.overview', on);

/** What the service does every second, done now. */
const look = (kim: Kim = new TrainingKim(desk.clock)) =>
  lookForEebResults({
    db: desk.db,
    clock: desk.clock,
    policy: defaultPolicy,
    kim,
    wake: () => undefined,
  });
const afterSeconds = async (seconds: number) => {
  desk.clock.advance(seconds * 1_000);
  await look();
};

describe('rule 19: practices come from a directory', () => {
  const search = async (text: string) => {
    const { contactId } = await desk.open(await desk.member());
    return desk.value('agent', 'cards.practices', { contactId, text });
  };

  it('are found by town, by postcode and by name, whatever the spelling', async () => {
    const [first] = (await search('lübeck')).practices;
    expect(first?.town).toBe('Lübeck');
    expect((await search('luebeck')).practices).toEqual((await search('LÜBECK')).practices);
    const { name = '', town = '', postcode = '' } = first ?? {};
    expect((await search(postcode)).practices).toEqual([first]);
    expect((await search(`${name} ${town}`)).practices).toContainEqual(first);
    expect((await search('Nirgendwo')).practices).toEqual([]);
  });

  it('are shown without their KIM address, a few at a time', async () => {
    const { practices, more } = await search('Praxis');
    expect(practices).toHaveLength(6);
    expect(more).toBe(true);
    expect(JSON.stringify(practices)).not.toContain('@');
  });

  it('rule 2: their search is no lookup of members and enters no log', async () => {
    const on = await desk.open(await desk.member());
    await desk.value('agent', 'cards.practices', { contactId: on.contactId, text: 'Hamburg' });
    expect(await desk.entries(on.contactId, 'cards.practices')).toEqual([]);
    const lookups = await desk.db
      .selectFrom('lookup')
      .selectAll()
      .where('contactId', '=', on.contactId)
      .execute();
    expect(lookups).toEqual([]);
  });

  it('a practice that is not in it gets nothing, nor does nobody', async () => {
    const on = await desk.open(await desk.member(), high);
    const input = { ...on, reason: 'lost', wayOut: 'eeb' } as const;
    for (const practiceId of ['praxis@example.kim.invalid', '123456789', null]) {
      expect(await desk.refusal('agent', 'cards.issueReplacement', { ...input, practiceId })).toBe(
        'practiceNotFound',
      );
    }
    expect((await overview(on)).replacementCards).toEqual([]);
  });
});

describe('rule 19: an eEB by KIM', () => {
  it('is sent, arrives, and the log names recipient and medium', async () => {
    const on = await desk.open(await desk.member(), high);
    const issued = await send(on);
    expect(issued).toMatchObject({ wayOut: 'eeb', eeb: { state: 'sent' } });
    await afterSeconds(5);
    const [card] = (await overview(on)).replacementCards;
    expect(card?.eeb).toMatchObject({ state: 'delivered', practice: { town: 'Hamburg' } });
    const [sent] = await desk.entries(on.contactId, 'cards.issueReplacement');
    expect(sent).toMatchObject({
      kind: 'disclosure',
      recipient: 'practice',
      medium: 'kim',
      facts: { wayOut: 'eeb', practiceId: reachable },
    });
    const [arrived] = await desk.entries(on.contactId, 'cards.eebResult');
    expect(arrived).toMatchObject({
      actor: 'System',
      outcome: 'delivered',
      recipient: 'practice',
      medium: 'kim',
    });
  });

  it('that does not arrive becomes the sender’s callback, and the next way needs no approval for its sake', async () => {
    const on = await desk.open(await desk.member(), high);
    await send(on, unreachable);
    await afterSeconds(5);
    const after = await overview(on);
    expect(after.replacementCards[0]?.eeb?.state).toBe('failed');
    expect(after.approvalBecause).toBeNull();
    const { tasks } = await desk.value('agent', 'tasks.list', on);
    expect(tasks.map(({ department, owner, state }) => [department, owner, state])).toEqual([
      ['callback', 'me', 'open'],
    ]);
    const next = { ...on, reason: 'lost', wayOut: 'post' } as const;
    expect((await desk.value('agent', 'cards.issueReplacement', next)).wayOut).toBe('post');
  });

  it('without any notification has failed after the policy’s minutes', async () => {
    const on = await desk.open(await desk.member(), high);
    const silent: Kim = { search: async () => [], find: async () => null, send: async () => null };
    await send(on);
    await desk.db
      .updateTable('eebMessage')
      .set({ stateSince: addMinutes(isoInstant(desk.clock), -defaultPolicy.eebDeliveryMinutes) })
      .where('state', '=', 'sent')
      .execute();
    await look(silent);
    expect((await overview(on)).replacementCards[0]?.eeb?.state).toBe('failed');
  });

  it('names the practice from high on only: where somebody is treated is no state', async () => {
    const memberId = await desk.member();
    await send(await desk.open(memberId, high));
    const [card] = (await overview(await desk.open(memberId, { level: 'simple' })))
      .replacementCards;
    expect(card?.eeb).toMatchObject({ state: 'sent', practice: null });
  });

  it('is not printed again, and can be revoked', async () => {
    const on = await desk.open(await desk.member(), high);
    const { issueId } = await send(on);
    expect(await desk.refusal('agent', 'cards.reprint', { ...on, issueId })).toBe(
      'channelNotAllowed',
    );
    const revoked = await desk.value('agent', 'cards.revoke', {
      ...{ ...on, issueId },
      reason: 'Karte wiedergefunden',
    });
    expect(revoked.state).toBe('revoked');
  });

  it('rule 10: does not carry a protected address to a practice', async () => {
    const on = await desk.open(await desk.member({ addressProtected: true }), high);
    const { waysOut } = await overview(on);
    expect(waysOut.map(({ way }) => way)).toEqual(['appGuide', 'mailbox', 'eeb', 'paper', 'post']);
    expect(waysOut.find(({ way }) => way === 'eeb')?.obstacle).toBe('addressProtected');
    const input = { ...on, reason: 'lost', wayOut: 'eeb', practiceId: reachable } as const;
    expect(await desk.refusal('agent', 'cards.issueReplacement', input)).toBe('channelNotAllowed');
  });

  it.each([
    ['ended cover', { coverTo: '2026-02-01' }, 'coverEnded'],
    ['a reported death', { deathReportedAt: '2026-03-09T10:00:00.000Z' }, 'memberDeceased'],
    ['an address of last week', { addressSince: '2026-03-05' }, 'approvalRequired'],
  ] as const)('rule 18: is refused for %s', async (_what, changes, code) => {
    const on = await desk.open(await desk.member(changes), high);
    const input = { ...on, reason: 'lost', wayOut: 'eeb', practiceId: reachable } as const;
    expect(await desk.refusal('agent', 'cards.issueReplacement', input)).toBe(code);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { healthCardValidTo } from '../../../../src-service/features/cards/health-card.ts';
import { type Desk, scenarios, startDesk } from '../desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const simple = { level: 'simple' } as const;
const lost = { reason: 'lost' } as const;

describe('rules 8 and 20: blocking a lost card', () => {
  it('needs simple, happens once, and shows in the overview', async () => {
    const { memberId, card } = scenarios.basicWithLostCard;
    const cardId = card?.cardId ?? '';
    const nobody = await desk.open(memberId);
    const input = { cardId, cause: 'lost' } as const;
    expect(await desk.refusal('agent', 'cards.block', { ...nobody, ...input })).toBe('levelTooLow');

    const opened = await desk.open(memberId, simple);
    const blocked = await desk.value('agent', 'cards.block', { ...opened, ...input });
    expect(blocked).toMatchObject({ cardId, state: 'blocked', blockedOn: '2026-03-10' });
    expect(await desk.refusal('agent', 'cards.block', { ...opened, ...input })).toBe('alreadyDone');
    const { healthCards } = await desk.value('agent', 'cards.overview', opened);
    expect(healthCards).toContainEqual(blocked);
  });

  it('finds only cards of this record that exist already', async () => {
    const opened = await desk.open(scenarios.cardOrdered.memberId, simple);
    const ordered = scenarios.cardOrdered.file.healthCard.find(({ state }) => state === 'ordered');
    const others = scenarios.smartWithUses.card?.cardId;
    for (const cardId of [ordered?.cardId ?? '', others ?? '', randomUUID()]) {
      const input = { ...opened, cardId, cause: 'stolen' } as const;
      expect(await desk.refusal('agent', 'cards.block', input)).toBe('cardNotFound');
    }
  });
});

describe('rules 8 and 20: ordering the health card', () => {
  it('goes to the stored address at simple, once', async () => {
    const opened = await desk.open(await desk.member(), simple);
    const card = await desk.value('agent', 'cards.orderHealthCard', { ...opened, ...lost });
    expect(card).toMatchObject({ state: 'ordered', issuedOn: '2026-03-10', validTo: '2031-03-31' });
    expect(await desk.refusal('agent', 'cards.orderHealthCard', { ...opened, ...lost })).toBe(
      'alreadyDone',
    );
    const [entry] = await desk.entries(opened.contactId, 'cards.orderHealthCard');
    expect(entry).toMatchObject({ recipient: 'storedAddress', medium: 'post' });
  });

  it('needs an approval while the address is fresh (rule 8)', async () => {
    const opened = await desk.open(scenarios.freshAddress.memberId, simple);
    const input = { ...opened, ...lost };
    expect(await desk.refused('agent', 'cards.orderHealthCard', input)).toEqual({
      code: 'approvalRequired',
      facts: { rule: 8, why: 'freshAddress' },
    });
  });

  it.each([
    ['deceased', 'memberDeceased'],
    ['deathReported', 'memberDeceased'],
    ['coverEnded', 'coverEnded'],
    ['packstation', 'addressNotUsable'],
    ['cardOrdered', 'alreadyDone'],
  ] as const)('is refused to %s as %s', async (name, code) => {
    const opened = await desk.open(scenarios[name].memberId, simple);
    const input = { ...opened, ...lost };
    expect(await desk.refusal('agent', 'cards.orderHealthCard', input)).toBe(code);
  });

  it('two at once order one', async () => {
    const memberId = await desk.member();
    const [one, two] = [await desk.open(memberId, simple), await desk.open(memberId, simple)];
    const answers = await Promise.all(
      [one, two].map((opened) =>
        desk.call('agent', 'cards.orderHealthCard', { ...opened, ...lost }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it.each([
    ['2026-03-10', '2031-03-31'],
    ['2026-02-28', '2031-02-28'],
    ['2027-02-28', '2032-02-29'],
    ['2026-12-31', '2031-12-31'],
  ])('a card of %s counts to the end of its month: %s', (issuedOn, validTo) =>
    expect(healthCardValidTo(issuedOn, 5)).toBe(validTo),
  );
});

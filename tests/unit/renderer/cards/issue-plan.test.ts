import { describe, expect, test } from 'vitest';
import type { CardsOverview } from '#shared/service-contract/cards.ts';
import {
  activeCard,
  blockCause,
  guideFirst,
  openWays,
  stepObstacle,
  stepsFor,
} from '../../../../src-renderer/features/cards/issue-plan.ts';

const active = {
  cardId: '00000000-0000-4000-8000-000000000001',
  state: 'active',
  issuedOn: '2024-01-01',
  validTo: '2029-12-31',
  blockedOn: null,
} as const;
const overview: CardsOverview = {
  year: 2026,
  limit: 4,
  usedInApp: 4,
  remainingInApp: 0,
  issuedByUs: 0,
  replacementCards: [],
  healthCards: [active],
  waysOut: [
    { way: 'appGuide', obstacle: 'quotaUsed' },
    { way: 'mailbox', obstacle: 'noAppCommunication' },
    { way: 'paper', obstacle: null },
    { way: 'post', obstacle: null },
  ],
  approvalBecause: null,
};

describe('what is done about a missing card (rule 20)', () => {
  test('a lost or stolen card is blocked and replaced in the same flow', () => {
    expect(stepsFor('lost')).toEqual(['block', 'order', 'issue']);
    expect(stepsFor('stolen')).toEqual(['block', 'order', 'issue']);
    expect(blockCause('stolen')).toBe('stolen');
    expect(blockCause('lost')).toBe('lost');
  });

  test('a card that is merely not at hand stays in use', () => {
    expect(stepsFor('atPractice')).toEqual(['issue']);
    expect(stepsFor('defective')).toEqual(['order', 'issue']);
    expect(stepsFor('notArrived')).toEqual(['order', 'issue']);
  });

  test('at simple the card can be blocked and ordered, not issued (rule 8)', () => {
    expect(stepObstacle('block', overview, 'simple')).toBeNull();
    expect(stepObstacle('order', overview, 'simple')).toBeNull();
    expect(stepObstacle('issue', overview, 'simple')).toBe('level');
    expect(stepObstacle('issue', overview, 'high')).toBeNull();
  });

  test('what was seen below high does not become "no way" in the moment in which high is reached', () => {
    const before: CardsOverview = {
      ...overview,
      waysOut: overview.waysOut.map(({ way }) => ({ way, obstacle: 'level' })),
    };
    expect(stepObstacle('issue', before, 'high')).toBe('level');
  });

  test('nothing is offered that was done already', () => {
    const done: CardsOverview = {
      ...overview,
      healthCards: [
        { ...active, state: 'blocked', blockedOn: '2026-11-24' },
        { ...active, state: 'ordered' },
      ],
    };
    expect(activeCard(done)).toBeNull();
    expect(stepObstacle('block', done, 'high')).toBe('noActiveCard');
    expect(stepObstacle('order', done, 'high')).toBe('alreadyOrdered');
  });
});

describe('the ways out (rule 19)', () => {
  test('keep their order and leave out what stands closed', () => {
    expect(openWays(overview)).toEqual(['paper', 'post']);
  });

  test('the app is told of first only while it has uses left', () => {
    expect(guideFirst(overview)).toBe(false);
    const uses: CardsOverview = {
      ...overview,
      waysOut: [{ way: 'appGuide', obstacle: null }],
    };
    expect(guideFirst(uses)).toBe(true);
    expect(openWays(uses)).toEqual([]);
    expect(stepObstacle('issue', uses, 'high')).toBe('noWay');
  });
});

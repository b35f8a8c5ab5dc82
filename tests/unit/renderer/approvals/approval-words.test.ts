import { describe, expect, it } from 'vitest';
import type { OwnApproval } from '#shared/service-contract/approvals.ts';
import { hasNews, stateNow } from '../../../../src-renderer/app/approval/approval-words.ts';
import { actionSentence } from '../../../../src-renderer/features/approvals/action-words.ts';
import { approvable } from '../../../../src-renderer/features/cards/issue-plan.ts';

const expiresAt = '2026-03-10T13:00:00.000Z';
const own = (changes: Partial<OwnApproval>): OwnApproval => ({
  approvalId: '00000000-0000-4000-8000-000000000001',
  memberId: '00000000-0000-4000-8000-000000000002',
  contactId: '00000000-0000-4000-8000-000000000003',
  title: null,
  firstName: 'Erika',
  lastName: 'Muster',
  birthYear: 1980,
  operation: 'cards.issueReplacement',
  rule: 18,
  why: 'secondIssue',
  requestedBy: 'Muster',
  requestedAt: '2026-03-10T09:00:00.000Z',
  expiresAt,
  state: 'open',
  decidedBy: null,
  decidedAt: null,
  decisionReason: null,
  failure: null,
  version: 1,
  acknowledged: false,
  ...changes,
});

describe('a request as time goes by (policy approvalExpiryHours)', () => {
  it('is open until its last moment, and expired without anybody telling', () => {
    expect(stateNow(own({}), Date.parse(expiresAt) - 1)).toBe('open');
    expect(stateNow(own({}), Date.parse(expiresAt))).toBe('expired');
    expect(stateNow(own({ state: 'rejected' }), Date.parse(expiresAt))).toBe('rejected');
  });

  it('is news once it is decided or has lapsed, until the requester says that they know', () => {
    const now = Date.parse(expiresAt) - 1;
    expect(hasNews(own({}), now)).toBe(false);
    expect(hasNews(own({}), now + 1)).toBe(true);
    expect(hasNews(own({ state: 'executed' }), now)).toBe(true);
    expect(hasNews(own({ state: 'executed', acknowledged: true }), now)).toBe(false);
  });
});

describe('what a refused step asks a second person for (rules 8 and 18)', () => {
  it('the step with its reason and way, and nothing for a block', () => {
    expect(approvable('block', 'lost', 'post')).toBeNull();
    expect(approvable('order', 'lost', null)).toEqual({
      operation: 'cards.orderHealthCard',
      input: { reason: 'lost' },
    });
    expect(approvable('issue', 'lost', 'post')).toEqual({
      operation: 'cards.issueReplacement',
      input: { reason: 'lost', wayOut: 'post' },
    });
    expect(approvable('issue', 'lost', null)).toBeNull();
  });

  it('reads in words to whoever decides', () => {
    const action = { operation: 'cards.orderHealthCard', input: { reason: 'lost' } } as const;
    expect(actionSentence(action, 'de')).toEqual(['whatOrder', { reason: 'verloren' }]);
    expect(actionSentence(action, 'en')).toEqual(['whatOrder', { reason: 'lost' }]);
  });
});

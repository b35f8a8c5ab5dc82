import type { ApprovableAction } from '#shared/service-contract/approvals.ts';
import type { Account } from '../../harness/service.ts';
import { type Desk, layReplacementCard, type Opened, type OpenOptions } from '../desk.ts';

/** Requests that come to a decision, for the tests of approvals. */

export const explanation = 'Sie steht in der Praxis und braucht die Bescheinigung noch heute.';
export const reason = 'Verlust ist glaubhaft.';

export const issue: ApprovableAction = {
  operation: 'cards.issueReplacement',
  input: { reason: 'lost', wayOut: 'post' },
};
export const certificate: ApprovableAction = {
  operation: 'certificates.resend',
  input: { kind: 'insuranceDe', channel: 'post', reason: null },
};

/** A member to whom we issued a card some days ago: the next one needs a second person. */
export const withSecondIssue = async (
  desk: Desk,
  changes: Parameters<Desk['member']>[0] = {},
): Promise<string> => {
  const memberId = await desk.member(changes);
  await layReplacementCard(desk, memberId, { source: 'serviceCentre', day: '2026-03-01' });
  return memberId;
};

export const askFor = async (
  desk: Desk,
  memberId: string,
  {
    action = issue,
    account = 'agent',
    level = 'high',
    ...options
  }: OpenOptions & { readonly action?: ApprovableAction } = {},
) => {
  const on: Opened = await desk.open(memberId, { account, level, ...options });
  const approval = await desk.value(account, 'approvals.request', { ...on, action, explanation });
  return { on, approval, approvalId: approval.approvalId };
};

export const decide = (
  desk: Desk,
  approvalId: string,
  decision: 'approve' | 'reject' = 'approve',
  account: Account = 'lead',
) => desk.value(account, 'approvals.decide', { approvalId, decision, reason });

export const cardsOf = async ({ db }: Desk, memberId: string) =>
  db
    .selectFrom('replacementCard')
    .selectAll()
    .where('memberId', '=', memberId)
    .where('contactId', 'is not', null)
    .execute();

export const callbackOf = async ({ db }: Desk, approvalId: string) =>
  db.selectFrom('task').selectAll().where('subjectId', '=', approvalId).executeTakeFirstOrThrow();

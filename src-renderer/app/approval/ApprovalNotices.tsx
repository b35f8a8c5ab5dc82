import { useEffect, useRef } from 'react';
import type { OwnApproval } from '#shared/service-contract/approvals.ts';
import { useLive } from '../../design/live.ts';
import { useWorkspace } from '../workspace.ts';
import { actionKeys, nameOf } from './approval-words.ts';
import { approvalTexts } from './texts.ts';
import { useOpenApprovals, useOwnApprovals } from './use-approvals.ts';

/** Says, wherever the person is, what became of their requests and that somebody's wait for them. */
export function ApprovalNotices() {
  return (
    <>
      <OutcomeNotices />
      <WaitingNotices />
    </>
  );
}

function useLook() {
  const t = approvalTexts.use();
  const { move } = useWorkspace();
  return { label: t('look'), run: () => move({ to: 'view', view: 'approvals' }) };
}

/** Each outcome once; after a later sign-in, how many there were meanwhile. */
function OutcomeNotices() {
  const t = approvalTexts.use();
  const live = useLive();
  const action = useLook();
  const { approvals, news } = useOwnApprovals();
  const known = useRef<ReadonlySet<string> | null>(null);
  const sentenceOf = (one: OwnApproval): string | null =>
    one.state === 'open' || one.state === 'withdrawn'
      ? null
      : t(`notice.${one.state}`, { action: t(actionKeys[one.operation]), name: nameOf(one) });

  useEffect(() => {
    if (approvals === undefined) return;
    const before = known.current;
    known.current = new Set(news.map(({ approvalId }) => approvalId));
    if (before === null) {
      const count = news.length;
      if (count > 0) live.happened(t('decided', { count }), { tone: 'info', action });
      return;
    }
    for (const one of news.filter(({ approvalId }) => !before.has(approvalId))) {
      const sentence = sentenceOf(one);
      const tone = one.state === 'executed' ? 'good' : 'warn';
      if (sentence !== null) live.happened(sentence, { tone, action });
    }
  });
  return null;
}

function WaitingNotices() {
  const t = approvalTexts.use();
  const live = useLive();
  const action = useLook();
  const { approvals } = useOpenApprovals();
  const known = useRef<ReadonlySet<string>>(new Set());

  useEffect(() => {
    if (approvals === undefined) return;
    const before = known.current;
    known.current = new Set(approvals.map(({ approvalId }) => approvalId));
    if (approvals.some(({ approvalId }) => !before.has(approvalId))) {
      live.happened(t('waiting', { count: approvals.length }), { tone: 'info', action });
    }
  });
  return null;
}

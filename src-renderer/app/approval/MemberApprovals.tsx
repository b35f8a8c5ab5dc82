import './approval.css';
import type { ApprovableOperation } from '#shared/service-contract/approvals.ts';
import { OwnRequest } from './OwnRequest.tsx';
import { useOwnApprovals } from './use-approvals.ts';

/** My requests about this member that wait, or whose outcome I have not seen yet. */
export function MemberApprovals({
  memberId,
  operations,
}: {
  readonly memberId: string;
  readonly operations: readonly ApprovableOperation[];
}) {
  const { approvals = [] } = useOwnApprovals();
  const shown = approvals.filter(
    (one) => one.memberId === memberId && operations.includes(one.operation) && !one.acknowledged,
  );
  return shown.length === 0 ? null : (
    <ul className="approval-list" aria-live="polite">
      {shown.map((approval) => (
        <OwnRequest key={approval.approvalId} approval={approval} />
      ))}
    </ul>
  );
}

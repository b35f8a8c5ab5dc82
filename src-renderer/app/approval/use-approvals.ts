import type { PermissionSet } from '#shared/service-contract/vocabulary.ts';
import { useOperation } from '../../desk/use-operation.ts';
import { useNow } from '../service-clock.ts';
import { servesMembers } from '../serving.ts';
import { useSignedIn } from '../session.ts';
import { hasNews, stateNow } from './approval-words.ts';

const LOOK_MILLIS = 20_000;

const mayDecide = (set: PermissionSet): boolean => set === 'lead' || set === 'staff-desk';

/** My own requests, as they stand at this moment. */
export function useOwnApprovals() {
  const { person } = useSignedIn();
  const asks = servesMembers(person.permissionSet);
  const now = useNow(LOOK_MILLIS);
  const { data, ...view } = useOperation('approvals.mine', {}, { enabled: asks });
  const approvals = data?.approvals.map((one) => ({ ...one, state: stateNow(one, now) }));
  return { asks, approvals, news: approvals?.filter((one) => hasNews(one, now)) ?? [], ...view };
}

/** What waits for this person's decision. */
export function useOpenApprovals() {
  const { person } = useSignedIn();
  const decides = mayDecide(person.permissionSet);
  const now = useNow(LOOK_MILLIS);
  const { data, ...view } = useOperation('approvals.list', {}, { enabled: decides });
  const approvals = data?.approvals.filter((one) => stateNow(one, now) === 'open');
  return { decides, approvals, ...view };
}

/** How many requests wait for this person: to be decided, or their outcome to be told to a member. */
export function useApprovalsWaiting(): number {
  const { news } = useOwnApprovals();
  const { approvals = [] } = useOpenApprovals();
  return news.length + approvals.length;
}

import type {
  ApprovableOperation,
  Approval,
  ApprovalState,
  OwnApproval,
} from '#shared/service-contract/approvals.ts';
import type { Tone } from '../../design/small.tsx';

/** Key of the action's word. */
export const actionKeys = {
  'cards.issueReplacement': 'action.issueReplacement',
  'cards.orderHealthCard': 'action.orderHealthCard',
  'certificates.resend': 'action.resend',
  'deaths.undoReport': 'action.undoReport',
} as const satisfies Record<ApprovableOperation, string>;

export const tones: Readonly<Record<ApprovalState, Tone>> = {
  open: 'info',
  executed: 'good',
  failed: 'bad',
  rejected: 'bad',
  withdrawn: 'neutral',
  expired: 'warn',
};

/** The state at this moment: time runs out without anybody telling it. */
export const stateNow = (
  { state, expiresAt }: Pick<Approval, 'state' | 'expiresAt'>,
  now: number,
): ApprovalState => (state === 'open' && Date.parse(expiresAt) <= now ? 'expired' : state);

/** Decided or lapsed, and the requester has not said that they know. */
export const hasNews = (approval: OwnApproval, now: number): boolean =>
  !approval.acknowledged && stateNow(approval, now) !== 'open';

/** "Erika Muster". */
export const nameOf = ({ title, firstName, lastName }: Approval): string =>
  [title, firstName, lastName].filter((part) => part !== null && part !== '').join(' ');

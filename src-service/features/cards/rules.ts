import type { z } from 'zod';
import { dayOf, type IsoDate, isWithinLastDays } from '#shared/domain/dates.ts';
import type { Policy } from '#shared/domain/policy.ts';
import { type Quota, quotaOn } from '#shared/domain/quota.ts';
import type { CardsOverview, WayOut, WayOutOption } from '#shared/service-contract/cards.ts';
import {
  type Channel,
  type Level,
  levelSuffices,
  type PermissionSet,
} from '#shared/service-contract/vocabulary.ts';
import type { MailboxObstacle } from '../../records/outgoing.ts';
import { paperOverTheCounter } from '../../records/paper.ts';
import type { ReplacementCardRow } from './cards.ts';

type Option = z.infer<typeof WayOutOption>;
export type Obstacle = Option['obstacle'];
type ApprovalCause = z.infer<typeof CardsOverview>['approvalBecause'];

/** Domain rule 17. */
export const quotaOf = (
  cards: readonly Pick<ReplacementCardRow, 'requestedAt' | 'source'>[],
  today: IsoDate,
  policy: Policy,
): Quota & { readonly usedInApp: number } => {
  const issues = cards.map(({ requestedAt, source }) => ({
    requestedOn: dayOf(requestedAt),
    source,
  }));
  const inApp = quotaOn(today, issues, { ...policy, agentIssuesCount: false }).used;
  return { ...quotaOn(today, issues, policy), usedInApp: inApp };
};

/** Domain rule 18: too many issues of ours in the policy's days, the new one included, or a new address. */
export const approvalCause = (
  cards: readonly Pick<ReplacementCardRow, 'requestedAt' | 'source' | 'eebState'>[],
  {
    today,
    policy,
    addressFresh,
  }: { readonly today: IsoDate; readonly policy: Policy; readonly addressFresh: boolean },
): ApprovalCause => {
  const recent = cards.filter(
    ({ requestedAt, source, eebState }) =>
      source === 'serviceCentre' &&
      // What no practice got must not stand in the way of the next attempt.
      eebState !== 'failed' &&
      isWithinLastDays(dayOf(requestedAt), today, policy.approvalIssueDays),
  );
  if (recent.length + 1 >= policy.approvalIssues) {
    return 'secondIssueIn30Days';
  }
  return addressFresh ? 'freshAddress' : null;
};

/** What decides whether a way out of the house is open. */
export interface Ways {
  readonly mailbox: MailboxObstacle | null;
  readonly kim: 'kimNotLinked' | 'addressProtected' | null;
  readonly addressUsable: boolean;
  /** In-app uses that are left. */
  readonly remaining: number;
  readonly permissionSet: PermissionSet;
  readonly channel: Channel;
  readonly level: Level;
}

/**
 * Domain rule 19: the ways out in the order they are offered, each with what stands in its way. What
 * no verification can change comes before the level; the address, open from *high* only, after it.
 */
export const waysOut = (ways: Ways, policy: Policy): Option[] => {
  const level: Obstacle = levelSuffices(ways.level, 'high') ? null : 'level';
  const paper: Obstacle = paperOverTheCounter(ways, policy) ? null : 'branchOnly';
  const post: Obstacle = ways.addressUsable ? null : 'addressNotUsable';
  return [
    { way: 'appGuide', obstacle: appGuideObstacle(ways) },
    { way: 'mailbox', obstacle: ways.mailbox ?? level },
    { way: 'eeb', obstacle: ways.kim ?? level },
    { way: 'paper', obstacle: paper ?? level },
    { way: 'post', obstacle: level ?? post },
  ];
};

const appGuideObstacle = ({ mailbox, remaining }: Ways): Obstacle => {
  if (mailbox === 'notSmart') {
    return 'notSmart';
  }
  return remaining > 0 ? null : 'quotaUsed';
};

/** What a refused way out says is still open; a code of `fact-words.ts`. */
export const wayStillOpen = (refused: z.infer<typeof WayOut>, ways: Ways): string => {
  if (refused === 'mailbox' && ways.mailbox === 'noAppCommunication') {
    return 'activateAppCommunication';
  }
  if (ways.mailbox === null) {
    return 'mailboxOrPost';
  }
  return ways.addressUsable ? 'postOnly' : 'printAtBranch';
};

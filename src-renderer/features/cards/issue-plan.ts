import type { ApprovableAction } from '#shared/service-contract/approvals.ts';
import type { CardsOverview, IssueReason, WayOut } from '#shared/service-contract/cards.ts';
import type { OutputOf } from '#shared/service-contract/index.ts';
import type { Level } from '#shared/service-contract/vocabulary.ts';

/** What can be done about a missing card, in the order in which it is done (domain rule 20). */
export const planSteps = ['block', 'order', 'issue'] as const;
export type PlanStep = (typeof planSteps)[number];

export type StepObstacle = 'noActiveCard' | 'alreadyOrdered' | 'level' | 'noWay';

type Card = OutputOf<'cards.block'>;

const stepsOf: Record<IssueReason, readonly PlanStep[]> = {
  lost: ['block', 'order', 'issue'],
  stolen: ['block', 'order', 'issue'],
  defective: ['order', 'issue'],
  notArrived: ['order', 'issue'],
  atPractice: ['issue'],
};

/** The steps that a reason calls for; a card that is merely not at hand stays in use. */
export const stepsFor = (reason: IssueReason): readonly PlanStep[] => stepsOf[reason];

/** The card that a loss would block. */
export const activeCard = (overview: CardsOverview): Card | null =>
  overview.healthCards.find(({ state }) => state === 'active') ?? null;

/** Why a step cannot be taken now; null = it can (domain rules 8, 18, 20). */
export function stepObstacle(
  step: PlanStep,
  overview: CardsOverview,
  level: Level,
): StepObstacle | null {
  switch (step) {
    case 'block':
      return activeCard(overview) === null ? 'noActiveCard' : null;
    case 'order':
      return overview.healthCards.some(({ state }) => state === 'ordered')
        ? 'alreadyOrdered'
        : null;
    case 'issue':
      // Until it is fetched again, what was seen below "high" says nothing of the ways that are open now.
      if (level !== 'high' || overview.waysOut.some(({ obstacle }) => obstacle === 'level')) {
        return 'level';
      }
      return openWays(overview).length === 0 ? 'noWay' : null;
  }
}

const isWayOut = (way: string): way is WayOut =>
  way === 'mailbox' || way === 'eeb' || way === 'paper' || way === 'post';

/** Ways by which we can send it now, in the order in which they are offered (domain rule 19). */
export const openWays = (overview: CardsOverview): readonly WayOut[] =>
  overview.waysOut
    .filter(({ obstacle }) => obstacle === null)
    .map(({ way }) => way)
    .filter(isWayOut);

/** The way that stands chosen at first: never the one for which a practice must be found before. */
export const firstWay = (ways: readonly WayOut[]): WayOut | null =>
  ways.find((way) => way !== 'eeb') ?? ways[0] ?? null;

/** Also while the level is still on its way up: a key that comes early is not lost. */
export const mayReachPractice = (overview: CardsOverview): boolean =>
  overview.waysOut.some(
    ({ way, obstacle }) => way === 'eeb' && (obstacle === null || obstacle === 'level'),
  );

/** True while the member can fetch one in the app: said first (domain rule 19). */
export const guideFirst = (overview: CardsOverview): boolean =>
  overview.waysOut.some(({ way, obstacle }) => way === 'appGuide' && obstacle === null);

/** A loss or theft is the cause of the block; nothing else blocks a card. */
export const blockCause = (reason: IssueReason): 'lost' | 'stolen' =>
  reason === 'stolen' ? 'stolen' : 'lost';

/** What a refused step asks a second person for; nothing else of the plan needs one. */
export const approvable = (
  step: PlanStep,
  reason: IssueReason,
  wayOut: WayOut | null,
  practiceId: string | null = null,
): ApprovableAction | null => {
  if (step === 'order') return { operation: 'cards.orderHealthCard', input: { reason } };
  if (step !== 'issue' || wayOut === null) return null;
  const practice = wayOut === 'eeb' ? { practiceId } : {};
  return { operation: 'cards.issueReplacement', input: { reason, wayOut, ...practice } };
};

import { useState } from 'react';
import type { DeskError } from '#shared/desk-contract/bridge.ts';
import type { CardsOverview, IssueReason, WayOut } from '#shared/service-contract/cards.ts';
import type { OutputOf } from '#shared/service-contract/index.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { useDesk } from '../../desk/bridge.ts';
import { asDeskError, isUndecided } from '../../desk/failure.ts';
import { IntentKey } from '../../desk/intent-key.ts';
import { useQueryStore } from '../../desk/store-context.ts';
import { activeCard, blockCause, type PlanStep, planSteps } from './issue-plan.ts';

export type Issued = OutputOf<'cards.issueReplacement'>;

export interface StepResult {
  readonly state: 'running' | 'done' | 'refused';
  readonly error: DeskError | null;
}
export type PlanResults = Readonly<Partial<Record<PlanStep, StepResult>>>;

export interface PlanOrder {
  readonly reason: IssueReason;
  readonly way: WayOut | null;
  /** Of the directory, for `eeb`. */
  readonly practiceId: string | null;
  readonly steps: readonly PlanStep[];
  readonly overview: CardsOverview;
}

/**
 * Runs the chosen steps one after the other and keeps the outcome of each: a refused step hides no
 * other. What is done already is not done again; after a broken connection the rest waits, and the
 * same step carries the same idempotency key.
 */
export function usePlan({ contactId, memberId }: OnMemberProps) {
  const desk = useDesk();
  const store = useQueryStore();
  const [results, setResults] = useState<PlanResults>({});
  const [issued, setIssued] = useState<Issued | null>(null);
  const [running, setRunning] = useState(false);
  const [keys] = useState<Record<PlanStep, IntentKey>>(() => ({
    block: new IntentKey(() => crypto.randomUUID()),
    order: new IntentKey(() => crypto.randomUUID()),
    issue: new IntentKey(() => crypto.randomUUID()),
  }));

  const act = async (step: PlanStep, order: PlanOrder): Promise<Issued | null> => {
    const on = { contactId, memberId };
    const how = (input: unknown) =>
      ({ cause: 'open', idempotencyKey: keys[step].for(input) }) as const;
    if (step === 'block') {
      const card = activeCard(order.overview);
      if (card === null) return null;
      const input = { ...on, cardId: card.cardId, cause: blockCause(order.reason) };
      await desk.call('cards.block', input, how(input));
    } else if (step === 'order') {
      const input = { ...on, reason: order.reason };
      await desk.call('cards.orderHealthCard', input, how(input));
    } else if (order.way !== null) {
      const { reason, way, practiceId } = order;
      const input = { ...on, reason, wayOut: way, practiceId: way === 'eeb' ? practiceId : null };
      return await desk.call('cards.issueReplacement', input, how(input));
    }
    return null;
  };

  const run = async (order: PlanOrder): Promise<Issued | null> => {
    if (running) return null;
    setRunning(true);
    let found: Issued | null = null;
    for (const step of planSteps) {
      if (!order.steps.includes(step) || results[step]?.state === 'done') continue;
      setResults((before) => ({ ...before, [step]: { state: 'running', error: null } }));
      try {
        found = (await act(step, order)) ?? found;
        keys[step].settle(null);
        setResults((before) => ({ ...before, [step]: { state: 'done', error: null } }));
      } catch (thrown) {
        const error = asDeskError(thrown);
        keys[step].settle(error);
        setResults((before) => ({ ...before, [step]: { state: 'refused', error } }));
        // Nobody knows how this ended: going on could act on a wrong picture.
        if (isUndecided(error)) break;
      }
    }
    if (found !== null) setIssued(found);
    setRunning(false);
    void store.changed(contactId, 'cards.issueReplacement');
    return found;
  };

  const reset = () => {
    setResults({});
    setIssued(null);
  };
  /** What waits for a second person now is refused no longer. */
  const forgetRefusals = () =>
    setResults((before) =>
      Object.fromEntries(
        Object.entries(before).filter(([, { error }]) => error?.code !== 'approvalRequired'),
      ),
    );
  return { results, issued, running, run, reset, forgetRefusals };
}

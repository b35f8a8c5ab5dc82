import type { ApprovalDemand, Context } from '../pipeline/handler.ts';
import { refuse } from '../pipeline/refusal.ts';

/**
 * Domain rules 16 and 18: what policy does not leave to one person.
 * @throws Refusal `approvalRequired` unless a second person allowed just this
 */
export const assertSecondPerson = (
  { secondPerson }: Pick<Context<'session.current'>, 'secondPerson'>,
  demand: ApprovalDemand,
): void => {
  if (secondPerson?.allows(demand) !== true) {
    refuse('approvalRequired', { ...demand });
  }
};

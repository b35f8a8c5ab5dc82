import type { Policy } from '#shared/domain/policy.ts';
import { type OperationName, type Operations, operations } from '#shared/service-contract/index.ts';
import type { OperationDefinition, Scope } from '#shared/service-contract/operation.ts';
import { assertLevel, loadContact, loadMember } from './checks.ts';
import type { Actor, ContactRow, PartOf, StandingRow, Trx } from './handler.ts';
import { refuse } from './refusal.ts';

/** Whose request it is, for what, and whether it was answered before. */
export interface Scoping {
  readonly trx: Trx;
  readonly definition: OperationDefinition;
  readonly input: unknown;
  readonly actor: Actor;
  readonly policy: Policy;
  readonly repeated: boolean;
}

/** One loader per scope: each gives exactly what the scope promises to its handlers, or refuses. */
const loaders: { readonly [S in Scope]: (scoping: Scoping) => Promise<PartOf[S]> } = {
  public: async () => ({}),
  person: async () => ({}),
  contact: async (scoping) => ({ contact: await contactOf(scoping) }),
  member: async (scoping) => {
    const { trx, definition, input, actor, policy } = scoping;
    const contact = await contactOf(scoping);
    const { memberId } = idsIn(input);
    const locked = definition.effect === 'change';
    const loaded = await loadMember(trx, actor, contact.contactId, memberId ?? '', { locked });
    const { member, standing } = loaded ?? refuse('memberNotOpened');
    assertLevel(definition, contact, standing, policy);
    return { contact, member, standing, level: standing.level };
  },
};

const contactOf = ({ trx, definition, input, actor, repeated }: Scoping): Promise<ContactRow> =>
  loadContact(trx, actor, idsIn(input).contactId ?? '', {
    locked: definition.effect === 'change',
    repeated,
  });

/** @throws Refusal of what the operation's scope demands */
export const loadScope = <N extends OperationName>(
  operation: N,
  scoping: Scoping,
): Promise<PartOf[Operations[N]['scope']]> => {
  const scope: Operations[N]['scope'] = operations[operation].scope;
  return loaders[scope](scoping);
};

/** What of a scope stands in log entries. */
export const surroundingOf = (
  part: PartOf[Scope],
): { readonly contact: ContactRow | null; readonly standing: StandingRow | null } => ({
  contact: 'contact' in part ? part.contact : null,
  standing: 'standing' in part ? part.standing : null,
});

/** The ids that an input names, whatever else it holds. */
export const idsIn = (input: unknown): { contactId: string | null; memberId: string | null } => {
  const textAt = (key: string) => {
    const value = typeof input === 'object' && input !== null ? Reflect.get(input, key) : null;
    return typeof value === 'string' ? value : null;
  };
  return { contactId: textAt('contactId'), memberId: textAt('memberId') };
};

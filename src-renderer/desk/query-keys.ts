import type { Query, QueryKey } from '@tanstack/react-query';
import type { InputOf, JsonOperationName } from '#shared/service-contract/index.ts';

/**
 * `[owner, operation, input]`: the owner is the contact's id where the input names one, so that
 * wrap-up, a falling level and lock can remove exactly what belongs to it.
 */
export type OperationKey<N extends JsonOperationName = JsonOperationName> = readonly [
  owner: string,
  operation: N,
  input: InputOf<N>,
];

/** Owner of what belongs to the signed-in person rather than to a contact. */
export const personOwner = 'person';

const textField = (input: unknown, field: 'contactId' | 'memberId'): string | null => {
  if (typeof input !== 'object' || input === null || !(field in input)) return null;
  const value: unknown = Reflect.get(input, field);
  return typeof value === 'string' ? value : null;
};

export const contactIdOf = (input: unknown): string | null => textField(input, 'contactId');
export const memberIdOf = (input: unknown): string | null => textField(input, 'memberId');

/** The audit views name a contact without working in it: they belong to the person. */
const ownedByContact = (operation: string) => !operation.startsWith('audit.');

export function operationKey<N extends JsonOperationName>(
  operation: N,
  input: InputOf<N>,
): OperationKey<N> {
  const owner = ownedByContact(operation) ? contactIdOf(input) : null;
  return [owner ?? personOwner, operation, input];
}

export interface KeyParts {
  readonly owner: string;
  readonly operation: string;
  readonly memberId: string | null;
}

export function partsOf(key: QueryKey): KeyParts {
  const [owner, operation, input] = key;
  return {
    owner: typeof owner === 'string' ? owner : '',
    operation: typeof operation === 'string' ? operation : '',
    memberId: memberIdOf(input),
  };
}

export const partsOfQuery = (query: Query): KeyParts => partsOf(query.queryKey);

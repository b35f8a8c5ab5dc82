import { randomUUID } from 'node:crypto';
import { type Envelope, headerNames } from '../../../src-shared/service-contract/envelope.ts';
import {
  type InputOf,
  type JsonOperationName,
  type OutputOf,
  pathOf,
} from '../../../src-shared/service-contract/index.ts';
import { signIn } from '../../service/harness/sign-in.ts';
import type { Account } from '../fixture/desk.ts';

/** Somebody else who works at the same service, from a desk that nobody looks at. */
export type SecondPerson = <N extends JsonOperationName>(
  operation: N,
  input: InputOf<N>,
) => Promise<OutputOf<N>>;

export const secondPerson = async (url: string, account: Account): Promise<SecondPerson> => {
  const { accessToken } = await signIn(`${url}/identity`, account);
  return async (operation, input) => {
    const response = await fetch(url + pathOf(operation), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${accessToken}`,
        [headerNames.idempotencyKey]: randomUUID(),
      },
      body: JSON.stringify(input),
    });
    const answer = (await response.json()) as Envelope<OutputOf<typeof operation>>;
    if (!answer.ok) {
      throw new Error(`${operation} was refused: ${JSON.stringify(answer.error)}`);
    }
    return answer.value;
  };
};

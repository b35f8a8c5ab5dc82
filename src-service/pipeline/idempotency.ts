import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { InputOf, OperationName } from '#shared/service-contract/index.ts';
import type { OperationDefinition } from '#shared/service-contract/operation.ts';
import { canonicalText } from '../access-log/entry.ts';
import type { Actor, Refs, Trx } from './handler.ts';
import { refuse } from './refusal.ts';

/** What names a change among all others of a person. */
interface Keyed<N extends OperationName> {
  readonly operation: N;
  readonly input: InputOf<N>;
  readonly idempotencyKey: string | null;
}

const inputHash = (input: unknown): string =>
  createHash('sha256').update(canonicalText(input)).digest('hex');

/**
 * What an earlier request with the same key left; null for a first one. Requests with one key wait
 * for each other.
 * @throws Refusal `idempotencyConflict` if the key was used for something else
 */
export const findRecord = async <N extends OperationName>(
  trx: Trx,
  { operation, input, idempotencyKey }: Keyed<N>,
  { effect }: OperationDefinition,
  actor: Actor,
): Promise<Refs | null> => {
  if (effect === 'read') {
    return null;
  }
  const key = idempotencyKey ?? refuse('malformedRequest', { field: 'idempotency-key' });
  await sql`select pg_advisory_xact_lock(hashtextextended(${actor.personId + key}, 0))`.execute(
    trx,
  );
  const record = await trx
    .selectFrom('idempotencyRecord')
    .selectAll()
    .where('personId', '=', actor.personId)
    .where('idempotencyKey', '=', key)
    .executeTakeFirst();
  if (record === undefined) {
    return null;
  }
  if (record.operation !== operation || record.inputHash !== inputHash(input)) {
    refuse('idempotencyConflict');
  }
  return record.refs;
};

export const keepRecord = async <N extends OperationName>(
  trx: Trx,
  { operation, input, idempotencyKey }: Keyed<N>,
  actor: Actor,
  refs: Refs,
  at: string,
): Promise<void> => {
  await trx
    .insertInto('idempotencyRecord')
    .values({
      personId: actor.personId,
      idempotencyKey: idempotencyKey ?? refuse('malformedRequest', { field: 'idempotency-key' }),
      operation,
      inputHash: inputHash(input),
      refs: JSON.stringify(refs),
      at,
    })
    .execute();
};

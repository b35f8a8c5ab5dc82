import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Clock } from '#shared/domain/clock.ts';
import { dayOf, isoInstant } from '#shared/domain/dates.ts';
import type { Policy } from '#shared/domain/policy.ts';
import {
  type InputOf,
  type OperationName,
  type Operations,
  type OutputOf,
  operations,
} from '#shared/service-contract/index.ts';
import type { OperationDefinition } from '#shared/service-contract/operation.ts';
import { canonicalText } from '../access-log/entry.ts';
import type { Database } from '../database/connection.ts';
import { assertPermitted } from './checks.ts';
import type {
  Actor,
  ChangeHandler,
  Context,
  Handlers,
  PartOf,
  ReadHandler,
  Refs,
  Trx,
} from './handler.ts';
import { Journal, type Surroundings, writeRefused } from './journal.ts';
import type { ServiceParts } from './parts.ts';
import { Refusal, refuse } from './refusal.ts';
import { idsIn, loadScope, surroundingOf } from './scope.ts';

/** One request for one operation, its input already parsed by the contract's schema. */
export interface OperationRequest<N extends OperationName> {
  readonly operation: N;
  readonly input: InputOf<N>;
  /** null only for operations of scope `public`. */
  readonly actor: Actor | null;
  readonly requestId: string;
  /** Required when the operation's effect is `change`. */
  readonly idempotencyKey: string | null;
}

export interface PipelineParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly policy: Policy;
  readonly parts: ServiceParts;
  readonly handlers: Handlers;
  readonly version: string;
  readonly training: boolean;
  /** Called after a transaction with events committed. */
  readonly wake: () => void;
}

const NOBODY: Actor = { personId: '', displayName: '', permissionSet: 'agent' };

/**
 * The way of every operation: permission → one transaction {repeat? → contact, member, level → handler
 * → log, steps, events, idempotency record}. Whatever refuses rolls back and is logged by itself, unless
 * the handler recorded the attempt and keeps it (`keeping`).
 */
export class Pipeline {
  readonly #parts: PipelineParts;

  constructor(parts: PipelineParts) {
    this.#parts = parts;
  }

  /** @throws Refusal with a code that the contract lists for the operation */
  async run<N extends OperationName>(request: OperationRequest<N>): Promise<OutputOf<N>> {
    const definition: OperationDefinition = operations[request.operation];
    const now = isoInstant(this.#parts.clock);
    const actor = request.actor ?? NOBODY;
    const journal = new Journal();
    let surroundings: Surroundings = {
      actor,
      now,
      requestId: request.requestId,
      contact: null,
      standing: null,
    };
    try {
      if (definition.scope !== 'public') {
        if (request.actor === null) {
          refuse('unauthenticated');
        }
        assertPermitted(definition, actor);
      }
      const outcome = await this.#parts.db.transaction().execute(async (trx) => {
        const known = await findRecord(trx, request, definition, actor);
        const { policy } = this.#parts;
        const repeated = known !== null;
        const scoping = { trx, definition, input: request.input, actor, policy, repeated };
        const part = await loadScope(request.operation, scoping);
        surroundings = { ...surroundings, ...surroundingOf(part) };
        const context = this.#context(request, actor, now, trx, journal, part);
        const answer = await this.#handle(context, definition, known, request, now).catch(asKept);
        if (answer instanceof Refusal) {
          return answer;
        }
        // A repeated request happened before and left its traces then.
        if (known === null) {
          await journal.write(trx, request.operation, request.input, surroundings);
        }
        return answer;
      });
      if (outcome instanceof Refusal) {
        throw outcome;
      }
      if (journal.hasEvents) {
        this.#parts.wake();
      }
      return outcome;
    } catch (error) {
      if (isLogged(error, definition) && request.actor !== null) {
        await this.#logRefusal(request, error, surroundings);
      }
      throw error;
    }
  }

  async #handle<N extends OperationName>(
    context: Context<N>,
    definition: OperationDefinition,
    known: Refs | null,
    request: OperationRequest<N>,
    now: string,
  ): Promise<OutputOf<N>> {
    const handler = this.#parts.handlers[request.operation];
    if (definition.effect === 'read') {
      return (handler as ReadHandler<N>)(context);
    }
    const { change, answer } = handler as ChangeHandler<N>;
    const refs = known ?? (await change(context));
    if (known === null) {
      await keepRecord(context.trx, request, context.actor, refs, now);
    }
    return answer(context, refs);
  }

  #context<N extends OperationName>(
    { operation, input, requestId }: OperationRequest<N>,
    actor: Actor,
    now: string,
    trx: Trx,
    journal: Journal,
    part: PartOf[Operations[N]['scope']],
  ): Context<N> {
    const { clock, policy, parts, version, training } = this.#parts;
    return {
      operation,
      input,
      actor,
      clock,
      now,
      today: dayOf(now),
      policy,
      service: { version, training, now },
      parts,
      requestId,
      trx,
      newId: randomUUID,
      log: journal.log.bind(journal),
      logAlso: journal.logAlso.bind(journal),
      step: journal.step.bind(journal),
      emit: journal.emit.bind(journal),
      ...part,
    };
  }

  /** Refused attempts are part of the record (domain rule 27). */
  async #logRefusal<N extends OperationName>(
    { operation, input }: OperationRequest<N>,
    { code }: Refusal,
    surroundings: Surroundings,
  ): Promise<void> {
    const named = idsIn(input);
    await this.#parts.db.transaction().execute(async (trx) => {
      const contact =
        named.contactId === null
          ? undefined
          : await trx
              .selectFrom('contact')
              .selectAll()
              .where('contactId', '=', named.contactId)
              .executeTakeFirst();
      const known = surroundings.contact ?? contact ?? null;
      await writeRefused(trx, operation, code, {
        ...surroundings,
        contact: known,
        memberId: known === null ? null : named.memberId,
      });
    });
  }
}

/** A refusal that keeps leaves the transaction as an outcome, so that it commits. */
const asKept = (error: unknown): Refusal => {
  if (error instanceof Refusal && error.keeps) {
    return error;
  }
  throw error;
};

const isLogged = (error: unknown, { log }: OperationDefinition): error is Refusal =>
  error instanceof Refusal && !error.keeps && log !== 'none';

const inputHash = (input: unknown): string =>
  createHash('sha256').update(canonicalText(input)).digest('hex');

/**
 * What an earlier request with the same key left; null for a first one. Requests with one key wait
 * for each other.
 * @throws Refusal `idempotencyConflict` if the key was used for something else
 */
const findRecord = async <N extends OperationName>(
  trx: Trx,
  { operation, input, idempotencyKey }: OperationRequest<N>,
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

const keepRecord = async <N extends OperationName>(
  trx: Trx,
  { operation, input, idempotencyKey }: OperationRequest<N>,
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

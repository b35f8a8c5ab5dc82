import { randomUUID } from 'node:crypto';
import type { Clock } from '#shared/domain/clock.ts';
import { dayOf, isoInstant } from '#shared/domain/dates.ts';
import type { Policy } from '#shared/domain/policy.ts';
import type { ApprovableOperation } from '#shared/service-contract/approvals.ts';
import {
  type InputOf,
  type OperationName,
  type Operations,
  type OutputOf,
  operations,
} from '#shared/service-contract/index.ts';
import type { OperationDefinition } from '#shared/service-contract/operation.ts';
import type { Database } from '../database/connection.ts';
import { assertPermitted } from './checks.ts';
import { loadAskedScope, orRefusal, takingBack } from './dispatch.ts';
import type {
  Actor,
  ApprovalDemand,
  AskedAction,
  ChangeHandler,
  ContactRow,
  Context,
  Dispatch,
  Handlers,
  PartOf,
  ReadHandler,
  Refs,
  SecondPerson,
  Trx,
} from './handler.ts';
import { findRecord, keepRecord } from './idempotency.ts';
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

/** What a context is made of beside the request itself. */
interface Running<Part> {
  readonly actor: Actor;
  readonly now: string;
  readonly trx: Trx;
  readonly journal: Journal;
  readonly part: Part;
  readonly secondPerson?: SecondPerson | null;
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
        const context = this.#context(request, { actor, now, trx, journal, part });
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
    { operation, input, requestId }: Pick<OperationRequest<N>, 'operation' | 'input' | 'requestId'>,
    {
      actor,
      now,
      trx,
      journal,
      part,
      secondPerson = null,
    }: Running<PartOf[Operations[N]['scope']]>,
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
      secondPerson,
      dispatch: this.#dispatch(trx, now, requestId),
      newId: randomUUID,
      log: journal.log.bind(journal),
      logAlso: journal.logAlso.bind(journal),
      step: journal.step.bind(journal),
      emit: journal.emit.bind(journal),
      ...part,
    };
  }

  /** Other operations inside a running transaction: what approvals try out and carry out. */
  #dispatch(trx: Trx, now: string, requestId: string): Dispatch {
    const run = async (asked: AskedAction, journal: Journal, secondPerson: SecondPerson) => {
      const part = await loadAskedScope(trx, asked, this.#parts.policy);
      const actor = asked.requester;
      const running = { actor, now, trx, journal, part, secondPerson };
      await this.#change({ ...asked, requestId }, running);
      return { actor, now, requestId, ...surroundingOf(part) };
    };
    return {
      tryOut: async (asked) => {
        const demands: ApprovalDemand[] = [];
        const secondPerson = { allows: (demand: ApprovalDemand) => demands.push(demand) > 0 };
        await takingBack(trx, async () => {
          await run(asked, new Journal(), secondPerson);
        });
        return demands;
      },
      carryOut: async (asked, given) => {
        const { facts } = given;
        const refusal = await orRefusal(trx, async () => {
          const journal = new Journal();
          const surroundings = await run(asked, journal, given);
          await given.stillHolds();
          journal.log({ facts });
          await journal.write(trx, asked.operation, asked.input, surroundings);
        });
        if (refusal !== null) {
          const { contactId, memberId } = asked.input;
          const contact = await contactOf(trx, contactId);
          const surroundings = { actor: asked.requester, now, requestId, contact, standing: null };
          const about = { ...surroundings, memberId, facts };
          await writeRefused(trx, asked.operation, refusal.code, about);
        }
        return refusal;
      },
    };
  }

  async #change<N extends ApprovableOperation>(
    asked: Pick<OperationRequest<N>, 'operation' | 'input' | 'requestId'>,
    running: Running<PartOf[Operations[N]['scope']]>,
  ): Promise<void> {
    const handler = this.#parts.handlers[asked.operation] as ChangeHandler<N>;
    await handler.change(this.#context(asked, running));
  }

  /** Refused attempts are part of the record (domain rule 27). */
  async #logRefusal<N extends OperationName>(
    { operation, input }: OperationRequest<N>,
    { code }: Refusal,
    surroundings: Surroundings,
  ): Promise<void> {
    const named = idsIn(input);
    await this.#parts.db.transaction().execute(async (trx) => {
      const contact = named.contactId === null ? null : await contactOf(trx, named.contactId);
      const known = surroundings.contact ?? contact;
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

/** Whosever contact it is: entries name it though it was refused to the actor. */
const contactOf = async (trx: Trx, contactId: string): Promise<ContactRow | null> =>
  (await trx
    .selectFrom('contact')
    .selectAll()
    .where('contactId', '=', contactId)
    .executeTakeFirst()) ?? null;

const isLogged = (error: unknown, { log }: OperationDefinition): error is Refusal =>
  error instanceof Refusal && !error.keeps && log !== 'none';

import { headerNames } from '#shared/service-contract/envelope.ts';
import {
  type BytesOperationName,
  type InputOf,
  type JsonOperationName,
  type OperationName,
  type OutputOf,
  operations,
  pathOf,
} from '#shared/service-contract/index.ts';
import type { BytesAnswer } from '#shared/service-contract/operation.ts';
import type { Log } from '../observability/log.ts';
import { type Outcome, refused } from '../outcome.ts';
import type { AccessTokens } from '../session/access-tokens.ts';
import { pause, type Timers } from '../timers.ts';
import { isGatewayTrouble, readBytesAnswer, readJsonAnswer } from './answers.ts';
import type { Reach } from './reach.ts';
import type { HttpAnswer, Sent, Transport } from './transport.ts';

export interface CallOptions {
  /** `refresh`: fetched again by the program, not a read (domain rule 27). */
  readonly cause: 'open' | 'refresh';
  /** UUID of the intended action, the same on every try; null for reads. */
  readonly idempotencyKey: string | null;
  readonly requestId: string;
}

export interface ClientCollaborators {
  readonly transport: Transport;
  readonly reach: Reach;
  readonly tokens: AccessTokens;
  readonly timers: Timers;
  readonly log: Log;
  /** Hears after every attempt whether the service was reached. */
  readonly heard: (reached: boolean) => void;
}

/** Pauses before the second and third attempt, in milliseconds. */
export const retryPauses = [250, 1_000] as const;

interface Prepared {
  readonly operation: OperationName;
  readonly input: unknown;
  readonly options: CallOptions;
}

/**
 * The one client of the service-centre API. Reads, and changes with their idempotency key, are tried again
 * when the connection is lost; a change whose fate is unknown after that says so (`outcomeUnknown`) and
 * may be sent again under the same key without running twice.
 */
export class ServiceClient {
  readonly #with: ClientCollaborators;

  constructor(collaborators: ClientCollaborators) {
    this.#with = collaborators;
  }

  /** Calls a JSON operation; the value fits the contract. */
  call<N extends JsonOperationName>(
    operation: N,
    input: InputOf<N>,
    options: CallOptions,
  ): Promise<Outcome<OutputOf<N>>> {
    return this.#run({ operation, input, options }, (answer) => readJsonAnswer(operation, answer));
  }

  /** Fetches bytes; refuses with `bytesDamaged` when their hash is not that of the header. */
  bytes<N extends BytesOperationName>(
    operation: N,
    input: InputOf<N>,
    options: CallOptions,
  ): Promise<Outcome<BytesAnswer>> {
    return this.#run({ operation, input, options }, (answer) => readBytesAnswer(operation, answer));
  }

  /** One attempt at `session.info`, without sign-in and without retry: is anybody there? */
  async probe(requestId: string): Promise<Outcome<OutputOf<'session.info'>>> {
    const options = { cause: 'refresh', idempotencyKey: null, requestId } as const;
    const sent = await this.#post({ operation: 'session.info', input: {}, options }, undefined);
    return sent.kind === 'answer'
      ? readJsonAnswer('session.info', sent.answer)
      : refused('offline');
  }

  async #run<T>(prepared: Prepared, read: (answer: HttpAnswer) => Outcome<T>): Promise<Outcome<T>> {
    const { operation, options } = prepared;
    const isChange = operations[operation].effect === 'change';
    if (isChange && options.idempotencyKey === null) {
      return refused('invalidRequest');
    }
    let mayHaveRun = false;
    for (const [attempt, wait] of [0, ...retryPauses].entries()) {
      if (wait > 0) {
        await pause(this.#with.timers, wait);
        this.#log('callRetried', prepared, { attempt });
      }
      const sent = await this.#authorized(prepared);
      if (sent.kind === 'refused') {
        return isChange && mayHaveRun ? refused('outcomeUnknown') : sent.outcome;
      }
      if (sent.kind === 'answer') {
        const outcome = read(sent.answer);
        // `unavailable` says that nothing was changed: it is worth another try, like a lost connection.
        if (outcome.ok || outcome.code !== 'unavailable' || attempt === retryPauses.length) {
          return this.#settled(prepared, outcome);
        }
      } else {
        mayHaveRun ||= sent.sent;
      }
    }
    return this.#settled(prepared, refused(isChange && mayHaveRun ? 'outcomeUnknown' : 'offline'));
  }

  /** One attempt with a good token; a token that the service does not take is renewed once. */
  async #authorized(
    prepared: Prepared,
  ): Promise<Sent | { readonly kind: 'refused'; readonly outcome: Outcome<never> }> {
    if (operations[prepared.operation].scope === 'public') {
      return this.#post(prepared, undefined);
    }
    const token = await this.#with.tokens.fresh();
    if (!token.ok) {
      return { kind: 'refused', outcome: token };
    }
    const sent = await this.#post(prepared, token.value);
    if (sent.kind === 'lost' || sent.answer.status !== 401) {
      return sent;
    }
    const renewed = await this.#with.tokens.renewed(token.value);
    if (!renewed.ok) {
      return { kind: 'refused', outcome: renewed };
    }
    const again = await this.#post(prepared, renewed.value);
    if (again.kind === 'answer' && again.answer.status === 401) {
      this.#with.tokens.end();
    }
    return again;
  }

  async #post({ operation, input, options }: Prepared, token: string | undefined): Promise<Sent> {
    const { address } = this.#with.reach;
    if (address === undefined) {
      return { kind: 'lost', sent: false };
    }
    const sent = await this.#with.transport({
      url: `${address.serviceUrl}${pathOf(operation)}`,
      headers: {
        [headerNames.requestId]: options.requestId,
        [headerNames.cause]: options.cause,
        ...(options.idempotencyKey === null
          ? {}
          : { [headerNames.idempotencyKey]: options.idempotencyKey }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: input,
    });
    const trouble = sent.kind === 'answer' && isGatewayTrouble(sent.answer);
    this.#with.heard(sent.kind === 'answer' && !trouble);
    return trouble ? { kind: 'lost', sent: true } : sent;
  }

  #settled<T>(prepared: Prepared, outcome: Outcome<T>): Outcome<T> {
    if (!outcome.ok) {
      this.#log('callFailed', prepared, { code: outcome.code });
    }
    return outcome;
  }

  #log(
    event: 'callFailed' | 'callRetried',
    { operation, options }: Prepared,
    more: Pick<Parameters<Log>[0], 'code' | 'attempt'>,
  ): void {
    this.#with.log({ event, operation, requestId: options.requestId, ...more });
  }
}

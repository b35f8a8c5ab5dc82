import { z } from 'zod';
import type { DeskResult } from '#shared/desk-contract/bridge.ts';
import {
  type DeskInput,
  type DeskOutput,
  type DeskRoute,
  deskRoutes,
} from '#shared/desk-contract/routes.ts';
import type { Clock } from '#shared/domain/clock.ts';
import type { Log } from '../observability/log.ts';
import { type Outcome, refused } from '../outcome.ts';
import { mayAddress, type SenderFrame } from './gate.ts';
import type { DeskHandlers } from './handlers.ts';

const Message = z.object({ route: z.string(), input: z.unknown() });

type Schemas = {
  readonly [R in DeskRoute]: {
    readonly input: z.ZodType<DeskInput<R>>;
    readonly output: z.ZodType<DeskOutput<R>>;
  };
};
const schemas: Schemas = deskRoutes;

const isRoute = (route: string): route is DeskRoute => Object.hasOwn(deskRoutes, route);

/** Undefined for what is no message, also for an object that does not let itself be read. */
const readMessage = (message: unknown): z.infer<typeof Message> | undefined => {
  try {
    return Message.safeParse(message).data;
  } catch {
    return undefined;
  }
};

/**
 * The one way from the renderer into the program: sender gate → parse → dispatch → parse → envelope.
 * Never throws and never rejects, whatever it is given.
 */
export class Router {
  readonly #handlers: DeskHandlers;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #newRequestId: () => string;

  constructor(handlers: DeskHandlers, clock: Clock, log: Log, newRequestId: () => string) {
    this.#handlers = handlers;
    this.#clock = clock;
    this.#log = log;
    this.#newRequestId = newRequestId;
  }

  /** Answers one message of the frame `sender`; the value is plain JSON. */
  async answer(sender: SenderFrame | null, message: unknown): Promise<DeskResult<unknown>> {
    const requestId = this.#newRequestId();
    const outcome = await this.#outcome(sender, message, requestId);
    return outcome.ok
      ? outcome
      : { ok: false, error: { code: outcome.code, facts: outcome.facts, requestId } };
  }

  async #outcome(
    sender: SenderFrame | null,
    message: unknown,
    requestId: string,
  ): Promise<Outcome<unknown>> {
    if (!mayAddress(sender)) {
      this.#log({ event: 'senderRefused', requestId });
      return refused('forbiddenSender');
    }
    const request = readMessage(message);
    if (request === undefined || !isRoute(request.route)) {
      this.#log({ event: 'requestNotUnderstood', requestId });
      return refused('invalidRequest');
    }
    const { route, input } = request;
    const startedAt = this.#clock.now();
    const outcome = await this.#dispatch(route, input, requestId);
    if (!outcome.ok) {
      const millis = this.#clock.now() - startedAt;
      this.#log({ event: 'requestRefused', requestId, route, code: outcome.code, millis });
    }
    return outcome;
  }

  async #dispatch<R extends DeskRoute>(
    route: R,
    raw: unknown,
    requestId: string,
  ): Promise<Outcome<unknown>> {
    const { input, output } = schemas[route];
    try {
      const parsed = input.safeParse(raw);
      if (!parsed.success) {
        return refused('invalidRequest');
      }
      const outcome = await this.#handlers[route](parsed.data, { requestId });
      if (!outcome.ok) {
        return outcome;
      }
      const answer = output.safeParse(outcome.value);
      return answer.success ? { ok: true, value: answer.data } : refused('desk');
    } catch (error) {
      // A defect of ours: the renderer gets a sentence, the log the kind and place, never the message.
      this.#log({ event: 'handlerFailed', requestId, route, error });
      return refused('desk');
    }
  }
}

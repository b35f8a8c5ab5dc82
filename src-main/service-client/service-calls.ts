import type { z } from 'zod';
import type { DeskInput } from '#shared/desk-contract/routes.ts';
import {
  type InputOf,
  type JsonOperationName,
  type OperationName,
  type OutputOf,
  operations,
} from '#shared/service-contract/index.ts';
import { type Outcome, refused } from '../outcome.ts';
import type { CallOptions, ServiceClient } from './client.ts';

type Inputs = {
  readonly [N in JsonOperationName]: { readonly input: z.ZodType<InputOf<N>> };
};
const definitions: Inputs = operations;

/** What main does around a call of the renderer: e.g. settle hand-outs before their contact ends. */
export type Watchers = {
  readonly [N in JsonOperationName]?: {
    readonly before?: (input: InputOf<N>) => Promise<void>;
    readonly after?: (input: InputOf<N>, output: OutputOf<N>) => void;
  };
};

/** Bytes never cross IPC: those operations are reached by `bytes.open` and printing alone. */
const isJson = (operation: OperationName): operation is JsonOperationName =>
  operations[operation].output.kind === 'json';

/** `service.call`: the operation's own schema parses the input, the client parses the answer. */
export class ServiceCalls {
  readonly #client: Pick<ServiceClient, 'call'>;
  readonly #watchers: Watchers;
  readonly #signedIn: () => boolean;

  /** `signedIn` is false while locked: nothing personal is fetched for a locked screen. */
  constructor(client: Pick<ServiceClient, 'call'>, watchers: Watchers, signedIn: () => boolean) {
    this.#client = client;
    this.#watchers = watchers;
    this.#signedIn = signedIn;
  }

  async run(
    { operation, input, cause, idempotencyKey }: DeskInput<'service.call'>,
    requestId: string,
  ): Promise<Outcome<unknown>> {
    if (!isJson(operation)) {
      return refused('invalidRequest');
    }
    if (operations[operation].scope !== 'public' && !this.#signedIn()) {
      return refused('signedOut');
    }
    return this.#dispatch(operation, input, { cause, idempotencyKey, requestId });
  }

  async #dispatch<N extends JsonOperationName>(
    operation: N,
    raw: unknown,
    options: CallOptions,
  ): Promise<Outcome<OutputOf<N>>> {
    const parsed = definitions[operation].input.safeParse(raw);
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path.join('.').slice(0, 60) ?? '';
      return refused('malformedRequest', { field });
    }
    const watcher = this.#watchers[operation];
    await watcher?.before?.(parsed.data);
    const outcome = await this.#client.call(operation, parsed.data, options);
    if (outcome.ok) {
      watcher?.after?.(parsed.data, outcome.value);
    }
    return outcome;
  }
}

import { createParser } from 'eventsource-parser';
import { headerNames } from '#shared/service-contract/envelope.ts';
import { eventStreamPath, ServiceEvent } from '#shared/service-contract/events.ts';
import type { Log } from '../observability/log.ts';
import type { Outcome } from '../outcome.ts';
import type { AccessTokens } from '../session/access-tokens.ts';
import { type Cancel, pause, type Timers } from '../timers.ts';
import type { Reach } from './reach.ts';
import type { Fetch } from './transport.ts';

export interface StreamCollaborators {
  readonly fetch: Fetch;
  readonly reach: Reach;
  readonly tokens: AccessTokens;
  readonly timers: Timers;
  readonly log: Log;
  readonly newRequestId: () => string;
  /** The cursor of now, from which the first connection goes on without a gap. */
  readonly cursorOfNow: () => Promise<Outcome<{ readonly cursor: string }>>;
  readonly event: (event: ServiceEvent) => void;
  readonly heard: (reached: boolean) => void;
}

/** The service sends a heartbeat every 15 s; after so long a silence the connection is dead. */
export const silenceMillis = 40_000;
const pauses = [500, 1_000, 2_000, 5_000, 10_000, 20_000] as const;

/**
 * Follows what changed in the service, without a gap: every connection resumes at the cursor of the last
 * event. Content-free (domain rule 29).
 */
export class EventStream {
  readonly #with: StreamCollaborators;
  /** Of the run that is under way; another start or stop ends it. */
  #abort: AbortController | undefined;
  #cursor: string | undefined;
  /** True once the connection under way has carried anything. */
  #carried = false;

  constructor(collaborators: StreamCollaborators) {
    this.#with = collaborators;
  }

  /** Starts at now, for the person who is signed in. */
  start(): void {
    this.stop();
    this.#cursor = undefined;
    const abort = new AbortController();
    this.#abort = abort;
    void this.#follow(abort.signal);
  }

  stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }

  async #follow(stopped: AbortSignal): Promise<void> {
    let failures = 0;
    while (!stopped.aborted) {
      this.#carried = false;
      await this.#connectOnce(stopped);
      failures = this.#carried ? 0 : failures + 1;
      if (!stopped.aborted) {
        await pause(this.#with.timers, pauses[Math.min(failures, pauses.length - 1)] ?? 20_000);
      }
    }
  }

  /** One connection from opening to end. */
  async #connectOnce(stopped: AbortSignal): Promise<void> {
    const { address } = this.#with.reach;
    const token = await this.#with.tokens.fresh();
    if (!token.ok || address === undefined) {
      return;
    }
    if (this.#cursor === undefined) {
      const now = await this.#with.cursorOfNow();
      if (!now.ok) {
        return;
      }
      this.#cursor = now.value.cursor;
    }
    const abort = new AbortController();
    const end = (): void => abort.abort();
    stopped.addEventListener('abort', end);
    try {
      const response = await this.#with.fetch(`${address.serviceUrl}${eventStreamPath}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token.value}`,
          'content-type': 'application/json',
          accept: 'text/event-stream',
          [headerNames.requestId]: this.#with.newRequestId(),
        },
        body: JSON.stringify({ cursor: this.#cursor }),
        redirect: 'error',
        signal: abort.signal,
      });
      await this.#accept(response, token.value, abort);
    } catch {
      // A lost connection is what this class is for: it tells the monitor and comes back.
      if (!stopped.aborted) {
        this.#with.heard(false);
      }
    } finally {
      stopped.removeEventListener('abort', end);
    }
  }

  async #accept(response: Response, token: string, abort: AbortController): Promise<void> {
    if (response.status === 401) {
      await response.body?.cancel();
      await this.#with.tokens.renewed(token);
      return;
    }
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    if (!response.ok || !isStream || response.body === null) {
      await response.body?.cancel();
      return;
    }
    this.#with.heard(true);
    this.#with.log({ event: 'streamOpened' });
    await this.#read(response.body, abort);
  }

  async #read(body: ReadableStream<Uint8Array>, abort: AbortController): Promise<void> {
    const parser = createParser({ onEvent: ({ data }) => this.#take(data) });
    const decoder = new TextDecoder();
    let cancel: Cancel = () => undefined;
    const watch = (): void => {
      cancel();
      cancel = this.#with.timers.after(silenceMillis, () => {
        this.#with.log({ event: 'streamEnded', reason: 'silence' });
        abort.abort();
      });
    };
    watch();
    try {
      for await (const chunk of body) {
        this.#carried = true;
        watch();
        parser.feed(decoder.decode(chunk, { stream: true }));
      }
      this.#with.log({ event: 'streamEnded' });
    } finally {
      cancel();
    }
  }

  #take(data: string): void {
    let json: unknown;
    try {
      json = JSON.parse(data);
    } catch {
      json = undefined;
    }
    const event = ServiceEvent.safeParse(json);
    if (event.success) {
      this.#cursor = event.data.cursor;
      this.#with.event(event.data);
    } else {
      this.#with.log({ event: 'eventNotUnderstood' });
    }
  }
}

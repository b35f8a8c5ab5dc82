import type { Clock } from '#shared/domain/clock.ts';
import type { Push } from '../ipc/push.ts';
import type { Log } from '../observability/log.ts';

/** A call rings no longer than this; after it nobody is surprised by an old number. */
const ringsMillis = 120_000;

export interface IncomingCallsParts {
  readonly clock: Clock;
  readonly push: Push;
  readonly log: Log;
}

/**
 * The newest call that a telephone system announced. Its number is a hint and proves nothing (domain
 * rule 3); it is kept in memory only, told once, and only to a window in which somebody is signed in.
 */
export class IncomingCalls {
  readonly #parts: IncomingCallsParts;
  #waiting: { readonly phone: string; readonly at: number } | null = null;

  constructor(parts: IncomingCallsParts) {
    this.#parts = parts;
  }

  /** @param phone as the telephone system gave it; null: what came was no call */
  announce(phone: string | null): void {
    if (phone === null) {
      return;
    }
    const { clock, push, log } = this.#parts;
    this.#waiting = { phone, at: clock.now() };
    log({ event: 'callAnnounced' });
    push('call.incoming', {});
  }

  take(): string | null {
    const waiting = this.#waiting;
    this.#waiting = null;
    return waiting !== null && this.#parts.clock.now() - waiting.at < ringsMillis
      ? waiting.phone
      : null;
  }
}

import type { Clock } from '#shared/domain/clock.ts';
import { refuse } from '../pipeline/refusal.ts';

const MINUTE_MILLIS = 60_000;
const SECOND_MILLIS = 1_000;

/** What a person has left of a minute's requests, as of an instant. */
interface Allowance {
  readonly left: number;
  readonly at: number;
}

/**
 * Limits the requests of each person, whatever computer or proxy they come from: a minute's worth at
 * once, and from then on as many as come back with time. Each instance counts for itself.
 */
export class RequestRate {
  readonly #perMinute: number;
  readonly #clock: Clock;
  readonly #allowances = new Map<string, Allowance>();

  constructor(perMinute: number, clock: Clock) {
    this.#perMinute = perMinute;
    this.#clock = clock;
  }

  /** @throws Refusal `throttled` with the seconds until the next request is taken */
  take(personId: string): void {
    const now = this.#clock.now();
    const { left, at } = this.#allowances.get(personId) ?? { left: this.#perMinute, at: now };
    const perMilli = this.#perMinute / MINUTE_MILLIS;
    // A clock that was set back gives nothing at first, and goes on from there.
    const available = Math.min(this.#perMinute, left + Math.max(0, now - at) * perMilli);
    const isTaken = available >= 1;
    this.#allowances.set(personId, { left: isTaken ? available - 1 : available, at: now });
    if (!isTaken) {
      const seconds = Math.ceil((1 - available) / perMilli / SECOND_MILLIS);
      refuse('throttled', { seconds: Math.max(1, seconds) });
    }
  }
}

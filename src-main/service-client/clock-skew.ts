import type { Clock } from '#shared/domain/clock.ts';
import type { Log } from '../observability/log.ts';

/** The app warns above so many seconds. */
export const mostSkewSeconds = 60;

/**
 * Compares the computer's clock with the service's, which decides. Warns above a minute, and once more
 * (with what is left) when that is over.
 */
export class ClockSkew {
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #warn: (seconds: number) => void;
  /** What the last measurement warned of; null = nothing is wrong. */
  #warned: number | null = null;

  constructor(clock: Clock, log: Log, warn: (seconds: number) => void) {
    this.#clock = clock;
    this.#log = log;
    this.#warn = warn;
  }

  /** `serviceNow` as the service answered, to a question asked at `askedAt` (epoch milliseconds). */
  measured(serviceNow: string, askedAt: number): void {
    const answeredAt = this.#clock.now();
    const middle = (askedAt + answeredAt) / 2;
    // What the answer took is not skew.
    const seconds = Math.round((middle - Date.parse(serviceNow)) / 1000);
    const isOff = Math.abs(seconds) > mostSkewSeconds;
    if (isOff || this.#warned !== null) {
      this.#warned = isOff ? seconds : null;
      this.#log({ event: 'clockSkew', count: seconds });
      this.#warn(seconds);
    }
  }

  /** Warns again of what is still wrong: a window that has just come up heard nothing of it. */
  remind(): void {
    if (this.#warned !== null) {
      this.#warn(this.#warned);
    }
  }
}

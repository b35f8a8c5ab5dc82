/**
 * The only source of "now" in the program. One is made by each composition root (main, service, tests)
 * and handed on as a constructor argument; lint forbids `new Date()` and `Date.now()` elsewhere.
 */
export interface Clock {
  /** Milliseconds since the Unix epoch (UTC). */
  now(): number;
}

/** A clock that stands still until it is moved: for tests, the tour and the data generator. */
export class SettableClock implements Clock {
  #epochMillis: number;

  constructor(epochMillis: number) {
    this.#epochMillis = epochMillis;
  }

  now(): number {
    return this.#epochMillis;
  }

  set(epochMillis: number): void {
    this.#epochMillis = epochMillis;
  }

  advance(millis: number): void {
    this.#epochMillis += millis;
  }
}

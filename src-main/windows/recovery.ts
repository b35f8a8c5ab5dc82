import type { Clock } from '#shared/domain/clock.ts';

/** At most three restarts in five minutes; then something is wrong that a restart does not cure. */
export const restartLimit = { restarts: 3, withinMillis: 5 * 60_000 } as const;

export class RestartBudget {
  readonly #clock: Clock;
  #restarts: readonly number[];

  /** `earlier` are instants (epoch milliseconds) of restarts before this program started. */
  constructor(clock: Clock, earlier: readonly number[] = []) {
    this.#clock = clock;
    this.#restarts = earlier;
  }

  /** Spends one restart; false if there is none left. */
  spend(): boolean {
    const now = this.#clock.now();
    const recent = this.#restarts.filter((at) => now - at < restartLimit.withinMillis);
    if (recent.length >= restartLimit.restarts) {
      return false;
    }
    this.#restarts = [...recent, now];
    return true;
  }

  /** Instants of the restarts that still count, to be remembered over a restart of the program. */
  get recent(): readonly number[] {
    return this.#restarts;
  }
}

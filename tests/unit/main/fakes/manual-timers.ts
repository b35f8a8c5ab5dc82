import { SettableClock } from '#shared/domain/clock.ts';
import type { Timers } from '../../../../src-main/timers.ts';

/** Lets everything run that waits for promises only. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 12; turn += 1) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
};

/** Timers that fire when a test moves the clock, in their order. */
export class ManualTimers implements Timers {
  readonly clock: SettableClock;
  readonly #waiting = new Map<number, { readonly at: number; readonly action: () => void }>();
  #next = 0;

  constructor(start = Date.UTC(2026, 2, 2, 9)) {
    this.clock = new SettableClock(start);
  }

  after(millis: number, action: () => void): () => void {
    this.#next += 1;
    const id = this.#next;
    this.#waiting.set(id, { at: this.clock.now() + millis, action });
    return () => {
      this.#waiting.delete(id);
    };
  }

  /** Moves the clock on by `millis` and runs what falls due on the way. */
  async advance(millis: number): Promise<void> {
    const end = this.clock.now() + millis;
    await settled();
    for (;;) {
      const [due] = [...this.#waiting]
        .filter(([, { at }]) => at <= end)
        .toSorted(([oneId, one], [otherId, other]) => one.at - other.at || oneId - otherId);
      if (due === undefined) {
        break;
      }
      const [id, { at, action }] = due;
      this.#waiting.delete(id);
      this.clock.set(Math.max(at, this.clock.now()));
      action();
      await settled();
    }
    this.clock.set(end);
    await settled();
  }

  get waiting(): number {
    return this.#waiting.size;
  }
}

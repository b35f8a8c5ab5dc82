import type { Clock } from '#shared/domain/clock.ts';
import type { Cancel, Timers } from '../timers.ts';

export interface IdlePolicy {
  readonly idleLockMinutes: number;
  /** While a contact is open: a caller may talk for long without a key being pressed. */
  readonly idleLockMinutesInContact: number;
}

/**
 * Calls `idle` when nobody has touched key or pointer for the policy's minutes. Compares clock times, so
 * that hours asleep count; `check()` is to be called when the computer wakes up.
 */
export class IdleLock {
  readonly #clock: Clock;
  readonly #timers: Timers;
  readonly #idle: () => void;
  #policy: IdlePolicy | undefined;
  #lastActivity = 0;
  #inContact = false;
  #cancel: Cancel = () => undefined;

  constructor(clock: Clock, timers: Timers, idle: () => void) {
    this.#clock = clock;
    this.#timers = timers;
    this.#idle = idle;
  }

  start(policy: IdlePolicy): void {
    this.#policy = policy;
    this.#inContact = false;
    this.activity(false);
  }

  stop(): void {
    this.#policy = undefined;
    this.#cancel();
  }

  activity(inContact: boolean): void {
    this.#lastActivity = this.#clock.now();
    this.#inContact = inContact;
    this.#schedule();
  }

  /** Locks at once if the time is over. */
  check(): void {
    if (this.#policy !== undefined && this.remainingMillis <= 0) {
      this.stop();
      this.#idle();
    } else {
      this.#schedule();
    }
  }

  /** Milliseconds until the lock; 0 or less = it is due. */
  get remainingMillis(): number {
    const minutes =
      (this.#inContact ? this.#policy?.idleLockMinutesInContact : this.#policy?.idleLockMinutes) ??
      0;
    return this.#lastActivity + minutes * 60_000 - this.#clock.now();
  }

  #schedule(): void {
    this.#cancel();
    if (this.#policy !== undefined) {
      this.#cancel = this.#timers.after(Math.max(this.remainingMillis, 0), () => this.check());
    }
  }
}

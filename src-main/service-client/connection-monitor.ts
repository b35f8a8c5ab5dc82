import type { Connection } from '#shared/desk-contract/routes.ts';
import type { Clock } from '#shared/domain/clock.ts';
import type { Log } from '../observability/log.ts';
import type { Cancel, Timers } from '../timers.ts';

export interface MonitorCollaborators {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  /** Asks whether the service is there; what it finds comes back through `heard`. */
  readonly probe: () => Promise<unknown>;
}

/** After so long without the service, `reconnecting` becomes `offline`. */
export const offlineAfterMillis = 15_000;
const probePauses = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000] as const;

/**
 * Is the service there? Every attempt of anybody is evidence; while it is not, this probes by itself, so
 * that coming back is seen without a key being pressed.
 */
export class ConnectionMonitor {
  readonly #with: MonitorCollaborators;
  #state: Connection = 'online';
  #lostAt = 0;
  #probes = 0;
  #cancel: Cancel = () => undefined;
  #changed: (connection: Connection) => void = () => undefined;

  constructor(collaborators: MonitorCollaborators) {
    this.#with = collaborators;
  }

  onChange(changed: (connection: Connection) => void): void {
    this.#changed = changed;
  }

  get state(): Connection {
    return this.#state;
  }

  /** Evidence of one attempt. */
  heard(reached: boolean): void {
    if (reached) {
      this.#cancel();
      this.#probes = 0;
      this.#become('online');
    } else if (this.#state === 'online') {
      this.#lostAt = this.#with.clock.now();
      this.#become('reconnecting');
      this.#scheduleProbe();
    } else if (this.#with.clock.now() - this.#lostAt >= offlineAfterMillis) {
      this.#become('offline');
    }
  }

  /** Probes now: the computer woke up, or a network came back. */
  async check(): Promise<void> {
    this.#cancel();
    await this.#with.probe();
    if (this.#state !== 'online') {
      this.#scheduleProbe();
    }
  }

  stop(): void {
    this.#cancel();
  }

  #scheduleProbe(): void {
    this.#cancel();
    const wait = probePauses[Math.min(this.#probes, probePauses.length - 1)] ?? 30_000;
    this.#probes += 1;
    this.#cancel = this.#with.timers.after(wait, () => void this.check());
  }

  #become(state: Connection): void {
    if (this.#state !== state) {
      this.#state = state;
      this.#with.log({ event: 'connectionChanged', reason: state });
      this.#changed(state);
    }
  }
}

import { EventEmitter, once } from 'node:events';

/** Tells the open event streams of this process that a transaction with events has committed. */
export class EventWake {
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  #count = 0;

  wake(): void {
    this.#count += 1;
    this.#emitter.emit('wake');
  }

  /** How often it has woken; ask before looking, so that no wake is missed between look and nap. */
  get count(): number {
    return this.#count;
  }

  /** Resolves at the first wake after `count` was `seen`, after `millis`, or when `signal` aborts. */
  async after(seen: number, millis: number, signal: AbortSignal): Promise<void> {
    if (this.#count !== seen) {
      return;
    }
    const nap = AbortSignal.any([signal, AbortSignal.timeout(millis)]);
    try {
      await once(this.#emitter, 'wake', { signal: nap });
    } catch (error) {
      if (!nap.aborted) {
        throw error;
      }
    }
  }
}

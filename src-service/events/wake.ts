import { EventEmitter, once } from 'node:events';

/** Tells the open event streams of this process that a transaction with events has committed. */
export class EventWake {
  readonly #emitter = new EventEmitter().setMaxListeners(0);

  wake(): void {
    this.#emitter.emit('wake');
  }

  /** Resolves at the next wake, or when `signal` aborts (a timeout or the end of the stream). */
  async next(signal: AbortSignal): Promise<void> {
    try {
      await once(this.#emitter, 'wake', { signal });
    } catch (error) {
      if (!signal.aborted) {
        throw error;
      }
    }
  }
}

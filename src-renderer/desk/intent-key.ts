import type { DeskError } from '#shared/desk-contract/bridge.ts';
import { isUndecided } from './failure.ts';

/**
 * One idempotency key per intended action: the same input tried again while nobody knows how the first
 * attempt ended carries the same key, so that the service acts once. A decided outcome, good or bad,
 * or another input begins a new intention.
 */
export class IntentKey {
  readonly #newKey: () => string;
  #current: { readonly key: string; readonly input: string } | null = null;

  constructor(newKey: () => string) {
    this.#newKey = newKey;
  }

  for(input: unknown): string {
    const text = JSON.stringify(input);
    if (this.#current === null || this.#current.input !== text) {
      this.#current = { key: this.#newKey(), input: text };
    }
    return this.#current.key;
  }

  /** `null` = it succeeded. */
  settle(error: DeskError | null): void {
    if (error === null || !isUndecided(error)) this.#current = null;
  }
}

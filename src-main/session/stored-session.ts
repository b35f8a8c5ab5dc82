import { z } from 'zod';
import type { Clock } from '#shared/domain/clock.ts';
import type { SealedFile } from './sealed-file.ts';

/** What may lie on disk, encrypted: enough to go on after a crash or a quick restart, no longer. */
export const StoredGrant = z.strictObject({
  refreshToken: z.string(),
  issuer: z.string(),
  clientId: z.string(),
  /** Epoch milliseconds; the idle lock would have come by then. */
  usableUntil: z.int(),
});
export type StoredGrant = z.infer<typeof StoredGrant>;

/**
 * Keeps the refresh token of a connected session while it is unlocked. Locking, signing out and idleness
 * end it: starting the program again must never be a way around the lock.
 */
export class StoredSession {
  readonly #file: SealedFile<StoredGrant>;
  readonly #clock: Clock;

  constructor(file: SealedFile<StoredGrant>, clock: Clock) {
    this.#file = file;
    this.#clock = clock;
  }

  async keep(grant: StoredGrant): Promise<void> {
    await this.#file.write(grant);
  }

  /** The refresh token of this issuer and client, if it may still be used. It is forgotten by being read. */
  async take(issuer: string, clientId: string): Promise<string | undefined> {
    const grant = await this.#file.read();
    await this.#file.remove();
    return grant?.issuer === issuer &&
      grant.clientId === clientId &&
      grant.usableUntil > this.#clock.now()
      ? grant.refreshToken
      : undefined;
  }

  async forget(): Promise<void> {
    await this.#file.remove();
  }
}

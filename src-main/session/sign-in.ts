import type { Log } from '../observability/log.ts';
import { type Outcome, refused } from '../outcome.ts';
import type { Cancel, Timers } from '../timers.ts';
import type { LoopbackReceiver } from './loopback.ts';
import type { IdentityProvider, Tokens } from './oidc.ts';

export interface SignInCollaborators {
  readonly openLoopback: () => Promise<LoopbackReceiver>;
  /** Opens the system's browser. */
  readonly openBrowser: (url: string) => Promise<void>;
  readonly timers: Timers;
  readonly log: Log;
}

/** A browser window that nobody answers is given up after this. */
export const signInMillis = 5 * 60_000;

/** One way through the system's browser and back to 127.0.0.1 (RFC 8252); one at a time. */
export class BrowserSignIn {
  readonly #with: SignInCollaborators;
  #cancel: () => void = () => undefined;

  constructor(collaborators: SignInCollaborators) {
    this.#with = collaborators;
  }

  /** Ends an attempt under way; it then answers `cancelled`. */
  cancel(): void {
    this.#cancel();
  }

  async run(
    provider: IdentityProvider,
    account: string | null,
    askAgain: boolean,
  ): Promise<Outcome<Tokens> | 'cancelled'> {
    this.cancel();
    let giveUp: Cancel = () => undefined;
    const cancelled = new Promise<'cancelled'>((resolve) => {
      this.#cancel = () => resolve('cancelled');
      giveUp = this.#with.timers.after(signInMillis, () => resolve('cancelled'));
    });
    const loopback = await this.#with.openLoopback();
    try {
      const { redirectUri } = loopback;
      const begun = await Promise.race([
        provider.begin({ redirectUri, account, askAgain }),
        cancelled,
      ]);
      if (begun === 'cancelled' || !begun.ok) {
        return begun;
      }
      const redirect = loopback.redirectWith(begun.value.state);
      await this.#with.openBrowser(begun.value.url);
      const answered = await Promise.race([redirect, cancelled]);
      return answered === 'cancelled' ? answered : await begun.value.finish(answered);
    } catch (error) {
      // No browser, no free port: the person is told that signing in did not succeed.
      this.#with.log({ event: 'signInFailed', error });
      return refused('signInFailed');
    } finally {
      giveUp();
      loopback.close();
    }
  }
}

import type { Clock } from '#shared/domain/clock.ts';
import type { Log } from '../observability/log.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { IdentityProvider, Tokens } from './oidc.ts';

/** Refreshed so long before the end, so that no request starts with a token that ends on its way. */
const marginMillis = 20_000;

/**
 * Holds the tokens, in memory only, and keeps them fresh. One refresh at a time: using a rotated refresh
 * token twice would end the whole grant (RFC 9700 § 4.14.2).
 */
export class AccessTokens {
  readonly #clock: Clock;
  readonly #log: Log;
  #provider: IdentityProvider | undefined;
  #tokens: Tokens | undefined;
  #refreshing: Promise<Outcome<string>> | undefined;
  #refreshed: (tokens: Tokens) => void = () => undefined;
  #ended: () => void = () => undefined;

  constructor(clock: Clock, log: Log) {
    this.#clock = clock;
    this.#log = log;
  }

  /** `refreshed` hears of every new set of tokens, `ended` when the grant is over. */
  onChange(refreshed: (tokens: Tokens) => void, ended: () => void): void {
    this.#refreshed = refreshed;
    this.#ended = ended;
  }

  set(provider: IdentityProvider, tokens: Tokens): void {
    this.#provider = provider;
    this.#tokens = tokens;
    this.#refreshing = undefined;
  }

  /** Forgets the tokens and tells the provider, which may take its time. */
  async clear(): Promise<void> {
    const [provider, refreshToken] = [this.#provider, this.#tokens?.refreshToken];
    this.#tokens = undefined;
    this.#refreshing = undefined;
    if (provider !== undefined && refreshToken) {
      await provider.revoke(refreshToken);
    }
  }

  get held(): boolean {
    return this.#tokens !== undefined;
  }

  /** A token that is good for the next seconds; refuses with `unauthenticated` or `offline`. */
  fresh(): Promise<Outcome<string>> {
    const tokens = this.#tokens;
    if (tokens === undefined) {
      return Promise.resolve(refused('unauthenticated'));
    }
    return tokens.expiresAt - marginMillis > this.#clock.now()
      ? Promise.resolve(done(tokens.accessToken))
      : this.#refresh(tokens);
  }

  /** A token other than `refusedToken`, which the service did not accept. */
  renewed(refusedToken: string): Promise<Outcome<string>> {
    const tokens = this.#tokens;
    if (tokens === undefined) {
      return Promise.resolve(refused('unauthenticated'));
    }
    return tokens.accessToken === refusedToken
      ? this.#refresh(tokens)
      : Promise.resolve(done(tokens.accessToken));
  }

  /** The service refuses even a renewed token: this sign-in is over. */
  end(): void {
    this.#tokens = undefined;
    this.#refreshing = undefined;
    this.#ended();
  }

  #refresh(tokens: Tokens): Promise<Outcome<string>> {
    this.#refreshing ??= this.#ask(tokens).finally(() => {
      if (this.#tokens === tokens) {
        // Nobody answered: the next request tries again.
        this.#refreshing = undefined;
      }
    });
    return this.#refreshing;
  }

  async #ask(tokens: Tokens): Promise<Outcome<string>> {
    const provider = this.#provider;
    const outcome =
      provider === undefined || tokens.refreshToken === null
        ? refused('unauthenticated')
        : await provider.refresh(tokens.refreshToken);
    if (this.#tokens !== tokens) {
      // Signed out or in again meanwhile: what came back belongs to nobody.
      if (outcome.ok && outcome.value.refreshToken !== null) {
        await provider?.revoke(outcome.value.refreshToken);
      }
      return refused('unauthenticated');
    }
    if (outcome.ok) {
      this.#tokens = {
        ...outcome.value,
        refreshToken: outcome.value.refreshToken ?? tokens.refreshToken,
      };
      this.#refreshing = undefined;
      this.#log({ event: 'tokenRefreshed' });
      this.#refreshed(this.#tokens);
      return done(outcome.value.accessToken);
    }
    this.#log({ event: 'tokenRefreshFailed', code: outcome.code });
    if (outcome.code === 'unauthenticated') {
      this.end();
    }
    return outcome;
  }
}

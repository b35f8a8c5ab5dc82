import * as client from 'openid-client';
import type { Clock } from '#shared/domain/clock.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import { isAcceptableUrl, isLoopbackHttp } from '../settings/connection.ts';

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  /** Epoch milliseconds of our own clock. */
  readonly expiresAt: number;
}

/** One sign-in that has begun: the browser is to open `url`. */
export interface Authorization {
  readonly url: string;
  /** Comes back in the redirect; anything else is not an answer to this sign-in. */
  readonly state: string;
  /** Exchanges the code in the redirect for tokens; refuses with `signInFailed` or `offline`. */
  finish(redirect: URL): Promise<Outcome<Tokens>>;
}

/** The identity provider as the session knows it. */
export interface IdentityProvider {
  begin(request: {
    readonly redirectUri: string;
    /** Hint which account; in training it decides. */
    readonly account: string | null;
    /** True where an earlier sign-in in the browser must not count (lock, change of person). */
    readonly askAgain: boolean;
  }): Promise<Outcome<Authorization>>;
  /** Refuses with `unauthenticated` when the grant has ended, with `offline` when nobody answered. */
  refresh(refreshToken: string): Promise<Outcome<Tokens>>;
  /** Ends a grant; a provider that cannot be reached is passed over. */
  revoke(refreshToken: string): Promise<void>;
}

/** A fetch of Electron's network stack (or of Node in tests). */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface OidcOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly fetch: Fetch;
  /** Measures how long tokens live. */
  readonly clock: Clock;
  /** The computer's own clock, which openid-client reads; `clock` may be set otherwise by `--now`. */
  readonly machineClock: Clock;
}

const scope = 'openid offline_access';
const usualLifetimeSeconds = 300;

/** True if the provider answered, however it refused; false if it was not reached. */
const wasAnswered = (error: unknown): boolean =>
  error instanceof client.ResponseBodyError ||
  error instanceof client.AuthorizationResponseError ||
  error instanceof client.WWWAuthenticateChallengeError ||
  (error instanceof client.ClientError && error.code !== 'OAUTH_TIMEOUT');

/**
 * Authorization code with PKCE for a public client (RFC 6749, 7636, 8252) by openid-client. The provider's
 * own clock, taken from the `Date` of its discovery answer, judges the ID token: a computer whose clock is
 * days wrong can still sign in, and is told so elsewhere.
 */
export class OidcProvider implements IdentityProvider {
  readonly #options: OidcOptions;
  #configuration: Promise<client.Configuration> | undefined;

  constructor(options: OidcOptions) {
    this.#options = options;
  }

  async begin({
    redirectUri,
    account,
    askAgain,
  }: Parameters<IdentityProvider['begin']>[0]): Promise<Outcome<Authorization>> {
    const configuration = await this.#discovered();
    if (!configuration.ok) {
      return configuration;
    }
    const verifier = client.randomPKCECodeVerifier();
    const state = client.randomState();
    const nonce = client.randomNonce();
    const url = client.buildAuthorizationUrl(configuration.value, {
      redirect_uri: redirectUri,
      response_type: 'code',
      scope,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ...(account === null ? {} : { login_hint: account }),
      ...(askAgain ? { prompt: 'login' } : {}),
    });
    return done({
      url: url.href,
      state,
      finish: (redirect) =>
        this.#exchange(() =>
          client.authorizationCodeGrant(configuration.value, redirect, {
            pkceCodeVerifier: verifier,
            expectedState: state,
            expectedNonce: nonce,
            idTokenExpected: true,
          }),
        ),
    });
  }

  async refresh(refreshToken: string): Promise<Outcome<Tokens>> {
    const configuration = await this.#discovered();
    if (!configuration.ok) {
      return configuration.code === 'offline' ? configuration : refused('unauthenticated');
    }
    const outcome = await this.#exchange(() =>
      client.refreshTokenGrant(configuration.value, refreshToken),
    );
    return outcome.ok || outcome.code === 'offline' ? outcome : refused('unauthenticated');
  }

  async revoke(refreshToken: string): Promise<void> {
    const configuration = await this.#discovered();
    if (configuration.ok && configuration.value.serverMetadata().revocation_endpoint) {
      try {
        await client.tokenRevocation(configuration.value, refreshToken, {
          token_type_hint: 'refresh_token',
        });
      } catch {
        // Signing out must not wait for a provider that is away; the grant ends by its own time.
      }
    }
  }

  async #exchange(
    grant: () => Promise<client.TokenEndpointResponse & client.TokenEndpointResponseHelpers>,
  ): Promise<Outcome<Tokens>> {
    try {
      const answer = await grant();
      const lifetime = answer.expiresIn() ?? usualLifetimeSeconds;
      return done({
        accessToken: answer.access_token,
        refreshToken: answer.refresh_token ?? null,
        expiresAt: this.#options.clock.now() + lifetime * 1000,
      });
    } catch (error) {
      return refused(wasAnswered(error) ? 'signInFailed' : 'offline');
    }
  }

  /** The provider's metadata, fetched once; a failure is forgotten, so that the next attempt asks again. */
  async #discovered(): Promise<Outcome<client.Configuration>> {
    if (!isAcceptableUrl(this.#options.issuer)) {
      return refused('signInFailed');
    }
    this.#configuration ??= this.#discover();
    try {
      return done(await this.#configuration);
    } catch (error) {
      this.#configuration = undefined;
      return refused(wasAnswered(error) ? 'signInFailed' : 'offline');
    }
  }

  async #discover(): Promise<client.Configuration> {
    const { issuer, clientId, fetch, machineClock } = this.#options;
    let skewSeconds = 0;
    const ask: client.CustomFetch = async (url, { body, headers, method, signal }) => {
      const response = await fetch(url, {
        method,
        headers,
        ...(body === null || body === undefined ? {} : { body: String(body) }),
        ...(signal === undefined ? {} : { signal }),
        redirect: 'error',
      });
      const date = Date.parse(response.headers.get('date') ?? '');
      if (!Number.isNaN(date)) {
        skewSeconds = Math.round((date - machineClock.now()) / 1000);
      }
      return response;
    };
    const insecure = isLoopbackHttp(issuer);
    const discovered = await client.discovery(new URL(issuer), clientId, undefined, client.None(), {
      [client.customFetch]: ask,
      execute: insecure ? [client.allowInsecureRequests] : [],
    });
    const configuration = new client.Configuration(
      discovered.serverMetadata(),
      clientId,
      { [client.clockSkew]: skewSeconds, [client.clockTolerance]: 30 },
      client.None(),
    );
    configuration[client.customFetch] = ask;
    if (insecure) {
      client.allowInsecureRequests(configuration);
    }
    return configuration;
  }
}

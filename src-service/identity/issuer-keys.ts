import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Clock } from '#shared/domain/clock.ts';
import { placeOf, type ServiceLog } from '../http/log.ts';

/** The issuer's keys cannot be had: nobody can be told from anybody else. */
export class IssuerUnavailable extends Error {}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** Keys are asked for again after this: a key that the issuer withdrew ends with it. */
const FRESH_MILLIS = 10 * MINUTE;
/** While the issuer does not answer, its last keys serve no longer than this. */
const STALE_MILLIS = 60 * MINUTE;
/** Tokens with unknown key ids make us ask no more often than this. */
const UNKNOWN_KEY_FLOOR_MILLIS = 30 * SECOND;
/** After a failure nobody waits for another attempt before this. */
const FAILURE_FLOOR_MILLIS = 5 * SECOND;
const ANSWER_WITHIN_MILLIS = 5 * SECOND;

const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });
const KeySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) });

/** HTTPS, or plain HTTP on this computer. */
export const isSecureUrl = (text: string): boolean => {
  if (!URL.canParse(text)) {
    return false;
  }
  const { protocol, hostname } = new URL(text);
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(?:127\.0\.0\.1|\[::1\])$/.test(hostname))
  );
};

export interface IssuerKeysParts {
  readonly issuer: string;
  readonly clock: Clock;
  readonly log: ServiceLog;
}

interface Kept {
  readonly find: JWTVerifyGetKey;
  readonly at: number;
}

/** The public keys of an issuer: found by OpenID Connect Discovery, kept, and asked for again in time. */
export class IssuerKeys {
  readonly #parts: IssuerKeysParts;
  #kept: Kept | null = null;
  #triedAt = Number.NEGATIVE_INFINITY;
  #hasFailed = false;
  #asking: Promise<void> | null = null;

  constructor(parts: IssuerKeysParts) {
    this.#parts = parts;
  }

  /**
   * The key of a token.
   * @throws IssuerUnavailable without usable keys
   * @throws errors.JWKSNoMatchingKey if the issuer has no such key
   */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    const { find } = await this.#current();
    try {
      return await find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !this.#mayAsk(UNKNOWN_KEY_FLOOR_MILLIS)) {
        throw error;
      }
      await this.#ask();
      return (await this.#current()).find(header, token);
    }
  };

  #mayAsk(floorMillis: number): boolean {
    return this.#parts.clock.now() - this.#triedAt >= floorMillis;
  }

  async #current(): Promise<Kept> {
    const age = () => this.#parts.clock.now() - (this.#kept?.at ?? Number.NEGATIVE_INFINITY);
    const isDue = age() >= FRESH_MILLIS;
    if (isDue && (!this.#hasFailed || this.#mayAsk(FAILURE_FLOOR_MILLIS))) {
      await this.#ask();
    }
    if (this.#kept === null || age() >= STALE_MILLIS) {
      throw new IssuerUnavailable();
    }
    return this.#kept;
  }

  /** Asks the issuer; whoever comes meanwhile waits for the same answer. A failure keeps what we have. */
  #ask(): Promise<void> {
    this.#asking ??= this.#fetch().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #fetch(): Promise<void> {
    const { issuer, clock, log } = this.#parts;
    this.#triedAt = clock.now();
    try {
      const found = Discovery.parse(
        await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`),
      );
      if (found.issuer !== issuer || !isSecureUrl(found.jwks_uri)) {
        throw new TypeError(
          'The issuer calls itself differently, or its keys are not safe to fetch.',
        );
      }
      const keys = KeySet.parse(await fetchJson(found.jwks_uri));
      this.#kept = { find: createLocalJWKSet(keys), at: clock.now() };
      this.#hasFailed = false;
    } catch (error) {
      this.#hasFailed = true;
      log({ event: 'issuerFailed', ...placeOf(error) });
    }
  }
}

const fetchJson = async (url: string): Promise<unknown> => {
  const answer = await fetch(url, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_WITHIN_MILLIS),
  });
  if (!answer.ok) {
    throw new TypeError('The issuer refused.');
  }
  return answer.json();
};

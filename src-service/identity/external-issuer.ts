import { errors, type JWTPayload, jwtVerify } from 'jose';
import type { Clock } from '#shared/domain/clock.ts';
import type { PermissionSet } from '#shared/service-contract/vocabulary.ts';
import type { ServiceLog } from '../http/log.ts';
import { refuse } from '../pipeline/refusal.ts';
import { IssuerKeys, IssuerUnavailable } from './issuer-keys.ts';

/** An OpenID Connect provider of HEK's own, whose access tokens the service accepts (RFC 9068). */
export interface ExternalIssuer {
  /** Exactly as the tokens name it. */
  readonly issuer: string;
  /** What the tokens must be made for. */
  readonly audience: string;
  /** `at+jwt` (RFC 9068), or `JWT` for a provider that does not know it. */
  readonly tokenType: 'at+jwt' | 'JWT';
  readonly claims: ClaimMapping;
}

/** Where a token says who somebody is. A name with dots may also lead into objects. */
export interface ClaimMapping {
  readonly person: string;
  readonly displayName: string;
  /** Claim with one value or a list of them … */
  readonly permission: string;
  /** … and which permission set each value means. */
  readonly permissionSets: ReadonlyMap<string, PermissionSet>;
}

export interface TokenHolder {
  /** Unique and lasting within the issuer. */
  readonly person: string;
  readonly displayName: string;
  readonly permissionSet: PermissionSet;
  /** Milliseconds until the token ends. */
  readonly endsInMillis: number;
}

/** Signatures that only the issuer can make; `none` and shared secrets are not among them. */
const ALGORITHMS = [
  'ES256',
  'ES384',
  'ES512',
  'Ed25519',
  'EdDSA',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
];
const CLOCK_TOLERANCE_SECONDS = 10;
const LONGEST_NAME = 200;

/**
 * Checks access tokens of an issuer: signature, algorithm, type, issuer, audience and times.
 * @returns null for a token that is not valid (any more)
 * @throws Refusal `unavailable` without keys of the issuer, `accountNotSetUp` for a valid token that
 * does not name a person with exactly one permission set
 */
export const makeTokenCheck = (
  { issuer, audience, tokenType, claims }: ExternalIssuer,
  { clock, log }: { readonly clock: Clock; readonly log: ServiceLog },
): ((accessToken: string) => Promise<TokenHolder | null>) => {
  const keys = new IssuerKeys({ issuer, clock, log });
  return async (accessToken) => {
    const now = clock.now();
    try {
      const { payload } = await jwtVerify(accessToken, keys.find, {
        issuer,
        audience,
        typ: tokenType,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: new Date(now),
      });
      return holderOf(payload, claims, now);
    } catch (error) {
      if (error instanceof IssuerUnavailable) {
        return refuse('unavailable');
      }
      if (error instanceof errors.JOSEError) {
        return null;
      }
      throw error;
    }
  };
};

const holderOf = (payload: JWTPayload, claims: ClaimMapping, now: number): TokenHolder => {
  const person = textOf(claimAt(payload, claims.person));
  const named = valuesOf(claimAt(payload, claims.permission));
  const sets = new Set(
    named.flatMap((value) => {
      const set = claims.permissionSets.get(value);
      return set === undefined ? [] : [set];
    }),
  );
  const [permissionSet, ...others] = sets;
  // The sets are no ladder: of two, none is the higher.
  if (person === null || permissionSet === undefined || others.length > 0) {
    return refuse('accountNotSetUp');
  }
  return {
    person,
    displayName: (textOf(claimAt(payload, claims.displayName)) ?? person).slice(0, LONGEST_NAME),
    permissionSet,
    endsInMillis: (payload.exp ?? 0) * 1_000 - now,
  };
};

/** The claim of that very name (names may hold dots), or the one that its parts lead to. */
const claimAt = (payload: JWTPayload, name: string): unknown => {
  if (Object.hasOwn(payload, name)) {
    return payload[name];
  }
  let value: unknown = payload;
  for (const part of name.split('.')) {
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? Reflect.get(value, part)
        : undefined;
  }
  return value;
};

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

const valuesOf = (value: unknown): readonly string[] => {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
};

import { randomUUID } from 'node:crypto';
import type { Clock } from '#shared/domain/clock.ts';
import type { Database } from '../database/connection.ts';
import type { ServiceLog } from '../http/log.ts';
import type { Actor } from '../pipeline/handler.ts';
import { refuse } from '../pipeline/refusal.ts';
import { type ExternalIssuer, makeTokenCheck, type TokenHolder } from './external-issuer.ts';
import {
  IDENTITY_PATH,
  makeTrainingIdentity,
  type TrainingAccountRow,
  type TrainingIdentity,
} from './training-provider.ts';

export interface SignedIn {
  readonly actor: Actor;
  /** Milliseconds until the access token ends. */
  readonly endsInMillis: number;
}

/** How the service learns who is calling. */
export interface SignIn {
  /** @throws Refusal `unauthenticated`, and what the kind of sign-in adds */
  who(accessToken: string): Promise<SignedIn>;
  /** What the server mounts in training; null with another issuer. */
  readonly training: TrainingSignIn | null;
  /** The issuer, once the service's own address is known. */
  issuerAt(origin: string): string;
}

export interface TrainingSignIn {
  /** Known once the service listens. */
  identity(): TrainingIdentity;
  accounts(): Promise<readonly TrainingAccountRow[]>;
}

/** One account per permission set and the service's own provider. */
export const trainingSignIn = async (
  db: Database,
  accessTokenSeconds: number | undefined,
): Promise<SignIn> => {
  const accounts = () =>
    db
      .selectFrom('person')
      .select(['account', 'displayName', 'permissionSet'])
      .orderBy('account')
      .execute();
  const known = new Set((await accounts()).map(({ account }) => account));
  let made: TrainingIdentity | null = null;
  const identity = () => {
    if (made === null) {
      throw new Error('The service answers before it listens.');
    }
    return made;
  };
  return {
    training: { identity, accounts },
    issuerAt: (origin) => {
      const issuer = `${origin}${IDENTITY_PATH}`;
      made = makeTrainingIdentity({
        issuer,
        ...(accessTokenSeconds === undefined ? {} : { accessTokenSeconds }),
        isAccount: (account) => known.has(account),
      });
      return issuer;
    },
    who: async (accessToken) => {
      const token = (await identity().verify(accessToken)) ?? refuse('unauthenticated');
      const actor = await db
        .selectFrom('person')
        .select(['personId', 'displayName', 'permissionSet'])
        .where('account', '=', token.account)
        .executeTakeFirst();
      return { actor: actor ?? refuse('unauthenticated'), endsInMillis: token.endsInMillis };
    },
  };
};

/** Access tokens of another issuer; people become known by their first token. */
export const externalSignIn = (
  external: ExternalIssuer,
  { db, clock, log }: { readonly db: Database; readonly clock: Clock; readonly log: ServiceLog },
): SignIn => {
  const check = makeTokenCheck(external, { clock, log });
  return {
    training: null,
    issuerAt: () => external.issuer,
    who: async (accessToken) => {
      const holder = (await check(accessToken)) ?? refuse('unauthenticated');
      const actor = await actorOf(db, external.issuer, holder);
      return { actor, endsInMillis: holder.endsInMillis };
    },
  };
};

/** The person of a token; name and set are the token's, the id is ours and stays. */
const actorOf = async (
  db: Database,
  issuer: string,
  { person, displayName, permissionSet }: TokenHolder,
): Promise<Actor> => {
  // An issuer's name for somebody is unique only together with the issuer's own.
  const account = `${issuer} ${person}`;
  const known = await db
    .selectFrom('person')
    .select(['personId', 'displayName', 'permissionSet'])
    .where('account', '=', account)
    .executeTakeFirst();
  if (known?.displayName === displayName && known.permissionSet === permissionSet) {
    return known;
  }
  return db
    .insertInto('person')
    .values({ personId: randomUUID(), account, displayName, permissionSet, ownMemberId: null })
    .onConflict((conflict) =>
      conflict.column('account').doUpdateSet({ displayName, permissionSet }),
    )
    .returning(['personId', 'displayName', 'permissionSet'])
    .executeTakeFirstOrThrow();
};

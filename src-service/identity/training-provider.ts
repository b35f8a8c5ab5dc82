import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider, { type Configuration, interactionPolicy } from 'oidc-provider';
import type { PermissionSet } from '#shared/service-contract/vocabulary.ts';
import { makeMemoryStores } from './memory-store.ts';

/**
 * The identity provider of training: OpenID Connect with one account per permission set and no
 * password. It lives in memory for one run, so no token of it is worth keeping.
 */

export const IDENTITY_PATH = '/identity';
export const TRAINING_CLIENT_ID = 'hek-service-desk';
const ACCESS_TOKEN_SECONDS = 10 * 60;
const SESSION_SECONDS = 12 * 60 * 60;

export interface TrainingAccountRow {
  readonly account: string;
  readonly displayName: string;
  readonly permissionSet: PermissionSet;
}

export interface VerifiedToken {
  readonly account: string;
  /** Milliseconds until the token ends. */
  readonly endsInMillis: number;
}

export interface TrainingIdentity {
  readonly issuer: string;
  /** Handles everything below `/identity` that is no interaction. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** The account that the app named by `login_hint`, or null; throws for an unknown interaction. */
  hintedAccount(request: IncomingMessage, response: ServerResponse): Promise<string | null>;
  finish(request: IncomingMessage, response: ServerResponse, account: string): Promise<void>;
  /** null for a token that is unknown or over. */
  verify(accessToken: string): Promise<VerifiedToken | null>;
}

export interface TrainingIdentityOptions {
  /** `http://127.0.0.1:<port>/identity` */
  readonly issuer: string;
  /** Lifetime of access tokens; tests shorten it. */
  readonly accessTokenSeconds?: number;
  isAccount(account: string): boolean;
}

export const makeTrainingIdentity = ({
  issuer,
  accessTokenSeconds = ACCESS_TOKEN_SECONDS,
  isAccount,
}: TrainingIdentityOptions): TrainingIdentity => {
  const provider = new Provider(issuer, configuration(accessTokenSeconds, isAccount));
  const callback = provider.callback();
  return {
    issuer,
    handle: async (request, response) => {
      // The provider derives its mount path from the difference of the two.
      Object.assign(request, { originalUrl: request.url });
      request.url = (request.url ?? '/').slice(IDENTITY_PATH.length) || '/';
      await callback(request, response);
    },
    hintedAccount: async (request, response) => {
      const { params } = await provider.interactionDetails(request, response);
      const hint = params['login_hint'];
      return typeof hint === 'string' && isAccount(hint) ? hint : null;
    },
    finish: async (request, response, account) => {
      await provider.interactionFinished(
        request,
        response,
        { login: { accountId: account } },
        { mergeWithLastSubmission: false },
      );
    },
    verify: async (accessToken) => {
      const token = await provider.AccessToken.find(accessToken);
      return token === undefined || !token.isValid || token.accountId === undefined
        ? null
        : { account: token.accountId, endsInMillis: token.remainingTTL * 1_000 };
    },
  };
};

const configuration = (
  accessTokenSeconds: number,
  isAccount: (account: string) => boolean,
): Configuration => ({
  adapter: makeMemoryStores(),
  clients: [
    {
      client_id: TRAINING_CLIENT_ID,
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      // RFC 8252, section 7.3: any port of the loopback address.
      redirect_uris: ['http://127.0.0.1/callback'],
      id_token_signed_response_alg: 'ES256',
    },
  ],
  jwks: { keys: [signingKey()] },
  cookies: { keys: [randomBytes(32).toString('hex')] },
  scopes: ['openid'],
  claims: { openid: ['sub'] },
  features: {
    devInteractions: { enabled: false },
    revocation: { enabled: true },
    rpInitiatedLogout: { enabled: false },
    userinfo: { enabled: false },
  },
  interactions: {
    url: (_context, interaction) => `${IDENTITY_PATH}/interaction/${interaction.uid}`,
    policy: policyWithoutConsent(),
  },
  findAccount: async (_context, account) =>
    isAccount(account) ? { accountId: account, claims: async () => ({ sub: account }) } : undefined,
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({
      clientId: oidc.client?.clientId ?? '',
      accountId: oidc.session?.accountId ?? '',
    });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
  issueRefreshToken: async () => true,
  rotateRefreshToken: true,
  expiresWithSession: async () => false,
  ttl: {
    AccessToken: accessTokenSeconds,
    AuthorizationCode: 60,
    Grant: SESSION_SECONDS,
    IdToken: accessTokenSeconds,
    Interaction: 10 * 60,
    RefreshToken: SESSION_SECONDS,
    Session: SESSION_SECONDS,
  },
  renderError: async (context) => {
    context.type = 'text/plain';
    context.body = 'Die Anmeldung ist nicht möglich. Bitte im Programm erneut beginnen.';
  },
});

const signingKey = () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'training' };
};

/** The app is the only client and ours: nobody is asked for consent; another hint asks again. */
const policyWithoutConsent = () => {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  policy
    .get('login')
    ?.checks.add(
      new interactionPolicy.Check(
        'another_person',
        'another account was named',
        ({ oidc }) =>
          oidc.params?.['login_hint'] !== undefined &&
          oidc.params['login_hint'] !== oidc.session?.accountId,
      ),
    );
  return policy;
};

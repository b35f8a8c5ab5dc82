import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Provider, { type Configuration, interactionPolicy } from 'oidc-provider';
import { makeMemoryStores } from '../../../src-service/identity/memory-store.ts';

const HOUR_SECONDS = 3_600;

/**
 * A whole OpenID Connect provider that is not the service's own: it gives JWT access tokens for one
 * audience (RFC 9068), whose role it takes from the account's name.
 */
export interface OidcIssuer {
  readonly url: string;
  stop(): Promise<void>;
}

export const startOidcIssuer = async (audience: string): Promise<OidcIssuer> => {
  let handle = async (_request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.end();
  };
  const server = createServer((request, response) => void handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const provider = new Provider(url, configuration(audience));
  const callback = provider.callback();
  handle = async (request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) {
      await callback(request, response);
      return;
    }
    const { params } = await provider.interactionDetails(request, response);
    const login = { accountId: String(params['login_hint']) };
    await provider.interactionFinished(request, response, { login });
  };
  return {
    url,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};

const configuration = (audience: string): Configuration => ({
  adapter: makeMemoryStores(),
  clients: [
    {
      client_id: 'hek-service-desk',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: ['http://127.0.0.1/callback'],
      id_token_signed_response_alg: 'PS256',
    },
  ],
  jwks: { keys: [signingKey()] },
  cookies: { keys: [randomBytes(32).toString('hex')] },
  scopes: ['openid'],
  features: {
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: 'desk',
        audience,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'PS256' } },
      }),
    },
  },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}`, policy: withoutConsent() },
  findAccount: async (_context, accountId) => ({
    accountId,
    claims: async () => ({ sub: accountId }),
  }),
  extraTokenClaims: async (_context, token) =>
    'accountId' in token
      ? { name: `Muster, ${token.accountId}`, realm: { roles: ['everybody', token.accountId] } }
      : undefined,
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
  ttl: {
    AccessToken: HOUR_SECONDS,
    Grant: HOUR_SECONDS,
    IdToken: HOUR_SECONDS,
    Interaction: HOUR_SECONDS,
    RefreshToken: HOUR_SECONDS,
    Session: HOUR_SECONDS,
  },
});

const signingKey = () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  return { ...privateKey.export({ format: 'jwk' }), alg: 'PS256', use: 'sig', kid: 'other' };
};

const withoutConsent = () => {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
};

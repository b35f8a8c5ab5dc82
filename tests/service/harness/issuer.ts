import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';

/** What a token says beside what is usual; `undefined` leaves a claim out. */
export type Claims = Readonly<Record<string, unknown>>;

/** An OpenID Connect issuer of its own on the loopback address: discovery, keys, access tokens. */
export interface TestIssuer {
  readonly url: string;
  /** The newest public key, PEM: what everybody can know. */
  publicKey(): Promise<string>;
  /** How often the keys were fetched. */
  readonly fetched: () => number;
  /** Signs with a new key from now on; the old one is withdrawn. */
  rotate(): Promise<void>;
  /** Answers every question with an error, or rightly again. */
  fail(failing: boolean): void;
  /** Answers for another issuer than it is. */
  pretend(issuer: string | null): void;
  /** A token as it should be, but for what is given. */
  token(claims?: Claims, header?: { kid?: string; typ?: string }): Promise<string>;
  stop(): Promise<void>;
}

export interface TestIssuerOptions {
  readonly audience: string;
  /** Epoch milliseconds at which tokens are issued. */
  readonly now: () => number;
  readonly port?: number;
}

const LIFETIME_SECONDS = 300;

export const startIssuer = async ({
  audience,
  now,
  port = 0,
}: TestIssuerOptions): Promise<TestIssuer> => {
  let number = 0;
  const makeKey = async () => {
    number += 1;
    const pair = await generateKeyPair('ES256', { extractable: true });
    return { kid: `key-${number}`, ...pair };
  };
  let key = await makeKey();
  let fetched = 0;
  let isFailing = false;
  let pretended: string | null = null;
  const answer = async (path: string | undefined): Promise<unknown> => {
    if (path === '/realm/.well-known/openid-configuration') {
      return { issuer: pretended ?? url, jwks_uri: `${url}/keys` };
    }
    if (path === '/realm/keys') {
      fetched += 1;
      return { keys: [{ ...(await exportJWK(key.publicKey)), kid: key.kid, alg: 'ES256' }] };
    }
    return null;
  };
  const server = createServer((request, response) => {
    void answer(request.url).then((body) => {
      response.writeHead(isFailing || body === null ? 500 : 200, {
        'content-type': 'application/json',
        connection: 'close',
      });
      response.end(JSON.stringify(body));
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/realm`;
  return {
    url,
    publicKey: () => exportSPKI(key.publicKey),
    fetched: () => fetched,
    rotate: async () => {
      key = await makeKey();
    },
    fail: (failing) => {
      isFailing = failing;
    },
    pretend: (issuer) => {
      pretended = issuer;
    },
    token: (claims = {}, header = {}) => {
      const issuedAt = Math.floor(now() / 1_000);
      return new SignJWT({
        iss: url,
        aud: audience,
        iat: issuedAt,
        exp: issuedAt + LIFETIME_SECONDS,
        sub: 'person-1',
        name: 'Muster, Maria',
        roles: ['desk-agent'],
        ...claims,
      })
        .setProtectedHeader({ alg: 'ES256', kid: key.kid, typ: 'at+jwt', ...header })
        .sign(key.privateKey);
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};

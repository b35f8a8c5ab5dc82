import { createHash, randomBytes } from 'node:crypto';

/** What signing in gave; the refresh token renews it. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

const REDIRECT = 'http://127.0.0.1:1/callback';
const CLIENT = 'hek-service-desk';

/** Plays the browser: authorization code with PKCE, following redirects up to the loopback address. */
export const signIn = async (issuer: string, account: string): Promise<Tokens> => {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const query = new URLSearchParams({
    client_id: CLIENT,
    response_type: 'code',
    redirect_uri: REDIRECT,
    scope: 'openid',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    login_hint: account,
    state: 'test',
  });
  const code = await followToCode(`${issuer}/auth?${query}`);
  return exchange(issuer, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: REDIRECT,
    code_verifier: verifier,
  });
};

/** Renews the tokens; the old refresh token is used up. */
export const refresh = (issuer: string, refreshToken: string): Promise<Tokens> =>
  exchange(issuer, { grant_type: 'refresh_token', refresh_token: refreshToken });

const followToCode = async (start: string): Promise<string> => {
  const cookies = new Map<string, string>();
  let url = start;
  for (let hop = 0; hop < 8; hop += 1) {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const split = pair.indexOf('=');
      cookies.set(pair.slice(0, split), pair.slice(split + 1));
    }
    const location = answer.headers.get('location');
    if (location === null) {
      throw new Error(`Signing in stopped with ${answer.status}: ${await answer.text()}`);
    }
    url = new URL(location, url).href;
    if (url.startsWith(REDIRECT)) {
      const found = new URL(url).searchParams;
      return found.get('code') ?? Promise.reject(new Error(`no code: ${found}`));
    }
  }
  throw new Error('Signing in went in circles.');
};

const exchange = async (issuer: string, form: Record<string, string>): Promise<Tokens> => {
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: CLIENT, ...form }),
  });
  const body: unknown = await answer.json();
  const textAt = (key: string): string => {
    const value = typeof body === 'object' && body !== null ? Reflect.get(body, key) : undefined;
    if (typeof value !== 'string') {
      throw new Error(`No ${key} in the token answer (${answer.status}).`);
    }
    return value;
  };
  return { accessToken: textAt('access_token'), refreshToken: textAt('refresh_token') };
};

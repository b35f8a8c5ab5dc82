import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OidcIssuer, startOidcIssuer } from '../harness/oidc-issuer.ts';
import { startTestService, type TestService } from '../harness/service.ts';
import { refresh, signIn } from '../harness/sign-in.ts';

const AUDIENCE = 'https://service-centre.example.invalid';

let issuer: OidcIssuer;
let service: TestService;
beforeAll(async () => {
  issuer = await startOidcIssuer(AUDIENCE);
  service = await startTestService({
    // The provider lives in the machine's time.
    now: Date.now(),
    externalIssuer: {
      issuer: issuer.url,
      audience: AUDIENCE,
      tokenType: 'at+jwt',
      claims: {
        person: 'sub',
        displayName: 'name',
        permission: 'realm.roles',
        permissionSets: new Map([['night-shift', 'agent']]),
      },
    },
  });
});
afterAll(async () => {
  await service.stop();
  await issuer.stop();
});

const current = async (token: string): Promise<unknown> => {
  const answer = await fetch(`${service.url}/v1/session/current`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: '{}',
  });
  return answer.json();
};

it('whoever signs in at an OpenID Connect provider works here, also after a refresh', async () => {
  const tokens = await signIn(issuer.url, 'night-shift');
  expect(decodeProtectedHeader(tokens.accessToken)).toMatchObject({ typ: 'at+jwt', alg: 'PS256' });
  expect(decodeJwt(tokens.accessToken)).toMatchObject({ iss: issuer.url, aud: AUDIENCE });
  const agent = {
    ok: true,
    value: {
      person: { displayName: 'Muster, night-shift', permissionSet: 'agent' },
      service: { training: false },
    },
  };
  expect(await current(tokens.accessToken)).toMatchObject(agent);
  const renewed = await refresh(issuer.url, tokens.refreshToken);
  expect(renewed.accessToken).not.toBe(tokens.accessToken);
  expect(await current(renewed.accessToken)).toMatchObject(agent);
});

it('whoever has no role here is told whom to call', async () => {
  const { accessToken } = await signIn(issuer.url, 'stranger');
  expect(await current(accessToken)).toMatchObject({
    ok: false,
    error: { code: 'accountNotSetUp' },
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { permissionSets } from '#shared/service-contract/vocabulary.ts';
import { startTestService, type TestService } from '../harness/service.ts';
import { refresh, signIn } from '../harness/sign-in.ts';

describe('signing in to the training service', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.stop());

  const callAs = async (accessToken: string) => {
    const answer = await fetch(`${service.url}/v1/session/current`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
      body: '{}',
    });
    return answer.status;
  };

  it.each(permissionSets)('there is an account for the set %s', async (set) => {
    const { person } = await service.value(set, 'session.current', {});
    expect(person.permissionSet).toBe(set);
    expect(person.displayName.length).toBeGreaterThan(3);
  });

  it('an access token is opaque and works until it is renewed', async () => {
    const tokens = await signIn(service.issuer, 'agent');
    expect(tokens.accessToken).not.toContain('.');
    expect(await callAs(tokens.accessToken)).toBe(200);
    const renewed = await refresh(service.issuer, tokens.refreshToken);
    expect(await callAs(renewed.accessToken)).toBe(200);
  });

  it('a refresh token that is used twice ends the whole sign-in', async () => {
    const tokens = await signIn(service.issuer, 'agent');
    const renewed = await refresh(service.issuer, tokens.refreshToken);
    await expect(refresh(service.issuer, tokens.refreshToken)).rejects.toThrow();
    expect(await callAs(renewed.accessToken)).toBe(401);
  });

  it('an unknown account gets the page of accounts, no code', async () => {
    await expect(signIn(service.issuer, 'nobody')).rejects.toThrow(/stopped with 200/);
  });

  it('only the loopback address may receive the code (RFC 8252)', async () => {
    const query = new URLSearchParams({
      client_id: 'hek-service-desk',
      response_type: 'code',
      redirect_uri: 'https://elsewhere.example/callback',
      scope: 'openid',
      code_challenge: 'x'.repeat(43),
      code_challenge_method: 'S256',
    });
    const answer = await fetch(`${service.issuer}/auth?${query}`, { redirect: 'manual' });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('location')).toBeNull();
  });

  it('a code without PKCE is refused (RFC 7636)', async () => {
    const query = new URLSearchParams({
      client_id: 'hek-service-desk',
      response_type: 'code',
      redirect_uri: 'http://127.0.0.1:1/callback',
      scope: 'openid',
      login_hint: 'agent',
    });
    const answer = await fetch(`${service.issuer}/auth?${query}`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toContain('error=invalid_request');
  });

  it('an interaction that is over says what to do', async () => {
    const answer = await fetch(`${service.issuer}/interaction/gone`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Anmeldung ist abgelaufen');
  });
});

describe('an access token that ended', () => {
  it('is refused as unauthenticated', async () => {
    const service = await startTestService({ accessTokenSeconds: 1 });
    try {
      const { accessToken } = await signIn(service.issuer, 'agent');
      const status = async () =>
        (
          await fetch(`${service.url}/v1/session/current`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
            body: '{}',
          })
        ).status;
      await expect.poll(status, { timeout: 5_000, interval: 200 }).toBe(401);
    } finally {
      await service.stop();
    }
  });
});

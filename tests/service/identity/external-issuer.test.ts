import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SettableClock } from '#shared/domain/clock.ts';
import { headerNames } from '#shared/service-contract/envelope.ts';
import { eventStreamPath } from '#shared/service-contract/events.ts';
import { permissionSets } from '#shared/service-contract/vocabulary.ts';
import type { LogLine } from '../../../src-service/http/log.ts';
import {
  type ExternalIssuer,
  makeTokenCheck,
} from '../../../src-service/identity/external-issuer.ts';
import { TEST_NOW } from '../harness/facts.ts';
import { type Claims, startIssuer, type TestIssuer } from '../harness/issuer.ts';
import { startTestService, type TestService } from '../harness/service.ts';

const AUDIENCE = 'https://service-centre.example.invalid';
const MINUTE = 60_000;

let service: TestService;
let issuer: TestIssuer;

const settings = (url: string): ExternalIssuer => ({
  issuer: url,
  audience: AUDIENCE,
  tokenType: 'at+jwt',
  claims: {
    person: 'sub',
    displayName: 'name',
    permission: 'roles',
    permissionSets: new Map(permissionSets.map((set) => [`desk-${set}`, set])),
  },
});

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

const ask = async (path: string, token: string | null): Promise<Answer> => {
  const answer = await fetch(service.url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: '{}',
  });
  return { status: answer.status, body: await answer.json(), headers: answer.headers };
};
const current = (token: string) => ask('/v1/session/current', token);
const refusal = (code: string) => ({
  body: { ok: false, error: expect.objectContaining({ code }) },
});
const accepted = { status: 200, body: expect.objectContaining({ ok: true }) };

/** Of a person that somebody was made up to be, each field as text that a token holds. */
const unsigned = (claims: JWTPayload): string =>
  [{ alg: 'none', typ: 'at+jwt' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
    .concat('.');

describe('with an issuer of HEK’s own', () => {
  beforeAll(async () => {
    issuer = await startIssuer({ audience: AUDIENCE, now: () => TEST_NOW });
    service = await startTestService({ externalIssuer: settings(issuer.url) });
  });
  afterAll(async () => {
    await service.stop();
    await issuer.stop();
  });

  const good = (): JWTPayload => {
    const iat = Math.floor(service.clock.now() / 1_000);
    return { iss: issuer.url, aud: AUDIENCE, iat, exp: iat + 300, sub: 'p', roles: 'desk-agent' };
  };

  it.each(permissionSets)('a token that means the set %s is taken', async (set) => {
    const token = await issuer.token({ sub: `person-${set}`, roles: ['other', `desk-${set}`] });
    expect(await current(token)).toMatchObject({
      status: 200,
      body: {
        ok: true,
        value: {
          person: { displayName: 'Muster, Maria', permissionSet: set },
          service: { training: false },
        },
      },
    });
  });

  it('a person keeps their id whatever their name and set become', async () => {
    const personOf = async (claims: Claims) => {
      const { body } = await current(await issuer.token({ sub: 'lasting', ...claims }));
      return JSON.parse(JSON.stringify(body)).value.person;
    };
    const first = await personOf({});
    const later = await personOf({ name: 'Beispiel, Maria', roles: 'desk-lead' });
    expect(later).toEqual({
      personId: first.personId,
      displayName: 'Beispiel, Maria',
      permissionSet: 'lead',
    });
  });

  it('nobody becomes a training account by its name', async () => {
    const { body } = await current(await issuer.token({ sub: 'agent' }));
    const training = await service.db
      .selectFrom('person')
      .select('personId')
      .where('account', '=', 'agent')
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(body)).not.toContain(training.personId);
  });

  it('no answer speaks of training, and no training sign-in is there', async () => {
    const info = await ask('/v1/session/info', null);
    expect(info.body).toMatchObject({ ok: true, value: { training: false } });
    expect(info.headers.get(headerNames.training)).toBeNull();
    for (const path of [
      '/identity/.well-known/openid-configuration',
      '/identity/auth',
      '/identity/interaction/x',
    ]) {
      const answer = await fetch(service.url + path);
      expect(answer.status, path).toBe(404);
      expect(answer.headers.get(headerNames.training)).toBeNull();
      expect(await answer.json()).toMatchObject(refusal('unknownRoute').body);
    }
  });

  it('works inside a contact, and the log names the person', async () => {
    const token = await issuer.token({ sub: 'worker', name: 'Probe, Paul' });
    const answer = await fetch(`${service.url}/v1/contacts/start`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        [headerNames.idempotencyKey]: '018f0000-0000-4000-8000-000000000001',
      },
      body: JSON.stringify({ channel: 'call', purpose: 'enquiry', callerNumber: null }),
    });
    expect(answer.status).toBe(200);
    const entry = await service.db
      .selectFrom('accessLog')
      .select('content')
      .where('operation', '=', 'contacts.start')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(entry.content ?? '')).toMatchObject({ actor: 'Probe, Paul' });
  });

  it.each([
    ['for another audience', { aud: 'https://elsewhere.example.invalid' }],
    ['of another issuer', { iss: 'https://elsewhere.example.invalid' }],
    ['that ended', { exp: TEST_NOW / 1_000 - 11 }],
    ['that never ends', { exp: undefined }],
    ['that does not count yet', { nbf: TEST_NOW / 1_000 + 11 }],
  ])('a token %s is refused', async (_what, claims) => {
    expect(await current(await issuer.token(claims))).toMatchObject({
      status: 401,
      ...refusal('unauthenticated'),
    });
  });

  it('clocks that differ by a few seconds do not matter', async () => {
    const soon = { exp: TEST_NOW / 1_000 - 9, nbf: TEST_NOW / 1_000 + 9 };
    expect(await current(await issuer.token(soon))).toMatchObject(accepted);
  });

  it('an ID token is no access token (RFC 9068, section 4)', async () => {
    expect(await current(await issuer.token({}, { typ: 'JWT' }))).toMatchObject({ status: 401 });
  });

  it('a token without a signature is refused', async () => {
    expect(await current(unsigned(good()))).toMatchObject({ status: 401 });
  });

  it('the public key is no shared secret', async () => {
    const token = await new SignJWT(good())
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'key-1' })
      .sign(new TextEncoder().encode(await issuer.publicKey()));
    expect(await current(token)).toMatchObject({ status: 401 });
  });

  it('a key that the token brings along proves nothing', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const token = await new SignJWT(good())
      .setProtectedHeader({
        alg: 'ES256',
        typ: 'at+jwt',
        kid: 'key-1',
        jwk: await exportJWK(publicKey),
      })
      .sign(privateKey);
    expect(await current(token)).toMatchObject({ status: 401 });
  });

  it.each(['x', 'a.b.c', '..', 'e30.e30.e30'])('“%s” is no token', async (text) => {
    expect(await current(text)).toMatchObject({ status: 401 });
  });

  it.each([
    ['no role of ours', { roles: ['somebody'] }],
    ['no role at all', { roles: undefined }],
    ['two of our sets', { roles: ['desk-agent', 'desk-lead'] }],
    ['a role of another shape', { roles: { set: 'desk-agent' } }],
    ['no person', { sub: undefined }],
  ])('a valid token with %s says what to do', async (_what, claims) => {
    expect(await current(await issuer.token(claims))).toMatchObject({
      status: 403,
      ...refusal('accountNotSetUp'),
    });
  });

  it('an event stream ends with its token, and one of years does not end at once', async () => {
    const open = async (claims: Claims) => {
      const answer = await fetch(service.url + eventStreamPath, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await issuer.token(claims)}`,
        },
        body: JSON.stringify({ cursor: null }),
      });
      return (answer.body ?? new ReadableStream()).getReader();
    };
    const short = await open({ exp: Math.floor(service.clock.now() / 1_000) });
    const long = await open({ exp: Math.floor(service.clock.now() / 1_000) + 10 * 365 * 86_400 });
    await long.read();
    const longEnd = long.read().then(({ done }) => done);
    let isOver = false;
    while (!isOver) {
      isOver = (await short.read()).done;
    }
    expect(await Promise.race([longEnd, Promise.resolve('open')])).toBe('open');
    await long.cancel();
  });
});

describe('the keys of the issuer', () => {
  let clock: SettableClock;
  let logLines: LogLine[];
  let own: TestIssuer;
  let check: ReturnType<typeof makeTokenCheck>;
  beforeEach(async () => {
    clock = new SettableClock(TEST_NOW);
    logLines = [];
    own = await startIssuer({ audience: AUDIENCE, now: () => clock.now() });
    check = makeTokenCheck(settings(own.url), { clock, log: (line) => logLines.push(line) });
    return () => own.stop();
  });

  const isAccepted = (token: string) =>
    expect(check(token)).resolves.toMatchObject({ permissionSet: 'agent' });
  const isRefused = (token: string) => expect(check(token)).resolves.toBeNull();
  const isAway = (token: string) =>
    expect(check(token)).rejects.toMatchObject({ code: 'unavailable' });

  it('are fetched once for many tokens', async () => {
    const token = await own.token();
    await Promise.all(Array.from({ length: 8 }, () => isAccepted(token)));
    await isAccepted(await own.token());
    expect(own.fetched()).toBe(1);
  });

  it('an unknown key is looked for, but not more often than every half minute', async () => {
    await isAccepted(await own.token());
    const stranger = await own.token({}, { kid: 'unheard-of' });
    await isRefused(stranger);
    await isRefused(stranger);
    expect(own.fetched()).toBe(1);
    clock.advance(MINUTE / 2);
    await isRefused(stranger);
    await isRefused(stranger);
    expect(own.fetched()).toBe(2);
  });

  it('a new key is found as soon as a token is signed with it', async () => {
    await isAccepted(await own.token());
    clock.advance(MINUTE);
    await own.rotate();
    await isAccepted(await own.token());
    expect(own.fetched()).toBe(2);
  });

  it('a withdrawn key ends within ten minutes', async () => {
    const old = await own.token({ exp: TEST_NOW / 1_000 + 365 * 86_400 });
    await isAccepted(old);
    await own.rotate();
    clock.advance(10 * MINUTE);
    await isRefused(old);
  });

  it('the issuer may be away for a while, not for long', async () => {
    const token = await own.token({ exp: TEST_NOW / 1_000 + 86_400 });
    await isAccepted(token);
    own.fail(true);
    clock.advance(30 * MINUTE);
    await isAccepted(token);
    clock.advance(30 * MINUTE);
    await isAway(token);
    own.fail(false);
    clock.advance(5_000);
    await isAccepted(token);
  });

  it('an issuer that was never reached is asked again after seconds, not at every request', async () => {
    own.fail(true);
    const token = await own.token();
    await isAway(token);
    own.fail(false);
    await isAway(token);
    clock.advance(5_000);
    await isAccepted(token);
    expect(logLines).toEqual([expect.objectContaining({ event: 'issuerFailed' })]);
  });

  it('are not taken from an issuer that calls itself differently', async () => {
    own.pretend('https://elsewhere.example.invalid');
    await isAway(await own.token());
    expect(own.fetched()).toBe(0);
  });
});

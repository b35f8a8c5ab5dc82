import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ServiceEvent } from '#shared/service-contract/events.ts';
import { permissionSets } from '#shared/service-contract/vocabulary.ts';
import { trainingAccountNames } from '#shared/training/accounts.ts';
import { type Outcome, refused } from '../../../src-main/outcome.ts';
import { ServiceClient } from '../../../src-main/service-client/client.ts';
import { EventStream } from '../../../src-main/service-client/event-stream.ts';
import { Reach } from '../../../src-main/service-client/reach.ts';
import { axiosTransport } from '../../../src-main/service-client/transport.ts';
import { AccessTokens } from '../../../src-main/session/access-tokens.ts';
import { loopbackPage, openLoopback } from '../../../src-main/session/loopback.ts';
import { OidcProvider, type Tokens } from '../../../src-main/session/oidc.ts';
import { BrowserSignIn } from '../../../src-main/session/sign-in.ts';
import { nodeTimers } from '../../../src-main/timers.ts';
import { listeningLog } from '../../unit/main/fakes/log.ts';
import { Queue } from '../../unit/main/fakes/queue.ts';
import { type OwnService, PlainBrowser, startOwnService } from './harness/own-service.ts';

let service: OwnService;
beforeAll(async () => {
  service = await startOwnService();
}, 120_000);
afterAll(() => service.stop());
afterEach(() => {
  vi.useRealTimers();
});

const clock = { now: () => Date.now() };
const asked: string[] = [];

const setUp = () => {
  const { log } = listeningLog();
  const browser = new PlainBrowser();
  const provider = new OidcProvider({
    issuer: service.issuer,
    clientId: 'hek-service-desk',
    fetch: (url, init) => {
      asked.push(url);
      return fetch(url, init);
    },
    clock,
    machineClock: clock,
  });
  const signIn = new BrowserSignIn({
    openLoopback: () => openLoopback(loopbackPage('de')),
    openBrowser: async (url) => void (await browser.open(url)),
    timers: nodeTimers,
    log,
  });
  const tokens = new AccessTokens(clock, log);
  const reach = new Reach();
  reach.set({ serviceUrl: service.url, issuer: service.issuer, clientId: 'hek-service-desk' });
  const client = new ServiceClient({
    transport: axiosTransport((input, init) => fetch(input, init)),
    reach,
    tokens,
    timers: nodeTimers,
    log,
    heard: () => undefined,
  });
  const signedInAs = async (account: string): Promise<Tokens> => {
    const outcome = await signIn.run(provider, account, false);
    if (outcome === 'cancelled' || !outcome.ok) {
      throw new Error(`signing in as ${account} failed`);
    }
    tokens.set(provider, outcome.value);
    return outcome.value;
  };
  return { browser, provider, signIn, tokens, reach, client, signedInAs };
};
const read = () => ({ cause: 'open', idempotencyKey: null, requestId: randomUUID() }) as const;
const change = () => ({ ...read(), idempotencyKey: randomUUID() });
const unwrap = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) {
    throw new Error(outcome.code);
  }
  return outcome.value;
};

describe('signing in at the real service', () => {
  it.each(permissionSets)(
    'as %s leads to that person, whose name the sign-in page said',
    async (account) => {
      const { client, signedInAs } = setUp();
      await signedInAs(account);
      const current = unwrap(await client.call('session.current', {}, read()));
      expect(current.person).toMatchObject({
        permissionSet: account,
        displayName: trainingAccountNames[account],
      });
      expect(current.service.training).toBe(true);
    },
  );

  it('goes by code and PKCE, and no token is ever in an address', async () => {
    const { browser, signedInAs } = setUp();
    const tokens = await signedInAs('agent');
    const [first = '', last = ''] = [browser.visited[0], browser.visited.at(-1)];
    expect(new URL(first).searchParams.get('code_challenge_method')).toBe('S256');
    expect(new URL(first).searchParams.get('response_type')).toBe('code');
    expect(new URL(last).hostname).toBe('127.0.0.1');
    for (const secret of [tokens.accessToken, tokens.refreshToken ?? 'none']) {
      expect([...browser.visited, ...asked].join(' ')).not.toContain(secret);
    }
  });

  it('asks again after a lock, although the browser remembers the person', async () => {
    const { browser, provider, signIn, client, tokens, signedInAs } = setUp();
    await signedInAs('agent');
    browser.visited.length = 0;
    const again = await signIn.run(provider, 'agent', true);
    expect(again !== 'cancelled' && again.ok).toBe(true);
    expect(browser.visited.some((url) => url.includes('/interaction/'))).toBe(true);
    expect(tokens.held && client).toBeTruthy();
  });

  it('as somebody else in the same browser leads to the other person', async () => {
    const { client, signedInAs } = setUp();
    await signedInAs('agent');
    await signedInAs('branch');
    const current = unwrap(await client.call('session.current', {}, read()));
    expect(current.person.permissionSet).toBe('branch');
  });

  it('works on a computer whose clock is two days wrong', async () => {
    const { signedInAs } = setUp();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 86_400_000 });
    await expect(signedInAs('agent')).resolves.toMatchObject({ accessToken: expect.any(String) });
  });

  it('at an issuer that is not protected and not on this machine is refused unasked', async () => {
    const urls: string[] = [];
    const provider = new OidcProvider({
      issuer: 'http://sign-in.invalid',
      clientId: 'x',
      fetch: async (url) => {
        urls.push(url);
        return new Response();
      },
      clock,
      machineClock: clock,
    });
    const begun = await provider.begin({ redirectUri: 'x', account: null, askAgain: false });
    expect(begun).toEqual(refused('signInFailed'));
    expect(urls).toEqual([]);
  });

  it('at an issuer that is away says offline, and works once it is there', async () => {
    let there = false;
    const provider = new OidcProvider({
      issuer: service.issuer,
      clientId: 'hek-service-desk',
      fetch: (url, init) =>
        there ? fetch(url, init) : Promise.reject(new TypeError('fetch failed')),
      clock,
      machineClock: clock,
    });
    const request = { redirectUri: 'http://127.0.0.1/callback', account: null, askAgain: false };
    expect(await provider.begin(request)).toEqual(refused('offline'));
    there = true;
    expect((await provider.begin(request)).ok).toBe(true);
  });
});

describe('tokens of the real service', () => {
  it('are refreshed and rotated; any number of askers cause one refresh', async () => {
    const { provider, tokens, client, signedInAs } = setUp();
    const first = await signedInAs('agent');
    tokens.set(provider, { ...first, expiresAt: 0 });
    asked.length = 0;
    const all = await Promise.all(
      Array.from({ length: 5 }, () => client.call('session.current', {}, read())),
    );
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(asked.filter((url) => url.endsWith('/token'))).toHaveLength(1);
    expect(unwrap(await tokens.fresh())).not.toBe(first.accessToken);
  });

  it('a refresh token used twice ends the grant, and the session learns of it', async () => {
    const { provider, tokens, signedInAs } = setUp();
    const first = await signedInAs('agent');
    const second = unwrap(await provider.refresh(first.refreshToken ?? ''));
    expect(await provider.refresh(first.refreshToken ?? '')).toEqual(refused('unauthenticated'));
    let ended = 0;
    tokens.onChange(
      () => undefined,
      () => {
        ended += 1;
      },
    );
    tokens.set(provider, { ...second, expiresAt: 0 });
    expect(await tokens.fresh()).toEqual(refused('unauthenticated'));
    expect(ended).toBe(1);
  });

  it('are worth nothing after signing out', async () => {
    const { provider, tokens, signedInAs } = setUp();
    const { refreshToken } = await signedInAs('agent');
    await tokens.clear();
    expect(await provider.refresh(refreshToken ?? '')).toEqual(refused('unauthenticated'));
  });

  it('that the service does not know end the session', async () => {
    const { provider, tokens, client, signedInAs } = setUp();
    const real = await signedInAs('agent');
    tokens.set(provider, { ...real, accessToken: 'forged', refreshToken: null });
    expect(await client.call('session.current', {}, read())).toEqual(refused('unauthenticated'));
    expect(tokens.held).toBe(false);
  });
});

describe('the client at the real service', () => {
  it('saves a text once, however often the same key is sent, and gets it back', async () => {
    const { client, signedInAs } = setUp();
    await signedInAs('agent');
    const contact = unwrap(
      await client.call(
        'contacts.start',
        { channel: 'call', purpose: 'enquiry', callerNumber: null },
        change(),
      ),
    );
    const draft = {
      subject: 'contact',
      subjectId: contact.contactId,
      slot: 'note',
      text: 'typed',
    } as const;
    const options = change();
    unwrap(await client.call('drafts.save', draft, options));
    unwrap(await client.call('drafts.save', draft, options));
    expect(await client.call('drafts.save', { ...draft, text: 'other' }, options)).toEqual(
      refused('idempotencyConflict'),
    );
    const { drafts } = unwrap(await client.call('drafts.list', {}, read()));
    expect(drafts).toMatchObject([draft]);
  });

  it('hears of what changed by the event stream', async () => {
    const { client, reach, tokens, signedInAs } = setUp();
    await signedInAs('agent');
    const events = new Queue<ServiceEvent>();
    const opened = Promise.withResolvers<void>();
    const stream = new EventStream({
      fetch: (input, init) => fetch(input, init),
      reach,
      tokens,
      timers: nodeTimers,
      log: listeningLog().log,
      newRequestId: randomUUID,
      cursorOfNow: () => client.call('events.since', { cursor: null }, read()),
      event: (event) => events.put(event),
      heard: (reached) => {
        if (reached) {
          opened.resolve();
        }
      },
    });
    stream.start();
    await opened.promise;
    const contact = unwrap(
      await client.call(
        'contacts.start',
        { channel: 'walkIn', purpose: 'other', callerNumber: null },
        change(),
      ),
    );
    const event = await events.next();
    stream.stop();
    expect(event).toMatchObject({ type: 'contactChanged', subjectId: contact.contactId });
  });
});

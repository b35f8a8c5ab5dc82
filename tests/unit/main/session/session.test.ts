import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { done, nothing, type Outcome, refused } from '../../../../src-main/outcome.ts';
import { AccessTokens } from '../../../../src-main/session/access-tokens.ts';
import { IdleLock } from '../../../../src-main/session/idle-lock.ts';
import { SafeStorageKeyring } from '../../../../src-main/session/keyring.ts';
import { openLoopback } from '../../../../src-main/session/loopback.ts';
import { SealedFile } from '../../../../src-main/session/sealed-file.ts';
import { Session } from '../../../../src-main/session/session.ts';
import { BrowserSignIn, signInMillis } from '../../../../src-main/session/sign-in.ts';
import { StoredGrant, StoredSession } from '../../../../src-main/session/stored-session.ts';
import { current } from '../fakes/current.ts';
import { PretendProvider, tokensUntil } from '../fakes/identity.ts';
import { listeningLog } from '../fakes/log.ts';
import { ManualTimers, settled } from '../fakes/manual-timers.ts';
import { Queue } from '../fakes/queue.ts';
import { PretendSafeStorage } from '../fakes/safe-storage.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-session-'));
afterAll(() => rmSync(folder, { recursive: true }));
const minute = 60_000;
const connected = { issuer: 'https://sign-in.invalid', clientId: 'desk' };
let made = 0;

/** Follows the redirect of the address the browser was opened with, as a provider would. */
const browserThatSignsIn = async (url: string): Promise<void> => {
  const redirect = new URL(url).searchParams.get('redirect_uri');
  await fetch(`${redirect}?code=abc&state=expected-state`);
};

const setUp = ({ mode = 'connected', browser = browserThatSignsIn } = {}) => {
  made += 1;
  const timers = new ManualTimers();
  const { log, entries } = listeningLog();
  const provider = new PretendProvider();
  provider.finishWith = done(tokensUntil(timers.clock.now() + 5 * minute));
  const tokens = new AccessTokens(timers.clock, log);
  const keyring = new SafeStorageKeyring(new PretendSafeStorage('gnome_libsecret'), 'linux', log);
  const file = new SealedFile(join(folder, `session-${made}`), StoredGrant, keyring);
  const happened: string[] = [];
  const answers: { current: Outcome<typeof current> } = { current: done(current) };
  const idle = new IdleLock(timers.clock, timers, () => session.lock('idle'));
  const session: Session = new Session({
    tokens,
    idle,
    log,
    signIn: new BrowserSignIn({
      openLoopback: () => openLoopback(''),
      openBrowser: browser,
      timers,
      log,
    }),
    stored: new StoredSession(file, timers.clock),
    current: async () => answers.current,
    provider: () => provider,
    storable: ({ refreshToken }) =>
      mode === 'connected' && refreshToken !== null ? { ...connected, refreshToken } : undefined,
    now: () => timers.clock.now(),
    effects: {
      changed: ({ status }) => happened.push(status),
      signedIn: () => happened.push('welcome'),
      locked: (keepScreen) => happened.push(keepScreen ? 'screen kept' : 'screen cleared'),
      leaving: async () => void happened.push('farewell'),
      left: () => happened.push('emptied'),
    },
  });
  return { timers, provider, tokens, file, session, happened, answers, entries };
};

const signIn = async (parts: ReturnType<typeof setUp>) => {
  await parts.session.serviceUp();
  return parts.session.signIn({ account: 'agent' });
};

describe('signing in', () => {
  it('leads through the browser to the person and the policy their screens need', async () => {
    const parts = setUp();
    expect(await signIn(parts)).toEqual(nothing);
    expect(parts.session.state).toEqual({ status: 'signedIn', ...current });
    expect(parts.happened).toEqual(['signedOut', 'signingIn', 'signedIn', 'welcome']);
    expect(parts.provider.begun).toMatchObject([{ account: 'agent', askAgain: false }]);
    expect(await parts.tokens.fresh()).toEqual(done('access-1'));
  });

  it('is refused before the service is there', async () => {
    const { session } = setUp();
    expect(await session.signIn({ account: null })).toEqual(refused('signInFailed'));
    expect(session.state).toEqual({ status: 'starting' });
  });

  it('can be cancelled while the browser is open, and begun anew', async () => {
    const browsers = new Queue<string>();
    const parts = setUp({ browser: async (url) => browsers.put(url) });
    const first = signIn(parts);
    await browsers.next();
    expect(parts.session.state).toEqual({ status: 'signingIn' });
    parts.session.cancelSignIn();
    expect(await first).toEqual(nothing);
    expect(parts.session.state).toEqual({ status: 'signedOut' });
    const second = parts.session.signIn({ account: null });
    await browserThatSignsIn(await browsers.next());
    expect(await second).toEqual(nothing);
    expect(parts.session.state).toMatchObject({ status: 'signedIn' });
  });

  it('is given up when nobody answers in the browser', async () => {
    const browsers = new Queue<string>();
    const parts = setUp({ browser: async (url) => browsers.put(url) });
    const attempt = signIn(parts);
    await browsers.next();
    await parts.timers.advance(signInMillis);
    expect(await attempt).toEqual(nothing);
    expect(parts.session.state).toEqual({ status: 'signedOut' });
  });

  it('that fails says so and returns to where it began', async () => {
    const parts = setUp();
    parts.provider.finishWith = refused('signInFailed');
    expect(await signIn(parts)).toEqual(refused('signInFailed'));
    parts.provider.reachable = false;
    expect(await parts.session.signIn({ account: null })).toEqual(refused('offline'));
    expect(parts.session.state).toEqual({ status: 'signedOut' });
  });

  it('without a browser is a refusal, not a crash', async () => {
    const parts = setUp({ browser: () => Promise.reject(new Error('no browser')) });
    expect(await signIn(parts)).toEqual(refused('signInFailed'));
  });

  it('whose person the service does not know ends its grant again', async () => {
    const parts = setUp();
    parts.answers.current = refused('notPermitted');
    expect(await signIn(parts)).toEqual(refused('notPermitted'));
    expect(parts.provider.revoked).toEqual(['refresh-1']);
    expect(parts.tokens.held).toBe(false);
  });
});

describe('locking', () => {
  it('by hand clears the screen, keeps the person, and asks the provider again afterwards', async () => {
    const parts = setUp();
    await signIn(parts);
    parts.session.lock('manual');
    expect(parts.session.state).toEqual({
      status: 'locked',
      person: current.person,
      because: 'manual',
    });
    expect(parts.happened.at(-1)).toBe('screen cleared');
    await parts.session.signIn({ account: 'agent' });
    expect(parts.provider.begun.at(-1)).toMatchObject({ askAgain: true });
    expect(parts.provider.revoked).toEqual(['refresh-1']);
  });

  it('comes by itself after the policy’s idle minutes', async () => {
    const parts = setUp();
    await signIn(parts);
    await parts.timers.advance(9 * minute);
    parts.session.activity({ inContact: true });
    await parts.timers.advance(29 * minute);
    expect(parts.session.state).toMatchObject({ status: 'signedIn' });
    await parts.timers.advance(1 * minute);
    expect(parts.session.state).toMatchObject({ status: 'locked', because: 'idle' });
  });

  it('by an ended grant keeps the screen, until idleness clears it', async () => {
    const parts = setUp();
    await signIn(parts);
    parts.tokens.end();
    expect(parts.session.state).toMatchObject({ status: 'locked', because: 'expired' });
    expect(parts.happened.at(-1)).toBe('screen kept');
    await parts.timers.advance(10 * minute);
    expect(parts.session.state).toMatchObject({ status: 'locked', because: 'idle' });
    expect(parts.happened.at(-1)).toBe('screen cleared');
  });
});

describe('leaving', () => {
  it('brings texts to the service while there is still a token, then ends everything', async () => {
    const parts = setUp();
    await signIn(parts);
    parts.happened.length = 0;
    await parts.session.signOut();
    expect(parts.happened).toEqual(['farewell', 'signedOut', 'emptied']);
    expect(parts.tokens.held).toBe(false);
    expect(parts.provider.revoked).toEqual(['refresh-1']);
    expect(await parts.file.read()).toBeUndefined();
  });

  it('for the next person makes the provider ask, whatever the browser remembers', async () => {
    const parts = setUp();
    await signIn(parts);
    await parts.session.signOut('personSwitched');
    await parts.session.signIn({ account: null });
    expect(parts.provider.begun.at(-1)).toMatchObject({ askAgain: true, account: null });
  });
});

describe('a refresh token on the disk', () => {
  it('exists in connected mode while the session is unlocked, and only then', async () => {
    const parts = setUp();
    await signIn(parts);
    expect(await parts.file.read()).toMatchObject({ refreshToken: 'refresh-1', ...connected });
    parts.session.lock('screen');
    await settled();
    expect(await parts.file.read()).toBeUndefined();
  });

  it('never exists in training: its issuer is valid for one run', async () => {
    const parts = setUp({ mode: 'training' });
    await signIn(parts);
    expect(await parts.file.read()).toBeUndefined();
  });

  it('goes on after a crash, without the browser', async () => {
    const parts = setUp();
    const usableUntil = parts.timers.clock.now() + minute;
    await parts.file.write({ ...connected, refreshToken: 'kept', usableUntil });
    const up = parts.session.serviceUp();
    expect(await parts.provider.refreshAsked.next()).toBe('kept');
    parts.provider.answerRefresh(done(tokensUntil(parts.timers.clock.now() + 5 * minute, '2')));
    await up;
    expect(parts.session.state).toMatchObject({ status: 'signedIn' });
    expect(parts.provider.begun).toEqual([]);
  });
});

describe('a service that comes back with another issuer', () => {
  it('makes its person sign in again; the screen stays', async () => {
    const parts = setUp({ mode: 'training' });
    await signIn(parts);
    await parts.session.issuerChanged();
    expect(parts.session.state).toMatchObject({ status: 'locked', because: 'expired' });
    expect(parts.happened.at(-1)).toBe('screen kept');
    expect(parts.tokens.held).toBe(false);
  });
});

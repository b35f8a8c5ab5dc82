import { describe, expect, it } from 'vitest';
import {
  nextSituation,
  type SessionEvent,
  type SessionSituation,
  startingSituation,
} from '../../../../src-main/session/state.ts';
import { current } from '../fakes/current.ts';

const signedIn: SessionEvent = { type: 'signedIn', ...current };
const run = (...events: SessionEvent[]): SessionSituation => {
  let situation = startingSituation;
  for (const event of events) {
    situation = nextSituation(situation, event) ?? situation;
  }
  return situation;
};
const statusAfter = (...events: SessionEvent[]) => run(...events).state;
const up: SessionEvent = { type: 'serviceUp' };
const begin: SessionEvent = { type: 'signInStarted' };
const end: SessionEvent = { type: 'signInEnded' };
const lock = (because: 'idle' | 'manual' | 'screen' | 'expired'): SessionEvent => ({
  type: 'locked',
  because,
});

describe('a session', () => {
  it('begins by starting, and asks for a sign-in when the service is up', () => {
    expect(statusAfter()).toEqual({ status: 'starting' });
    expect(statusAfter(up)).toEqual({ status: 'signedOut' });
  });

  it('cannot be signed in to before the service is up', () => {
    expect(nextSituation(startingSituation, begin)).toBeUndefined();
  });

  it('returns to where an abandoned sign-in began', () => {
    expect(statusAfter(up, begin, end)).toEqual({ status: 'signedOut' });
    expect(statusAfter(up, begin, signedIn, lock('idle'), begin, end)).toEqual({
      status: 'locked',
      person: current.person,
      because: 'idle',
    });
  });

  it('goes on for the same or another person who signs in at the lock', () => {
    const after = statusAfter(up, begin, signedIn, lock('manual'), begin, signedIn);
    expect(after).toEqual({ status: 'signedIn', ...current });
  });

  it.each(['idle', 'manual', 'screen'] as const)(
    'that expired hides its screen when it is locked for another reason: %s',
    (because) => {
      expect(statusAfter(up, begin, signedIn, lock('expired'), lock(because))).toMatchObject({
        status: 'locked',
        because,
      });
    },
  );

  it('that is locked does not become merely expired', () => {
    const locked = run(up, begin, signedIn, lock('idle'));
    expect(nextSituation(locked, lock('expired'))).toBeUndefined();
    expect(nextSituation(locked, lock('manual'))).toBeUndefined();
  });

  it('that nobody is signed in to cannot be locked', () => {
    expect(nextSituation(run(up), lock('manual'))).toBeUndefined();
    expect(nextSituation(startingSituation, lock('idle'))).toBeUndefined();
  });

  it('ends by signing out, also from the lock and while the browser is open', () => {
    for (const events of [[signedIn], [signedIn, lock('idle')], [signedIn, lock('idle'), begin]]) {
      expect(statusAfter(up, begin, ...events, { type: 'signedOut' })).toEqual({
        status: 'signedOut',
      });
    }
  });

  it('whose service fails keeps the person and asks them again when it is back', () => {
    const failed: SessionEvent = { type: 'serviceFailed', reason: 'Bitte neu starten.' };
    expect(statusAfter(up, begin, signedIn, failed)).toEqual({
      status: 'failed',
      reason: 'Bitte neu starten.',
    });
    expect(statusAfter(up, begin, signedIn, failed, up)).toEqual({
      status: 'locked',
      person: current.person,
      because: 'expired',
    });
    expect(statusAfter(failed, up)).toEqual({ status: 'signedOut' });
  });
});

import type { SessionState } from '#shared/desk-contract/routes.ts';

type SignedIn = Omit<Extract<SessionState, { status: 'signedIn' }>, 'status'>;
export type LockCause = Extract<SessionState, { status: 'locked' }>['because'];

/** What can happen to a session. */
export type SessionEvent =
  | { readonly type: 'serviceUp' }
  | { readonly type: 'serviceFailed'; readonly reason: string }
  | { readonly type: 'signInStarted' }
  /** Failed or cancelled: back to where it began. */
  | { readonly type: 'signInEnded' }
  | ({ readonly type: 'signedIn' } & SignedIn)
  | { readonly type: 'locked'; readonly because: LockCause }
  | { readonly type: 'signedOut' };

export interface SessionSituation {
  readonly state: SessionState;
  /** Where an abandoned sign-in returns to: signed out, or locked with the person who was there. */
  readonly before: Extract<SessionState, { status: 'signedOut' | 'locked' }>;
}

const signedOut = { status: 'signedOut' } as const;
export const startingSituation: SessionSituation = {
  state: { status: 'starting' },
  before: signedOut,
};

const lockedBy = (
  { state, before }: SessionSituation,
  because: LockCause,
): SessionSituation | undefined => {
  if (state.status === 'signedIn') {
    const locked = { status: 'locked', person: state.person, because } as const;
    return { state: locked, before: locked };
  }
  // An expired session still shows its screen; idleness or a hand on the lock takes that away, too.
  if (state.status === 'locked' && state.because === 'expired' && because !== 'expired') {
    const locked = { ...state, because };
    return { state: locked, before: locked };
  }
  // Locking while the browser is open changes what an abandoned sign-in returns to.
  if (state.status === 'signingIn' && before.status === 'locked' && because !== 'expired') {
    return { state, before: { ...before, because } };
  }
  return undefined;
};

/** The next situation, or undefined where `event` means nothing. Pure. */
export const nextSituation = (
  situation: SessionSituation,
  event: SessionEvent,
): SessionSituation | undefined => {
  const { state, before } = situation;
  switch (event.type) {
    case 'serviceUp':
      return state.status === 'starting' || state.status === 'failed'
        ? { state: before, before }
        : undefined;
    case 'serviceFailed':
      return { state: { status: 'failed', reason: event.reason }, before: keptBefore(situation) };
    case 'signInStarted':
      return state.status === 'signedOut' || state.status === 'locked'
        ? { state: { status: 'signingIn' }, before: state }
        : undefined;
    case 'signInEnded':
      return state.status === 'signingIn' ? { state: before, before } : undefined;
    case 'signedIn': {
      const { person, policy, service } = event;
      return { state: { status: 'signedIn', person, policy, service }, before: signedOut };
    }
    case 'locked':
      return lockedBy(situation, event.because);
    case 'signedOut':
      return state.status === 'starting' || state.status === 'failed'
        ? undefined
        : { state: signedOut, before: signedOut };
  }
};

/** A fault of the service under a signed-in person leaves them locked once it is back. */
const keptBefore = ({ state, before }: SessionSituation): SessionSituation['before'] =>
  state.status === 'signedIn'
    ? { status: 'locked', person: state.person, because: 'expired' }
    : state.status === 'locked'
      ? state
      : before;

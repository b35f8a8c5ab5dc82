import type { DeskInput, SessionState } from '#shared/desk-contract/routes.ts';
import type { OutputOf } from '#shared/service-contract/index.ts';
import type { Log } from '../observability/log.ts';
import { nothing, type Outcome, refused } from '../outcome.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { IdleLock } from './idle-lock.ts';
import type { IdentityProvider, Tokens } from './oidc.ts';
import type { BrowserSignIn } from './sign-in.ts';
import { type LockCause, nextSituation, type SessionEvent, startingSituation } from './state.ts';
import type { StoredGrant, StoredSession } from './stored-session.ts';

type Current = OutputOf<'session.current'>;
type Empty = Outcome<Record<string, never>>;

/** What the rest of main does at the turning points of a session. */
export interface SessionEffects {
  readonly changed: (state: SessionState) => void;
  readonly signedIn: (current: Current) => void;
  /** Personal data must leave window, loans and clipboard; `keepScreen` is true for an expired sign-in. */
  readonly locked: (keepScreen: boolean) => void;
  /** Before the tokens go: the last chance to bring texts and hand-outs to the service. */
  readonly leaving: () => Promise<void>;
  /** Nobody is signed in any more; memory and screen are to be emptied. */
  readonly left: () => void;
}

export interface SessionCollaborators {
  readonly tokens: AccessTokens;
  readonly signIn: BrowserSignIn;
  readonly idle: IdleLock;
  readonly stored: StoredSession;
  readonly log: Log;
  readonly current: () => Promise<Outcome<Current>>;
  /** The provider of the address in force; undefined before the service is there. */
  readonly provider: () => IdentityProvider | undefined;
  /** What of a grant may be stored; undefined in training: its issuer is valid for one run. */
  readonly storable: (tokens: Tokens) => Omit<StoredGrant, 'usableUntil'> | undefined;
  readonly now: () => number;
  readonly effects: SessionEffects;
}

/** The signed-in person: state machine, tokens, lock. */
export class Session {
  readonly #with: SessionCollaborators;
  #situation = startingSituation;
  /** After the first sign-in of a run, the browser's own session never counts again. */
  #askAgain = false;

  constructor(collaborators: SessionCollaborators) {
    this.#with = collaborators;
    collaborators.tokens.onChange(
      (tokens) => void this.#store(tokens),
      () => this.#expire(),
    );
  }

  get state(): SessionState {
    return this.#situation.state;
  }

  /** The service answers. A stored grant of a connected session goes on where it was. */
  async serviceUp(): Promise<void> {
    const { status } = this.state;
    if (status !== 'starting' && status !== 'failed') {
      return;
    }
    const restored = status === 'starting' && (await this.#restore());
    if (!restored) {
      this.#apply({ type: 'serviceUp' });
    }
  }

  serviceFailed(reason: string): void {
    this.#with.signIn.cancel();
    this.#with.idle.stop();
    this.#apply({ type: 'serviceFailed', reason });
  }

  /** The service came back with another issuer: its old tokens are worth nothing. */
  async issuerChanged(): Promise<void> {
    this.#with.signIn.cancel();
    this.#expire();
    await this.#with.tokens.clear();
    await this.serviceUp();
  }

  /** Resolves when the attempt is over, also when it was cancelled; states follow as events. */
  async signIn({ account }: DeskInput<'session.signIn'>): Promise<Empty> {
    const provider = this.#with.provider();
    if (provider === undefined || !this.#apply({ type: 'signInStarted' })) {
      return refused('signInFailed');
    }
    this.#with.log({ event: 'signInStarted' });
    const outcome = await this.#with.signIn.run(provider, account, this.#askAgain);
    if (outcome === 'cancelled') {
      this.#with.log({ event: 'signInCancelled' });
      this.#apply({ type: 'signInEnded' });
      return nothing;
    }
    const current = outcome.ok ? await this.#enter(provider, outcome.value) : outcome;
    if (!current.ok) {
      this.#with.log({ event: 'signInFailed', code: current.code });
      this.#apply({ type: 'signInEnded' });
      return current;
    }
    return nothing;
  }

  cancelSignIn(): Empty {
    this.#with.signIn.cancel();
    return nothing;
  }

  /** Hides everything at once; what was typed stays in custody. */
  lock(because: LockCause): Empty {
    if (this.#apply({ type: 'locked', because })) {
      this.#with.log({ event: 'locked', reason: because });
      this.#with.idle.stop();
      void this.#with.stored.forget();
      this.#with.effects.locked(false);
    }
    return nothing;
  }

  /** Ends the session; the next person must sign in anew, whatever the browser remembers. */
  async signOut(event: 'signedOut' | 'personSwitched' = 'signedOut'): Promise<Empty> {
    if (this.state.status === 'signedIn' || this.state.status === 'locked') {
      this.#with.idle.stop();
      await this.#with.effects.leaving();
      this.#apply({ type: 'signedOut' });
      this.#with.log({ event });
      this.#with.effects.left();
      await Promise.all([this.#with.stored.forget(), this.#with.tokens.clear()]);
    }
    return nothing;
  }

  activity({ inContact }: DeskInput<'session.activity'>): Empty {
    if (this.state.status === 'signedIn') {
      this.#with.idle.activity(inContact);
    }
    return nothing;
  }

  async #enter(provider: IdentityProvider, tokens: Tokens): Promise<Outcome<Current>> {
    // The grant of a locked session ends with the sign-in that follows it.
    void this.#with.tokens.clear();
    this.#with.tokens.set(provider, tokens);
    const current = await this.#with.current();
    if (!current.ok) {
      await this.#with.tokens.clear();
      return current;
    }
    this.#askAgain = true;
    this.#apply({ type: 'signedIn', ...current.value });
    this.#with.log({ event: 'signedIn' });
    this.#with.idle.start(current.value.policy);
    this.#with.effects.signedIn(current.value);
    await this.#store(tokens);
    return current;
  }

  async #restore(): Promise<boolean> {
    const provider = this.#with.provider();
    const wanted = this.#with.storable({ accessToken: '', refreshToken: '', expiresAt: 0 });
    if (provider === undefined || wanted === undefined) {
      return false;
    }
    const refreshToken = await this.#with.stored.take(wanted.issuer, wanted.clientId);
    const tokens = refreshToken === undefined ? undefined : await provider.refresh(refreshToken);
    return tokens?.ok === true && (await this.#enter(provider, tokens.value)).ok;
  }

  /** The grant is over. The screen stays, so that the person can read on what they were typing. */
  #expire(): void {
    if (this.#apply({ type: 'locked', because: 'expired' })) {
      this.#with.log({ event: 'sessionExpired' });
      void this.#with.stored.forget();
      this.#with.effects.locked(true);
    }
  }

  async #store(tokens: Tokens): Promise<void> {
    const grant = this.#with.storable(tokens);
    if (grant !== undefined && this.state.status === 'signedIn') {
      const usableUntil = this.#with.now() + this.state.policy.idleLockMinutes * 60_000;
      await this.#with.stored.keep({ ...grant, usableUntil });
    }
  }

  #apply(event: SessionEvent): boolean {
    const next = nextSituation(this.#situation, event);
    if (next === undefined) {
      return false;
    }
    this.#situation = next;
    this.#with.effects.changed(next.state);
    return true;
  }
}

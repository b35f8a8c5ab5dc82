import { done, type Outcome, refused } from '../../../../src-main/outcome.ts';
import type { Authorization, IdentityProvider, Tokens } from '../../../../src-main/session/oidc.ts';
import { Queue } from './queue.ts';

/** An identity provider that answers as a test says and remembers what it was asked. */
export class PretendProvider implements IdentityProvider {
  readonly refreshed: string[] = [];
  readonly refreshAsked = new Queue<string>();
  readonly revoked: string[] = [];
  readonly begun: Parameters<IdentityProvider['begin']>[0][] = [];
  /** Settles the refreshes under way. */
  answerRefresh: (outcome: Outcome<Tokens>) => void = () => undefined;
  finishWith: Outcome<Tokens> = refused('signInFailed');
  reachable = true;

  async begin(request: Parameters<IdentityProvider['begin']>[0]): Promise<Outcome<Authorization>> {
    this.begun.push(request);
    return this.reachable
      ? done({
          url: `https://sign-in.invalid/?redirect_uri=${request.redirectUri}`,
          state: 'expected-state',
          finish: async () => this.finishWith,
        })
      : refused('offline');
  }

  refresh(refreshToken: string): Promise<Outcome<Tokens>> {
    this.refreshed.push(refreshToken);
    const answer = new Promise<Outcome<Tokens>>((resolve) => {
      this.answerRefresh = resolve;
    });
    this.refreshAsked.put(refreshToken);
    return answer;
  }

  async revoke(refreshToken: string): Promise<void> {
    this.revoked.push(refreshToken);
  }
}

export const tokensUntil = (expiresAt: number, name = '1'): Tokens => ({
  accessToken: `access-${name}`,
  refreshToken: `refresh-${name}`,
  expiresAt,
});

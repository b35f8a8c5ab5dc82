import { describe, expect, it } from 'vitest';
import { done, refused } from '../../../../src-main/outcome.ts';
import { AccessTokens } from '../../../../src-main/session/access-tokens.ts';
import { PretendProvider, tokensUntil } from '../fakes/identity.ts';
import { listeningLog } from '../fakes/log.ts';
import { ManualTimers, settled } from '../fakes/manual-timers.ts';

const minute = 60_000;

const setUp = () => {
  const { clock } = new ManualTimers();
  const tokens = new AccessTokens(clock, listeningLog().log);
  const provider = new PretendProvider();
  const heard = { refreshed: 0, ended: 0 };
  tokens.onChange(
    () => {
      heard.refreshed += 1;
    },
    () => {
      heard.ended += 1;
    },
  );
  tokens.set(provider, tokensUntil(clock.now() + 5 * minute));
  return { clock, tokens, provider, heard };
};

describe('an access token', () => {
  it('is used while it is good', async () => {
    const { tokens, provider } = setUp();
    expect(await tokens.fresh()).toEqual(done('access-1'));
    expect(provider.refreshed).toEqual([]);
  });

  it('is refreshed shortly before it ends', async () => {
    const { clock, tokens, provider, heard } = setUp();
    clock.advance(5 * minute - 10_000);
    const fresh = tokens.fresh();
    provider.answerRefresh(done(tokensUntil(clock.now() + 5 * minute, '2')));
    expect(await fresh).toEqual(done('access-2'));
    expect(heard.refreshed).toBe(1);
    expect(await tokens.fresh()).toEqual(done('access-2'));
  });

  it('is refreshed once for any number of askers: a rotated refresh token is used only once', async () => {
    const { clock, tokens, provider } = setUp();
    clock.advance(6 * minute);
    const all = Promise.all([tokens.fresh(), tokens.fresh(), tokens.renewed('access-1')]);
    await settled();
    provider.answerRefresh(done(tokensUntil(clock.now() + 5 * minute, '2')));
    expect(await all).toEqual([done('access-2'), done('access-2'), done('access-2')]);
    expect(provider.refreshed).toEqual(['refresh-1']);
  });

  it('that the service refused is renewed, unless that happened meanwhile', async () => {
    const { clock, tokens, provider } = setUp();
    const renewed = tokens.renewed('access-1');
    provider.answerRefresh(done(tokensUntil(clock.now() + 5 * minute, '2')));
    expect(await renewed).toEqual(done('access-2'));
    expect(await tokens.renewed('access-1')).toEqual(done('access-2'));
    expect(provider.refreshed).toHaveLength(1);
  });

  it('outlives a provider that is away: the next asker tries again', async () => {
    const { clock, tokens, provider, heard } = setUp();
    clock.advance(6 * minute);
    const first = tokens.fresh();
    provider.answerRefresh(refused('offline'));
    expect(await first).toEqual(refused('offline'));
    expect(heard.ended).toBe(0);
    const second = tokens.fresh();
    provider.answerRefresh(done(tokensUntil(clock.now() + 5 * minute, '2')));
    expect(await second).toEqual(done('access-2'));
  });

  it('whose grant is over ends the session, once', async () => {
    const { clock, tokens, provider, heard } = setUp();
    clock.advance(6 * minute);
    const both = Promise.all([tokens.fresh(), tokens.fresh()]);
    provider.answerRefresh(refused('unauthenticated'));
    expect(await both).toEqual([refused('unauthenticated'), refused('unauthenticated')]);
    expect(heard.ended).toBe(1);
    expect(await tokens.fresh()).toEqual(refused('unauthenticated'));
  });

  it('that arrives after signing out belongs to nobody and is revoked', async () => {
    const { clock, tokens, provider, heard } = setUp();
    clock.advance(6 * minute);
    const late = tokens.fresh();
    await tokens.clear();
    provider.answerRefresh(done(tokensUntil(clock.now() + 5 * minute, '2')));
    expect(await late).toEqual(refused('unauthenticated'));
    expect(provider.revoked).toEqual(['refresh-1', 'refresh-2']);
    expect(heard).toEqual({ refreshed: 0, ended: 0 });
    expect(tokens.held).toBe(false);
  });
});

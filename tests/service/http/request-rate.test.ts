import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SettableClock } from '#shared/domain/clock.ts';
import { eventStreamPath } from '#shared/service-contract/events.ts';
import { RequestRate } from '../../../src-service/http/request-rate.ts';
import { TEST_NOW } from '../harness/facts.ts';
import { type Account, startTestService, type TestService } from '../harness/service.ts';

const PER_MINUTE = 60;
const SECOND = 1_000;

describe('requests of one person', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({ policy: { requestsPerMinute: PER_MINUTE } });
  });
  afterAll(() => service.stop());

  const ask = async (account: Account, path = '/v1/session/current') => {
    const answer = await fetch(service.url + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await service.tokenOf(account)}`,
      },
      body: path === eventStreamPath ? '{"cursor":null}' : '{}',
    });
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  };
  const throttled = (seconds: number) => ({
    status: 429,
    body: {
      ok: false,
      error: { code: 'throttled', facts: { seconds }, requestId: expect.anything() },
    },
  });

  it('are taken up to the policy’s number a minute, then refused with the seconds to wait', async () => {
    for (let request = 1; request <= PER_MINUTE; request += 1) {
      expect((await ask('agent')).status, `request ${request}`).toBe(200);
    }
    const refused = await ask('agent');
    expect(refused).toMatchObject(throttled(1));
    expect(refused.headers.get('retry-after')).toBe('1');
  });

  it('are counted over all operations and the event stream', async () => {
    expect(await ask('agent', '/v1/contacts/list')).toMatchObject(throttled(1));
    expect(await ask('agent', eventStreamPath)).toMatchObject(throttled(1));
  });

  it('of somebody else from the same computer are not affected', async () => {
    expect((await ask('branch')).status).toBe(200);
  });

  it('are taken again with time, as many as time gives back', async () => {
    service.clock.advance(2 * SECOND);
    expect((await ask('agent')).status).toBe(200);
    expect((await ask('agent')).status).toBe(200);
    expect((await ask('agent')).status).toBe(429);
    service.clock.advance(60 * SECOND);
    expect((await ask('agent')).status).toBe(200);
  });
});

describe('the allowance of a minute', () => {
  const drain = (rate: RequestRate): number => {
    let taken = 0;
    try {
      for (;;) {
        rate.take('somebody');
        taken += 1;
      }
    } catch {
      return taken;
    }
  };

  it('does not grow beyond a minute’s worth', () => {
    const clock = new SettableClock(TEST_NOW);
    const rate = new RequestRate(100, clock);
    expect(drain(rate)).toBe(100);
    clock.advance(24 * 3_600 * SECOND);
    expect(drain(rate)).toBe(100);
  });

  it('goes on when the clock is set back', () => {
    const clock = new SettableClock(TEST_NOW);
    const rate = new RequestRate(100, clock);
    drain(rate);
    clock.advance(-3_600 * SECOND);
    expect(drain(rate)).toBe(0);
    clock.advance(3 * SECOND);
    expect(drain(rate)).toBe(5);
  });
});

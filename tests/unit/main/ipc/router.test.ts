import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeskRoute, deskRoutes } from '#shared/desk-contract/routes.ts';
import { SettableClock } from '#shared/domain/clock.ts';
import type { SenderFrame } from '../../../../src-main/ipc/gate.ts';
import type { DeskHandlers } from '../../../../src-main/ipc/handlers.ts';
import { Router } from '../../../../src-main/ipc/router.ts';
import { done, nothing, refused } from '../../../../src-main/outcome.ts';
import { listeningLog } from '../fakes/log.ts';
import { plainHandlers } from './plain-handlers.ts';

const top: SenderFrame = { origin: 'app://workspace', parent: null };
const requestId = '00000000-0000-4000-8000-000000000001';

const setUp = (own: Partial<DeskHandlers> = {}) => {
  const { log, entries } = listeningLog();
  const clock = new SettableClock(0);
  const router = new Router({ ...plainHandlers, ...own }, clock, log, () => requestId);
  return { router, entries };
};

describe('the sender gate', () => {
  const strangers: readonly (readonly [string, SenderFrame | null])[] = [
    ['a frame that is gone', null],
    ['a frame inside our page', { origin: 'app://workspace', parent: top }],
    ['a page of the web', { origin: 'https://workspace', parent: null }],
    ['another host of our scheme', { origin: 'app://other', parent: null }],
    ['an opaque origin', { origin: 'null', parent: null }],
    ['an origin that only begins like ours', { origin: 'app://workspace.evil', parent: null }],
  ];

  it.each(strangers)('refuses %s before it looks at the message', async (_name, frame) => {
    let asked = false;
    const { router } = setUp({
      'app.ready': () => {
        asked = true;
        return nothing;
      },
    });
    const answer = await router.answer(frame, { route: 'app.ready', input: { screen: 'signIn' } });
    expect(answer).toEqual({ ok: false, error: { code: 'forbiddenSender', facts: {}, requestId } });
    expect(asked).toBe(false);
  });
});

describe('a request', () => {
  it('is parsed, dispatched and answered in an envelope', async () => {
    const { router } = setUp({
      'printing.printers': () => done({ printers: [], keptSeconds: null }),
    });
    const answer = await router.answer(top, { route: 'printing.printers', input: {} });
    expect(answer).toEqual({ ok: true, value: { printers: [], keptSeconds: null } });
  });

  it('reaches its handler with parsed input only: what the schema does not know is gone', async () => {
    const seen: unknown[] = [];
    const { router } = setUp({
      'app.ready': (input) => {
        seen.push(input);
        return nothing;
      },
    });
    await router.answer(top, { route: 'app.ready', input: { screen: 'signIn', smuggled: 1 } });
    expect(seen).toEqual([{ screen: 'signIn' }]);
  });

  it.each([
    ['an unknown route', { route: 'app.quit', input: {} }],
    ['a route of the prototype', { route: 'toString', input: {} }],
    ['no route', {}],
    ['no object', 'app.ready'],
    ['input that does not fit', { route: 'app.ready', input: { screen: 7 } }],
    ['an operation outside the contract', serviceCall('members.everything')],
  ])('with %s is not understood', async (_name, message) => {
    const { router } = setUp();
    const answer = await router.answer(top, message);
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalidRequest', requestId } });
  });

  it('that its handler refuses carries code, facts and the id for the logs', async () => {
    const { router, entries } = setUp({
      'session.signIn': () => refused('offline', { seconds: 4 }),
    });
    const answer = await router.answer(top, { route: 'session.signIn', input: { account: null } });
    expect(answer).toEqual({
      ok: false,
      error: { code: 'offline', facts: { seconds: 4 }, requestId },
    });
    expect(entries).toMatchObject([
      { event: 'requestRefused', route: 'session.signIn', code: 'offline', requestId },
    ]);
  });

  it('whose handler throws is answered with a sentence, and nothing of the error leaves', async () => {
    const { router } = setUp({
      'session.lock': () => {
        throw new Error('Muster, X123456789');
      },
    });
    const answer = await router.answer(top, { route: 'session.lock', input: {} });
    expect(answer).toEqual({ ok: false, error: { code: 'desk', facts: {}, requestId } });
  });

  it('whose handler answers outside the contract is a defect of ours', async () => {
    const wrong = JSON.parse('{"ok":true,"value":{"printers":[{"printerId":3}]}}');
    const { router } = setUp({ 'printing.printers': () => wrong });
    const answer = await router.answer(top, { route: 'printing.printers', input: {} });
    expect(answer).toMatchObject({ ok: false, error: { code: 'desk' } });
  });
});

describe('whatever it is given', () => {
  const { router } = setUp();
  const anyFrame = fc.option(
    fc.record({
      origin: fc.oneof(fc.constant('app://workspace'), fc.string(), fc.webUrl()),
      parent: fc.option(fc.object()),
    }),
  );
  const routeNames = Object.keys(deskRoutes);

  it('the router answers an envelope and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyFrame,
        fc.anything({ withBigInt: true, withDate: true }),
        async (frame, message) => {
          const answer = await router.answer(frame, message);
          expect(answer.ok === true || typeof answer.error.code === 'string').toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('arbitrary input at every route is answered or refused, never thrown', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...routeNames),
        fc.anything({ maxDepth: 4 }),
        async (route, input) => {
          const answer = await router.answer(top, { route, input });
          expect(answer.ok || answer.error.requestId === requestId).toBe(true);
        },
      ),
      { numRuns: 800 },
    );
  });

  it('a hostile getter cannot make it throw', async () => {
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    );
    await expect(router.answer(top, hostile)).resolves.toMatchObject({ ok: false });
    await expect(router.answer(top, { route: 'app.ready', input: hostile })).resolves.toMatchObject(
      {
        ok: false,
      },
    );
  });
});

it('every route of the contract has exactly one handler', () => {
  const routes: readonly string[] = Object.keys(
    deskRoutes,
  ) satisfies string[] as readonly DeskRoute[];
  expect(Object.keys(plainHandlers).toSorted()).toEqual([...routes].toSorted());
});

function serviceCall(operation: string) {
  return {
    route: 'service.call',
    input: { operation, input: {}, cause: 'open', idempotencyKey: null },
  };
}

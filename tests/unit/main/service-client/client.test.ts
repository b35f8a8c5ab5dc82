import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { done, refused } from '../../../../src-main/outcome.ts';
import { ServiceClient } from '../../../../src-main/service-client/client.ts';
import { Reach } from '../../../../src-main/service-client/reach.ts';
import { axiosTransport } from '../../../../src-main/service-client/transport.ts';
import { AccessTokens } from '../../../../src-main/session/access-tokens.ts';
import type { Timers } from '../../../../src-main/timers.ts';
import { current } from '../fakes/current.ts';
import { PretendProvider, tokensUntil } from '../fakes/identity.ts';
import { type Answer, cut, jsonAnswer, LocalServer } from '../fakes/local-server.ts';
import { listeningLog } from '../fakes/log.ts';
import { ManualTimers } from '../fakes/manual-timers.ts';

const requestId = '00000000-0000-4000-8000-00000000000f';
const key = '00000000-0000-4000-8000-00000000000e';
const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const read = { cause: 'open', idempotencyKey: null, requestId } as const;
const change = { cause: 'open', idempotencyKey: key, requestId } as const;
const draft = { subject: 'contact', subjectId: id(1), slot: 'note', text: 'x' } as const;

/** Pauses that are over at once: retries are counted, not waited for. */
const noWaiting: Timers = {
  after: (_millis, action) => {
    queueMicrotask(action);
    return () => undefined;
  },
};

let server: LocalServer;
beforeEach(async () => {
  server = await LocalServer.start();
});
afterEach(() => server.stop());

const setUp = () => {
  const { log, entries } = listeningLog();
  const { clock } = new ManualTimers();
  const tokens = new AccessTokens(clock, log);
  const provider = new PretendProvider();
  tokens.set(provider, tokensUntil(clock.now() + 600_000));
  const reach = new Reach();
  reach.set({ serviceUrl: `${server.url}/`, issuer: '', clientId: '' });
  const heard: boolean[] = [];
  const client = new ServiceClient({
    transport: axiosTransport((input, init) => fetch(input, init)),
    reach,
    tokens,
    timers: noWaiting,
    log,
    heard: (reached) => heard.push(reached),
  });
  return { client, tokens, provider, reach, heard, entries };
};

const ok = (value: unknown) => jsonAnswer({ ok: true, value });
const failure = (code: string, status: number, facts = {}) =>
  jsonAnswer({ ok: false, error: { code, facts, requestId } }, status);
const saved = ok({ savedAt: '2026-03-02T09:00:00.000Z' });

describe('a call', () => {
  it('posts the input to the operation’s path with the headers of the contract', async () => {
    server.answerWith(saved);
    const { client, heard } = setUp();
    const outcome = await client.call('drafts.save', draft, { ...change, cause: 'refresh' });
    expect(outcome).toEqual(done({ savedAt: '2026-03-02T09:00:00.000Z' }));
    const [received] = server.received;
    expect(received?.url).toBe('/v1/drafts/save');
    expect(JSON.parse(received?.body ?? '')).toEqual(draft);
    expect(received?.headers).toMatchObject({
      'content-type': 'application/json',
      authorization: 'Bearer access-1',
      'idempotency-key': key,
      'x-request-id': requestId,
      'x-cause': 'refresh',
    });
    expect(heard).toEqual([true]);
  });

  it('carries no key when it only reads, and no token when it is public', async () => {
    server.answerWith(ok(current), ok(current.service));
    const { client } = setUp();
    expect(await client.call('session.current', {}, read)).toEqual(done(current));
    expect(await client.call('session.info', {}, read)).toEqual(done(current.service));
    expect(server.received[0]?.headers['idempotency-key']).toBeUndefined();
    expect(server.received[1]?.headers.authorization).toBeUndefined();
  });

  it('passes a refusal on with its facts', async () => {
    server.answerWith(failure('threadClaimed', 409));
    expect(await setUp().client.call('drafts.save', draft, change)).toEqual(
      refused('threadClaimed'),
    );
    server.answerWith(failure('throttled', 429, { seconds: 7 }));
    expect(await setUp().client.call('drafts.save', draft, change)).toEqual(
      refused('throttled', { seconds: 7 }),
    );
  });

  it('that changes something is not sent without an idempotency key', async () => {
    server.answerWith(saved);
    expect(await setUp().client.call('drafts.save', draft, read)).toEqual(
      refused('invalidRequest'),
    );
    expect(server.received).toEqual([]);
  });

  const misfits: readonly (readonly [string, Answer])[] = [
    ['a value outside the contract', ok({ savedAt: 'yesterday' })],
    ['no envelope', jsonAnswer({ savedAt: '2026-03-02T09:00:00.000Z' })],
    ['an unknown code', failure('flooded', 409)],
    ['a page instead of JSON', (_request, response) => response.end('<html>')],
    ['nothing', (_request, response) => response.end()],
  ];
  it.each(misfits)('that is answered with %s is not understood', async (_what, answer) => {
    server.answerWith(answer);
    expect(await setUp().client.call('drafts.save', draft, change)).toEqual(
      refused('answerNotUnderstood'),
    );
  });
});

describe('a lost connection', () => {
  it('is tried again, a change under the same idempotency key', async () => {
    server.answerWith(cut, cut, saved);
    const { client, heard } = setUp();
    expect((await client.call('drafts.save', draft, change)).ok).toBe(true);
    expect(server.received.map(({ headers }) => headers['idempotency-key'])).toEqual([
      key,
      key,
      key,
    ]);
    expect(server.received.map(({ headers }) => headers['x-request-id'])).toEqual([
      requestId,
      requestId,
      requestId,
    ]);
    expect(heard).toEqual([false, false, true]);
  });

  it('leaves a change’s outcome unknown when it stays lost', async () => {
    server.answerWith(cut);
    expect(await setUp().client.call('drafts.save', draft, change)).toEqual(
      refused('outcomeUnknown'),
    );
    expect(server.received).toHaveLength(3);
  });

  it('under a read says offline: nothing can have changed', async () => {
    server.answerWith(cut);
    expect(await setUp().client.call('session.current', {}, read)).toEqual(refused('offline'));
  });

  it('in the middle of the answer counts as lost', async () => {
    const half: Answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
      response.write('{"ok":true,');
      setImmediate(() => response.destroy());
    };
    server.answerWith(half, saved);
    expect((await setUp().client.call('drafts.save', draft, change)).ok).toBe(true);
    expect(server.received).toHaveLength(2);
  });

  it('that was never made says that nothing was sent, for a change too', async () => {
    const { client } = setUp();
    await server.stop();
    expect(await client.call('drafts.save', draft, change)).toEqual(refused('offline'));
    server = await LocalServer.start();
  });

  it('before there is an address says the same', async () => {
    const { client, reach } = setUp();
    reach.clear();
    expect(await client.call('drafts.save', draft, change)).toEqual(refused('offline'));
  });

  it.each([502, 503, 504])('is what a gateway’s own %i page means', async (status) => {
    const gateway: Answer = (_request, response) => response.writeHead(status).end('<html>');
    server.answerWith(gateway, gateway, gateway);
    const { client, heard } = setUp();
    expect(await client.call('drafts.save', draft, change)).toEqual(refused('outcomeUnknown'));
    expect(heard).toEqual([false, false, false]);
  });

  it('is what a redirect means: it is never followed with a token', async () => {
    const elsewhere = await LocalServer.start();
    elsewhere.answerWith(saved);
    server.answerWith((_request, response) =>
      response.writeHead(307, { location: elsewhere.url }).end(),
    );
    expect((await setUp().client.call('drafts.save', draft, change)).ok).toBe(false);
    expect(elsewhere.received).toEqual([]);
    await elsewhere.stop();
  });
});

describe('a service that is not ready', () => {
  it('is asked again: it says that nothing was changed', async () => {
    server.answerWith(failure('unavailable', 503), saved);
    expect((await setUp().client.call('drafts.save', draft, change)).ok).toBe(true);
  });

  it('is taken at its word after the third time', async () => {
    server.answerWith(failure('unavailable', 503));
    expect(await setUp().client.call('drafts.save', draft, change)).toEqual(refused('unavailable'));
    expect(server.received).toHaveLength(3);
  });
});

describe('a token that the service does not take', () => {
  it('is renewed and the call repeated once', async () => {
    server.answerWith(failure('unauthenticated', 401), saved);
    const { client, provider } = setUp();
    const outcome = client.call('drafts.save', draft, change);
    await provider.refreshAsked.next();
    provider.answerRefresh(done(tokensUntil(Date.UTC(2027, 0, 1), '2')));
    expect((await outcome).ok).toBe(true);
    expect(server.received.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer access-1',
      'Bearer access-2',
    ]);
  });

  it('even renewed ends the sign-in', async () => {
    server.answerWith(failure('unauthenticated', 401));
    const { client, provider, tokens } = setUp();
    let ended = 0;
    tokens.onChange(
      () => undefined,
      () => {
        ended += 1;
      },
    );
    const outcome = client.call('drafts.save', draft, change);
    await provider.refreshAsked.next();
    provider.answerRefresh(done(tokensUntil(Date.UTC(2027, 0, 1), '2')));
    expect(await outcome).toEqual(refused('unauthenticated'));
    expect(ended).toBe(1);
  });

  it('and cannot be renewed refuses without a second call', async () => {
    server.answerWith(failure('unauthenticated', 401));
    const { client, provider } = setUp();
    const outcome = client.call('drafts.save', draft, change);
    await provider.refreshAsked.next();
    provider.answerRefresh(refused('unauthenticated'));
    expect(await outcome).toEqual(refused('unauthenticated'));
    expect(server.received).toHaveLength(1);
  });
});

describe('bytes', () => {
  const page = Buffer.from('%PDF-1.7 page');
  const sha256 = createHash('sha256').update(page).digest('hex');
  const input = { contactId: id(1), memberId: id(2), documentId: id(3), page: 1 };
  const answerBytes =
    (hash: string, mediaType: string): Answer =>
    (_request, response) => {
      response.writeHead(200, { 'content-type': mediaType, 'x-content-sha256': hash }).end(page);
    };

  it('are answered with media type and hash when they arrive whole', async () => {
    server.answerWith(answerBytes(sha256, 'application/pdf'));
    const answer = await setUp().client.bytes('documents.page', input, read);
    expect(answer).toMatchObject({ ok: true, value: { mediaType: 'application/pdf', sha256 } });
    expect(answer.ok && Buffer.from(answer.value.bytes).equals(page)).toBe(true);
  });

  it('that do not fit their hash are discarded', async () => {
    server.answerWith(answerBytes('0'.repeat(64), 'application/pdf'));
    expect(await setUp().client.bytes('documents.page', input, read)).toEqual(
      refused('bytesDamaged'),
    );
  });

  it('of a kind that is not shown are not understood', async () => {
    server.answerWith(answerBytes(sha256, 'text/html'));
    expect(await setUp().client.bytes('documents.page', input, read)).toEqual(
      refused('answerNotUnderstood'),
    );
  });

  it('that are refused carry the refusal', async () => {
    server.answerWith(failure('levelTooLow', 403, { needed: 'high' }));
    expect(await setUp().client.bytes('documents.page', input, read)).toEqual(
      refused('levelTooLow', { needed: 'high' }),
    );
  });
});

it('a log line of a failed call names operation, code and request, nothing of the input', async () => {
  server.answerWith(failure('threadClaimed', 409));
  const { client, entries } = setUp();
  await client.call('drafts.save', { ...draft, text: 'Muster' }, change);
  expect(entries).toEqual([
    { event: 'callFailed', operation: 'drafts.save', requestId, code: 'threadClaimed' },
  ]);
});

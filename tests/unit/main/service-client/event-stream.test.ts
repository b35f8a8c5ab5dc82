import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServiceEvent } from '#shared/service-contract/events.ts';
import { done } from '../../../../src-main/outcome.ts';
import { EventStream, silenceMillis } from '../../../../src-main/service-client/event-stream.ts';
import { Reach } from '../../../../src-main/service-client/reach.ts';
import { AccessTokens } from '../../../../src-main/session/access-tokens.ts';
import { PretendProvider, tokensUntil } from '../fakes/identity.ts';
import { jsonAnswer, LocalServer, type Received } from '../fakes/local-server.ts';
import { listeningLog } from '../fakes/log.ts';
import { ManualTimers } from '../fakes/manual-timers.ts';
import { Queue } from '../fakes/queue.ts';

interface Opened {
  readonly request: Received;
  readonly response: ServerResponse;
}

let server: LocalServer;
let stream: EventStream | undefined;
beforeEach(async () => {
  server = await LocalServer.start();
});
afterEach(async () => {
  stream?.stop();
  await server.stop();
});

const event = (cursor: string): ServiceEvent => ({
  cursor,
  type: 'threadChanged',
  subjectId: '00000000-0000-4000-8000-000000000001',
  version: 3,
});
const line = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`;

const setUp = () => {
  const timers = new ManualTimers();
  const { log, entries } = listeningLog();
  const tokens = new AccessTokens(timers.clock, log);
  const provider = new PretendProvider();
  tokens.set(provider, tokensUntil(timers.clock.now() + 60 * 60_000));
  const reach = new Reach();
  reach.set({ serviceUrl: server.url, issuer: '', clientId: '' });
  const events = new Queue<ServiceEvent>();
  const heard: boolean[] = [];
  const opened = new Queue<Opened>();
  const ended = new Queue<string>();
  server.answerWith((request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': hello\n\n');
    response.on('close', () => ended.put('closed'));
    opened.put({ request, response });
  });
  stream = new EventStream({
    fetch: (input, init) => fetch(input, init),
    reach,
    tokens,
    timers,
    log,
    newRequestId: () => '00000000-0000-4000-8000-00000000000f',
    cursorOfNow: async () => done({ cursor: 'now' }),
    event: (received) => events.put(received),
    heard: (reached) => heard.push(reached),
  });
  return { timers, provider, events, heard, opened, ended, entries, stream };
};
const cursorOf = ({ request }: Opened): unknown => JSON.parse(request.body).cursor;

describe('the event stream', () => {
  it('begins at the cursor of now and passes events on', async () => {
    const { stream, opened, events, heard } = setUp();
    stream.start();
    const connection = await opened.next();
    expect(cursorOf(connection)).toBe('now');
    expect(connection.request.headers).toMatchObject({
      authorization: 'Bearer access-1',
      accept: 'text/event-stream',
    });
    connection.response.write(line(event('c1')));
    expect(await events.next()).toEqual(event('c1'));
    expect(heard).toEqual([true]);
  });

  it('puts together what arrives in pieces, umlauts included', async () => {
    const { stream, opened, events } = setUp();
    stream.start();
    const { response } = await opened.next();
    const bytes = Buffer.from(`: ü\n${line(event('ü1'))}`);
    for (const byte of bytes) {
      response.write(Buffer.from([byte]));
    }
    expect((await events.next()).cursor).toBe('ü1');
  });

  it('goes on after a cut at the cursor of the last event: nothing is missed', async () => {
    const { stream, opened, events, timers } = setUp();
    stream.start();
    const first = await opened.next();
    first.response.write(line(event('c1')) + line(event('c2')));
    await events.next();
    await events.next();
    first.response.destroy();
    const second = await nextAfter(timers, opened);
    expect(cursorOf(second)).toBe('c2');
  });

  it('gives a silent connection up and comes back', async () => {
    const { stream, opened, ended, timers, entries } = setUp();
    stream.start();
    await opened.next();
    // The greeting has to arrive before the silence can begin.
    await untilLogged(entries, 'streamOpened');
    await timers.advance(silenceMillis);
    expect(await ended.next()).toBe('closed');
    await nextAfter(timers, opened);
    expect(entries).toContainEqual({ event: 'streamEnded', reason: 'silence' });
  });

  it('renews a token that ended and connects again', async () => {
    const { stream, provider, opened, timers } = setUp();
    const [streaming] = [server];
    const greet = (request: Received, response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': hello\n\n');
      opened.put({ request, response });
    };
    streaming.answerWith(jsonAnswer({}, 401), greet);
    stream.start();
    await provider.refreshAsked.next();
    provider.answerRefresh(done(tokensUntil(timers.clock.now() + 60 * 60_000, '2')));
    const connection = await nextAfter(timers, opened);
    expect(connection.request.headers.authorization).toBe('Bearer access-2');
  });

  it('passes over what is no event and says so', async () => {
    const { stream, opened, events, entries } = setUp();
    stream.start();
    const { response } = await opened.next();
    response.write('data: not json\n\n');
    response.write(line({ ...event('c1'), type: 'memberNameChanged' }));
    response.write(line(event('c2')));
    expect((await events.next()).cursor).toBe('c2');
    expect(entries.filter((entry) => entry.event === 'eventNotUnderstood')).toHaveLength(2);
  });

  it('ends when it is stopped, and starts anew from now', async () => {
    const { stream, opened, ended, events } = setUp();
    stream.start();
    const first = await opened.next();
    first.response.write(line(event('c1')));
    await events.next();
    stream.stop();
    expect(await ended.next()).toBe('closed');
    stream.start();
    expect(cursorOf(await opened.next())).toBe('now');
  });
});

/** Moves the clock through the pauses between connections until one is open. */
async function nextAfter(timers: ManualTimers, opened: Queue<Opened>): Promise<Opened> {
  let connection: Opened | undefined;
  const next = opened.next().then((value) => {
    connection = value;
    return value;
  });
  while (connection === undefined) {
    await timers.advance(1_000);
  }
  return next;
}

async function untilLogged(entries: readonly { event: string }[], event: string): Promise<void> {
  while (!entries.some((entry) => entry.event === event)) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

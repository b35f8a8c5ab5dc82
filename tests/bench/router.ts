import { randomUUID } from 'node:crypto';
import { Router } from '../../src-main/ipc/router.ts';
import { done } from '../../src-main/outcome.ts';
import { readJsonAnswer } from '../../src-main/service-client/answers.ts';
import type { ServiceClient } from '../../src-main/service-client/client.ts';
import { ServiceCalls } from '../../src-main/service-client/service-calls.ts';
import { current } from '../unit/main/fakes/current.ts';
import { plainHandlers } from '../unit/main/ipc/plain-handlers.ts';
import { percentile, print } from './figures.ts';

/**
 * How long main takes for one request without any transport: gate, parse, dispatch, parse, envelope.
 * Beside it, measured in turns, the least such a request can cost: an asynchronous call that reads
 * the same answer as JSON. One JSON line per figure, in milliseconds; p95 is to stay below 0.1.
 */

const WARM_UP = 2_000;
const ROUNDS = 20_000;
const LIMIT_MS = 0.1;

const hit = (number: number) => ({
  memberId: randomUUID(),
  title: null,
  firstName: `Muster${number}`,
  lastName: 'Muster',
  birthYear: 1980,
  town: 'Musterstadt',
  flags: [],
  because: [{ criterion: 'name', match: 'exact' }],
});
const lookup = {
  hits: Array.from({ length: 25 }, (_, index) => hit(index)),
  more: false,
  understood: ['name'],
  protectedDesk: false,
};
const top = { origin: 'app://workspace', parent: null };
const message = (route: string, input: unknown) => ({ route, input });
const search = message('service.call', {
  operation: 'lookup.search',
  input: { contactId: randomUUID(), lookupId: randomUUID(), text: 'Muster 1980' },
  cause: 'open',
  idempotencyKey: null,
});
const state = message('session.state', {});

const body = new TextEncoder().encode(JSON.stringify({ ok: true, value: lookup }));
const wire = { status: 200, header: () => null, body };
const answered = readJsonAnswer('lookup.search', wire);
if (!answered.ok) {
  throw new Error('The sample answer does not fit the contract.');
}
/** The client without its connection: the bytes of an answer of 25 hits, read as the client reads them. */
const client: Pick<ServiceClient, 'call'> = {
  call: async (operation) => readJsonAnswer(operation, wire),
};
const calls = new ServiceCalls(client, {}, () => true);
const router = new Router(
  {
    ...plainHandlers,
    'service.call': (input, { requestId }) => calls.run(input, requestId),
    'session.state': () =>
      done({ session: { status: 'signedIn', ...current }, connection: 'online' }),
  },
  { now: () => performance.now() },
  () => undefined,
  randomUUID,
);

const works: Readonly<Record<string, () => Promise<unknown>>> = {
  baseline: async () => JSON.parse(new TextDecoder().decode(body)),
  'service.call': () => router.answer(top, search),
  'session.state': () => router.answer(top, state),
  refused: () => router.answer({ ...top, origin: 'https://example.invalid' }, search),
};

const times = new Map<string, number[]>();
for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
  for (const [name, work] of Object.entries(works)) {
    const start = performance.now();
    await work();
    const taken = performance.now() - start;
    if (round >= WARM_UP) {
      const known = times.get(name) ?? [];
      known.push(taken);
      times.set(name, known);
    }
  }
}

const limits: Readonly<Record<string, number>> = {
  'service.call': LIMIT_MS,
  'session.state': LIMIT_MS,
};
const baseline = percentile(times.get('baseline') ?? [], 0.95);
for (const [name, taken] of times) {
  const limit = limits[name];
  print({
    figure: `router dispatch: ${name}, p95`,
    unit: 'ms',
    value: percentile(taken, 0.95),
    ...(name === 'baseline' ? {} : { baseline }),
    ...(limit === undefined ? {} : { limit }),
  });
}

import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FailureSchema, headerNames } from '#shared/service-contract/envelope.ts';
import { errorsOf, operationNames, operations, pathOf } from '#shared/service-contract/index.ts';
import { type Account, startTestService, type TestService } from '../harness/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

const post = async (path: string, body: string, headers: Readonly<Record<string, string>>) => {
  const answer = await fetch(service.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};

const failureOf = (text: string) => FailureSchema.parse(JSON.parse(text)).error;

const signedIn = async (account: Account) => ({
  authorization: `Bearer ${await service.tokenOf(account)}`,
  [headerNames.idempotencyKey]: randomUUID(),
});

describe.each(operationNames)('%s', (name) => {
  it('answers any JSON body with its own answer or one of its codes, never with 500', async () => {
    const account = operations[name].permissions[0] ?? 'agent';
    const shape = Object.keys(operations[name].input.shape);
    const field = fc.oneof(
      fc.jsonValue(),
      fc.uuid(),
      fc.constantFrom('', 'x', '\u0000', '\ud800', '0000-01-01', null, 1),
    );
    const body = fc.oneof(
      { weight: 1, arbitrary: fc.jsonValue() },
      {
        weight: 3,
        arbitrary: fc.record(Object.fromEntries(shape.map((key) => [key, field]))),
      },
    );
    await fc.assert(
      fc.asyncProperty(body, async (value) => {
        const { status, text } = await post(
          pathOf(name),
          JSON.stringify(value),
          await signedIn(account),
        );
        expect(status).not.toBe(500);
        if (status !== 200) {
          expect(errorsOf(name)).toContain(failureOf(text).code);
        }
      }),
      { numRuns: 12 },
    );
  });
});

const forSignedIn = operationNames.filter((name) => operations[name].scope !== 'public');

it.each(forSignedIn)('%s refuses whoever is not signed in', async (name) => {
  for (const authorization of ['', 'Bearer ', 'Bearer no-token', 'Basic YTpi']) {
    const { status, text } = await post(pathOf(name), '{}', { authorization });
    expect([status, failureOf(text).code]).toEqual(
      status === 400 ? [400, 'malformedRequest'] : [401, 'unauthenticated'],
    );
  }
});

describe('the frame of every answer', () => {
  it.each([
    ['malformed JSON', '/v1/session/info', '{"a":', 400, 'malformedRequest'],
    ['an empty body', '/v1/session/info', '', 400, 'malformedRequest'],
    ['a body too large', '/v1/session/info', `"${'x'.repeat(70_000)}"`, 413, 'tooLarge'],
    ['an unknown operation', '/v1/session/everything', '{}', 404, 'unknownRoute'],
    ['a URL that is none', '/v1/%zz', '{}', 404, 'unknownRoute'],
  ])('%s', async (_what, path, body, status, code) => {
    const answer = await post(path, body, {});
    expect(answer.status).toBe(status);
    expect(failureOf(answer.text).code).toBe(code);
  });

  it('another media type is refused in the same envelope', async () => {
    const answer = await post('/v1/session/info', 'a=b', { 'content-type': 'text/plain' });
    expect(failureOf(answer.text).code).toBe('malformedRequest');
  });

  it('carries the caller’s request id, and says that this is training', async () => {
    const id = randomUUID();
    const { headers } = await post('/v1/session/info', '{}', { [headerNames.requestId]: id });
    expect(headers.get(headerNames.requestId)).toBe(id);
    expect(headers.get(headerNames.training)).toBe('1');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('a change without an idempotency key is refused', async () => {
    const { authorization } = await signedIn('agent');
    const body = JSON.stringify({ channel: 'call', purpose: 'enquiry', callerNumber: null });
    const answer = await post('/v1/contacts/start', body, { authorization });
    expect(failureOf(answer.text)).toMatchObject({
      code: 'malformedRequest',
      facts: { field: 'idempotency-key' },
    });
  });

  it('the OpenAPI 3.1 document describes exactly the operations', async () => {
    const answer = await fetch(`${service.url}/openapi.json`);
    const document: unknown = await answer.json();
    expect(document).toMatchObject({ openapi: '3.1.0' });
    const paths = Object.keys(Object(Reflect.get(Object(document), 'paths')));
    expect(paths.sort()).toEqual(operationNames.map(pathOf).sort());
  });
});

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { FailureSchema, headerNames } from '#shared/service-contract/envelope.ts';
import {
  type InputOf,
  type OperationName,
  operationNames,
  operations,
  pathOf,
} from '#shared/service-contract/index.ts';
import { channelLevels } from '#shared/service-contract/level-rule.ts';
import type { BytesAnswer, OperationDefinition } from '#shared/service-contract/operation.ts';
import { Id } from '#shared/service-contract/vocabulary.ts';
import type { Actor } from '../pipeline/handler.ts';
import { refuse } from '../pipeline/refusal.ts';
import type { Pipeline } from '../pipeline/run.ts';

export interface RouteParts {
  readonly pipeline: Pipeline;
  /** @throws Refusal `unauthenticated` */
  authenticate(request: FastifyRequest): Promise<Actor>;
}

/** One POST route per operation of the contract; nothing is declared here a second time. */
export const registerOperations = (app: FastifyInstance, parts: RouteParts): void => {
  for (const name of operationNames) {
    registerOperation(app.withTypeProvider<ZodTypeProvider>(), name, parts);
  }
};

const registerOperation = (
  app: FastifyInstance,
  name: OperationName,
  { pipeline, authenticate }: RouteParts,
): void => {
  const definition: OperationDefinition = operations[name];
  app.post(
    pathOf(name),
    {
      schema: {
        operationId: name,
        summary: definition.summary,
        tags: [name.split('.')[0] ?? name],
        description: describe(definition),
        body: definition.input,
        response: { ...successOf(definition), '4xx': FailureSchema, '5xx': FailureSchema },
      },
    },
    async (request: FastifyRequest, reply: FastifyReply) => {
      const actor = definition.scope === 'public' ? null : await authenticate(request);
      const output = await pipeline.run({
        operation: name,
        // The route's schema is the operation's own input schema.
        input: request.body as InputOf<OperationName>,
        actor,
        requestId: request.id,
        idempotencyKey: idempotencyKeyOf(request, definition),
      });
      return isBytes(definition, output)
        ? sendBytes(reply, output)
        : reply.send({ ok: true, value: output });
    },
  );
};

const successOf = ({ output }: OperationDefinition): Record<string, z.ZodType> =>
  output.kind === 'json' ? { 200: z.object({ ok: z.literal(true), value: output.schema }) } : {};

const describe = ({
  permissions,
  level,
  ownChannel,
  rules,
  log,
  effect,
}: OperationDefinition): string =>
  [
    `May call: ${permissions.length === 0 ? 'anybody' : permissions.join(', ')}.`,
    `Least level: ${level}.`,
    ownChannel === undefined
      ? ''
      : `In a ${ownChannel} contact in which the member speaks: the policy’s ${channelLevels[ownChannel]}.`,
    `Log: ${log}.`,
    rules.length === 0 ? '' : `Domain rules: ${rules.join(', ')}.`,
    effect === 'change' ? `Needs the header ${headerNames.idempotencyKey} (UUID).` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');

const idempotencyKeyOf = (
  request: FastifyRequest,
  { effect }: OperationDefinition,
): string | null => {
  if (effect === 'read') {
    return null;
  }
  const key = Id.safeParse(request.headers[headerNames.idempotencyKey]);
  return key.success ? key.data : refuse('malformedRequest', { field: headerNames.idempotencyKey });
};

const isBytes = ({ output }: OperationDefinition, answer: unknown): answer is BytesAnswer =>
  output.kind === 'bytes' && answer !== undefined;

const sendBytes = (reply: FastifyReply, { bytes, mediaType, sha256 }: BytesAnswer) =>
  reply
    .type(mediaType)
    .header(headerNames.contentSha256, sha256)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));

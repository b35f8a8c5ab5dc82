import { randomUUID } from 'node:crypto';
import swagger from '@fastify/swagger';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { headerNames } from '#shared/service-contract/envelope.ts';
import { EventStreamInput, eventStreamPath } from '#shared/service-contract/events.ts';
import { Id } from '#shared/service-contract/vocabulary.ts';
import { type StreamParts, streamEvents } from './events/stream.ts';
import { sendFailure } from './http/answers.ts';
import { registerIdentity } from './http/identity-routes.ts';
import type { ServiceLog } from './http/log.ts';
import { registerOperations } from './http/operation-routes.ts';
import type { RequestRate } from './http/request-rate.ts';
import type { SignedIn, SignIn } from './identity/sign-in.ts';
import { Refusal, refuse } from './pipeline/refusal.ts';
import type { Pipeline } from './pipeline/run.ts';

/** Nothing that people type comes near it; page bytes only ever leave. */
const BODY_LIMIT_BYTES = 64 * 1024;

export interface ServerParts {
  readonly pipeline: Pipeline;
  readonly stream: StreamParts;
  readonly log: ServiceLog;
  readonly signIn: SignIn;
  readonly rate: RequestRate;
  readonly version: string;
}

/** Fastify with everything the contract promises: routes, OpenAPI document, errors, event stream. */
export const makeServer = async (parts: ServerParts): Promise<FastifyInstance> => {
  const { log, stream, signIn, rate } = parts;
  const app = fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    logger: false,
    forceCloseConnections: true,
    genReqId: (request) => {
      const given = Id.safeParse(request.headers[headerNames.requestId]);
      return given.success ? given.data : randomUUID();
    },
    frameworkErrors: (error, request, reply) => sendFailure(log, request, reply, error),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, request, reply) => sendFailure(log, request, reply, error));
  app.setNotFoundHandler((request, reply) =>
    sendFailure(log, request, reply, new Refusal('unknownRoute')),
  );
  app.addHook('onSend', async (request, reply) => {
    reply.header(headerNames.requestId, request.id).header('cache-control', 'no-store');
    if (stream.training) {
      reply.header(headerNames.training, '1');
    }
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'HEK Service-Center API', version: parts.version },
    },
    transform: jsonSchemaTransform,
  });

  const signedIn = async (request: FastifyRequest): Promise<SignedIn> => {
    const [, bearer] = /^Bearer ([\w~.+/-]+=*)$/.exec(request.headers.authorization ?? '') ?? [];
    const signedInAs = await signIn.who(bearer ?? refuse('unauthenticated'));
    rate.take(signedInAs.actor.personId);
    return signedInAs;
  };

  if (signIn.training !== null) {
    await registerIdentity(app, signIn.training);
  }
  registerOperations(app, {
    pipeline: parts.pipeline,
    authenticate: async (request) => (await signedIn(request)).actor,
  });
  app.post(
    eventStreamPath,
    { schema: { hide: true, body: EventStreamInput } },
    async (request, reply) => {
      const { cursor } = EventStreamInput.parse(request.body);
      const { actor, endsInMillis } = await signedIn(request);
      reply.hijack();
      await streamEvents(stream, reply.raw, actor, cursor, endsInMillis);
    },
  );
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  return app;
};

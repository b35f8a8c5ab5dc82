import type { FastifyInstance } from 'fastify';
import { accountsPage, expiredPage } from '../identity/accounts-page.ts';
import type { TrainingSignIn } from '../identity/sign-in.ts';
import { IDENTITY_PATH } from '../identity/training-provider.ts';

const INTERACTION = `${IDENTITY_PATH}/interaction/`;
/** The accounts' page posts back to us and is then sent on to the app's loopback address (RFC 8252). */
const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self' http://127.0.0.1:*; frame-ancestors 'none'; base-uri 'none'";

/** Mounts the identity provider of training, and the page on which a person chooses an account. */
export const registerIdentity = async (
  app: FastifyInstance,
  { identity, accounts }: TrainingSignIn,
): Promise<void> => {
  // Before any body is parsed: the provider reads the raw request itself.
  app.addHook('onRequest', async (request, reply) => {
    const { url } = request.raw;
    if (url?.startsWith(`${IDENTITY_PATH}/`) === true && !url.startsWith(INTERACTION)) {
      reply.hijack();
      await identity().handle(request.raw, reply.raw);
    }
  });

  app.get<{ Params: { uid: string } }>(
    `${INTERACTION}:uid`,
    { schema: { hide: true } },
    async (request, reply) => {
      reply.header('content-security-policy', pagePolicy).header('cache-control', 'no-store');
      try {
        const account = await identity().hintedAccount(request.raw, reply.raw);
        if (account !== null) {
          reply.hijack();
          return await identity().finish(request.raw, reply.raw, account);
        }
        return reply
          .type('text/html; charset=utf-8')
          .send(accountsPage(request.params.uid, await accounts()));
      } catch (error) {
        return isExpired(error)
          ? reply.code(400).type('text/html; charset=utf-8').send(expiredPage())
          : Promise.reject(error);
      }
    },
  );

  await app.register((forms, _options, done) => {
    forms.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 1_024 },
      (_request, body, done) => done(null, new URLSearchParams(body.toString())),
    );
    forms.post(`${INTERACTION}:uid`, { schema: { hide: true } }, async (request, reply) => {
      const chosen = request.body instanceof URLSearchParams ? request.body.get('account') : null;
      const known = (await accounts()).find(({ account }) => account === chosen);
      if (known === undefined) {
        return reply.code(400).type('text/html; charset=utf-8').send(expiredPage());
      }
      reply.hijack();
      return await identity().finish(request.raw, reply.raw, known.account);
    });
    done();
  });
};

/** The provider's own error for an interaction that it does not know (any more). */
const isExpired = (error: unknown): boolean =>
  error instanceof Error && error.name === 'SessionNotFound';

import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { ServiceError } from '#shared/service-contract/envelope.ts';
import { type ErrorCode, type ErrorFacts, errorTexts } from '#shared/service-contract/errors.ts';
import { LetterCharacterError } from '../letters/character-error.ts';
import { Refusal } from '../pipeline/refusal.ts';
import { placeOf, type ServiceLog } from './log.ts';

interface Failure {
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;
}

/** Fastify's own refusals, in our codes. */
const frameworkCodes: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'tooLarge',
  FST_ERR_MAX_PARAM_LENGTH: 'unknownRoute',
  FST_ERR_BAD_URL: 'unknownRoute',
};
/** PostgreSQL: disk_full; connection and shutdown classes. */
const DISK_FULL = '53100';
const UNAVAILABLE = /^(?:08|57P|53)|^ECONN/;

/** PostgreSQL: a character or a day that JSON can hold and the database cannot, such as U+0000. */
const UNKEEPABLE = new Set(['22021', '22P05', '22007', '22008']);

const codeOf = (error: unknown): string => {
  const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : '';
};

const statusOf = (error: unknown): number => {
  const status =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'statusCode') : undefined;
  return typeof status === 'number' ? status : 500;
};

/** Names the part of the input that does not fit, never its value. */
const failedField = (error: unknown): string => {
  if (!hasZodFastifySchemaValidationErrors(error)) {
    return 'body';
  }
  const path = error.validation[0]?.instancePath.split('/').filter((part) => part !== '');
  return path?.join('.').slice(0, 60) || 'body';
};

/** What an error becomes on the wire. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof Refusal) {
    return { code: error.code, facts: error.facts };
  }
  if (error instanceof LetterCharacterError) {
    return {
      code: 'letterCharacter',
      facts: { character: error.character, field: error.field },
    };
  }
  const code = codeOf(error);
  const framework = frameworkCodes[code];
  if (framework !== undefined) {
    return { code: framework, facts: {} };
  }
  if (code === DISK_FULL) {
    return { code: 'storageFull', facts: {} };
  }
  if (UNAVAILABLE.test(code)) {
    return { code: 'unavailable', facts: {} };
  }
  if (UNKEEPABLE.has(code)) {
    return { code: 'malformedRequest', facts: { field: 'body' } };
  }
  if (hasZodFastifySchemaValidationErrors(error) || statusOf(error) < 500) {
    return { code: 'malformedRequest', facts: { field: failedField(error) } };
  }
  return { code: 'internal', facts: {} };
};

/** Sends a failure in the one envelope, whatever threw it. */
export const sendFailure = (
  log: ServiceLog,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): void => {
  const { code, facts } = failureOf(error);
  const requestId = request.id;
  const isOurs = code === 'internal' || code === 'unavailable' || code === 'storageFull';
  log({
    event: isOurs ? 'failed' : 'refused',
    requestId,
    code,
    ...(isOurs ? placeOf(error) : {}),
  });
  const body: { ok: false; error: ServiceError } = {
    ok: false,
    error: { code, facts: code === 'internal' ? { requestId } : facts, requestId },
  };
  if (code === 'throttled' || code === 'lookupThrottled') {
    reply.header('retry-after', String(facts['seconds'] ?? 1));
  }
  reply
    .code(errorTexts[code].status)
    .type('application/json')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(body);
};

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { FailureSchema, headerNames } from '#shared/service-contract/envelope.ts';
import {
  type BytesOperationName,
  type JsonOperationName,
  type OutputOf,
  operations,
} from '#shared/service-contract/index.ts';
import type { BytesAnswer } from '#shared/service-contract/operation.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { HttpAnswer } from './transport.ts';

type JsonDefinitions = {
  readonly [N in JsonOperationName]: {
    readonly output: { readonly schema: z.ZodType<OutputOf<N>> };
  };
};
const jsonDefinitions: JsonDefinitions = operations;

const Success = z.object({ ok: z.literal(true), value: z.unknown() });

const parseJson = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
};

/** The refusal in an envelope; undefined if `json` is none. */
const refusalIn = (json: unknown): Outcome<never> | undefined => {
  const failure = FailureSchema.safeParse(json);
  return failure.success ? refused(failure.data.error.code, failure.data.error.facts) : undefined;
};

/** A gateway's own page in front of the service: nobody knows whether the service got the request. */
export const isGatewayTrouble = ({ status, body }: HttpAnswer): boolean =>
  (status === 502 || status === 503 || status === 504) && refusalIn(parseJson(body)) === undefined;

/** The envelope of a JSON answer, its value checked against the contract. */
export const readJsonAnswer = <N extends JsonOperationName>(
  operation: N,
  { body }: HttpAnswer,
): Outcome<OutputOf<N>> => {
  const json = parseJson(body);
  const success = Success.safeParse(json);
  if (!success.success) {
    return refusalIn(json) ?? refused('answerNotUnderstood');
  }
  const value = jsonDefinitions[operation].output.schema.safeParse(success.data.value);
  return value.success ? done(value.data) : refused('answerNotUnderstood');
};

/** The bytes of an answer, if they arrived whole (SHA-256 of the header) and as a media type we show. */
export const readBytesAnswer = (
  operation: BytesOperationName,
  { status, body, header }: HttpAnswer,
): Outcome<BytesAnswer> => {
  if (status !== 200) {
    return refusalIn(parseJson(body)) ?? refused('answerNotUnderstood');
  }
  const mediaType = header('content-type')?.split(';')[0] ?? '';
  const shown: readonly string[] = operations[operation].output.mediaTypes;
  if (!shown.includes(mediaType)) {
    return refused('answerNotUnderstood');
  }
  const sha256 = createHash('sha256').update(body).digest('hex');
  return sha256 === header(headerNames.contentSha256)
    ? done({ bytes: body, mediaType, sha256 })
    : refused('bytesDamaged');
};

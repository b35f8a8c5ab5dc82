import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { z } from 'zod';
import { type InputOf, type OperationName, operations } from '#shared/service-contract/index.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/**
 * A smallest input that the operation's schema takes, with the given ids in it: what an operation needs
 * to be let in, not what makes it succeed.
 */
export const sampleInput = <N extends OperationName>(
  operation: N,
  ids: { readonly contactId: string; readonly memberId: string },
): InputOf<N> => {
  const { input } = operations[operation];
  const sample = Object(sampleOf(z.toJSONSchema(input)));
  const known = Object.entries(ids).filter(([key]) => key in sample);
  return input.parse({ ...sample, ...Object.fromEntries(known) }) as InputOf<N>;
};

const sampleOf = (schema: Schema): unknown => {
  const [choice] = schema.anyOf ?? schema.oneOf ?? [];
  if (choice !== undefined) {
    return sampleOf(asSchema(choice));
  }
  if (schema.const !== undefined) {
    return schema.const;
  }
  if (schema.enum !== undefined) {
    return schema.enum[0];
  }
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, sampleOf(asSchema(schema.properties?.[key]))]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(asSchema(schema.items)));
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'string':
      return sampleText(schema);
    default:
      return schema.type === 'boolean' ? false : null;
  }
};

const sampleText = ({ format, pattern, minLength = 0 }: Schema): string => {
  switch (format) {
    case 'uuid':
      return randomUUID();
    case 'date':
      return '2026-03-10';
    case 'date-time':
      return '2026-03-10T09:00:00.000Z';
    default:
      return pattern === undefined
        ? 'x'.repeat(minLength)
        : (fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: 1 })[0] ?? '');
  }
};

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asSchema = (value: unknown): Schema => {
  if (isSchema(value)) {
    return value;
  }
  throw new Error('A part of the schema is no schema.');
};

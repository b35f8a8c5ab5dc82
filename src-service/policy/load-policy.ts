import { readFile } from 'node:fs/promises';
import { type Policy, PolicySchema } from '#shared/domain/policy.ts';

/** A policy file that cannot be used; the message names the line or key and what is wrong. */
export class PolicyError extends Error {}

/**
 * HEK's own values: one JSON file, or the documented defaults without one.
 * @throws PolicyError for unreadable JSON, an unknown key or a value out of its bounds
 */
export const loadPolicy = async (file: string | null): Promise<Policy> => {
  if (file === null) {
    return PolicySchema.parse({});
  }
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new PolicyError(`${file}: cannot be read (${error instanceof Error ? error.name : ''})`);
  });
  const parsed = PolicySchema.safeParse(parseJson(file, text));
  if (parsed.success) {
    return parsed.data;
  }
  const [issue] = parsed.error.issues;
  const key =
    issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.map(String).join('.');
  throw new PolicyError(
    `${file}, line ${lineOf(text, key ?? '')}: “${key ?? ''}” ${issue?.message ?? ''}`,
  );
};

const parseJson = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PolicyError(`${file}: ${error instanceof Error ? error.message : 'no JSON'}`);
  }
};

/** Line on which a key stands, from 1. */
const lineOf = (text: string, path: string): number => {
  const key = `"${path.split('.').at(-1) ?? ''}"`;
  const index = text.split('\n').findIndex((line) => line.includes(key));
  return index + 1;
};

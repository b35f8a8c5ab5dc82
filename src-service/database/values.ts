import type { IsoInstant } from '#shared/domain/dates.ts';

/** How both drivers hand values over, by PostgreSQL type OID: PGlite and pg differ in all of these. */
export type ValueParser = (text: string) => unknown;

const oid = {
  bytea: 17,
  int8: 20,
  json: 114,
  date: 1082,
  timestamptz: 1184,
  jsonb: 3802,
  xid8: 5069,
};

/** `2026-11-24 15:00:00.12+00` (the connection's zone is UTC) as an ISO instant with milliseconds. */
const instant = (text: string): IsoInstant =>
  new Date(`${text.replace(' ', 'T').replace(/\+00(:00)?$/, '')}Z`).toISOString();

/** int8 as a number. @throws RangeError beyond ±2^53 */
const checkedNumber = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError('A database number is too large to be exact.');
  }
  return value;
};

const unhex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.slice(2), 'hex'));
const asText = (text: string): string => text;
const asJson = (text: string): unknown => JSON.parse(text);

export const valueParsers: Readonly<Record<number, ValueParser>> = {
  [oid.bytea]: unhex,
  [oid.int8]: checkedNumber,
  [oid.json]: asJson,
  [oid.jsonb]: asJson,
  [oid.date]: asText,
  [oid.timestamptz]: instant,
  [oid.xid8]: asText,
};

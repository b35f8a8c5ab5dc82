import type { KeptSeconds } from '#shared/desk-contract/routes.ts';

/** Default of PreserveJobFiles (cupsd.conf(5)): a day. */
const daySeconds = 86_400;
const units = new Map([
  ['', 1],
  ['m', 60],
  ['h', 3_600],
  ['d', daySeconds],
  ['w', 7 * daySeconds],
]);

/** What `PreserveJobFiles` of a cupsd.conf means; the last line of several counts, as for CUPS. */
export const keptSecondsOf = (configuration: string): KeptSeconds => {
  const lines = configuration.matchAll(/^[ \t]*PreserveJobFiles[ \t]+(\S+)[ \t]*$/gim);
  const value = [...lines].at(-1)?.[1]?.toLowerCase();
  if (value === undefined) {
    return daySeconds;
  }
  if (['no', 'off', 'false'].includes(value)) {
    return 0;
  }
  if (['yes', 'on', 'true'].includes(value)) {
    return 'always';
  }
  const [, number, unit = ''] = /^(\d+)([mhdw]?)$/.exec(value) ?? [];
  const factor = units.get(unit);
  return number === undefined || factor === undefined ? null : Number(number) * factor;
};

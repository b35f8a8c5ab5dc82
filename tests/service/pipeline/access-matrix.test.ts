import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationNames, operations } from '#shared/service-contract/index.ts';
import { type Level, levels, permissionSets } from '#shared/service-contract/vocabulary.ts';
import { type Desk, type OpenOptions, scenarios, startDesk } from '../features/desk.ts';
import { sampleInput } from '../harness/sample-input.ts';
import type { Account } from '../harness/service.ts';
import { readAccessTable } from './access-table.ts';

const table = new Map(readAccessTable().map((row) => [row.operation, row]));
const serving: readonly Account[] = ['agent', 'branch', 'staff-desk'];

let desk: Desk;
let ordinary: string;
beforeAll(async () => {
  desk = await startDesk();
  ordinary = await desk.member();
});
afterAll(() => desk.stop());

/** A record that this account may open: each has its own kind (rule 10). */
const openFor = (account: Account, options: OpenOptions) =>
  desk.open(account === 'staff-desk' ? scenarios.employee.memberId : ordinary, {
    ...options,
    account,
  });

type Name = (typeof operationNames)[number];

/** Why the service does not even begin; null if it lets the operation in. */
const doorOf = async (account: Account, name: Name, options: OpenOptions) => {
  const ids = serving.includes(account)
    ? await openFor(account, options)
    : { contactId: crypto.randomUUID(), memberId: ordinary };
  const answer = await desk.call(account, name, sampleInput(name, ids));
  const code = answer.ok ? null : answer.error.code;
  return code === 'notPermitted' || code === 'levelTooLow' ? code : null;
};

const rowOf = (name: Name) => {
  const row = table.get(name);
  if (row === undefined) {
    throw new Error(`who-may-what.md lacks ${name}.`);
  }
  return row;
};

const suffices = (reached: Level, needed: Level | null) =>
  needed === null || levels.indexOf(reached) >= levels.indexOf(needed);

it('the table that people read names exactly the operations there are', () => {
  expect([...table.keys()].sort()).toEqual([...operationNames].sort());
});

it.each(operationNames)('rule 27: %s leaves in the log what the table says', (name) => {
  expect(operations[name].log).toBe(rowOf(name).log);
});

describe.each(operationNames)('rules 1, 4 and 8: %s', (name) => {
  const { isPublic, sets, level: needed } = rowOf(name);

  it.each(permissionSets)('for %s, at every level', async (account) => {
    const maySo = isPublic || sets.includes(account);
    // Who serves nobody has no contact in which a level could be reached.
    for (const level of serving.includes(account) && needed !== null
      ? levels
      : levels.slice(0, 1)) {
      const expected = maySo ? (suffices(level, needed) ? null : 'levelTooLow') : 'notPermitted';
      expect(await doorOf(account, name, { level }), `level ${level}`).toBe(expected);
    }
  });
});

const inMessenger = operationNames.filter((name) => rowOf(name).messengerLevel !== null);

describe.each(inMessenger)('rule 21: %s in a messenger contact', (name) => {
  const { level: needed, messengerLevel } = rowOf(name);
  const channel = 'messenger';

  it.each(levels)(
    'at %s: the channel vouches for the member, and for nobody else',
    async (level) => {
      const expected = suffices(level, messengerLevel) ? null : 'levelTooLow';
      expect(await doorOf('agent', name, { level, channel })).toBe(expected);
      const speaker = { kind: 'helper', helper: 'family', consent: true } as const;
      const beside = suffices(level, needed) ? null : 'levelTooLow';
      expect(await doorOf('agent', name, { level, channel, speaker })).toBe(beside);
    },
  );
});

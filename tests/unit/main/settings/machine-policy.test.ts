import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { linesOfKeys } from '../../../../src-main/settings/json-lines.ts';
import {
  MachinePolicy,
  parseMachinePolicy,
  policyProblemLines,
  readMachinePolicy,
} from '../../../../src-main/settings/machine-policy.ts';
import {
  othersMayWrite,
  policyFileAt,
  policyPath,
  sddlLetsOrdinaryWrite,
} from '../../../../src-main/settings/policy-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-policy-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true }));
const own = process.getuid?.() ?? 0;

describe('a machine policy', () => {
  it('names every key in the example for administrators', () => {
    const text = readFileSync('resources/policy.example.json', 'utf8');
    expect(parseMachinePolicy('example', text)).toMatchObject({ ok: true });
    expect(Object.keys(JSON.parse(text)).toSorted()).toEqual(
      Object.keys(MachinePolicy.shape).toSorted(),
    );
  });

  it.each([
    ['{\n  "theme": "dark",\n  "colour": "red"\n}', 'unknownKey', 3, 'colour'],
    ['{\n  "theme": "pink"\n}', 'badValue', 2, 'theme'],
    ['{\n  "theme": "dark",\n\n  "training": "no"\n}', 'badValue', 4, 'training'],
    ['{\n  "serviceUrl": "service"\n}', 'badValue', 2, 'serviceUrl'],
    ['{\n  "theme": "dark",\n  oops\n}', 'syntax', 3, ''],
    ['{\n  "theme": "dark"\n', 'syntax', 3, ''],
    ['', 'syntax', 1, ''],
    ['[]', 'badValue', 1, ''],
  ])('that reads %j is refused', (text, problem, line, key) => {
    expect(parseMachinePolicy('policy.json', text)).toEqual({
      ok: false,
      problem: { file: 'policy.json', problem, line, key },
    });
  });

  it('that is faulty is explained with file and line in both languages', () => {
    const result = parseMachinePolicy('/etc/policy.json', '{\n  "theme": "pink"\n}');
    const problem = result.ok ? undefined : result.problem;
    expect(problem && policyProblemLines(problem, 'de')[1]).toBe(
      '/etc/policy.json, Zeile 2: Der Wert von „theme“ passt nicht.',
    );
    expect(problem && policyProblemLines(problem, 'en')[1]).toBe(
      '/etc/policy.json, line 2: The value of “theme” does not fit.',
    );
  });

  it('never throws, whatever the file holds', () => {
    for (const text of fc.sample(fc.oneof(fc.string(), fc.json()), 300)) {
      expect(typeof parseMachinePolicy('policy.json', text).ok).toBe('boolean');
    }
  });
});

describe('the policy file', () => {
  const path = join(folder, 'policy.json');

  it('that is not there is no policy', () => {
    const missing = policyFileAt(join(folder, 'missing.json'), [own]);
    expect(readMachinePolicy(missing)).toEqual({ ok: true, policy: {}, present: false });
  });

  it('that its trusted owner alone may write is read', () => {
    writeFileSync(path, '{"training":false}', { mode: 0o644 });
    expect(readMachinePolicy(policyFileAt(path, [own]))).toEqual({
      ok: true,
      policy: { training: false },
      present: true,
    });
  });

  it.each([
    ['the group', 0o664],
    ['everybody', 0o646],
  ])('that %s may write is refused', (_who, mode) => {
    chmodSync(path, mode);
    expect(readMachinePolicy(policyFileAt(path, [own]))).toMatchObject({
      ok: false,
      problem: { problem: 'writable' },
    });
    chmodSync(path, 0o644);
  });

  it('in a folder that others may write is refused: it could be replaced', () => {
    chmodSync(folder, 0o777);
    expect(readMachinePolicy(policyFileAt(path, [own]))).toMatchObject({
      ok: false,
      problem: { problem: 'writable' },
    });
    chmodSync(folder, 0o755);
  });

  it('that belongs to an ordinary user is refused', () => {
    expect(othersMayWrite({ uid: 1000, mode: 0o100644 }, [0])).toBe(true);
    expect(othersMayWrite({ uid: 0, mode: 0o100644 }, [0])).toBe(false);
  });

  it('lies where the system keeps what administrators decide', () => {
    expect(policyPath('linux', '')).toBe('/etc/hek-service-desk/policy.json');
    expect(policyPath('darwin', '')).toBe(
      '/Library/Application Support/hek-service-desk/policy.json',
    );
    expect(policyPath('win32', 'C:/ProgramData')).toContain('hek-service-desk');
  });

  it.each([
    ['O:BAG:SYD:(A;;FA;;;SY)(A;;FA;;;BA)(A;;0x1200a9;;;BU)', false],
    ['O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FR;;;BU)', false],
    ['O:BAG:SYD:(A;;FA;;;SY)(A;OICI;FA;;;BU)', true],
    ['O:BAG:SYD:(A;;0x1301bf;;;AU)', true],
    ['O:BAG:SYD:AI(A;ID;FA;;;SY)(A;CIID;DCLCRPCR;;;BU)', true],
    ['O:BAG:SYD:(A;;GW;;;WD)', true],
    ['O:BAG:SYD:(D;;FA;;;BU)', false],
  ])('on Windows is judged by its access list: %s', (sddl, writable) => {
    expect(sddlLetsOrdinaryWrite(sddl)).toBe(writable);
  });
});

describe('the line of a key', () => {
  it('is found in nested objects and lists, past colons and brackets in strings', () => {
    const text = '{\n "a": "x: {[",\n "b": {\n  "c": [\n   1,\n   2\n  ]\n },\n "d" :\n  true\n}';
    expect(Object.fromEntries(linesOfKeys(text))).toEqual({
      a: 2,
      b: 3,
      'b.c': 4,
      'b.c.0': 5,
      'b.c.1': 6,
      d: 9,
    });
  });

  it('is known for every key of any object, however it is written', () => {
    const key = fc.stringMatching(/^[a-z]{1,8}$/);
    for (const object of fc.sample(fc.dictionary(key, fc.jsonValue({ maxDepth: 2 })), 300)) {
      const lines = linesOfKeys(JSON.stringify(object, null, 2));
      expect(Object.keys(object).filter((name) => !lines.has(name))).toEqual([]);
    }
  });
});

import { describe, expect, it } from 'vitest';
import {
  closingLine,
  isGreen,
  readPlaywrightReport,
  readVitestReport,
} from '../../runner/report.ts';

const vitest = (changes: object) =>
  JSON.stringify({
    success: true,
    numPassedTests: 10,
    numFailedTests: 0,
    numPendingTests: 0,
    numFailedTestSuites: 0,
    testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
    ...changes,
  });

const playwright = (stats: object, errors: readonly string[] = []) =>
  JSON.stringify({
    errors,
    stats: { expected: 10, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  });

const clean = { runner: 'a', passed: 10, failed: 0, notRun: 0, problems: [] };

describe('the sum of npm test', () => {
  it('counts what passed when everything did', () => {
    expect(readVitestReport('a', vitest({}), 5)).toEqual(clean);
    expect(readPlaywrightReport('a', playwright({}), 5)).toEqual(clean);
  });

  it.each([
    ['a missing report', undefined],
    ['a report that is no JSON', '{"success":'],
    ['a report of another shape', '{}'],
  ])('counts %s as one failure', (_what, text) => {
    expect(readVitestReport('unit', text, 0).failed).toBe(1);
    expect(readPlaywrightReport('e2e', text, 0).failed).toBe(1);
  });

  it('counts a file that did not load, although no test failed', () => {
    const text = vitest({
      success: false,
      testResults: [{ status: 'failed', assertionResults: [] }],
    });
    expect(readVitestReport('unit', text, 5).failed).toBe(1);
    expect(readPlaywrightReport('e2e', playwright({}, ['no such file']), 5).failed).toBe(1);
  });

  it('counts a run that failed outside its tests', () => {
    expect(readVitestReport('unit', vitest({ success: false }), 5).failed).toBe(1);
  });

  it('counts a flaky test as failed', () => {
    expect(readPlaywrightReport('e2e', playwright({ flaky: 1, unexpected: 2 }), 5).failed).toBe(3);
  });

  it('counts fewer tests than the minimum as a failure', () => {
    expect(readVitestReport('unit', vitest({}), 11).failed).toBe(1);
    expect(readPlaywrightReport('e2e', playwright({}), 11).failed).toBe(1);
  });

  it('tells tests that could not run here from those that passed', () => {
    const result = readVitestReport('printing', vitest({ numPendingTests: 4 }), 14);
    expect(result).toMatchObject({ passed: 10, failed: 0, notRun: 4 });
  });

  it('ends with one line that adds all runners up', () => {
    const results = [
      { ...clean, passed: 3, failed: 1 },
      { ...clean, passed: 4 },
    ];
    expect(closingLine(results)).toBe('7 passed, 1 failed');
    expect(closingLine([{ ...clean, notRun: 2 }])).toBe('10 passed, 0 failed, 2 skipped');
  });

  it('is green with tests not run, unless all of them must run', () => {
    const results = [{ ...clean, notRun: 2 }];
    expect(isGreen(results, false)).toBe(true);
    expect(isGreen(results, true)).toBe(false);
    expect(isGreen([{ ...clean, failed: 1 }], false)).toBe(false);
  });
});

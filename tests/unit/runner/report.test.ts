import { describe, expect, it } from 'vitest';
import { closingLine, readVitestReport } from '../../runner/report.ts';

const report = (changes: object) =>
  JSON.stringify({
    success: true,
    numPassedTests: 10,
    numFailedTests: 0,
    numFailedTestSuites: 0,
    testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
    ...changes,
  });

describe('the sum of npm test', () => {
  it('counts what passed when everything did', () => {
    expect(readVitestReport('unit', report({}), 5)).toEqual({
      runner: 'unit',
      passed: 10,
      failed: 0,
      problems: [],
    });
  });

  it.each([
    ['a missing report', undefined],
    ['a report that is no JSON', '{"success":'],
    ['a report of another shape', '{}'],
  ])('counts %s as one failure', (_what, text) => {
    expect(readVitestReport('unit', text, 0).failed).toBe(1);
  });

  it('counts a file that did not load, although no test failed', () => {
    const text = report({
      success: false,
      testResults: [{ status: 'failed', assertionResults: [] }],
    });
    expect(readVitestReport('unit', text, 5).failed).toBe(1);
  });

  it('counts a run that failed outside its tests', () => {
    expect(readVitestReport('unit', report({ success: false }), 5).failed).toBe(1);
  });

  it('counts fewer tests than the minimum as a failure', () => {
    expect(readVitestReport('unit', report({}), 11).failed).toBe(1);
  });

  it('ends with one line that adds all runners up', () => {
    const line = closingLine([
      { runner: 'a', passed: 3, failed: 1, problems: [] },
      { runner: 'b', passed: 4, failed: 0, problems: [] },
    ]);
    expect(line).toBe('7 passed, 1 failed');
  });
});

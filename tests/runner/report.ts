import { z } from 'zod';

/** What one runner left behind, in counts that can be added up. */
export interface RunnerResult {
  readonly runner: string;
  readonly passed: number;
  readonly failed: number;
  /** One sentence per thing that is wrong beyond failed tests. */
  readonly problems: readonly string[];
}

/** The part of Vitest's JSON report that counts; a file that does not load has no failed *tests*. */
const VitestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numFailedTestSuites: z.int(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

/**
 * Reads one Vitest JSON report. Missing or unreadable text, files that did not load, and fewer passed
 * tests than `minimum` each count as one failure beside the failed tests.
 */
export const readVitestReport = (
  runner: string,
  text: string | undefined,
  minimum: number,
): RunnerResult => {
  const parsed = VitestReport.safeParse(parseJson(text));
  if (!parsed.success) {
    return { runner, passed: 0, failed: 1, problems: ['no readable report'] };
  }
  const report = parsed.data;
  const problems: string[] = [];
  const notLoaded = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  ).length;
  if (notLoaded > 0) {
    problems.push(`${notLoaded} test file(s) failed outside a test`);
  }
  if (!report.success && report.numFailedTests === 0 && notLoaded === 0) {
    problems.push('the run failed outside a test');
  }
  if (report.numPassedTests < minimum) {
    problems.push(`only ${report.numPassedTests} tests passed, at least ${minimum} must`);
  }
  return {
    runner,
    passed: report.numPassedTests,
    failed: report.numFailedTests + problems.length,
    problems,
  };
};

const parseJson = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The closing line of `npm test`, alone on its line. */
export const closingLine = (results: readonly RunnerResult[]): string => {
  const sum = (count: (result: RunnerResult) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  return `${sum((result) => result.passed)} passed, ${sum((result) => result.failed)} failed`;
};

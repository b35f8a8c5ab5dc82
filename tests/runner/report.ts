import { z } from 'zod';

/** What one runner left behind, in counts that can be added up. */
export interface RunnerResult {
  readonly runner: string;
  readonly passed: number;
  readonly failed: number;
  /** Tests that could not run here, e.g. printing without a print system. */
  readonly notRun: number;
  /** One sentence per thing that is wrong beyond failed tests. */
  readonly problems: readonly string[];
}

/** The part of Vitest's JSON report that counts; a file that does not load has no failed *tests*. */
const VitestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numFailedTestSuites: z.int(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

/** The part of Playwright's JSON report that counts. A flaky test is a failed one. */
const PlaywrightReport = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({
    expected: z.int(),
    unexpected: z.int(),
    flaky: z.int(),
    skipped: z.int(),
  }),
});

const unreadable = (runner: string): RunnerResult => ({
  runner,
  passed: 0,
  failed: 1,
  notRun: 0,
  problems: ['no readable report'],
});

/** `passed` tests and those that could not run must together reach the minimum. */
const tooFew = (passed: number, notRun: number, minimum: number): string[] =>
  passed + notRun < minimum
    ? [`only ${passed} tests passed and ${notRun} did not run, at least ${minimum} must`]
    : [];

/**
 * Reads one Vitest JSON report. Missing or unreadable text, files that did not load, and fewer tests
 * than `minimum` each count as one failure beside the failed tests.
 */
export const readVitestReport = (
  runner: string,
  text: string | undefined,
  minimum: number,
): RunnerResult => {
  const parsed = VitestReport.safeParse(parseJson(text));
  if (!parsed.success) {
    return unreadable(runner);
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
  problems.push(...tooFew(report.numPassedTests, report.numPendingTests, minimum));
  return {
    runner,
    passed: report.numPassedTests,
    failed: report.numFailedTests + problems.length,
    notRun: report.numPendingTests,
    problems,
  };
};

/** Reads one Playwright JSON report, by the same rules. */
export const readPlaywrightReport = (
  runner: string,
  text: string | undefined,
  minimum: number,
): RunnerResult => {
  const parsed = PlaywrightReport.safeParse(parseJson(text));
  if (!parsed.success) {
    return unreadable(runner);
  }
  const { errors, stats } = parsed.data;
  const problems = [
    ...(errors.length > 0 ? [`${errors.length} error(s) outside a test`] : []),
    ...tooFew(stats.expected, stats.skipped, minimum),
  ];
  return {
    runner,
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + problems.length,
    notRun: stats.skipped,
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
  const notRun = sum((result) => result.notRun);
  const line = `${sum((result) => result.passed)} passed, ${sum((result) => result.failed)} failed`;
  return notRun === 0 ? line : `${line}, ${notRun} skipped`;
};

/** Failed tests fail the run everywhere; tests that did not run fail it where all must run. */
export const isGreen = (results: readonly RunnerResult[], mustRunAll: boolean): boolean =>
  results.every(({ failed, notRun }) => failed === 0 && !(mustRunAll && notRun > 0));

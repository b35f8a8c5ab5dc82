import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import {
  closingLine,
  isGreen,
  type RunnerResult,
  readPlaywrightReport,
  readVitestReport,
} from './runner/report.ts';

/**
 * `npm test`: the checks and the build, then every runner; sums all runners from their reports and ends
 * with one line `N passed, N failed`. With `CI` set, tests that could not run fail the whole. What stands
 * in one group runs at the same time: each of its members keeps one core busy, or waits most of the time.
 */
interface Runner {
  readonly name: string;
  /** Vitest project or Playwright project. */
  readonly project: string;
  readonly kind: 'vitest' | 'playwright';
  readonly env?: Readonly<Record<string, string>>;
  readonly minimum: number;
}

const checks = [
  { name: 'typecheck', command: ['tsc', '-b'] },
  { name: 'lint', command: ['biome', 'check', '.'] },
  { name: 'build', command: ['node', 'tests/runner/build.ts'] },
];

const utc = { TZ: 'UTC' };
const berlin = { TZ: 'Europe/Berlin' };
const groups: readonly (readonly Runner[])[] = [
  [
    { name: 'unit, UTC', project: 'unit', kind: 'vitest', env: utc, minimum: 1_850 },
    { name: 'unit, Berlin', project: 'unit', kind: 'vitest', env: berlin, minimum: 1_850 },
  ],
  [
    {
      name: 'service, embedded, UTC',
      project: 'service',
      kind: 'vitest',
      env: utc,
      minimum: 2_750,
    },
    {
      name: 'service, PostgreSQL, Berlin',
      project: 'service',
      kind: 'vitest',
      env: { ...berlin, TEST_DATABASE: 'postgres' },
      minimum: 2_750,
    },
  ],
  [
    { name: 'security', project: 'security', kind: 'vitest', minimum: 70 },
    { name: 'printing', project: 'printing', kind: 'vitest', minimum: 15 },
    { name: 'packaged', project: 'packaged', kind: 'vitest', minimum: 7 },
  ],
  [{ name: 'conformance', project: 'conformance', kind: 'playwright', minimum: 32 }],
  [{ name: 'e2e', project: 'e2e', kind: 'playwright', minimum: 46 }],
];
const reports = 'out/reports';

const run = (command: readonly string[], env: Readonly<Record<string, string>>) =>
  new Promise<{ readonly ended: boolean; readonly said: string }>((resolve) => {
    const options = {
      env: { ...process.env, ...env },
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32',
    };
    execFile(command[0] ?? '', command.slice(1), options, (error, stdout, stderr) =>
      resolve({ ended: error === null, said: `${stdout}${stderr}` }),
    );
  });

const say = (text: string) => process.stdout.write(`${text}\n`);
const seconds = (millis: number) => `${(millis / 1_000).toFixed(1)} s`;

const runCheck = async (name: string, command: readonly string[]): Promise<RunnerResult> => {
  const begin = performance.now();
  const { ended, said } = await run(command, {});
  say(`${ended ? 'ok  ' : 'FAIL'} ${name} (${seconds(performance.now() - begin)})`);
  if (ended) {
    return { runner: name, passed: 1, failed: 0, notRun: 0, problems: [] };
  }
  say(said);
  return { runner: name, passed: 0, failed: 1, notRun: 0, problems: [`${name} failed`] };
};

const commandOf = ({ kind, project }: Runner, file: string) =>
  kind === 'vitest'
    ? ['vitest', 'run', '--project', project, '--reporter=json', `--outputFile=${file}`]
    : ['playwright', 'test', `--project=${project}`, '--reporter=json'];

const runRunner = async (runner: Runner): Promise<RunnerResult> => {
  const begin = performance.now();
  const file = `${reports}/${runner.name.replace(/\W+/g, '-')}.json`;
  const { said } = await run(commandOf(runner, file), {
    ...runner.env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const read = runner.kind === 'vitest' ? readVitestReport : readPlaywrightReport;
  const result = read(runner.name, text, runner.minimum);
  const notRun = result.notRun === 0 ? '' : `, ${result.notRun} not run`;
  say(
    `${result.failed === 0 ? 'ok  ' : 'FAIL'} ${runner.name}: ${result.passed} passed${notRun} (${seconds(performance.now() - begin)})`,
  );
  if (result.failed > 0) {
    say([...result.problems, said, text].join('\n'));
  }
  return result;
};

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const results = await Promise.all(checks.map(({ name, command }) => runCheck(name, command)));
for (const group of groups) {
  results.push(...(await Promise.all(group.map(runRunner))));
}
say(closingLine(results));
process.exitCode = isGreen(results, process.env['CI'] !== undefined) ? 0 : 1;

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { closingLine, type RunnerResult, readVitestReport } from './runner/report.ts';

/**
 * `npm test`: the checks, then every runner; sums all runners from their reports and ends with one line
 * `N passed, N failed`. A runner is listed here from the day its folder exists.
 */
const checks = [
  { name: 'typecheck', command: ['tsc', '-b'] },
  { name: 'lint', command: ['biome', 'check', '.'] },
];
const runners = [
  { name: 'unit', zone: 'UTC', minimum: 600 },
  { name: 'unit', zone: 'Europe/Berlin', minimum: 600 },
];
const reports = 'out/reports';

const run = (command: readonly string[], env: Readonly<Record<string, string>>) =>
  spawnSync(command[0] ?? '', command.slice(1), {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });

const say = (text: string) => process.stdout.write(`${text}\n`);

const runCheck = (name: string, command: readonly string[]): RunnerResult => {
  const { status, stdout, stderr } = run(command, {});
  say(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  if (status === 0) {
    return { runner: name, passed: 1, failed: 0, problems: [] };
  }
  say(`${stdout ?? ''}${stderr ?? ''}`);
  return { runner: name, passed: 0, failed: 1, problems: [`${name} failed`] };
};

const runVitest = (name: string, zone: string, minimum: number): RunnerResult => {
  const file = `${reports}/${name}-${zone.replace('/', '-')}.json`;
  const { stdout, stderr } = run(
    ['vitest', 'run', '--project', name, '--reporter=json', `--outputFile=${file}`],
    { TZ: zone },
  );
  const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const result = readVitestReport(name, text, minimum);
  say(`${result.failed === 0 ? 'ok  ' : 'FAIL'} ${name} under TZ=${zone}: ${result.passed} passed`);
  if (result.failed > 0) {
    say([...result.problems, stdout, stderr, text].join('\n'));
  }
  return result;
};

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const results = [
  ...checks.map(({ name, command }) => runCheck(name, command)),
  ...runners.map(({ name, zone, minimum }) => runVitest(name, zone, minimum)),
];
say(closingLine(results));
process.exitCode = results.some((result) => result.failed > 0) ? 1 : 0;

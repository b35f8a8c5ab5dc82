import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const stamps = join(root, 'out', 'build-stamps');

/** One part of `npm run build`: what it makes from what. */
interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly product: string;
  readonly reads: readonly string[];
}

const byVite = (name: string, product: string, folder: string): Step => ({
  name,
  command: ['vite', 'build', '--mode', name, '--logLevel', 'warn'],
  product,
  reads: ['package-lock.json', 'vite.config.ts', 'src-shared', folder],
});

const steps: readonly Step[] = [
  byVite('renderer', 'out/app/renderer/index.html', 'src-renderer'),
  byVite('preload', 'out/app/preload/index.cjs', 'src-main'),
  byVite('main', 'out/app/main/index.js', 'src-main'),
  byVite('service', 'out/app/service/main.js', 'src-service'),
  {
    name: 'archive',
    command: ['node', 'src-service/database/archive/build.ts'],
    product: 'out/app/archive/training-members.tar',
    reads: ['package-lock.json', 'src-shared/domain', 'src-service/database'],
  },
];

/** One digest of everything a step reads; contents, because a checkout sets times anew. */
const digestOf = ({ reads }: Step): string => {
  const hash = createHash('sha256');
  for (const path of reads) {
    for (const file of filesIn(path)) {
      hash.update(file).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
};

const filesIn = (path: string): readonly string[] => {
  const absolute = join(root, path);
  if (statSync(absolute).isFile()) {
    return [absolute];
  }
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

/**
 * Does what `npm run build` does, but only the parts whose sources changed since they were made here.
 * Returns the names of those parts.
 */
export const ensureBuilt = (): readonly string[] =>
  steps.flatMap((step) => {
    const stamp = join(stamps, step.name);
    const digest = digestOf(step);
    if (
      existsSync(join(root, step.product)) &&
      existsSync(stamp) &&
      readFileSync(stamp, 'utf8') === digest
    ) {
      return [];
    }
    rmSync(stamp, { force: true });
    run(step);
    mkdirSync(stamps, { recursive: true });
    writeFileSync(stamp, digest);
    return [step.name];
  });

const run = ({ name, command }: Step): void => {
  const [program = '', ...args] = command;
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      // Test runners set another mode, and the window would get React's development build.
      NODE_ENV: 'production',
      PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
    },
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    throw new Error(`Building ${name} failed:\n${error ?? `${stdout}${stderr}`}`);
  }
};

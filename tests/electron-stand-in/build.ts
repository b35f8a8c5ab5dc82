import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const stamp = join(root, 'out', 'build-stamp');
const products = [
  'out/app/main/index.js',
  'out/app/preload/index.cjs',
  'out/app/renderer/index.html',
  'out/app/service/main.js',
];

/** Everything that the build reads, as one digest; contents, because a checkout sets times anew. */
const digestOfSources = (): string => {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  };
  for (const name of ['package.json', 'package-lock.json', 'vite.config.ts']) {
    add(name);
  }
  for (const folder of ['src-main', 'src-renderer', 'src-service', 'src-shared', 'resources']) {
    const there = existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      : [];
    there
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .sort()
      .forEach(add);
  }
  return hash.digest('hex');
};

/** Runs `npm run build` unless `out/app` was made from just these sources. True if it built. */
export const ensureBuilt = (): boolean => {
  const digest = digestOfSources();
  const complete = products.every((file) => existsSync(join(root, file)));
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) {
    return false;
  }
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    throw new Error('The build failed; see above.');
  }
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stamp, digest);
  return true;
};

import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import { afterEach, describe, expect, it } from 'vitest';

const FOLDERS = ['src-shared', 'src-main', 'src-renderer', 'src-service', 'tests'];

const config = await extractDepcruiseConfig(resolve('.dependency-cruiser.json'));

const cruiseIn = async (baseDir: string): Promise<ICruiseResult['summary']> => {
  const { output } = await cruise(FOLDERS, {
    ...config.options,
    baseDir,
    ruleSet: { forbidden: config.forbidden ?? [] },
    validate: true,
  });
  if (typeof output === 'string') {
    throw new Error('The cruise gave text, not a result.');
  }
  return output.summary;
};

const planted: string[] = [];

/** A tree with the given files beside an empty one per source folder. */
const plant = (files: Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'hek-planted-'));
  planted.push(root);
  for (const folder of FOLDERS) {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, 'empty.ts'), 'export {};\n');
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  cpSync('package.json', join(root, 'package.json'));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  return root;
};

afterEach(() => {
  for (const root of planted.splice(0)) {
    rmSync(root, { recursive: true, force: true });
  }
});

const other = { 'src-main/other.ts': 'export const other = 1;\n' };

describe('the import rules find a planted violation of', () => {
  it.each([
    ['shared-stands-alone', { 'src-shared/a.ts': "import '../src-main/other.ts';\n", ...other }],
    ['shared-is-pure', { 'src-shared/a.ts': "import 'react';\n" }],
    ['shared-without-node', { 'src-shared/a.ts': "import 'node:fs';\n" }],
    ['sides-meet-in-shared', { 'src-renderer/a.ts': "import '../src-main/other.ts';\n", ...other }],
    ['sides-meet-in-shared', { 'src-service/a.ts': "import '../src-main/other.ts';\n", ...other }],
    ['electron-in-main-only', { 'src-renderer/a.ts': "import 'electron';\n" }],
    [
      'features-stand-alone',
      {
        'src-service/features/cards/index.ts': "import '../threads/index.ts';\n",
        'src-service/features/threads/index.ts': 'export const threads = 1;\n',
      },
    ],
    [
      'no-cycle',
      {
        'src-shared/a.ts': "import './b.ts';\nexport const a = 1;\n",
        'src-shared/b.ts': "import './a.ts';\nexport const b = 1;\n",
      },
    ],
    ['resolvable', { 'src-shared/a.ts': "import './nowhere.ts';\n" }],
  ])('%s', async (rule, files) => {
    const { violations } = await cruiseIn(plant(files));
    expect(violations.map((violation) => violation.rule.name)).toContain(rule);
  });

  it('none of them in an innocent tree', async () => {
    const { violations } = await cruiseIn(
      plant({ 'src-main/a.ts': "import '#shared/empty.ts';\n" }),
    );
    expect(violations).toEqual([]);
  });
});

it('the project keeps its import rules, and they were really checked', async () => {
  const { violations, totalCruised } = await cruiseIn(resolve('.'));
  expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  expect(totalCruised).toBeGreaterThan(60);
}, 120_000);

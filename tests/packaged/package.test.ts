import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import electronPackage from 'electron/package.json' with { type: 'json' };
import { build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Desk } from '../e2e/fixture/desk.ts';
import { ensureBuilt } from '../electron-stand-in/build.ts';
import { makeFakeElectron } from './fake-electron.ts';
import { initialJavaScript } from './initial-javascript.ts';

const checkout = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'packaged-'));
const packaged = join(folder, 'dist', 'linux-unpacked');
const asar = join(packaged, 'resources', 'app.asar');

/** Paths in the archive, with forward slashes and without the first one. */
const contents = (): readonly string[] =>
  listPackage(asar, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));
const topLevel = (): readonly string[] => [
  ...new Set(contents().map((path) => path.split('/')[0] ?? '')),
];

beforeAll(async () => {
  ensureBuilt();
  makeFakeElectron(join(folder, 'electron'), electronPackage.version);
  await build({
    projectDir: checkout,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    config: {
      extends: join(checkout, 'electron-builder.yml'),
      electronDist: join(folder, 'electron'),
      directories: { output: join(folder, 'dist') },
    },
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

describe('the packaged program', () => {
  test('has every fuse where it belongs', async () => {
    const wire = await getCurrentFuseWire(join(packaged, 'hek-service-desk'));
    const states = Object.fromEntries(
      Object.entries(wire)
        .filter(([index]) => /^\d+$/.test(index))
        .map(([index, state]) => [FuseV1Options[Number(index)], state === FuseState.ENABLE]),
    );
    expect(states).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      WasmTrapHandlers: true,
    });
  });

  test('holds the built program, the fonts and the packages outside the bundles, nothing else', () => {
    expect([...topLevel()].sort()).toEqual(['node_modules', 'out', 'package.json', 'resources']);
    expect(contents()).toEqual(
      expect.arrayContaining([
        'out/app/main/index.js',
        'out/app/preload/index.cjs',
        'out/app/renderer/index.html',
        'out/app/service/main.js',
        'out/app/archive/training-members.tar',
        'resources/fonts/NotoSans-Regular.ttf',
        'node_modules/@electric-sql/pglite/package.json',
        'node_modules/pg/package.json',
      ]),
    );
    const inOut = contents().filter((path) => path.startsWith('out/') && path !== 'out/app');
    expect(inOut.filter((path) => !path.startsWith('out/app/'))).toEqual([]);
    const inResources = contents().filter((path) => path.startsWith('resources/'));
    expect(inResources.filter((path) => !path.startsWith('resources/fonts'))).toEqual([]);
  });

  test('holds no sources, source maps, tests or development tools', () => {
    const unwanted = contents().filter(
      (path) =>
        /\.(map|ts|tsx|mts|cts|tsbuildinfo)$/.test(path) ||
        /(^|\/)(tests?|src-[a-z]+|electron-stand-in|\.ci|\.github)(\/|$)/.test(path) ||
        /(^|\/)node_modules\/(electron|playwright|playwright-core|vitest|vite|@sparticuz)\//.test(
          path,
        ),
    );
    expect(unwanted).toEqual([]);
  });

  test('holds no package but PGlite and pg with what they need', () => {
    const packages = new Set(
      contents().flatMap((path) => {
        const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(path) ?? [];
        return name === undefined ? [] : [name];
      }),
    );
    expect([...packages].sort()).toEqual([
      '@electric-sql/pglite',
      'pg',
      'pg-cloudflare',
      'pg-connection-string',
      'pg-int8',
      'pg-pool',
      'pg-protocol',
      'pg-types',
      'pgpass',
      'postgres-array',
      'postgres-bytea',
      'postgres-date',
      'postgres-interval',
      'split2',
      'xtend',
    ]);
  });

  test('lays on the disk, outside the archive, only what cannot be read inside', () => {
    const unpacked = readdirSync(`${asar}.unpacked`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
    expect(
      unpacked.filter((name) => name !== 'training-members.tar' && !name.endsWith('.exe')),
    ).toEqual([]);
    expect(existsSync(join(packaged, 'resources', 'policy.example.json'))).toBe(true);
    expect(readdirSync(join(packaged, 'locales')).sort()).toEqual(['de.pak', 'en-US.pak']);
  });

  test('stays under the size limit of the renderer, 320 kB of initial JavaScript', () => {
    const bytes = initialJavaScript(join(checkout, 'out/app/renderer'));
    expect(bytes).toBeLessThanOrEqual(320 * 1024);
  });
});

describe('the extracted archive', () => {
  const extracted = join(folder, 'extracted');
  const desk = new Desk(folder, { root: extracted });

  beforeAll(() => {
    extractAll(asar, extracted);
  });

  afterAll(async () => {
    await desk.dispose();
  });

  test('runs on the stand-in, from the first start to a signed-in person', async () => {
    expect(statSync(join(extracted, 'out/app/main/index.js')).isFile()).toBe(true);
    await desk.start();
    await desk.signIn('agent');
    expect(desk.output()).toContain('workspace ready: workspace');
    expect(desk.takeFaults()).toEqual([]);
  });
});

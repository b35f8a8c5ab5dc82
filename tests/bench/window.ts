import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { generate } from '../../src-service/database/synthetic/generate.ts';
import { Desk } from '../e2e/fixture/desk.ts';
import { launch } from '../e2e/fixture/launch.ts';
import { ensureBuilt } from '../electron-stand-in/build.ts';
import { percentile, print, timed } from './figures.ts';
import { heapGrowth, keyToPaint, residentMegabytes } from './window-measures.ts';

/**
 * The window as a whole: start, keys, memory. The runtime is the one at hand (Electron or the stand-in),
 * for the program and for the empty window beside it.
 */
const STARTS = 5;
const data = { members: 300, seed: 1, asOf: '2026-03-10' };
const root = resolve(import.meta.dirname, '../..');

/** A program with nothing in it: one window with one word, on the same runtime. */
const emptyProgram = (folder: string): string => {
  const program = join(folder, 'empty');
  mkdirSync(program, { recursive: true });
  writeFileSync(
    join(program, 'package.json'),
    JSON.stringify({ name: 'empty', version: '1.0.0', type: 'module', main: 'main.js' }),
  );
  writeFileSync(
    join(program, 'main.js'),
    `import { app, BrowserWindow, protocol, session } from 'electron';
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
void app.whenReady().then(async () => {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  protocol.handle('app', () => new Response('<p>empty</p>', { headers: { 'content-type': 'text/html' } }));
  const window = new BrowserWindow({ show: true });
  await window.loadURL('app://workspace/index.html');
  process.stdout.write('workspace ready: empty\\n');
});
`,
  );
  return program;
};

const startEmpty = async (program: string): Promise<void> => {
  const app = await launch({ root: program, entry: 'main.js', args: [] });
  await app.output.waitFor(/^workspace ready: /);
  await app.kill();
};

/** The service by itself, as it would run somewhere in a data centre. */
const startService = async (folder: string) => {
  const child = spawn(process.execPath, [join(root, 'src-service/main.ts')], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATA_FOLDER: join(folder, 'service'), MEMBERS: '300' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const [, port, issuer] = /^service ready on port (\d+), issuer (\S+)/.exec(line) ?? [];
    if (port !== undefined && issuer !== undefined) {
      return { child, url: `http://127.0.0.1:${port}`, issuer };
    }
  }
  throw new Error('The service did not start.');
};

const measureStart = async (folder: string): Promise<void> => {
  const program = emptyProgram(folder);
  const service = await startService(folder);
  const connected = [
    `--service-url=${service.url}`,
    `--issuer=${service.issuer}`,
    '--client-id=hek-service-desk',
  ];
  const empty: number[] = [];
  const full: number[] = [];
  for (let round = 0; round <= STARTS; round += 1) {
    const emptyMillis = await timed(() => startEmpty(program));
    const desk = new Desk(join(folder, `start-${round}`), {});
    const fullMillis = await timed(() => desk.start(connected));
    await desk.dispose();
    // The first of each fills caches.
    if (round > 0) {
      empty.push(emptyMillis);
      full.push(fullMillis);
    }
  }
  const gone = once(service.child, 'exit');
  service.child.kill('SIGTERM');
  await gone;
  const value = percentile(full, 0.5);
  const baseline = percentile(empty, 0.5);
  print({ figure: 'start to interactive, service up, p50', unit: 'ms', value, baseline });
  print({ figure: 'start ÷ empty window', unit: 'ratio', value: value / baseline, limit: 2 });
};

const measureTrainingStart = async (folder: string): Promise<void> => {
  const desk = new Desk(join(folder, 'training'), { language: 'de' });
  for (const [name, limit] of [
    ['first', 5_000],
    ['later', 2_000],
  ] as const) {
    const value = await timed(async () => {
      const page = await desk.start();
      await page.getByRole('button', { name: 'Jana Petersen' }).waitFor();
    });
    await desk.quit();
    print({ figure: `training: sign-in answers, ${name} start`, unit: 'ms', value, limit });
  }
  await desk.dispose();
};

const measureWork = async (folder: string): Promise<void> => {
  const desk = new Desk(join(folder, 'work'), {
    ...data,
    now: `${data.asOf}T09:00:00.000Z`,
    language: 'de',
  });
  const page = await desk.start();
  await desk.signIn('agent');
  for (const [name, value] of await residentMegabytes(desk)) {
    print({ figure: `resident after sign-in: ${name}`, unit: 'MB', value });
  }
  const { scenarios } = generate(data);
  const paints = await keyToPaint(page, Object.values(scenarios).slice(0, 6));
  const value = percentile(paints, 0.95);
  print({ figure: 'key press → painted result, p95', unit: 'ms', value, limit: 100 });
  const callers = Object.values(scenarios).filter(({ file }) => !file.member.staffRelated);
  const growth = await heapGrowth(page, callers.slice(0, 30));
  print({ figure: 'renderer heap after 30 members', unit: '%', value: growth, limit: 15 });
  await desk.dispose();
};

ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), 'hek-bench-'));
try {
  await measureStart(folder);
  await measureTrainingStart(folder);
  await measureWork(folder);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

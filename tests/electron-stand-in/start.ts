import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { ensureBuilt } from './build.ts';
import { chooseRuntime, type Runtime } from './runtime.ts';

/**
 * `npm start`: builds if the sources changed, says which runtime is used and why, and opens the program.
 * Without a display nobody could see it: then the tour shows what it does, in pictures.
 */
const root = resolve(import.meta.dirname, '../..');
const tour = join(root, 'tests/e2e/tour/run.ts');
const given = process.argv.slice(2);

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const commandOf = (runtime: Runtime): readonly [string, readonly string[]] =>
  runtime.kind === 'electron'
    ? [runtime.executable, [...runtime.switches, root]]
    : [
        process.execPath,
        ['--import', join(import.meta.dirname, 'register.ts'), join(root, 'out/app/main/index.js')],
      ];

/** Runs the program until its window is closed; passes on what it says, and its exit code. */
const open = (runtime: Runtime): void => {
  const [command, args] = commandOf(runtime);
  const program = spawn(command, [...args, ...given], {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  let announced = false;
  createInterface({ input: program.stdout }).on('line', (line) => {
    say(line);
    if (!announced && line.startsWith('workspace ready: ')) {
      announced = true;
      say(
        runtime.visible
          ? 'The window is open. Close it, or press Ctrl+C here, to end the program.'
          : 'Press Ctrl+C here to end the program.',
      );
    }
  });
  // Ctrl+C reaches the program as well; it ends by itself, and this process with it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => program.kill('SIGTERM'));
  program.once('close', (code) => {
    process.exitCode = code ?? 1;
  });
};

const runTour = (): void => {
  say('There is no display, so no window can be opened: running the tour instead.');
  say('It is always in training mode: invented members, every letter bears MUSTER.');
  const { status } = spawnSync(process.execPath, [tour, ...given], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
};

say('HEK Service Desk: building what changed (the first time takes about 15 seconds) …');
const built = ensureBuilt();
say(built.length > 0 ? `Built: ${built.join(', ')}.` : 'Nothing changed since the last build.');
const runtime = await chooseRuntime(say);
say(`Runtime: ${runtime.name}, because ${runtime.reason}.`);
if (runtime.visible) {
  open(runtime);
} else if (existsSync(tour)) {
  runTour();
} else {
  say('There is no display, so no window can be opened: running without one.');
  open(runtime);
}

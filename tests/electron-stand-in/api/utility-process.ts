import { type ChildProcess, fork as forkProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { ForkOptions } from 'electron';
import { closed, notImplemented } from '../closed.ts';
import { tellTest } from '../control.ts';
import { KnownEvents } from '../emitter.ts';

const shim = pathToFileURL(join(import.meta.dirname, 'parent-port.ts')).href;

/** A forked service: a Node process with `process.parentPort`, messages by structured clone. */
export class StandInUtilityProcess
  extends KnownEvents
  implements Pick<Electron.UtilityProcess, 'pid' | 'stdout' | 'stderr' | 'postMessage' | 'kill'>
{
  private readonly child: ChildProcess;
  private running = true;

  constructor(modulePath: string, args: readonly string[], options: ForkOptions) {
    super('UtilityProcess', ['spawn', 'exit', 'error', 'message', 'login']);
    const { stdio = 'inherit', serviceName = 'Node Utility Process' } = options;
    const output = outputOf(stdio);
    this.child = forkProcess(modulePath, args, {
      serialization: 'advanced',
      execArgv: ['--import', shim, ...(options.execArgv ?? [])],
      env: definedOnly(options.env ?? process.env),
      stdio: ['ignore', output, output, 'ipc'],
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    });
    this.child.on('spawn', () => {
      tellTest({ type: 'child', pid: this.child.pid ?? 0, name: serviceName });
      this.emit('spawn');
    });
    this.child.on('message', (message) =>
      this.emit('message', Reflect.get(Object(message), 'data')),
    );
    this.child.on('exit', (code, signal) => {
      this.running = false;
      // Electron reports a killed process by the number of its signal.
      this.emit('exit', code ?? (signal === 'SIGKILL' ? 9 : 15));
    });
  }

  get pid(): number | undefined {
    return this.running ? this.child.pid : undefined;
  }

  get stdout(): Readable | null {
    return this.child.stdout;
  }

  get stderr(): Readable | null {
    return this.child.stderr;
  }

  postMessage(message: unknown): void {
    if (this.running && this.child.connected) {
      // The answer to a failed send is the exit event.
      this.child.send({ data: message }, () => undefined);
    }
  }

  kill(): boolean {
    return this.running && this.child.kill('SIGTERM');
  }
}

const outputOf = (stdio: NonNullable<ForkOptions['stdio']>): 'inherit' | 'pipe' | 'ignore' => {
  const output = typeof stdio === 'string' ? stdio : (stdio[1] ?? 'inherit');
  return output === 'inherit' || output === 'pipe' || output === 'ignore'
    ? output
    : notImplemented(`utilityProcess.fork with stdio ${output}`);
};

/** The child is not under test itself, and takes none of its parent's Node options. */
const notInherited = new Set(['STAND_IN_TEST', 'NODE_OPTIONS']);

const definedOnly = (env: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) =>
      value === undefined || notInherited.has(key) ? [] : [[key, String(value)]],
    ),
  );

/** `electron.utilityProcess`. */
export const utilityProcess = {
  fork(modulePath: string, args: readonly string[] = [], options: ForkOptions = {}) {
    return closed('UtilityProcess', new StandInUtilityProcess(modulePath, args, options));
  },
};

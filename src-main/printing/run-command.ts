import { spawn } from 'node:child_process';

export interface CommandResult {
  /** Null where the program could not be started at all. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program without a shell; never rejects. */
export type RunCommand = (
  command: string,
  args: readonly string[],
  stdin?: Uint8Array,
) => Promise<CommandResult>;

const timeoutMillis = 15_000;

/** `env` is added to that of the program: CUPS translates what it says unless told otherwise. */
export const commandRunner =
  (env: Readonly<Record<string, string>>): RunCommand =>
  (command, args, stdin) =>
    new Promise((resolve) => {
      const child = spawn(command, args, {
        env: { ...process.env, ...env },
        stdio: ['pipe', 'pipe', 'pipe'],
        timeout: timeoutMillis,
        windowsHide: true,
      });
      const [out, err]: [Buffer[], Buffer[]] = [[], []];
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
      // A program that ends before it has read everything closes the pipe: its exit code tells.
      child.stdin.on('error', () => undefined);
      const finish = (code: number | null): void =>
        resolve({
          code,
          stdout: Buffer.concat(out).toString('utf8'),
          stderr: Buffer.concat(err).toString('utf8'),
        });
      child.on('error', () => finish(null));
      child.on('close', (code) => finish(code));
      child.stdin.end(stdin);
    });

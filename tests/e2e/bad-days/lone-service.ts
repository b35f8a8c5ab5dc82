import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Output } from '../fixture/output.ts';

/** The service by itself, as `npm run service` starts it, on a port that outlives its restarts. */
export class LoneService {
  readonly port: number;
  private readonly dataFolder: string;
  private child: ChildProcess | undefined;

  private constructor(port: number, dataFolder: string) {
    this.port = port;
    this.dataFolder = dataFolder;
  }

  /** On the prepared data in `dataFolder`, which the program itself then leaves alone. */
  static async on(dataFolder: string): Promise<LoneService> {
    const service = new LoneService(await freePort(), dataFolder);
    await service.start();
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Arguments by which the program reaches it. */
  get connection(): readonly string[] {
    return [
      `--service-url=${this.url}`,
      `--issuer=${this.url}/identity`,
      '--client-id=hek-service-desk',
    ];
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['src-service/main.ts'], {
      env: { ...process.env, PORT: String(this.port), DATA_FOLDER: this.dataFolder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    const output = new Output();
    output.follow(child.stdout);
    output.follow(child.stderr);
    child.once('close', () => output.end());
    await output.waitFor(/^service ready on port /);
  }

  /** Ends it at once; every sign-in it knew is over. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child !== undefined && child.exitCode === null && child.signalCode === null) {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    }
  }
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') {
    throw new Error('A listening server has a port');
  }
  return address.port;
};

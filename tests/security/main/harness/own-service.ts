import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface OwnService {
  readonly url: string;
  readonly issuer: string;
  stop(): Promise<void>;
}

/** Starts the service by itself with a small embedded database; resolves when it answers. */
export const startOwnService = async (onPort = '0'): Promise<OwnService> => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-own-service-'));
  const child = spawn(process.execPath, ['src-service/main.ts'], {
    env: {
      ...process.env,
      PORT: onPort,
      MEMBERS: '50',
      DATA_FOLDER: folder,
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const ready = Promise.withResolvers<{ port: string; issuer: string }>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [, port, issuer] = /^service ready on port (\d+), issuer (\S+)/.exec(line) ?? [];
    if (port !== undefined && issuer !== undefined) {
      ready.resolve({ port, issuer });
    }
  });
  void ended.then(() => ready.reject(new Error(`the service ended: ${said.join('')}`)));
  const { port, issuer } = await ready.promise;
  return {
    url: `http://127.0.0.1:${port}`,
    issuer,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/**
 * A browser without a screen: keeps cookies per origin, follows redirects (to the loopback address
 * too), and submits what a page submits by script.
 */
export class PlainBrowser {
  readonly #cookies = new Map<string, Map<string, string>>();
  /** Every address it was sent to, the first included. */
  readonly visited: string[] = [];

  async open(url: string): Promise<void> {
    let next: Step | undefined = { url, form: undefined };
    for (let hop = 0; next !== undefined; hop += 1) {
      if (hop > 15) {
        throw new Error('too many redirects');
      }
      next = await this.#take(next);
    }
  }

  async #take({ url, form }: Step): Promise<Step | undefined> {
    this.visited.push(url);
    const { origin } = new URL(url);
    const jar = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(form === undefined ? {} : { method: 'POST', body: form }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    return location === null
      ? submittedBy(await response.text())
      : { url: new URL(location, url).href, form: undefined };
  }
}

interface Step {
  readonly url: string;
  readonly form: URLSearchParams | undefined;
}

/** What a page that submits its form by script sends; undefined for any other page. */
const submittedBy = (html: string): Step | undefined => {
  const action = /<form method="post" action="([^"]+)">/.exec(html)?.[1];
  if (action === undefined || !html.includes('document.forms[0].submit()')) {
    return undefined;
  }
  const fields = [...html.matchAll(/name="([^"]+)" value="([^"]*)"/g)];
  const form = new URLSearchParams(fields.map(([, name = '', value = '']) => [name, value]));
  return { url: action, form };
};

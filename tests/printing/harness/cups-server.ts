import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A real CUPS of a test's own: its scheduler on a socket in a temporary folder, and virtual IPP Everywhere
 * printers (`ippeveprinter`). Needs, from Debian: cups, cups-ipp-utils, dbus-daemon; and to run as root,
 * because cupsd gives its filters another user.
 */

const programs = ['cupsd', 'lpadmin', 'lp', 'ippeveprinter', 'dbus-daemon'] as const;

/** Why the printing tests cannot run here; undefined if they can. */
export const whyNotRun = (): string | undefined => {
  const missing = programs.filter((name) => spawnSync('which', [name]).status !== 0);
  if (missing.length > 0) {
    return `not installed: ${missing.join(', ')} (apt-get install cups cups-ipp-utils dbus-daemon)`;
  }
  return process.getuid?.() === 0 ? undefined : 'cupsd of one’s own needs root';
};

const configuration = (folder: string): string => `LogLevel debug
Listen ${folder}/cups.sock
Browsing No
WebInterface No
DefaultAuthType None
PreserveJobFiles No
PreserveJobHistory 3600
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess default
  SubscriptionPrivateValues default
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
`;

const files = (folder: string): string => `ServerRoot ${folder}/root
RequestRoot ${folder}/spool
CacheDir ${folder}/cache
StateDir ${folder}/state
TempDir ${folder}/tmp
AccessLog ${folder}/log/access
ErrorLog ${folder}/log/error
PageLog ${folder}/log/page
SystemGroup root
`;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address === null || typeof address === 'string'
          ? reject(new Error('no port'))
          : resolve(address.port),
      );
    });
  });

/** Asks again until `ready`; a test that waits for another program has no event to wait for. */
export const until = async (
  what: string,
  ready: () => boolean | Promise<boolean>,
): Promise<void> => {
  for (let asked = 0; asked < 400; asked += 1) {
    if (await ready()) {
      return;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 25);
    });
  }
  throw new Error(`${what} did not come up`);
};

export interface VirtualPrinter {
  readonly name: string;
  /** The printer's motor runs from now on; before, a job stays in processing. */
  release(): void;
  /** What lies in the tray: the bytes of each finished job, in order. */
  paper(): readonly Buffer[];
  /** The printer is switched off. */
  switchOff(): Promise<void>;
}

export class OwnCups {
  readonly folder: string;
  readonly #children: ChildProcess[] = [];
  readonly #servers: Server[] = [];
  #scheduler: ChildProcess | undefined;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async start(): Promise<OwnCups> {
    const folder = mkdtempSync(join(tmpdir(), 'desk-cups-'));
    // CUPS' own user has to get through, but not to list.
    chmodSync(folder, 0o711);
    const cups = new OwnCups(folder);
    for (const name of ['root', 'spool', 'cache', 'state', 'tmp', 'log']) {
      mkdirSync(join(folder, name));
    }
    writeFileSync(join(folder, 'cupsd.conf'), configuration(folder));
    writeFileSync(join(folder, 'cups-files.conf'), files(folder));
    await cups.startScheduler();
    // ippeveprinter wants to announce itself: it gets a bus on which nobody listens.
    cups.#run('dbus-daemon', ['--session', '--nofork', '--nopidfile', `--address=${cups.#bus}`]);
    await until('the bus', () => existsSync(join(folder, 'bus')));
    return cups;
  }

  /** Environment in which `lp` and `lpstat` speak to this CUPS. */
  get env(): { readonly CUPS_SERVER: string; readonly LC_ALL: string } {
    return { CUPS_SERVER: join(this.folder, 'cups.sock'), LC_ALL: 'C' };
  }

  async startScheduler(): Promise<void> {
    const at = (name: string) => join(this.folder, name);
    this.#scheduler = this.#run('cupsd', [
      '-f',
      '-c',
      at('cupsd.conf'),
      '-s',
      at('cups-files.conf'),
    ]);
    await until('cupsd', () => this.#ask('lpstat', ['-r']).includes('scheduler is running'));
  }

  async stopScheduler(): Promise<void> {
    await end(this.#scheduler);
  }

  /** Adds a queue to a new virtual printer. `held`: its motor waits for `release()`; `noPaper`: it says why. */
  async addPrinter(
    name: string,
    { held = false, noPaper = false, location = '' } = {},
  ): Promise<VirtualPrinter> {
    const folder = join(this.folder, `printer-${name}`);
    mkdirSync(folder);
    const motor = join(folder, 'motor');
    const ready = join(folder, 'released');
    writeFileSync(
      motor,
      `#!/bin/sh\n${noPaper ? 'echo STATE: +media-empty-error >&2\n' : ''}while [ -d ${folder} ] && [ ! -e ${ready} ]; do sleep 0.05; done\n${noPaper ? 'echo STATE: -media-empty-error >&2\n' : ''}n=$(ls ${folder} | grep -c paper)\ncp "$1" ${folder}/paper-$n.new\nmv ${folder}/paper-$n.new ${folder}/paper-$n.pdf\n`,
      { mode: 0o755 },
    );
    const release = () => writeFileSync(ready, '');
    if (!held && !noPaper) {
      release();
    }
    const port = await freePort();
    const printer = this.#run('ippeveprinter', [
      ...['-p', String(port), '-d', folder, '-r', 'off', '-c', motor],
      ...['-f', 'application/pdf', '-n', 'localhost', name],
    ]);
    await until('the printer', () => answers(port));
    const uri = `ipp://localhost:${port}/ipp/print`;
    const where = location === '' ? [] : ['-L', location];
    this.#ask('lpadmin', ['-p', name, '-E', '-v', uri, '-m', 'everywhere', ...where]);
    return {
      name,
      release,
      paper: () =>
        readdirSync(folder)
          .filter((file) => file.endsWith('.pdf') && file.startsWith('paper-'))
          .toSorted(inOrder.compare)
          .map((file) => readFileSync(join(folder, file))),
      switchOff: () => end(printer),
    };
  }

  /**
   * Adds a queue to a printer that takes bytes as they come (port 9100 of most printers) and keeps those
   * of each connection.
   */
  async addPlainPrinter(name: string): Promise<{ readonly paper: readonly string[] }> {
    const paper: string[] = [];
    const server = createServer((socket) => {
      const chunks: Buffer[] = [];
      socket.on('data', (chunk) => chunks.push(chunk));
      socket.on('error', () => undefined);
      socket.on('end', () => paper.push(Buffer.concat(chunks).toString('latin1')));
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    this.#servers.push(server);
    const address = server.address();
    const port = address === null || typeof address === 'string' ? 0 : address.port;
    this.#ask('lpadmin', ['-p', name, '-E', '-v', `socket://127.0.0.1:${port}`]);
    return { paper };
  }

  /** What the queue says is wrong with its printer. */
  alerts(name: string): string {
    return /^\s+Alerts: (.*)$/m.exec(this.#ask('lpstat', ['-l', '-p', name]))?.[1] ?? '';
  }

  /** Its cupsd.conf. */
  readonly configuration = async (): Promise<string> =>
    readFileSync(join(this.folder, 'cupsd.conf'), 'utf8');

  setDefault(name: string): void {
    this.#ask('lpadmin', ['-d', name]);
  }

  removePrinter(name: string): void {
    this.#ask('lpadmin', ['-x', name]);
  }

  enable(name: string): void {
    this.#ask('cupsenable', [name]);
  }

  disable(name: string): void {
    this.#ask('cupsdisable', [name]);
  }

  /** What CUPS keeps of jobs in files and logs, as one text, to look for what must not be there. */
  keptTexts(): string {
    const folders = ['spool', 'cache', 'tmp', 'log'].map((name) => join(this.folder, name));
    return spawnSync('grep', ['-r', '-a', '-h', '.', ...folders], {
      encoding: 'latin1',
      maxBuffer: 200_000_000,
    }).stdout;
  }

  /** How the files that CUPS holds of jobs are called. */
  spooled(): readonly string[] {
    return readdirSync(join(this.folder, 'spool')).filter((name) => name.startsWith('d'));
  }

  /** Resolves when CUPS has put the files of finished jobs away. */
  async untilIdle(): Promise<void> {
    await until('an empty spool', () => this.spooled().length === 0);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#children.map(end));
    for (const server of this.#servers) server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get #bus(): string {
    return `unix:path=${this.folder}/bus`;
  }

  #run(command: string, args: readonly string[]): ChildProcess {
    const child = spawn(command, args, {
      env: { ...process.env, ...this.env, DBUS_SYSTEM_BUS_ADDRESS: this.#bus },
      stdio: 'ignore',
    });
    this.#children.push(child);
    return child;
  }

  #ask(command: string, args: readonly string[]): string {
    const asked = spawnSync(command, args, {
      env: { ...process.env, ...this.env },
      encoding: 'utf8',
    });
    return asked.stdout;
  }
}

const inOrder = new Intl.Collator('en', { numeric: true });

const answers = async (port: number): Promise<boolean> => {
  try {
    await fetch(`http://localhost:${port}/`);
    return true;
  } catch {
    return false;
  }
};

const end = (child: ChildProcess | undefined): Promise<void> =>
  new Promise((resolve) => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium, hasDisplay } from './find.ts';

export interface LaunchedChromium {
  readonly context: BrowserContext;
  /** Where a test attaches; undefined unless asked for. */
  readonly endpoint: string | undefined;
  readonly visible: boolean;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** What the browser must not do by itself; the first entry makes the headless shell refuse popups. */
const quiet = [
  '--block-new-web-contents',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];

/**
 * Starts one Chromium with a profile below `userData` that is emptied before and removed after, so that
 * nothing of the window's contents stays behind, even when an earlier run was killed.
 */
export const launchChromium = async (
  userData: string,
  options: { readonly debuggable: boolean; readonly commandLine: readonly string[] },
): Promise<LaunchedChromium> => {
  const found = await findChromium();
  const visible = found.canShowWindows && hasDisplay() && !options.debuggable;
  const profile = join(userData, 'stand-in-profile');
  rmSync(profile, { recursive: true, force: true });
  mkdirSync(profile, { recursive: true });
  const asRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.executable,
    headless: !visible,
    viewport: null,
    serviceWorkers: 'block',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: { ...definedEnvironment(), ...found.env },
    args: [
      ...quiet,
      ...options.commandLine,
      ...(asRoot ? ['--no-sandbox'] : []),
      ...(options.debuggable ? ['--remote-debugging-port=0'] : []),
    ],
    chromiumSandbox: !asRoot,
  });
  return {
    context,
    visible,
    endpoint: options.debuggable ? readEndpoint(profile) : undefined,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
};

const readEndpoint = (profile: string): string => {
  const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return `ws://127.0.0.1:${port}${path}`;
};

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value]],
    ),
  );

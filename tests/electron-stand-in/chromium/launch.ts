import { existsSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
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

/** What a window shows before its page: an app window starts with a data address only. */
export const emptyPage = 'data:text/html,';

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
  writePreferences(join(profile, 'Default'));
  const asRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.executable,
    headless: !visible,
    viewport: null,
    serviceWorkers: 'block',
    locale: 'de-DE',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: { ...definedEnvironment(), ...found.env, ...ownTemp(profile) },
    args: [
      ...quiet,
      ...options.commandLine,
      // As root Chromium runs only without its sandbox, and would show a bar about that.
      ...(asRoot ? ['--no-sandbox', '--test-type'] : []),
      // A window of its own, without address bar and tabs.
      ...(visible ? [`--app=${emptyPage}`] : []),
      ...(options.debuggable ? ['--remote-debugging-port=0'] : []),
    ],
    chromiumSandbox: !asRoot,
  });
  return {
    context,
    visible,
    endpoint: options.debuggable ? await endpointIn(profile) : undefined,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
};

/** A browser with a window offers to translate pages and to keep passwords; a program does not. */
const writePreferences = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  const preferences = {
    translate: { enabled: false },
    credentials_enable_service: false,
    spellcheck: { dictionaries: [] },
  };
  writeFileSync(join(folder, 'Preferences'), JSON.stringify(preferences));
};

/** The longest folder name that leaves room for Chromium's sockets (107 characters in all). */
const longestTemp = 60;

/** A killed Chromium leaves its temporary files; so they lie in the profile, where the next start tidies. */
const ownTemp = (profile: string): Record<string, string> => {
  const temp = join(profile, 'temp');
  if (process.platform !== 'linux' || temp.length > longestTemp) {
    return {};
  }
  mkdirSync(temp, { recursive: true });
  return { TMPDIR: temp };
};

/** Chromium is there before it has said where a test can attach: it writes that into its profile. */
const endpointIn = (profile: string): Promise<string> =>
  new Promise((resolve) => {
    const watcher = watch(profile, () => look());
    const look = (): void => {
      const endpoint = readEndpoint(join(profile, 'DevToolsActivePort'));
      if (endpoint !== undefined) {
        watcher.close();
        resolve(endpoint);
      }
    };
    look();
  });

/** Undefined while the file is missing or still being written. */
const readEndpoint = (file: string): string | undefined => {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [, port, path] = /^(\d+)\n(\/devtools\/browser\/[\w-]{36})/.exec(text) ?? [];
  return port === undefined ? undefined : `ws://127.0.0.1:${port}${path}`;
};

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value]],
    ),
  );

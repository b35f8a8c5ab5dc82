import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { unpackChromium } from './unpack.ts';

/** A Chromium that can be started, and how. */
export interface FoundChromium {
  readonly executable: string;
  /** For people: what it is. */
  readonly name: string;
  /** The one from npm is a headless shell: it has no window. */
  readonly canShowWindows: boolean;
  readonly env: Readonly<Record<string, string>>;
}

const onPath = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const installedPlaces = (): readonly string[] => {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    const programs = [
      join('Google', 'Chrome', 'Application', 'chrome.exe'),
      join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ];
    return programs.flatMap((program) =>
      roots.flatMap((root) => (root ? [join(root, program)] : [])),
    );
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return onPath.flatMap((program) => folders.map((folder) => join(folder, program)));
};

/** The first Chrome, Chromium or Edge installed on this machine. */
const findInstalled = (): FoundChromium | undefined => {
  const executable = installedPlaces().find((place) => existsSync(place));
  return executable === undefined
    ? undefined
    : { executable, name: `the installed ${executable}`, canShowWindows: true, env: {} };
};

/**
 * An installed browser, else the headless Chromium of an npm package. `STAND_IN_CHROMIUM` overrides:
 * `npm`, or the path of an executable.
 */
export const findChromium = async (): Promise<FoundChromium> => {
  const wish = process.env['STAND_IN_CHROMIUM'];
  if (wish !== undefined && wish !== '' && wish !== 'npm') {
    return { executable: wish, name: `the Chromium ${wish}`, canShowWindows: true, env: {} };
  }
  const installed = wish === 'npm' ? undefined : findInstalled();
  return installed ?? (await unpackChromium());
};

/** Whether windows can be seen: always on Windows and macOS, on Linux with a display server. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' ||
  Boolean(process.env['DISPLAY']) ||
  Boolean(process.env['WAYLAND_DISPLAY']);

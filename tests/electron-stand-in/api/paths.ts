import { existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

const Package = z.object({
  name: z.string(),
  productName: z.string().optional(),
  version: z.string(),
});

/** The folder whose package.json belongs to the started file, and what it says. */
export const findApp = (): {
  readonly path: string;
  readonly name: string;
  readonly version: string;
} => {
  let path = dirname(resolve(process.argv[1] ?? '.'));
  while (!existsSync(join(path, 'package.json')) && dirname(path) !== path) {
    path = dirname(path);
  }
  const content: unknown = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const { name, productName, version } = Package.parse(content);
  return { path, name: productName ?? name, version };
};

/** `app.getPath` where nothing was set. */
export const defaultPath = (name: string, appName: string): string | undefined => {
  const home = homedir();
  const inHome: Readonly<Record<string, string>> = {
    home: '',
    desktop: 'Desktop',
    documents: 'Documents',
    downloads: 'Downloads',
    music: 'Music',
    pictures: 'Pictures',
    videos: 'Videos',
  };
  const folder = inHome[name];
  if (folder !== undefined) {
    return join(home, folder);
  }
  const others: Readonly<Record<string, () => string>> = {
    temp: tmpdir,
    exe: () => process.execPath,
    module: () => process.execPath,
    appData,
    userData: () => join(appData(), appName),
    sessionData: () => join(appData(), appName),
  };
  return others[name]?.();
};

const appData = (): string => {
  const home = homedir();
  if (process.platform === 'win32') {
    return process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming');
  }
  return process.platform === 'darwin'
    ? join(home, 'Library', 'Application Support')
    : (process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'));
};

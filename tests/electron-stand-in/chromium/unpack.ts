import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar';
import { z } from 'zod';
import type { FoundChromium } from './find.ts';

/**
 * The headless Chromium of `@sparticuz/chromium`, unpacked by ourselves: the package's own code takes any
 * file named `chromium` that it finds in the temporary folder, and its launch arguments switch the web's
 * security off. Unpacked once per version, next to the other caches of this checkout.
 */
export const unpackChromium = async (): Promise<FoundChromium> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'There is neither Electron nor Chrome, Chromium or Edge on this machine. Please install one of them.',
    );
  }
  const root = join(modules, '@sparticuz', 'chromium');
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const folder = join(modules, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) {
    await unpackInto(join(root, 'bin'), folder);
  }
  return {
    executable: join(folder, 'chromium'),
    name: `the headless Chromium ${version} that npm brought`,
    canShowWindows: false,
    env: environment(folder),
  };
};

const modules = resolve(import.meta.dirname, '../../../node_modules');

/** Into a folder of this process first, so that a second start never sees a half one. */
const unpackInto = async (packed: string, folder: string): Promise<void> => {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  await pipeline(
    createReadStream(join(packed, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(draft, 'chromium'), { mode: 0o755 }),
  );
  for (const [archive, into] of [
    ['swiftshader', '.'],
    ['fonts', 'fonts'],
    ['al2023', 'al2023'],
  ] as const) {
    const cwd = join(draft, into);
    mkdirSync(cwd, { recursive: true });
    await pipeline(
      createReadStream(join(packed, `${archive}.tar.br`)),
      createBrotliDecompress(),
      extract({ cwd }),
    );
  }
  writeFileSync(join(draft, 'fonts', 'fonts.conf'), fontConfiguration(join(folder, 'fonts')));
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) {
      throw error;
    }
  }
};

/** The package's own names folders of another system. */
const fontConfiguration = (fonts: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${join(fonts, 'cache')}</cachedir>
</fontconfig>
`;

/** Brings libraries and fonts of the package only where the machine lacks them. */
const environment = (folder: string): Record<string, string> => {
  const env: Record<string, string> = {};
  const { stdout } = spawnSync('ldd', [join(folder, 'chromium')], { encoding: 'utf8' });
  if (typeof stdout !== 'string' || stdout.includes('not found')) {
    const inherited = process.env['LD_LIBRARY_PATH'];
    const libraries = join(folder, 'al2023', 'lib');
    env['LD_LIBRARY_PATH'] = inherited ? `${libraries}:${inherited}` : libraries;
  }
  if (!existsSync('/etc/fonts/fonts.conf')) {
    env['FONTCONFIG_PATH'] = join(folder, 'fonts');
  }
  return env;
};

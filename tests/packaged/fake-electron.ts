import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Electron's executable keeps its fuses; see the documentation of @electron/fuses. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Version 1, nine fuses, every one on: whatever the packager does not switch is seen to be on. */
const wire = Buffer.concat([Buffer.from([1, 9]), Buffer.from('111111111')]);

/**
 * A folder that looks to electron-builder like Electron for Linux. Its executable cannot be run, but its
 * fuses can be switched and read.
 */
export const makeFakeElectron = (folder: string, version: string): void => {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  const executable = Buffer.concat([
    Buffer.from('not an executable '),
    Buffer.from(sentinel),
    wire,
    Buffer.from(' the rest'),
  ]);
  writeFileSync(join(folder, 'electron'), executable, { mode: 0o755 });
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), 'fake');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), 'fake');
  for (const language of ['de', 'en-US', 'fr']) {
    writeFileSync(join(folder, 'locales', `${language}.pak`), 'fake');
  }
};

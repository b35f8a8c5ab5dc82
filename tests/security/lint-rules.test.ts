import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/** A folder with the project's lint configuration and nothing else. */
const root = mkdtempSync(join(tmpdir(), 'hek-lint-'));
cpSync('biome.json', join(root, 'biome.json'));
cpSync('.gitignore', join(root, '.gitignore'));
cpSync('tests/security/lint-rules', join(root, 'tests/security/lint-rules'), { recursive: true });

afterAll(() => rmSync(root, { recursive: true, force: true }));

const lint = (path: string, text: string): string => {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const { stdout, stderr } = spawnSync(resolve('node_modules/.bin/biome'), ['lint', path], {
    cwd: root,
    encoding: 'utf8',
  });
  rmSync(file);
  return stdout + stderr;
};

describe('the time comes from the clock of a composition root', () => {
  it.each(['new Date()', 'Date.now()', 'Date()'])('%s is refused elsewhere', (expression) => {
    const text = `export const now = ${expression};\n`;
    expect(lint('src-service/features/a.ts', text)).toContain('The time comes from the Clock');
  });

  it('converting a given instant is allowed', () => {
    const text = "export const then = new Date('2026-01-01');\n";
    expect(lint('src-service/features/a.ts', text)).not.toContain('The time comes from the Clock');
  });

  it('the composition root may read it', () => {
    const text = 'export const now = Date.now();\n';
    expect(lint('src-service/main.ts', text)).not.toContain('The time comes from the Clock');
  });
});

describe('the raw channel belongs to the preload', () => {
  const text = "import { ipcRenderer } from 'electron';\nexport const channel = ipcRenderer;\n";

  it('is refused in the renderer', () => {
    expect(lint('src-renderer/a.ts', text)).toContain('ipcRenderer belongs to src-main/preload');
  });

  it('is allowed there', () => {
    expect(lint('src-main/preload/index.ts', text)).not.toContain('ipcRenderer belongs');
  });
});

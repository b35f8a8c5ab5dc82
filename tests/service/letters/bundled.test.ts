import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, expect, it } from 'vitest';
import { renderLetter } from '../../../src-service/letters/render-letter.ts';
import { renderPage } from '../../../src-service/pages/render-page.ts';
import { fonts, replacementCard } from './sample-letters.ts';

const folder = await mkdtemp(join(tmpdir(), 'hek-letters-'));
afterAll(() => rm(folder, { recursive: true }));

const page = {
  seed: 7,
  documentId: '5d0c1b5e-6f0a-4c34-9a75-2f8c4f6f1a10',
  page: 1,
  title: 'Rechnung',
  mediaType: 'application/pdf',
  createdOn: '2026-11-20',
  sizeBytes: 40_000,
} as const;

const program = `
import { loadFonts } from ${JSON.stringify(resolve('src-service/letters/fonts.ts'))};
import { renderLetter } from ${JSON.stringify(resolve('src-service/letters/render-letter.ts'))};
import { renderPage } from ${JSON.stringify(resolve('src-service/pages/render-page.ts'))};
const fonts = await loadFonts(${JSON.stringify(resolve('resources'))});
const letter = await renderLetter(${JSON.stringify(replacementCard)}, { fonts, training: true });
const page = await renderPage(${JSON.stringify(page)}, { fonts });
console.log(JSON.stringify([letter.sha256, page.sha256]));
`;

// pdfkit reads Helvetica and a colour profile from files beside it; a bundle has no such files.
it('in one bundled file, away from their libraries, letters and pages have the same bytes', async () => {
  const entry = join(folder, 'entry.ts');
  await writeFile(entry, program);
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    resolve: { alias: { '#shared': resolve('src-shared') } },
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: entry,
      outDir: join(folder, 'out'),
      minify: false,
      rolldownOptions: {
        external: [...builtinModules, /^node:/],
        output: { format: 'es', entryFileNames: 'bundle.mjs' },
      },
    },
  });
  const bundle = join(folder, 'out', 'bundle.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [bundle], { cwd: folder });
  const letter = await renderLetter(replacementCard, { fonts, training: true });
  expect(JSON.parse(stdout)).toEqual([letter.sha256, (await renderPage(page, { fonts })).sha256]);
});

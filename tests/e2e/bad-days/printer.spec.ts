import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { prepareData } from '../fixture/prepared-data.ts';
import { test as base, expect } from '../fixture/test.ts';
import { options } from './at-work.ts';

/**
 * The system's own `lpstat` as it speaks of a printer that somebody removes in between; real CUPS is asked
 * in tests/printing. What is listed stands in a file that the test changes.
 */
const test = base.extend<{ readonly list: string }>({
  list: async ({ folder }, use) => {
    await use(join(folder, 'printers'));
  },
  options: async ({ folder, list }, use) => {
    const tools = join(folder, 'tools');
    mkdirSync(tools);
    const script = `#!/bin/sh\nif [ "$1" = -l ]; then cat '${list}'; else echo 'system default destination: Tresen'; fi\n`;
    writeFileSync(join(tools, 'lpstat'), script, { mode: 0o755 });
    const path = `${tools}${delimiter}${process.env['PATH'] ?? ''}`;
    await use({ ...options, env: { PATH: path } });
  },
});

// biome-ignore lint/suspicious/noSkippedTests: Windows has no lpstat; its spooler has unit tests.
test.skip(process.platform === 'win32', 'Windows asks its own spooler');

test('a printer that is not there any more: the sentence says to choose another', async ({
  desk,
  list,
}) => {
  writeFileSync(list, 'printer Tresen is idle.  enabled since Mon Mar  2 09:00:00 2026\n');
  await prepareData(desk, options);
  await desk.start();
  const page = await desk.signIn('branch');
  await page.keyboard.press('Control+,');
  const panel = page.getByRole('region', { name: 'Drucker' });
  await expect(panel.getByRole('button', { name: 'Testseite drucken' })).toBeVisible();
  writeFileSync(list, '');
  await panel.getByRole('button', { name: 'Testseite drucken' }).click();
  await expect(
    panel.getByText('Diesen Drucker gibt es hier nicht. Bitte einen anderen wählen.'),
  ).toBeVisible();
  await panel.getByRole('button', { name: 'Liste neu lesen' }).click();
  await expect(
    panel.getByText(
      'Auf diesem Rechner ist kein Drucker eingerichtet. Briefe lassen sich als PDF speichern.',
    ),
  ).toBeVisible();
});

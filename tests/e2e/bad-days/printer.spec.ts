import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Page } from 'playwright';
import { prepareData } from '../fixture/prepared-data.ts';
import { test as base, type Desk, expect } from '../fixture/test.ts';
import { lookUp, openFirstHit, startContact } from '../steps/contact.ts';
import { confirmIdDocument } from '../steps/gate.ts';
import { openPanel } from '../steps/record.ts';
import { options, scenarios } from './at-work.ts';

/** The system's own `lpstat` as it speaks of printers that somebody removes in between. */
interface Printers {
  /** What is listed from now on; the default is “Tresen”, there or not. */
  are(...names: readonly string[]): void;
}

/** Real CUPS is asked in tests/printing. What is listed here stands in a file that the test changes. */
const test = base.extend<{ readonly printers: Printers }>({
  printers: async ({ folder }, use) => {
    const lines = (names: readonly string[]) =>
      names.map((name) => `printer ${name} is idle.  enabled since Mon Mar  2 09:00:00 2026\n`);
    await use({ are: (...names) => writeFileSync(join(folder, 'list'), lines(names).join('')) });
  },
  options: async ({ folder }, use) => {
    const tools = join(folder, 'tools');
    mkdirSync(tools);
    const script = `#!/bin/sh\nif [ "$1" = -l ]; then cat '${join(folder, 'list')}'; else echo 'system default destination: Tresen'; fi\n`;
    writeFileSync(join(tools, 'lpstat'), script, { mode: 0o755 });
    const path = `${tools}${delimiter}${process.env['PATH'] ?? ''}`;
    await use({ ...options, env: { PATH: path } });
  },
});

// biome-ignore lint/suspicious/noSkippedTests: Windows has no lpstat; its spooler has unit tests.
test.skip(process.platform === 'win32', 'Windows asks its own spooler');

const branchDesk = async (desk: Desk): Promise<Page> => {
  await prepareData(desk, options);
  await desk.start();
  return desk.signIn('branch');
};

const settingsPanel = async (page: Page) => {
  await page.keyboard.press('Control+,');
  return page.getByRole('region', { name: 'Drucker' });
};

test('a printer that is not there any more: the sentence says to choose another', async ({
  desk,
  printers,
}) => {
  printers.are('Tresen');
  const panel = await settingsPanel(await branchDesk(desk));
  await expect(panel.getByRole('button', { name: 'Testseite drucken' })).toBeVisible();
  // This machine's spooler does not say where it listens, so nobody can say what it keeps.
  await expect(panel.getByText(/^Ob das Drucksystem gedruckte Briefe aufbewahrt/)).toBeVisible();
  printers.are();
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

test('a preferred printer that vanished: the screen says so, and no letter goes to another unasked', async ({
  desk,
  printers,
}) => {
  printers.are('Tresen', 'Buero');
  const page = await branchDesk(desk);
  const visitor = scenarios.basicWithLostCard;
  const notThere = (name: string) => new RegExp(`Der Drucker „${name}“ ist zurzeit nicht da`);

  await test.step('chosen in the settings, then taken away', async () => {
    const panel = await settingsPanel(page);
    await panel.getByRole('combobox', { name: 'Drucker für diesen Rechner' }).click();
    await page.getByRole('option', { name: /^Buero/ }).click();
    await expect(panel.getByRole('combobox')).toContainText('Buero');
    printers.are('Tresen');
    await panel.getByRole('button', { name: 'Liste neu lesen' }).click();
    await expect(panel.getByRole('alert')).toContainText(notThere('Buero'));
    await expect(panel.getByRole('combobox')).toContainText('Buero, nicht da');
    await expect(panel.getByRole('button', { name: 'Testseite drucken' })).toHaveCount(0);
  });

  const dialog = page.getByRole('dialog', { name: /Ersatzbescheinigung/ });
  const print = dialog.getByRole('button', { name: /^Drucken/ });

  await test.step('a letter is ready: nothing is chosen for the person', async () => {
    await page.keyboard.press('F2');
    await startContact(page, 'walkIn', 'cardLost');
    await lookUp(page, visitor.kvnr, visitor.lastName);
    await openFirstHit(page, visitor.lastName);
    await confirmIdDocument(page, visitor);
    await openPanel(page, 'Karten');
    const work = page.getByRole('region', { name: 'Arbeit' });
    await work.getByRole('radio', { name: /Auf Papier/ }).check();
    await work.getByRole('button', { name: /^Ausführen/ }).click();
    await expect(dialog.getByRole('alert')).toContainText(notThere('Buero'));
    await expect(print).toBeDisabled();
  });

  await test.step('the one chosen by hand goes, too: nothing is printed, and the choice is asked again', async () => {
    await dialog.getByRole('combobox', { name: 'Drucker' }).click();
    await page.getByRole('option', { name: /^Tresen/ }).click();
    await expect(dialog.getByRole('alert')).toHaveCount(0);
    printers.are('Flur', 'Buero');
    await print.click();
    await expect(
      dialog.getByText('Diesen Drucker gibt es hier nicht. Bitte einen anderen wählen.'),
    ).toBeVisible();
    await expect(dialog.getByText(notThere('Tresen'))).toBeVisible();
    await expect(print).toBeDisabled();
  });
});

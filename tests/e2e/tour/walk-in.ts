import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import type { Scenarios } from '../../../src-service/database/synthetic/scenarios.ts';
import type { VirtualPrinter } from '../../printing/harness/cups-server.ts';
import type { Desk } from '../fixture/desk.ts';
import { lookUp, openFirstHit, startContact, wrapUp } from '../steps/contact.ts';
import { confirmIdDocument } from '../steps/gate.ts';
import { openPanel } from '../steps/record.ts';
import type { Recorder } from './recorder.ts';

const LETTER = 'ersatzbescheinigung.pdf';

/** What the walk-in needs beside the window. */
export interface WalkInParts {
  readonly desk: Desk;
  /** A virtual printer; null where no print system is: the letter is then saved as a file. */
  readonly printer: VirtualPrinter | null;
}

/** A walk-in with an ID document; the replacement card is printed and handed over. */
export const walkIn = async (
  recorder: Recorder,
  page: Page,
  { basicWithLostCard: visitor }: Scenarios,
  { desk, printer }: WalkInParts,
): Promise<void> => {
  const work = page.getByRole('region', { name: 'Arbeit' });
  const dialog = page.getByRole('dialog', { name: /Ersatzbescheinigung/ });
  const step = (name: string, title: string, action: () => Promise<void>) =>
    recorder.step(page, name, title, action);

  await step('walk-in', 'In der Geschäftsstelle: Karte verloren', async () => {
    await startContact(page, 'walkIn', 'cardLost');
    await lookUp(page, `${visitor.lastName} ${visitor.birthDateSaid}`, visitor.lastName);
    await openFirstHit(page, visitor.lastName);
    await expect(work.getByText('Noch gesperrt').first()).toBeVisible();
  });
  await step('id-document', 'Der Ausweis liegt auf dem Tisch: hoch', async () => {
    await confirmIdDocument(page, visitor);
  });
  await step('ways-out', 'Auf Papier, weil die Person davor steht', async () => {
    await openPanel(page, 'Karten');
    await work.getByRole('radio', { name: /Auf Papier/ }).check();
  });
  await step('letter', 'Ausgestellt; der Brief, bevor er das Haus verlässt', async () => {
    await work.getByRole('button', { name: /^Ausführen/ }).click();
    await expect(dialog.getByText('Prüfsumme stimmt', { exact: false })).toBeVisible();
    await expect(dialog.getByRole('img').first()).toBeVisible();
  });
  if (printer === null) {
    await step('saved', 'Kein Drucksystem: als PDF gespeichert', async () => {
      await desk.app.answerNextSave(join(recorder.folder, LETTER));
      await dialog.getByRole('button', { name: 'Als PDF speichern' }).click();
      await expect(
        dialog.getByText('Die PDF-Datei ist gespeichert', { exact: false }),
      ).toBeVisible();
      expect(readFileSync(join(recorder.folder, LETTER)).subarray(0, 5).toString()).toBe('%PDF-');
    });
  } else {
    await step('printed', 'Gedruckt; der Drucker hat alles bekommen', async () => {
      await dialog.getByRole('button', { name: /^Drucken/ }).click();
      await expect(
        dialog.getByText('Der Drucker hat alles bekommen', { exact: false }),
      ).toBeVisible({
        timeout: 30_000,
      });
      const [paper] = printer.paper();
      expect(paper, 'paper in the tray').toBeDefined();
      recorder.keep(LETTER, new Uint8Array(paper ?? []));
    });
  }
  await step('handed-over', 'Übergeben, und an wen', async () => {
    await dialog.getByRole('radio', { name: 'Der versicherten Person' }).check();
    await dialog.getByRole('button', { name: /^Aushändigung bestätigen/ }).click();
    await expect(dialog).toBeHidden();
  });
  await step('walk-in-over', 'Abgeschlossen', () => wrapUp(page));
};

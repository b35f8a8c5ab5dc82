import type { Page } from 'playwright';
import { expect } from 'playwright/test';

export type PanelName =
  | 'Übersicht'
  | 'Verlauf'
  | 'Dokumente'
  | 'Bescheinigungen'
  | 'Karten'
  | 'Anträge'
  | 'Messenger'
  | 'Postfach'
  | 'Vertretungen'
  | 'Aufgaben'
  | 'Sterbefall';

/** Opens one panel of the member's record. */
export const openPanel = async (page: Page, name: PanelName): Promise<void> => {
  await page
    .getByRole('navigation', { name: 'Bereiche der Akte' })
    .getByRole('button', { name })
    .click();
  await expect(
    page.getByRole('region', { name: 'Arbeit' }).getByRole('heading', { level: 2, name }),
  ).toBeVisible();
};

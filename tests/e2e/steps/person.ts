import type { Page } from 'playwright';
import type { Account, Desk } from '../fixture/desk.ts';
import { whileReloading } from './reload.ts';

/** Signs out by the person's menu and goes on as somebody else. */
export const goOnAs = async (desk: Desk, page: Page, account: Account): Promise<void> => {
  await page
    .getByRole('button', { name: /, (Service-Telefon|Geschäftsstelle|Teamleitung)$/ })
    .click();
  await whileReloading(page, () => page.getByRole('menuitem', { name: /Abmelden/ }).click());
  await page.locator('.gate-page').waitFor();
  await desk.signIn(account);
};

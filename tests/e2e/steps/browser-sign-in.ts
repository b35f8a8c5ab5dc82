import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import type { Account, Desk } from '../fixture/desk.ts';
import { followRedirects } from '../fixture/follow-redirects.ts';

/** At a connected desk: presses what opens the browser, and answers there as one of its people does. */
export const signInByBrowser = async (
  desk: Desk,
  page: Page,
  button: string,
  account: Account = 'agent',
): Promise<void> => {
  const before = desk.app.systemBrowser.length;
  await page.getByRole('button', { name: button }).click();
  await expect.poll(() => desk.app.systemBrowser.length).toBe(before + 1);
  await followRedirects(`${desk.app.systemBrowser.at(-1)}&login_hint=${account}`);
  await page.locator('.gate-page').waitFor({ state: 'detached' });
};

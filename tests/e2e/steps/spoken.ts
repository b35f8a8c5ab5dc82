import type { Page } from 'playwright';
import { expect } from 'playwright/test';

/** Waits until the window's polite live region says this; gives all that it says then. */
export const expectSpoken = async (page: Page, sentence: string): Promise<string> => {
  const region = page.getByRole('status').filter({ hasText: sentence }).first();
  await expect(region).toBeAttached();
  return region.innerText();
};

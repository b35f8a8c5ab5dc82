import type { Page } from 'playwright';

/** Does what makes the window forget (it loads its page anew), and waits until that has happened. */
export const whileReloading = async (page: Page, act: () => Promise<unknown>): Promise<void> => {
  const loaded = page.waitForEvent('load');
  await act();
  await loaded;
};

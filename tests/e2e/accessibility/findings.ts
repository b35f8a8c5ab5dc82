import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Changes the colours as the settings do; settles once the document wears them. */
export const wear = async (page: Page, theme: Theme): Promise<void> => {
  await page.evaluate(async (value) => {
    await window.desk.request('settings.set', { key: 'theme', value });
  }, theme);
  await page.locator(`html[data-theme="${theme}"]`).waitFor();
};

/** Fades and slides are over; what turns for ever is left alone. */
const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(passing.map((one) => one.finished));
  });

/**
 * Serious and critical findings of axe on what is in the window, one line per element. In one page,
 * because the program has one window only.
 */
export const findingsOn = async (page: Page): Promise<readonly string[]> => {
  await atRest(page);
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  if (!passes.some(({ id }) => id === 'color-contrast')) {
    throw new Error('axe could not look at the colours of any text');
  }
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all, none }) => {
        const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
        return `${id}: ${target.join(' ')}: ${why}`;
      }),
    );
};

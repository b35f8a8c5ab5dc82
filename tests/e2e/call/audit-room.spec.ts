import type { Page } from 'playwright';
import { expect, test } from '../fixture/test.ts';
import { whileReloading } from '../steps/reload.ts';
import { options, scenarios } from './day.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 700 },
] as const;

/** What a reader of the table cannot read: columns out of sight, and chips or headings cut off. */
const outOfSight = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const table = document.querySelector('.audit-table .d-table-scroll');
    if (table === null) return ['there is no table'];
    const cut = [...table.querySelectorAll<HTMLElement>('.d-chip, .d-cell-head')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => `cut off: ${one.innerText}`);
    const beside = table.scrollWidth > table.clientWidth + 1 ? ['columns beside the window'] : [];
    return [...beside, ...cut];
  });

for (const [language, words] of [
  ['de', { lookup: 'Versicherte Person suchen', gate: 'Legitimation', action: /Abgleich/ }],
  ['en', { lookup: 'Find a member', gate: 'Verification', action: /Comparison/ }],
] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ options: { ...options, language } });

    test('the access log beside an open entry has room for what it shows', async ({
      app,
      page,
    }) => {
      const caller = scenarios.wholeCall;
      await app.signIn('agent');
      await page.locator('.start').waitFor();
      await page.keyboard.press('1');
      await page.keyboard.press('1');
      const lookup = page.getByRole('combobox', { name: words.lookup });
      await expect(lookup).toBeFocused();
      await lookup.fill(caller.kvnr);
      await expect(page.getByRole('option').filter({ hasText: caller.lastName })).toBeVisible();
      await lookup.press('Enter');
      const gate = page.getByRole('region', { name: words.gate });
      await gate.getByRole('button').first().click();
      await gate.getByRole('textbox').fill(caller.birthDateSaid);
      await gate.getByRole('textbox').press('Enter');
      await expect(gate.locator('.answered')).toBeVisible();
      await whileReloading(page, () => page.keyboard.press('Control+Shift+L'));
      await app.signIn('lead');

      const row = page.getByRole('row', { name: words.action }).first();
      for (const size of sizes) {
        await page.setViewportSize(size);
        await row.click();
        await expect(page.locator('.audit-detail')).toContainText(caller.lastName);
        await expect.poll(() => outOfSight(page), `${size.width} pixels`).toEqual([]);
        await expect(row).toContainText(caller.lastName);
      }
    });
  });
}

import type { Page } from 'playwright';
import { expect, test } from '../fixture/test.ts';
import { lookUp, openFirstHit } from '../steps/contact.ts';
import { expectLevel } from '../steps/gate.ts';
import { openPanel } from '../steps/record.ts';
import { options, scenarios } from './day.ts';

test.use({ options });

const work = (page: Page) => page.getByRole('region', { name: 'Arbeit' });
const record = (page: Page) =>
  work(page).getByRole('button', { name: 'Erbin oder Erben hinterlegen' });

/** A contact of this digit's channel with the deceased member's representations in front. */
const openRecord = async (page: Page, channel: string): Promise<void> => {
  const { kvnr, lastName } = scenarios.deceased;
  await expect(page.getByRole('heading', { name: 'Neuer Kontakt' })).toBeVisible();
  await page.keyboard.press(channel);
  await page.keyboard.press('1');
  await expect(page.getByRole('combobox', { name: 'Versicherte Person suchen' })).toBeFocused();
  await lookUp(page, kvnr, lastName);
  await openFirstHit(page, lastName);
  await openPanel(page, 'Vertretungen');
  await record(page).click();
};

test('rule 11: an heir is recorded where the evidence lies, and hears nothing by that', async ({
  app,
  page,
}) => {
  await app.signIn('agent');

  await test.step('on the phone there is nothing to see: the screen says where it goes', async () => {
    await openRecord(page, '1');
    await expect(work(page)).toContainText('wird hinterlegt, wenn der Nachweis vorliegt');
    await expect(work(page).getByRole('textbox')).toHaveCount(0);
    await page.keyboard.press('F2');
  });

  await test.step('with the evidence in the post it is recorded at level none', async () => {
    await openRecord(page, '5');
    await work(page)
      .getByRole('textbox', { name: 'Name der vertretenden Person' })
      .fill('Max Muster');
    await work(page).getByRole('textbox', { name: 'Gültig ab' }).fill('01.02.2026');
    await work(page)
      .getByRole('button', { name: /^Hinterlegen/ })
      .click();
    await expect(work(page).getByText('Max Muster')).toBeVisible();
    await expectLevel(page, 'none');
  });

  await test.step('the record stays shut; the heir may only begin to speak', async () => {
    await openPanel(page, 'Übersicht');
    await expect(work(page).getByText('Noch gesperrt').first()).toBeVisible();
    const gate = page.getByRole('region', { name: 'Legitimation' });
    await gate.getByRole('button', { name: /^Vertretung/ }).click();
    await gate.getByRole('button', { name: /^Max Muster/ }).click();
    await expect(gate.getByRole('textbox')).toBeVisible();
    await expectLevel(page, 'none');
  });
});

import type { Page } from 'playwright';
import { expect, test } from '../fixture/test.ts';
import { lookUp, openFirstHit, startContact } from '../steps/contact.ts';
import { answerTo, memberSpeaks } from '../steps/gate.ts';
import { whileReloading } from '../steps/reload.ts';
import { expectSpoken } from '../steps/spoken.ts';
import { options, scenarios } from './day.ts';

test.use({ options });

const wrapUpDialog = (page: Page) => page.getByRole('dialog', { name: 'Kontakt abschließen' });

/** Opens the wrap-up by its key and leaves it again. */
const expectWrapUpOpens = async (page: Page): Promise<void> => {
  await expect(wrapUpDialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(wrapUpDialog(page)).toHaveCount(0);
};

/** Presses a key in the very moment in which the element comes into the page. */
const pressWhenThere = (page: Page, selector: string, key: string) =>
  page.evaluate(
    ([wanted, pressed]) => {
      new MutationObserver((_, observer) => {
        if (document.querySelector(wanted) === null) return;
        observer.disconnect();
        document.dispatchEvent(
          new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }),
        );
      }).observe(document.body, { childList: true, subtree: true });
    },
    [selector, key] as const,
  );

test('hands that are faster than the screen lose no key and keep the focus', async ({ app }) => {
  const page = await app.signIn('agent');
  const caller = scenarios.wholeCall;
  const note = page.getByRole('textbox', { name: 'Notiz', exact: true });
  await startContact(page, 'call', 'enquiry');
  await lookUp(page, caller.kvnr, caller.lastName);
  await openFirstHit(page, caller.lastName);

  await test.step('a key right after Escape closed a dialog', async () => {
    for (const opening of ['Control+Shift+P', 'F1']) {
      await page.keyboard.press(opening);
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      await page.keyboard.press('F8');
      await expectWrapUpOpens(page);
    }
  });

  await test.step('a key right after a menu was left', async () => {
    await page.getByRole('button', { name: /, Service-Telefon$/ }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('F8');
    await expectWrapUpOpens(page);
  });

  await test.step('a dialog that is closed leaves the focus where it was', async () => {
    await page.keyboard.press('Control+m');
    await expect(note).toBeFocused();
    await page.keyboard.press('Control+Shift+P');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.type('Ruft zurück');
    await expect(note).toHaveValue('Ruft zurück');
  });

  await test.step('an answer of the gate that comes while somebody writes the note', async () => {
    await memberSpeaks(page);
    const field = page.getByRole('region', { name: 'Legitimation' }).getByRole('textbox');
    const question = (await field.getAttribute('aria-label')) ?? '';
    await field.fill(answerTo(caller, question));
    await field.press('Enter');
    await page.keyboard.press('Control+m');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(', heute noch, vor achtzehn Uhr');
    await expectSpoken(page, `${question} stimmt überein`);
    await expect(field).not.toHaveAttribute('aria-label', question);
    await expect(note).toBeFocused();
    await expect(note).toHaveValue('Ruft zurück, heute noch, vor achtzehn Uhr');
    await expect(field).toHaveValue('');
  });

  await test.step('a key in the moment in which the workspace comes back after the lock', async () => {
    await whileReloading(page, () => page.keyboard.press('Control+l'));
    await expect(page.getByText('Sie haben den Arbeitsplatz gesperrt.')).toBeVisible();
    await pressWhenThere(page, '.shell', 'F8');
    await page.getByRole('button', { name: /^Weiter als/ }).click();
    await expectWrapUpOpens(page);
  });
});

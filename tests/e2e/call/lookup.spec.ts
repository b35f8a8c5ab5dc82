import type { Page } from 'playwright';
import { expect, test } from '../fixture/test.ts';
import { lookupField, startContact, wrapUp } from '../steps/contact.ts';
import { options, scenarios } from './day.ts';

test.use({ options });

/** Types a text and presses Enter in one go, before any answer can be there. */
const typeAndEnter = (page: Page, text: string): Promise<void> =>
  lookupField(page).evaluate((field, typed) => {
    if (!(field instanceof HTMLInputElement)) return;
    field.focus();
    field.select();
    document.execCommand('insertText', false, typed);
    const enter = { key: 'Enter', bubbles: true, cancelable: true };
    field.dispatchEvent(new KeyboardEvent('keydown', enter));
  }, text);

/** True if the words that stand in the empty field are not cut off. */
const placeholderFits = (page: Page): Promise<boolean> =>
  lookupField(page).evaluate((field) => {
    const pen = document.createElement('canvas').getContext('2d');
    if (!(field instanceof HTMLInputElement) || pen === null) return false;
    pen.font = getComputedStyle(field).font;
    return pen.measureText(field.placeholder).width <= field.clientWidth;
  });

test('the search field takes Enter before its answer, and says what is wrong with a number', async ({
  app,
}) => {
  const page = await app.signIn('agent');
  const caller = scenarios.wholeCall;
  const start = page.getByRole('heading', { level: 1, name: 'Wer ruft an?' });

  await test.step('several hits choose nobody, and the focus stays', async () => {
    await startContact(page, 'call', 'enquiry');
    const { lastName } = scenarios.homonymA;
    await typeAndEnter(page, `${lastName} Hamburg`);
    await expect(page.getByRole('option').nth(1)).toBeVisible();
    await expect(lookupField(page)).toBeFocused();
    await expect(start).toBeVisible();
  });

  await test.step('ten digits without the letter', async () => {
    const sentence = /an erster Stelle steht kein Buchstabe/;
    await lookupField(page).fill(`9${caller.kvnr.slice(1)}`);
    await expect(page.locator('.lookup-refusal')).toHaveText(sentence);
  });

  await test.step('the field says what it takes, also in the narrowest window and at 200 %', async () => {
    const before = page.viewportSize() ?? { width: 1440, height: 900 };
    await lookupField(page).fill('');
    for (const width of [1024, 560]) {
      await page.setViewportSize({ width, height: 680 });
      expect(await placeholderFits(page), `${width}`).toBe(true);
    }
    await page.setViewportSize(before);
  });

  await test.step('Enter right behind the number opens its person', async () => {
    await typeAndEnter(page, caller.kvnr);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(caller.lastName);
    await wrapUp(page);
    expect(await placeholderFits(page)).toBe(true);
  });
});

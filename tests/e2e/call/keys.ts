import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import type { ScenarioMember } from '../../../src-service/database/synthetic/scenarios.ts';
import { focusInDialog } from '../steps/contact.ts';
import { answerTo } from '../steps/gate.ts';
import { expectSpoken } from '../steps/spoken.ts';

/**
 * The agent's hands. Counts what is pressed beyond the caller's own data; a chord such as Ctrl+Enter is
 * one press. Never points.
 */
export class Keys {
  private readonly page: Page;
  private readonly pressed: string[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  get count(): number {
    return this.pressed.length;
  }

  /** Presses since the last call, as said in a report. */
  take(): string {
    return this.pressed.splice(0).join(' ');
  }

  async press(key: string): Promise<void> {
    this.pressed.push(key);
    await this.page.keyboard.press(key);
  }

  /** Types what the caller said into the field that has the focus; not counted. */
  async type(said: string): Promise<void> {
    await this.page.keyboard.type(said);
  }
}

const onFocus = (page: Page) => page.locator('*:focus');

/** Two digits begin the contact; the insurance number and Enter open the record. */
export const reachRecord = async (
  page: Page,
  keys: Keys,
  digits: readonly [string, string],
  caller: ScenarioMember,
): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'Neuer Kontakt' })).toBeVisible();
  for (const digit of digits) {
    await keys.press(digit);
  }
  await expect(onFocus(page)).toHaveAccessibleName('Versicherte Person suchen');
  await keys.type(caller.kvnr);
  await expect(page.getByRole('option', { name: new RegExp(caller.lastName) })).toBeVisible();
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(caller.lastName);
  // The gate's first answer, not the lookup field, whose name begins alike.
  await expect(onFocus(page)).toHaveAccessibleName(/^Versicherte Person spricht/);
};

/** Answers the gate's questions wherever it puts the focus, until the level is reached. */
export const answerByKeys = async (
  page: Page,
  keys: Keys,
  caller: ScenarioMember,
  level: 'einfach' | 'hoch',
): Promise<void> => {
  for (let asked = 1; asked <= 4; asked += 1) {
    await expect(onFocus(page)).toHaveRole('textbox');
    const question = (await onFocus(page).getAttribute('aria-label')) ?? '';
    await keys.type(answerTo(caller, question));
    await keys.press('Enter');
    const spoken = await expectSpoken(page, `${question} stimmt überein`);
    await expect(onFocus(page)).not.toHaveAccessibleName(question);
    if (spoken.includes(`Legitimation: ${level}`)) {
      return;
    }
  }
  throw new Error(`The gate did not reach “${level}”.`);
};

/** F8, perhaps a digit for the outcome, Enter. */
export const wrapUpByKeys = async (page: Page, keys: Keys, digit?: string): Promise<void> => {
  const dialog = page.getByRole('dialog', { name: 'Kontakt abschließen' });
  await keys.press('F8');
  await expect(dialog.getByRole('radio').first()).toBeVisible();
  await focusInDialog(page);
  if (digit !== undefined) {
    await keys.press(digit);
  }
  await keys.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Neuer Kontakt' })).toBeVisible();
};

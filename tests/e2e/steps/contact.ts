import type { Page } from 'playwright';
import { expect } from 'playwright/test';

/** Digits of the start screen: how the person comes, and what it is about. */
export const channelKeys = { call: '1', walkIn: '2', relay: '3', messenger: '4' } as const;
export const purposeKeys = {
  enquiry: '1',
  cardLost: '2',
  certificate: '3',
  document: '4',
  benefit: '5',
  dataChange: '6',
  message: '7',
} as const;

/** Starts a contact by two keys; the lookup field then has the focus. */
export const startContact = async (
  page: Page,
  channel: keyof typeof channelKeys,
  purpose: keyof typeof purposeKeys,
): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'Neuer Kontakt' })).toBeVisible();
  await page.keyboard.press(channelKeys[channel]);
  await page.keyboard.press(purposeKeys[purpose]);
  await expect(lookupField(page)).toBeFocused();
};

export const lookupField = (page: Page) =>
  page.getByRole('combobox', { name: 'Versicherte Person suchen' });

/** Types what the caller said and waits for the named hit. */
export const lookUp = async (page: Page, text: string, lastName: string): Promise<void> => {
  await lookupField(page).fill(text);
  await expect(page.getByRole('option').filter({ hasText: lastName }).first()).toBeVisible();
};

/** Opens the first hit by Enter; the header then names the person. */
export const openFirstHit = async (page: Page, lastName: string): Promise<void> => {
  await lookupField(page).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(lastName);
};

/** A contact about this person, whose record is in front by the insurance number. */
export const openRecordOf = async (
  page: Page,
  channel: keyof typeof channelKeys,
  purpose: keyof typeof purposeKeys,
  { kvnr, lastName }: { readonly kvnr: string; readonly lastName: string },
): Promise<void> => {
  await startContact(page, channel, purpose);
  await lookUp(page, kvnr, lastName);
  await openFirstHit(page, lastName);
};

const wrapUpDialog = (page: Page) => page.getByRole('dialog', { name: 'Kontakt abschließen' });

/** Opens the wrap-up dialog by its key. */
export const openWrapUp = async (page: Page): Promise<void> => {
  await page.keyboard.press('F8');
  await expect(wrapUpDialog(page).getByRole('radio').first()).toBeVisible();
  await focusInDialog(page);
};

/** Waits until the focus has arrived in a dialog: its keys count wherever in it, its frame included. */
export const focusInDialog = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.activeElement?.closest('.MuiDialog-root') !== null);
};

/** Ends the contact as the open dialog proposes it. */
export const confirmWrapUp = async (page: Page): Promise<void> => {
  await page.keyboard.press('Enter');
  await expect(wrapUpDialog(page)).toBeHidden();
};

/** Ends the contact by two keys. */
export const wrapUp = async (page: Page): Promise<void> => {
  await openWrapUp(page);
  await confirmWrapUp(page);
};

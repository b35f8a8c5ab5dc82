import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { type Database, openDatabase } from '../../../src-service/database/connection.ts';
import { generate } from '../../../src-service/database/synthetic/generate.ts';
import type { ScenarioMember } from '../../../src-service/database/synthetic/scenarios.ts';
import { prepareData } from '../fixture/prepared-data.ts';
import type { Desk, DeskOptions } from '../fixture/test.ts';
import { lookUp, openFirstHit, startContact } from '../steps/contact.ts';

const data = { members: 200, seed: 1, asOf: '2026-03-10' } as const;

/** One set of training data for all bad days, so that it is made once. */
export const options: DeskOptions = { ...data, now: '2026-03-10T09:00:00.000Z' };

/** What the callers of these days know. */
export const { scenarios } = generate(data);

/** A call about a card, with this member's record in front. */
export const takeCallOf = async (page: Page, caller: ScenarioMember): Promise<void> => {
  await startContact(page, 'call', 'enquiry');
  await lookUp(page, caller.kvnr, caller.lastName);
  await openFirstHit(page, caller.lastName);
};

export const noteField = (page: Page) => page.getByRole('textbox', { name: 'Notiz', exact: true });

/** The field of the gate's present question. */
export const gateField = (page: Page) =>
  page.getByRole('region', { name: 'Legitimation' }).getByRole('textbox');

/** Texts in custody of the signed-in person; `confirmed` = the service has them. */
export const typedTexts = (page: Page) =>
  page.evaluate(async () => {
    const answer = await window.desk.request('drafts.all', {});
    return answer.ok ? answer.value.drafts.map(({ text, confirmed }) => ({ text, confirmed })) : [];
  });

/** Waits until the service has confirmed this text. */
export const expectAtService = async (page: Page, text: string): Promise<void> => {
  await expect.poll(() => typedTexts(page)).toContainEqual({ text, confirmed: true });
};

/** Nothing of this member is in the page: no name, number, birth date or address, seen or unseen. */
export const expectNothingOf = async (page: Page, member: ScenarioMember): Promise<void> => {
  const html = await page.content();
  const own = [
    member.lastName,
    member.kvnr,
    member.birthDateSaid,
    member.file.member.street ?? member.lastName,
  ];
  expect(own.filter((value) => html.includes(value))).toEqual([]);
};

/** Puts the training data in place and changes it, before the program is started on it. */
export const prepareChanged = async (
  desk: Desk,
  change: (db: Database) => Promise<void>,
): Promise<void> => {
  await prepareData(desk, options);
  const folder = join(desk.userData, 'training', 'database');
  const { db, close } = await openDatabase({ kind: 'embedded', folder, archive: null });
  await change(db);
  await close();
};

/** Signs the person back in who is named on the lock. */
export const goOnAs = async (page: Page, displayName: string): Promise<void> => {
  await page.getByRole('button', { name: `Weiter als ${displayName}` }).click();
  await page.locator('.gate-page').waitFor({ state: 'detached' });
};

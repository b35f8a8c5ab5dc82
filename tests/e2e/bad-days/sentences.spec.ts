import type { Page } from 'playwright';
import type { Database } from '../../../src-service/database/connection.ts';
import { expect, test } from '../fixture/test.ts';
import { lookUp, lookupField, openFirstHit, startContact } from '../steps/contact.ts';
import { answerUntil, expectLevel, memberSpeaks } from '../steps/gate.ts';
import { openPanel } from '../steps/record.ts';
import { noteField, options, prepareChanged, scenarios } from './at-work.ts';

test.use({ options });

/** What the lookup says to this text; no hit stands beside it. */
const expectRefused = async (page: Page, text: string, sentence: string): Promise<void> => {
  await lookupField(page).fill(text);
  await expect(page.locator('.lookup-refusal')).toHaveText(sentence);
  await expect(page.getByRole('option')).toHaveCount(0);
  // What was typed stays, to be corrected.
  await expect(lookupField(page)).toHaveValue(text);
};

const told = Object.values(scenarios).map(({ memberId }) => memberId);

/** More people of one name in one town than one more question could tell apart. */
const makeNamesakes = async (db: Database): Promise<void> => {
  const others = await db
    .selectFrom('member')
    .select('memberId')
    .where('memberId', 'not in', told)
    .where('staffRelated', '=', false)
    .limit(101)
    .execute();
  const ids = others.map(({ memberId }) => memberId);
  const namesake = { lastName: 'Breitbach', town: 'Musterstadt' };
  await db.updateTable('member').set(namesake).where('memberId', 'in', ids).execute();
  const key = { part: 'last', key: 'breitbach', sound: '172' } as const;
  await db
    .insertInto('memberNameKey')
    .values(ids.map((memberId) => ({ memberId, ...key })))
    .execute();
};

test('bad input at the desk gets a sentence that says what to do', async ({ desk }) => {
  const caller = scenarios.twelveDocuments;
  await prepareChanged(desk, makeNamesakes);
  await desk.start();
  const page = await desk.signIn('agent');
  await startContact(page, 'call', 'document');

  await test.step('rule 2: a lookup that is too broad, or a name alone', async () => {
    await expectRefused(
      page,
      caller.lastName,
      'Ein Name allein genügt nicht (Regel 2). Bitte Geburtsdatum, Geburtsjahr, Postleitzahl oder Ort dazu eingeben.',
    );
    await expectRefused(
      page,
      'Breitbach Musterstadt',
      'Zu viele Treffer. Bitte ein weiteres Merkmal erfragen: Geburtsdatum, Postleitzahl oder Versichertennummer.',
    );
  });

  await test.step('an insurance number: which part of it is wrong', async () => {
    const last = Number(caller.kvnr.at(-1));
    const wrongDigit = `${caller.kvnr.slice(0, -1)}${(last + 1) % 10}`;
    const sentence = (part: string) =>
      `Die Versichertennummer stimmt nicht: ${part}. Bitte noch einmal vorlesen lassen.`;
    await expectRefused(page, wrongDigit, sentence('die Prüfziffer passt nicht'));
    await expectRefused(
      page,
      `${caller.kvnr.slice(0, -1)}O`,
      sentence('nach dem Buchstaben stehen nicht nur Ziffern'),
    );
  });

  await lookUp(page, caller.kvnr, caller.lastName);
  await openFirstHit(page, caller.lastName);
  await memberSpeaks(page);
  await answerUntil(page, caller, 'simple');
  await expectLevel(page, 'simple');
  await noteField(page).fill('Fragt nach einem Dokument');
  await openPanel(page, 'Dokumente');
  const work = page.getByRole('region', { name: 'Arbeit' });
  const field = work.getByRole('textbox', { name: 'Tracking-ID' });

  await test.step('a tracking ID under which nothing arrived', async () => {
    await field.fill('HEK-0000-0000-0000');
    await field.press('Enter');
    await expect(work.getByText('Unter dieser Tracking-ID ist nichts eingegangen.')).toBeVisible();
    await expect(field).toHaveValue('HEK-0000-0000-0000');
  });

  await test.step('rule 14: a tracking ID that lies with another member shows nothing of them', async () => {
    const other = scenarios.trackingIdLost;
    await field.fill(other.trackingIds[0] ?? '');
    await field.press('Enter');
    await expect(work.getByText('Eingegangen, wird zugeordnet')).toBeVisible();
    await expect(page.locator('body')).not.toContainText(other.lastName);
    await expect(page.locator('body')).not.toContainText(other.kvnr);
  });

  await expect(noteField(page)).toHaveValue('Fragt nach einem Dokument');
});

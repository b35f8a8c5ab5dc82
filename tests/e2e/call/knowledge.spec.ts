import type { Page } from 'playwright';
import { expect, test } from '../fixture/test.ts';
import { lookUp, lookupField, openFirstHit, startContact, wrapUp } from '../steps/contact.ts';
import { answerUntil, memberSpeaks } from '../steps/gate.ts';
import { loggedEntries } from '../steps/log.ts';
import { goOnAs } from '../steps/person.ts';
import { expectSpoken } from '../steps/spoken.ts';
import { options, scenarios } from './day.ts';

test.use({ options });
test.setTimeout(240_000);

const field = (page: Page) => page.getByRole('combobox', { name: 'Wissen durchsuchen' });
const knowledge = (page: Page) => page.getByRole('complementary', { name: 'Wissen' });
const heading = (page: Page) => knowledge(page).getByRole('heading', { level: 2 });
const reply = (page: Page) => page.getByRole('textbox', { name: 'Antwort' });

/** Operations of all entries that a lead sees in the access log, with their kinds. */
const logged = async (page: Page) =>
  (await loggedEntries(page)).map((entry) => `${Object(entry).kind} ${Object(entry).operation}`);

/** From now on a pointer that goes down anywhere is remembered. */
const watchPointer = (page: Page) =>
  page.evaluate(() => {
    addEventListener('pointerdown', () => document.body.setAttribute('data-pointed', ''), true);
  });

test('rules 24 and 27: knowledge is looked up by keys alone, beside the member, and leaves no trace', async ({
  app,
}) => {
  const page = await app.signIn('agent');
  const caller = scenarios.wholeCall;
  await watchPointer(page);

  await test.step('without a contact: asked, read, closed', async () => {
    await expect(page.getByRole('heading', { name: 'Neuer Kontakt' })).toBeVisible();
    await page.keyboard.press('Control+Shift+K');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('egk verloren');
    await expect(page.getByRole('option').first()).toContainText('Gesundheitskarte verloren');
    await expect(page.getByText('wird nicht protokolliert')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(heading(page)).toBeFocused();
    await expect(heading(page)).toContainText('Gesundheitskarte verloren');
    await expect(knowledge(page).getByText('So können Sie es sagen')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(knowledge(page)).toHaveCount(0);
  });

  await test.step('a question nobody has written about says what to do', async () => {
    await page.keyboard.press('Control+Shift+K');
    await page.keyboard.type('xqzwv');
    await expect(page.getByText('Dazu gibt es keinen Artikel.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveCount(0);
  });

  await test.step('rule 2: "?" in the lookup field never reaches the lookup', async () => {
    await startContact(page, 'call', 'enquiry');
    await page.keyboard.type('?aum');
    await expect(field(page)).toHaveValue('aum');
    await expect(page.getByRole('option').first()).toContainText('Aumio');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toContainText('Aumio');
    await page.keyboard.press('Control+Shift+K');
    await expect(page.getByRole('option').first()).toContainText('Aumio');
    // An empty question goes back to members by the same key that empties it.
    await page.keyboard.press('Backspace');
    await expect(lookupField(page)).toBeFocused();
    await expect(lookupField(page)).toHaveValue('');
  });

  await test.step('beside the member: the header stays free, the gate stays in sight', async () => {
    await lookUp(page, caller.kvnr, caller.lastName);
    await openFirstHit(page, caller.lastName);
    await expect(knowledge(page).getByText('Ab Legitimation „einfach“')).toBeVisible();
    const header = await page.getByRole('region', { name: 'Wer ist das' }).boundingBox();
    const article = await knowledge(page).boundingBox();
    const gate = await page.getByRole('region', { name: 'Legitimation' }).boundingBox();
    expect(article?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0));
    expect(gate?.y).toBeGreaterThanOrEqual((article?.y ?? 0) + (article?.height ?? 0));
    expect(gate?.y).toBeLessThan(await page.evaluate(() => innerHeight));
  });

  await test.step('rules 2 and 8: what suits the member is told from simple on', async () => {
    await expect(page.locator('body')).not.toHaveAttribute('data-pointed');
    await memberSpeaks(page);
    await answerUntil(page, caller, 'simple');
    await expect(knowledge(page).getByText('Nachfragen')).toBeVisible();
    await answerUntil(page, caller, 'high');
    await page.keyboard.press('Control+Shift+P');
    await page.keyboard.type('angebote');
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(heading(page)).toContainText(`Angebote für ${caller.firstName}`);
    await expect(knowledge(page).getByText('Nach dem Geburtsdatum, heute.')).toBeVisible();
  });

  await test.step('inserted where the caret stands; its blank holds the reply back', async () => {
    await page.keyboard.press('Alt+6');
    await page.getByRole('button', { name: /^Übernehmen/ }).press('Enter');
    await expect(reply(page)).toBeVisible();
    await reply(page).press('x');
    await page.keyboard.press('Control+Shift+K');
    await page.keyboard.type('wie lange gilt die digitale karte');
    await expect(page.getByRole('option').first()).toContainText('gilt');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toContainText('Wie lange die digitale Gesundheitskarte gilt');
    await expect(
      knowledge(page).getByRole('button', { name: /^In die Antwort einfügen/ }),
    ).toContainText(caller.lastName);
    await page.keyboard.press('Control+Shift+E');
    await expect(reply(page)).toBeFocused();
    await expect(reply(page)).toHaveValue(/^x\n\nGuten Tag,[\s\S]*bis einschließlich \[Datum\]/);
    await expectSpoken(page, 'Bitte noch die Platzhalter ausfüllen.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Noch 1 Platzhalter auszufüllen: [Datum]')).toBeVisible();
    await expect(page.getByText(/Wird in \d+ s gesendet/)).toHaveCount(0);
    // The blank is chosen: typing fills it, and the reply goes.
    await page.keyboard.type('24.03.2026');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/Wird in \d+ s gesendet/)).toBeVisible();
  });

  await test.step('each contact keeps what was read in it', async () => {
    await page.keyboard.press('F2');
    await expect(page.getByRole('heading', { name: 'Neuer Kontakt' })).toBeVisible();
    await expect(knowledge(page)).toHaveCount(0);
    await page.keyboard.press('Control+1');
    await expect(heading(page)).toContainText('Wie lange die digitale Gesundheitskarte gilt');
  });

  await test.step('and finds it again after the lock, without taking the focus', async () => {
    // The window forgets what it knew: it loads anew.
    const forgotten = page.waitForEvent('load');
    await page.keyboard.press('Control+L');
    await forgotten;
    await page.getByRole('button', { name: /^Weiter als/ }).click();
    await app.signedIn(page);
    await expect(heading(page)).toContainText('Wie lange die digitale Gesundheitskarte gilt');
    await expect(heading(page)).not.toBeFocused();
    await wrapUp(page);
    await expect(knowledge(page)).toHaveCount(0);
  });

  await test.step('rules 2 and 27: one lookup, one look at the programmes per level, no other trace', async () => {
    await goOnAs(app, page, 'lead');
    await expect.poll(() => logged(page)).toContain('change contacts.wrapUp');
    const entries = await logged(page);
    expect(entries.filter((entry) => entry.includes('lookup.'))).toEqual(['search lookup.search']);
    expect(entries.filter((entry) => entry.includes('knowledge.'))).toEqual([
      'read knowledge.forMember',
      'read knowledge.forMember',
    ]);
    expect(app.logLines().join('\n')).not.toMatch(/egk verloren|xqzwv|wie lange gilt/);
  });

  await test.step('a lead looks things up, too', async () => {
    await page.keyboard.press('Control+Shift+K');
    await expect(field(page)).toBeFocused();
    // Enter at once: it waits for the answer to what is typed.
    await page.keyboard.type('vollmacht');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toContainText('Vertretung');
  });
});

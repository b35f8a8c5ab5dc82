import { options, scenarios } from '../call/day.ts';
import { expect, test } from '../fixture/test.ts';
import { confirmWrapUp, lookUp, openFirstHit, openWrapUp, startContact } from '../steps/contact.ts';
import { answerUntil, memberSpeaks } from '../steps/gate.ts';
import { goOnAs } from '../steps/person.ts';
import { openPanel } from '../steps/record.ts';
import { whileReloading } from '../steps/reload.ts';
import { findingsOn, themes, wear } from './findings.ts';

test.use({ options });
test.setTimeout(600_000);

test('no screen has a serious or critical finding of axe, neither in light nor in dark', async ({
  app,
  page,
}) => {
  const work = page.getByRole('region', { name: 'Arbeit' });
  const caller = scenarios.wholeCall;
  const check = async (screen: string): Promise<void> => {
    for (const theme of themes) {
      await wear(page, theme);
      const found = await findingsOn(page);
      if (found.length > 0) {
        await app.screenshot(`axe-${screen.replace(/\W+/g, '-')}-${theme}`);
      }
      expect.soft(found, `${screen}, ${theme}`).toEqual([]);
    }
  };
  const dialog = async (screen: string, key: string, name: string): Promise<void> => {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await check(screen);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };

  await page.getByRole('heading', { name: 'Anmelden' }).waitFor();
  await check('sign-in');
  await app.signIn('agent');
  await expect(page.getByRole('heading', { name: 'Neuer Kontakt' })).toBeVisible();
  await check('start of contact');

  await test.step('the gate', async () => {
    await startContact(page, 'call', 'enquiry');
    await check('nobody yet');
    await page.keyboard.type('?karte');
    await expect(page.getByRole('option').first()).toBeVisible();
    await check('knowledge, asked');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary', { name: 'Wissen' })).toContainText('So können');
    await check('knowledge article, nobody yet');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+K');
    await lookUp(page, `${caller.lastName} ${caller.birthDateSaid.slice(-4)}`, caller.lastName);
    await check('lookup with hits');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+K');
    await lookUp(page, caller.kvnr, caller.lastName);
    await openFirstHit(page, caller.lastName);
    await expect(work.getByText('Noch gesperrt').first()).toBeVisible();
    await check('gate: who is speaking');
    await memberSpeaks(page);
    await check('gate: first question');
    await answerUntil(page, caller, 'simple');
    await answerUntil(page, caller, 'high');
  });

  await test.step('the record', async () => {
    await openPanel(page, 'Übersicht');
    await expect(work.getByText('Versichertennummer')).toBeVisible();
    await check('overview');
    for (const edit of ['Namen ändern', 'Anschrift ändern', 'Bankverbindung hinterlegen']) {
      await work.getByRole('button', { name: edit }).click();
      await expect(work.getByRole('form', { name: edit })).toBeVisible();
      // What is wrong is said beside its field.
      await work.getByRole('form', { name: edit }).getByRole('textbox').last().fill('?');
      await work.getByRole('form', { name: edit }).getByRole('button', { name: edit }).click();
    }
    await check('edits with faults');
    const cancel = work.getByRole('button', { name: 'Abbrechen' });
    for (const left of [2, 1, 0]) {
      await cancel.first().press('Enter');
      await expect(cancel).toHaveCount(left);
    }
    await page.keyboard.press('Control+Shift+K');
    await page.keyboard.type('care diagnostica');
    await expect(page.getByRole('option').first()).toContainText('CARE');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Alle Angebote ansehen' }).press('Enter');
    await expect(page.getByText('Nach dem Geburtsdatum, heute.')).toBeVisible();
    await check('programmes of the member');
    await page.getByRole('button', { name: /^CARE diagnostica/ }).press('Enter');
    await expect(page.getByRole('button', { name: 'Alle Angebote ansehen' })).toBeVisible();
    await check('knowledge article with eligibility');
    await page.keyboard.press('Escape');
    await openPanel(page, 'Verlauf');
    await work.getByRole('row').filter({ hasText: 'Läuft noch' }).click();
    await expect(work.getByText('Bedient von')).toBeVisible();
    await check('timeline');
    await openPanel(page, 'Dokumente');
    await expect(work.getByRole('grid')).toBeVisible();
    await check('documents');
    await work.getByRole('textbox', { name: 'Tracking-ID' }).fill(caller.trackingIds[0] ?? '');
    await work.getByRole('textbox', { name: 'Tracking-ID' }).press('Enter');
    await work.getByRole('button', { name: 'Im Verzeichnis zeigen' }).click();
    await work.getByRole('button', { name: 'Seiten ansehen' }).click();
    await expect(page.getByRole('img', { name: /Seite 1/ })).toBeVisible();
    await check('page viewer');
    await page.keyboard.press('Escape');
    await openPanel(page, 'Bescheinigungen');
    await expect(work.getByRole('button', { name: /^Per Post schicken/ })).toBeVisible();
    await check('certificates');
    await openPanel(page, 'Karten');
    await expect(work.getByText('4 von 4 genutzt')).toBeVisible();
    await check('cards');
    await openPanel(page, 'Messenger');
    await work.getByRole('button', { name: /^Übernehmen/ }).click();
    await work.getByRole('textbox', { name: 'Antwort' }).fill('Guten Tag');
    await check('messenger with composer');
    await openPanel(page, 'Postfach');
    await expect(work.getByText('Kein Brief im Postfach')).toBeVisible();
    await check('mailbox, empty');
    await openPanel(page, 'Vertretungen');
    await expect(work.getByRole('button', { name: 'Vertretung hinterlegen' })).toBeVisible();
    await check('representations');
    await work.getByRole('button', { name: 'Vertretung hinterlegen' }).click();
    await check('representation form');
    await openPanel(page, 'Aufgaben');
    await work.getByRole('button', { name: 'Aufgabe anlegen' }).click();
    await check('tasks with form');
    await openPanel(page, 'Sterbefall');
    await work.getByRole('radio').first().check();
    await check('report of a death');
    await openPanel(page, 'Aufgaben');
  });

  await test.step('dialogs, curtain and lock', async () => {
    await dialog('command palette', 'Control+Shift+P', 'Aktionen');
    await dialog('shortcut sheet', 'F1', 'Tastenkürzel');
    await page.keyboard.press('F9');
    await expect(page.getByRole('button', { name: /Wieder anzeigen/ })).toBeVisible();
    await check('privacy curtain');
    await page.keyboard.press('F9');
    await whileReloading(page, () => page.keyboard.press('Control+L'));
    await expect(page.getByRole('heading', { name: 'Gesperrt' })).toBeVisible();
    await check('lock screen');
    await page.getByRole('button', { name: /^Weiter als/ }).click();
    await app.signedIn(page);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(caller.lastName);
    await expect(work.getByRole('heading', { level: 2, name: 'Aufgaben' })).toBeVisible();
    await openWrapUp(page);
    await check('wrap-up dialog');
    await confirmWrapUp(page);
  });

  await test.step('queue, follow-ups and settings', async () => {
    await page.keyboard.press('Control+Shift+M');
    await expect(page.getByRole('heading', { level: 1, name: 'Messenger' })).toBeVisible();
    await page.getByRole('row').nth(1).click();
    await check('queue');
    await page.keyboard.press('Control+Shift+F');
    await expect(page.getByRole('heading', { level: 1, name: 'Wiedervorlagen' })).toBeVisible();
    await check('follow-ups');
    await page.keyboard.press('Control+,');
    await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible();
    await check('settings');
  });

  await test.step('the lead', async () => {
    await goOnAs(app, page, 'lead');
    const row = page.getByRole('row', { name: new RegExp(caller.lastName) }).first();
    await page.keyboard.press('Control+Shift+U');
    await expect(row).toBeVisible();
    await check('access log');
    await row.click();
    await expect(page.getByRole('button', { name: 'Fallhistorie öffnen' })).toBeVisible();
    await check('entry of the access log');
    await page.getByRole('button', { name: 'Fallhistorie öffnen' }).click();
    await expect(page.getByRole('heading', { name: /Fallhistorie/ })).toBeVisible();
    await check('case history');
    await page.getByRole('button', { name: 'Zurück zum Protokoll' }).click();
    await page.getByRole('button', { name: 'Kette prüfen' }).click();
    await expect(page.getByText(/^Lückenlos: \d+ Einträge/)).toBeVisible();
    await check('chain check');
    await page.keyboard.press('Control+Shift+O');
    await page
      .getByRole('button', { name: /^Meldung zurücknehmen/ })
      .first()
      .click();
    await page.getByRole('radio').first().check();
    await check('reports and locks');
  });
});

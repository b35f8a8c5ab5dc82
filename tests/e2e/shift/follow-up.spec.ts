import { options, scenarios } from '../call/day.ts';
import { beyondTheHit, expectUnknownToWindow } from '../call/secrets.ts';
import { expect, test } from '../fixture/test.ts';
import { lookUp, openFirstHit, startContact, wrapUp } from '../steps/contact.ts';
import { expectLevel, memberSpeaks } from '../steps/gate.ts';
import { loggedEntries } from '../steps/log.ts';
import { goOnAs } from '../steps/person.ts';
import { openPanel } from '../steps/record.ts';
import { expectSpoken } from '../steps/spoken.ts';

test.use({ options });
test.setTimeout(120_000);

test('a promised callback comes back to who promised it, and leads into a contact of its own', async ({
  app,
}) => {
  const page = await app.signIn('agent');
  const caller = scenarios.wholeCall;
  const words = 'Rückruf wegen Kanarienvogel';
  const work = page.getByRole('region', { name: 'Arbeit' });

  await test.step('a callback is promised for today, without any level', async () => {
    await startContact(page, 'call', 'enquiry');
    await lookUp(page, caller.kvnr, caller.lastName);
    await openFirstHit(page, caller.lastName);
    await memberSpeaks(page);
    await openPanel(page, 'Aufgaben');
    await work.getByRole('button', { name: 'Aufgabe anlegen' }).click();
    await work.getByRole('textbox', { name: 'Was ist zu tun?' }).fill(words);
    await work.getByRole('combobox', { name: 'Fachabteilung' }).click();
    await page.getByRole('option', { name: 'Rückruf' }).click();
    await expect(work.getByRole('combobox', { name: 'Wer erledigt das?' })).toHaveText(
      'Ich selbst (Wiedervorlage)',
    );
    await work.getByRole('textbox', { name: 'Fällig am' }).fill('01.01.2020');
    await work.getByRole('button', { name: /^Aufgabe anlegen/ }).click();
    await expect(work.getByText(/Der Tag liegt in der Vergangenheit/)).toBeVisible();
    await work.getByRole('textbox', { name: 'Fällig am' }).fill('10.03.2026');
    await app.screenshot('follow-up-form');
    await work.getByRole('button', { name: /^Aufgabe anlegen/ }).click();
    await expectSpoken(page, 'bei Ihnen auf Wiedervorlage');
    await wrapUp(page);
  });

  const rail = page.getByRole('navigation', { name: 'Bereiche', exact: true });
  await test.step('it waits among the follow-ups, and shows of the member no more than a hit', async () => {
    await expect(rail.getByRole('button', { name: /Wiedervorlagen/ })).toHaveAccessibleName(
      /wartet|warten/,
    );
    await page.keyboard.press('Control+Shift+F');
    await expect(page.getByRole('heading', { level: 1, name: 'Wiedervorlagen' })).toBeVisible();
    const row = page.getByRole('row').filter({ hasText: words });
    await expect(row).toContainText('heute fällig');
    await expectUnknownToWindow(page, beyondTheHit(caller));
    await row.click();
    await app.screenshot('follow-ups');
  });

  await test.step('it opens in a call of its own; nobody answers, so it moves on and is closed', async () => {
    await page.getByRole('button', { name: /^Kontakt beginnen/ }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(caller.lastName);
    await expectLevel(page, 'none');
    await expect(work.getByText('Meine Wiedervorlagen zu dieser Person')).toBeVisible();
    await app.screenshot('follow-up-at-none');
    const row = work.getByRole('row').filter({ hasText: words });
    await row.getByRole('button', { name: 'Ändern' }).click();
    await app.screenshot('follow-up-change');
    await work.getByRole('button', { name: /^Änderung speichern/ }).click();
    await expectSpoken(page, 'bei Ihnen auf Wiedervorlage');
    await row.getByRole('button', { name: 'Erledigen' }).click();
    await expectSpoken(page, 'Die Aufgabe ist erledigt.');
    await expect(row).toHaveCount(0);
    await wrapUp(page);
  });

  await test.step('rule 27: the log knows the task, not its words', async () => {
    await goOnAs(app, page, 'lead');
    const entries = JSON.stringify(await loggedEntries(page));
    expect(entries).toContain('tasks.create');
    expect(entries).toContain('tasks.change');
    expect(entries).not.toContain('Kanarienvogel');
  });
});

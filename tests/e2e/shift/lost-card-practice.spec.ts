import type { Page } from 'playwright';
import { options, scenarios } from '../call/day.ts';
import { answerByKeys, Keys, reachRecord, wrapUpByKeys } from '../call/keys.ts';
import { beyondTheHit, expectUnknownToWindow, neverSaid } from '../call/secrets.ts';
import { expect, test } from '../fixture/test.ts';
import { lookUp, openFirstHit, startContact, wrapUp } from '../steps/contact.ts';
import { answerUntil, expectLevel, memberSpeaks } from '../steps/gate.ts';
import { loggedEntries } from '../steps/log.ts';
import { goOnAs } from '../steps/person.ts';
import { expectSpoken } from '../steps/spoken.ts';

test.use({ options });
test.setTimeout(180_000);

const gate = (page: Page) => page.getByRole('region', { name: 'Legitimation' });

/** By the last digits of their number these two confirm, and decline, in the app. */
const confirms = scenarios.motherOfThree;
const declines = scenarios.answeredThread;

const quotaUsed = scenarios.smartQuotaUsed;

const work = (page: Page) => page.getByRole('region', { name: 'Arbeit' });

const openRecord = async (page: Page, who: typeof confirms): Promise<void> => {
  await startContact(page, 'call', 'enquiry');
  await lookUp(page, who.kvnr, who.lastName);
  await openFirstHit(page, who.lastName);
};

test('a smart member is asked in the app, and a lost card reaches the practice', async ({
  app,
}, info) => {
  const page = await app.signIn('agent');

  await test.step('rule 5: one key asks in the app, and the questions go on', async () => {
    await openRecord(page, confirms);
    await memberSpeaks(page);
    await page.keyboard.press('Shift+F4');
    await expect(gate(page).getByText('Wartet auf das Mitglied')).toBeVisible();
    await expect(gate(page).getByRole('textbox')).toBeVisible();
    await app.screenshot('app-waiting');
  });

  await test.step('the confirmation arrives by itself and takes no focus; with simple it is high', async () => {
    await expectSpoken(page, 'Das Mitglied hat in der App bestätigt');
    await expect(gate(page).getByRole('textbox')).toBeFocused();
    await expectLevel(page, 'none');
    await expectUnknownToWindow(page, beyondTheHit(confirms));
    await answerUntil(page, confirms, 'high');
    await expectLevel(page, 'high');
    await app.screenshot('app-confirmed');
    await wrapUp(page);
  });

  await test.step('rule 7: who declines in the app is not the caller, and nothing is told', async () => {
    await openRecord(page, declines);
    await memberSpeaks(page);
    await page.keyboard.press('Shift+F4');
    await expect(gate(page).getByRole('alert')).toContainText('In der App abgelehnt');
    await expect(gate(page)).toContainText('Noch 2 Versuche');
    await expect(gate(page).getByRole('button', { name: /^In der App/ })).toHaveCount(0);
    await expectUnknownToWindow(page, beyondTheHit(declines));
    await app.screenshot('app-declined');
    await wrapUp(page);
  });

  await test.step('a member who is not identified in the app cannot be asked, and the gate says why', async () => {
    await openRecord(page, scenarios.termAbroad);
    await memberSpeaks(page);
    await expect(gate(page).getByRole('button', { name: /^In der App/ })).toHaveCount(0);
    await gate(page).getByText('Zählt hier nicht').click();
    await expect(gate(page)).toContainText('in der App nicht identifiziert (nur smart)');
    await wrapUp(page);
  });

  await test.step('rules 19 and 20: blocked, ordered anew, and the certificate goes to the practice: at most 14 keys', async () => {
    const keys = new Keys(page);
    await reachRecord(page, keys, ['1', '2'], quotaUsed);
    await keys.press('1');
    await answerByKeys(page, keys, quotaUsed, 'einfach');
    await answerByKeys(page, keys, quotaUsed, 'hoch');
    await expect(
      work(page)
        .getByText(/Kontingent der App ist ausgeschöpft/)
        .first(),
    ).toBeVisible();
    await keys.press('Control+Shift+d');
    await expect(work(page).getByRole('textbox', { name: 'Praxis suchen' })).toBeFocused();
    await keys.type('Lübeck');
    await expect(work(page).getByRole('list', { name: 'Praxen im Verzeichnis' })).toContainText(
      '23552 Lübeck',
    );
    await app.screenshot('eeb-practices');
    await keys.press('Enter');
    await expect(work(page).getByText(/23552 Lübeck/)).toBeVisible();
    await keys.press('Control+Enter');
    await expect(work(page).getByText('Die Karte ist gesperrt.')).toBeVisible();
    await expect(work(page).getByText(/neue Gesundheitskarte ist bestellt/)).toBeVisible();
    await expect(work(page).getByText(/unterwegs in die Praxis und gilt bis/)).toBeVisible();
    await expect(
      work(page).getByText('Die Ersatzbescheinigung ist in der Praxis angekommen.'),
    ).toBeVisible();
    await app.screenshot('eeb-arrived');
    await wrapUpByKeys(page, keys);
    const { count } = keys;
    const pressed = keys.take();
    info.annotations.push({
      type: 'keys',
      description: `eEB to a practice: ${count} (${pressed})`,
    });
    expect(count, pressed).toBeLessThanOrEqual(14);
    await expectUnknownToWindow(page, beyondTheHit(quotaUsed));
  });

  await test.step('rule 27: the log keeps question and result, no answer and nothing of the record', async () => {
    await goOnAs(app, page, 'lead');
    const entries = (await loggedEntries(page)).map((entry) => JSON.stringify(entry));
    const of = (operation: string) => entries.filter((entry) => entry.includes(`"${operation}"`));
    expect(of('verification.askApp')).toHaveLength(2);
    const answers = of('verification.appAnswer');
    expect(answers).toHaveLength(2);
    expect(answers.filter((entry) => entry.includes('"outcome":"match"'))).toHaveLength(1);
    expect(answers.filter((entry) => entry.includes('"outcome":"mismatch"'))).toHaveLength(1);
    const arrived = of('cards.eebResult');
    expect(arrived).toHaveLength(1);
    expect(arrived[0]).toContain('"medium":"kim"');
    // The practice stands in the log by its number in the directory alone, and its search not at all.
    expect(entries.filter((entry) => /Lübeck|Praxis |cards\.practices/u.test(entry))).toEqual([]);
    const secrets = [...neverSaid(quotaUsed), ...neverSaid(confirms), ...beyondTheHit(declines)];
    expect(secrets.filter((secret) => entries.join('\n').includes(secret))).toEqual([]);
  });
});

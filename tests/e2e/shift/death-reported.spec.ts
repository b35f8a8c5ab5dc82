import type { Page } from 'playwright';
import { options, scenarios } from '../call/day.ts';
import { beyondTheHit, expectUnknownToWindow } from '../call/secrets.ts';
import { expect, test } from '../fixture/test.ts';
import { lookUp, openFirstHit, startContact, wrapUp } from '../steps/contact.ts';
import { answerUntil, expectLevel, memberSpeaks } from '../steps/gate.ts';
import { loggedEntries } from '../steps/log.ts';
import { goOnAs } from '../steps/person.ts';
import { openPanel } from '../steps/record.ts';

test.use({ options });
test.setTimeout(120_000);

const work = (page: Page) => page.getByRole('region', { name: 'Arbeit' });
const header = (page: Page) => page.getByRole('region', { name: 'Wer ist das' });

/** The husband is main insured of three; his wife calls. */
const husband = scenarios.fatherOfThree;
const child = scenarios.elevenOfThree;

const fullName = ({ firstName, lastName }: typeof husband) => `${firstName} ${lastName}`;

const openRecord = async (page: Page, who: typeof husband): Promise<void> => {
  await startContact(page, 'call', 'enquiry');
  await lookUp(page, who.kvnr, who.firstName);
  await openFirstHit(page, who.firstName);
};

test('rule 11: a widow reports her husband’s death by phone, and hears nothing but a sentence', async ({
  app,
}) => {
  const page = await app.signIn('agent');

  await test.step('at level none, as a third party, by keyboard alone', async () => {
    await openRecord(page, husband);
    const gate = page.getByRole('region', { name: 'Legitimation' });
    await gate.getByRole('button', { name: /^Dritte Person/ }).press('Enter');
    await gate.getByRole('button', { name: /^Familie/ }).press('Enter');
    await expect(gate.getByText('Keine Auskunft an Dritte')).toBeVisible();
    await page.keyboard.press('Alt+9');
    await expect(work(page).getByRole('heading', { level: 2, name: 'Sterbefall' })).toBeFocused();
    await expect(work(page).getByRole('button', { name: /^Tod melden/ })).toBeDisabled();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(work(page).getByRole('radio', { name: /^Angehörige/ })).toBeChecked();
    await app.screenshot('death-report');
    await page.keyboard.press('Control+Enter');
  });

  await test.step('the screen has one calm sentence for her', async () => {
    await expect(work(page).getByText('Der Tod ist gemeldet')).toBeVisible();
    await expect(work(page).getByText(/^Mein herzliches Beileid\./)).toBeVisible();
    await expect(header(page)).toContainText('Tod gemeldet');
    await app.screenshot('death-reported');
  });

  await test.step('nothing of his record was shown, and nothing goes out any more', async () => {
    await expectLevel(page, 'none');
    await expectUnknownToWindow(page, beyondTheHit(husband));
    await openPanel(page, 'Übersicht');
    await expect(work(page).getByText('Noch gesperrt').first()).toBeVisible();
    await openPanel(page, 'Bescheinigungen');
    await work(page)
      .getByRole('button', { name: /^Per Post schicken/ })
      .first()
      .click();
    await expect(
      work(page)
        .getByText(/Es geht nichts mehr heraus/)
        .first(),
    ).toBeVisible();
    await expectUnknownToWindow(page, beyondTheHit(husband));
    await wrapUp(page);
  });

  await test.step('a child’s record says that the insurance must be checked, from simple on', async () => {
    await openRecord(page, scenarios.sixteenOfThree);
    await expect(header(page)).not.toContainText('Hauptversicherung endet');
    await memberSpeaks(page);
    await answerUntil(page, scenarios.sixteenOfThree, 'simple');
    await expect(header(page)).toContainText('Hauptversicherung endet');
    await expect(header(page)).not.toContainText(husband.firstName);
    await app.screenshot('death-dependant');
    await wrapUp(page);
  });

  await test.step('rule 27: the log knows that a relative reported it, and no name', async () => {
    await goOnAs(app, page, 'lead');
    const entries = (await loggedEntries(page)).map((entry) => JSON.stringify(entry));
    const reports = entries.filter((entry) => entry.includes('"deaths.report"'));
    expect(reports).toHaveLength(1);
    expect(reports[0]).toContain('"reportedBy":"relative"');
    expect(reports[0]).toContain('"speaker":"thirdParty:family"');
    expect(entries.filter((entry) => entry.includes('"disclosure"'))).toEqual([]);
    const secrets = [...beyondTheHit(husband), ...beyondTheHit(child)];
    expect(secrets.filter((secret) => entries.join('\n').includes(secret))).toEqual([]);
  });

  await test.step('a lead sees who, when and by whom in kind, and undoes it with a reason', async () => {
    await page.keyboard.press('Control+Shift+O');
    const entry = page.getByRole('listitem').filter({ hasText: fullName(husband) });
    await expect(entry).toContainText('von Angehörigen');
    await expectUnknownToWindow(page, beyondTheHit(husband));
    await app.screenshot('oversight');
    await entry.getByRole('button', { name: /^Meldung zurücknehmen/ }).press('Enter');
    await expect(entry.getByRole('radio').first()).toBeFocused();
    await expect(entry.getByRole('button', { name: /^Zurücknehmen/ })).toBeDisabled();
    await page.keyboard.press('ArrowDown');
    await expect(entry.getByRole('radio', { name: /andere Person/ })).toBeChecked();
    await app.screenshot('oversight-undo');
    await page.keyboard.press('Enter');
    await expect(entry).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Meldungen und Sperren' })).toBeFocused();
  });

  await test.step('rule 27: data protection sees that a lead did it, and why', async () => {
    await goOnAs(app, page, 'privacy');
    const undone = (await loggedEntries(page))
      .map((entry) => JSON.stringify(entry))
      .filter((entry) => entry.includes('"oversight.undoDeathReport"'));
    expect(undone).toHaveLength(1);
    expect(undone[0]).toContain('"reason":"otherPerson"');
  });
});

test('rule 7: a lead releases a locked verification, and three new attempts count', async ({
  app,
}) => {
  const page = await app.signIn('agent');
  const who = scenarios.sixteenOfThree;
  const gate = page.getByRole('region', { name: 'Legitimation' });

  await test.step('three wrong answers lock it', async () => {
    await openRecord(page, who);
    await memberSpeaks(page);
    for (const left of [2, 1, 0]) {
      await gate.getByRole('textbox').fill('000');
      await gate.getByRole('textbox').press('Enter');
      await expect(gate).toContainText(
        left === 0 ? 'Gesperrt bis' : left === 1 ? 'Noch 1 Versuch' : `Noch ${left} Versuche`,
      );
    }
    await expect(gate).toContainText('Freigabe durch die Teamleitung');
    await wrapUp(page);
  });

  await test.step('the lead sees times, and neither answers nor factors', async () => {
    await goOnAs(app, page, 'lead');
    await page.keyboard.press('Control+Shift+O');
    const entry = page.getByRole('listitem').filter({ hasText: fullName(who) });
    await expect(entry).toContainText(/gesperrt seit .*, bis /);
    await expect(page.getByRole('main')).not.toContainText(/Geburtsdatum|Rufnummer|IBAN|Anschrift/);
    await expectUnknownToWindow(page, beyondTheHit(who));
    await app.screenshot('oversight-lock');
    await entry.getByRole('button', { name: /^Legitimation freigeben/ }).press('Enter');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect(entry).toHaveCount(0);
    await expect(page.getByText('Nichts gesperrt')).toBeVisible();
  });

  await test.step('the gate says that it is released, and the right answers count again', async () => {
    await goOnAs(app, page, 'agent');
    await openRecord(page, who);
    await memberSpeaks(page);
    await expect(gate).toContainText('Von der Teamleitung freigegeben');
    await expect(gate).toContainText('Noch 3 Versuche');
    await app.screenshot('gate-released');
    await answerUntil(page, who, 'simple');
    await wrapUp(page);
  });
});

import type { Page } from 'playwright';
import { options, scenarios } from '../call/day.ts';
import {
  beyondTheHit,
  closedAtSimple,
  expectKnownToWindow,
  expectUnknownToWindow,
  saidByCaller,
} from '../call/secrets.ts';
import { expect, test } from '../fixture/test.ts';
import { openRecordOf, wrapUp } from '../steps/contact.ts';
import { answerUntil, memberSpeaks } from '../steps/gate.ts';
import { caseHistoryOf, expectNotLogged, loggedEntries, of } from '../steps/log.ts';
import { goOnAs } from '../steps/person.ts';
import { openPanel } from '../steps/record.ts';

test.use({ options });
test.setTimeout(240_000);

const work = (page: Page) => page.getByRole('region', { name: 'Arbeit' });
const absence = (page: Page) =>
  work(page).getByRole('region', { name: 'Etwas ist nicht angekommen?' });

const { uploadVanished, nothingArrived, wrongNumberSender, documentUnderWrongNumber } = scenarios;
const { trackingIdLost } = scenarios;

/** The caller speaks and knows enough for *simple*; the documents are in front. */
const callAboutDocuments = async (page: Page, caller: typeof uploadVanished): Promise<void> => {
  await openRecordOf(page, 'call', 'document', caller);
  await expect(work(page).getByText('Noch gesperrt').first()).toBeVisible();
  await memberSpeaks(page);
  await answerUntil(page, caller, 'simple');
  await expect(absence(page)).toBeVisible();
};

/** Titles are everyday words that the program itself may hold; the screen shows none of them. */
const expectNoTitles = async (page: Page, member: typeof uploadVanished): Promise<void> => {
  const titles = member.file.document.flatMap(({ title }) => title ?? []);
  const shown = await work(page).innerText();
  expect(titles.length).toBeGreaterThan(0);
  expect(titles.filter((title) => shown.includes(title))).toEqual([]);
};

const askTrackingId = async (page: Page, trackingId: string): Promise<void> => {
  const field = work(page).getByRole('textbox', { name: 'Tracking-ID' });
  await field.fill(trackingId);
  await field.press('Enter');
};

test('documents that did not arrive as hoped', async ({ app }) => {
  const page = await app.signIn('agent');

  await test.step('rule 13: an upload that vanished was refused, and the caller hears why', async () => {
    await callAboutDocuments(page, uploadVanished);
    await absence(page).getByRole('button', { name: 'Zeitraum prüfen' }).click();
    await expect(absence(page)).toContainText('Vom 24.02.2026 bis 10.03.2026');
    await expect(absence(page)).toContainText('Die App nimmt höchstens 15 Seiten auf einmal');
    await expect(absence(page)).toContainText('Die App nimmt höchstens 800 kB je Seite');
    await app.screenshot('upload-vanished');
    await expectNoTitles(page, uploadVanished);
    await expectUnknownToWindow(page, closedAtSimple(uploadVanished));
    await wrapUp(page);
  });

  await test.step('rule 13: between two days nothing arrived: that is the evidence', async () => {
    await callAboutDocuments(page, nothingArrived);
    await absence(page).getByRole('button', { name: 'Zeitraum prüfen' }).click();
    await expect(absence(page)).toContainText(
      'Vom 24.02.2026 bis 10.03.2026 ist unter dieser Nummer nichts eingegangen, auch nichts Abgelehntes.',
    );
    await expect(absence(page)).toContainText(
      'Wie viele Seiten waren es? (höchstens 15 auf einmal)',
    );
    await expect(absence(page)).toContainText('Dann hilft nur: erneut senden.');
    await wrapUp(page);
  });

  await test.step('rule 14: an upload under a wrong number is “received, being assigned”, no more', async () => {
    const [trackingId = 'no tracking ID'] = documentUnderWrongNumber.trackingIds;
    await callAboutDocuments(page, wrongNumberSender);
    await expect(work(page)).toContainText(
      'Hat die Person eine Tracking-ID, bitte unten nachschlagen',
    );
    await askTrackingId(page, trackingId);
    await expect(work(page).getByText('Eingegangen, wird zugeordnet')).toBeVisible();
    await app.screenshot('upload-under-wrong-number');
    await openPanel(page, 'Aufgaben');
    const tasks = work(page).getByRole('row', { name: /Zuordnung prüfen/ });
    await expect(tasks).toHaveCount(1);
    await expect(tasks).toContainText('Fehlablage');
    const [document] = documentUnderWrongNumber.file.document;
    await expectUnknownToWindow(page, [
      ...beyondTheHit(documentUnderWrongNumber).filter((one) => one !== trackingId),
      documentUnderWrongNumber.memberId,
      documentUnderWrongNumber.lastName,
      document?.documentId ?? 'no document',
    ]);
  });

  await test.step('asked again, it opens no second task', async () => {
    await openPanel(page, 'Dokumente');
    await askTrackingId(page, documentUnderWrongNumber.trackingIds[0] ?? 'no tracking ID');
    await expect(work(page).getByText('Eingegangen, wird zugeordnet')).toBeVisible();
    await openPanel(page, 'Aufgaben');
    await expect(work(page).getByRole('row', { name: /Zuordnung prüfen/ })).toHaveCount(1);
    await wrapUp(page);
  });

  await test.step('rules 3, 8 and 14: a basic user lost the tracking ID and hears it at “simple”', async () => {
    const [trackingId = 'no tracking ID'] = trackingIdLost.trackingIds;
    await callAboutDocuments(page, trackingIdLost);
    await expect(work(page).getByText(trackingId).first()).toBeVisible();
    await expect(work(page).getByText('nicht geprüft', { exact: true })).toBeVisible();
    await expect(work(page)).toContainText('Die Tracking-ID war nur einmal zu sehen.');
    await expect(work(page)).toContainText('liegt seit dem');
    await app.screenshot('tracking-id-lost');
    await expectKnownToWindow(page, [trackingIdLost.file.document[0]?.documentId ?? 'none']);
    await expectNoTitles(page, trackingIdLost);
    await expectUnknownToWindow(page, closedAtSimple(trackingIdLost));
    await wrapUp(page);
  });

  await test.step('rule 27: the log says what was looked at, for whom, and nothing that was in it', async () => {
    await goOnAs(app, page, 'lead');
    const callers = [uploadVanished, nothingArrived, wrongNumberSender, trackingIdLost];
    for (const caller of callers) {
      const history = await caseHistoryOf(page, caller);
      expect(of(history, 'documents.list')).toHaveLength(1);
      expect(history.filter(({ kind }) => kind === 'refused')).toEqual([]);
      expectNotLogged(history, [
        ...saidByCaller(caller),
        ...closedAtSimple(caller),
        ...caller.trackingIds,
      ]);
    }
  });

  await test.step('rule 14: nothing in the log leads from the caller to whoever has the document', async () => {
    const history = await caseHistoryOf(page, wrongNumberSender);
    const asked = of(history, 'documents.byTrackingId');
    expect(asked.map(({ facts }) => facts['standing'])).toEqual(['elsewhere', 'elsewhere']);
    const everything = JSON.stringify(await loggedEntries(page));
    const [document] = documentUnderWrongNumber.file.document;
    expect(everything).not.toContain(documentUnderWrongNumber.memberId);
    expect(everything).not.toContain(document?.documentId ?? 'no document');
    expect(app.logLines().join('\n')).not.toContain(documentUnderWrongNumber.memberId);
  });
});

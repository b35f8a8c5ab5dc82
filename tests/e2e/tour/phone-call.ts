import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import type { Scenarios } from '../../../src-service/database/synthetic/scenarios.ts';
import { confirmWrapUp, lookUp, openFirstHit, openWrapUp, startContact } from '../steps/contact.ts';
import { answerUntil, expectLevel, memberSpeaks } from '../steps/gate.ts';
import { openPanel } from '../steps/record.ts';
import { expectSpoken } from '../steps/spoken.ts';
import type { Recorder } from './recorder.ts';

/** A lost card at the doctor's desk, a certificate by post, a tracking ID, a thread, wrap-up. */
export const phoneCall = async (
  recorder: Recorder,
  page: Page,
  { wholeCall: caller }: Scenarios,
): Promise<void> => {
  const work = page.getByRole('region', { name: 'Arbeit' });
  const step = (name: string, title: string, action: () => Promise<void>) =>
    recorder.step(page, name, title, action);

  await step('contact', 'Ein Anruf beginnt: Karte verloren', async () => {
    await startContact(page, 'call', 'cardLost');
    await expect(page.getByRole('heading', { level: 1, name: 'Wer ruft an?' })).toBeVisible();
  });
  await step('lookup', 'Gesucht mit der Versichertennummer', () =>
    lookUp(page, caller.kvnr, caller.lastName),
  );
  await step('gate', 'Die Akte ist offen, alles Persönliche noch nicht', async () => {
    await openFirstHit(page, caller.lastName);
    await expectLevel(page, 'none');
    await expect(work.getByText('Noch gesperrt').first()).toBeVisible();
    await expect(page.locator('body')).not.toContainText(caller.birthDateSaid);
  });
  await step('knowledge', 'Was zu sagen ist, steht im Wissen', async () => {
    await page.keyboard.press('Control+Shift+K');
    await page.keyboard.type('karte verloren');
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('complementary', { name: 'Wissen' }).getByText('So können Sie es sagen'),
    ).toBeVisible();
  });
  await step('simple', 'Zwei Angaben stimmen überein: einfach', async () => {
    await page.keyboard.press('Escape');
    await memberSpeaks(page);
    await answerUntil(page, caller, 'simple');
    await expectLevel(page, 'simple');
  });
  await step('high', 'Die Kartennummer stimmt auch: hoch', async () => {
    await answerUntil(page, caller, 'high');
    await expectLevel(page, 'high');
    await expect(work.getByRole('radio', { name: /Ins Postfach der App/ })).toBeEnabled();
  });
  await step('lost-card', 'Gesperrt, neu bestellt, Ersatzbescheinigung im Postfach', async () => {
    await openPanel(page, 'Karten');
    await expect(work.getByText('4 von 4 genutzt')).toBeVisible();
    await work.getByRole('radio', { name: /Ins Postfach der App/ }).check();
    await work.getByRole('button', { name: /^Ausführen/ }).click();
    await expect(work.getByText(/liegt im Postfach der App und gilt bis/)).toBeVisible();
  });
  await step('certificate', 'Die Versicherungsbescheinigung geht per Post', async () => {
    await openPanel(page, 'Bescheinigungen');
    await work.getByRole('button', { name: /^Per Post schicken/ }).click();
    await expectSpoken(page, 'geht heute per Post an die hinterlegte Anschrift');
  });
  await step('tracking-id', 'Eine Tracking-ID belegt den Eingang', async () => {
    await openPanel(page, 'Dokumente');
    const field = work.getByRole('textbox', { name: 'Tracking-ID' });
    await field.fill(caller.trackingIds[0] ?? '');
    await field.press('Enter');
    await expect(work.getByText(/Gehört zu dieser Akte/)).toBeVisible();
  });
  await step('pages', 'Die Seiten des Dokuments', async () => {
    await work.getByRole('button', { name: 'Seiten ansehen' }).click();
    await expect(page.getByRole('img', { name: /Seite 1/ })).toBeVisible();
  });
  await page.keyboard.press('Escape');
  await step(
    'thread',
    'Die Nachricht ist beantwortet und lässt sich noch zurückholen',
    async () => {
      await openPanel(page, 'Messenger');
      await work.getByRole('button', { name: /^Übernehmen/ }).click();
      await work
        .getByRole('textbox', { name: 'Antwort' })
        .fill(
          'Guten Tag, Ihre neue Anschrift ist bei uns eingegangen. Freundliche Grüße, Ihre HEK',
        );
      await work.getByRole('button', { name: /^Senden/ }).click();
      await expect(work.getByRole('button', { name: 'Zurückholen' })).toBeVisible();
    },
  );
  await step('wrap-up', 'Die Notiz ist vorausgefüllt', async () => {
    await openWrapUp(page);
    await expect(page.getByRole('dialog')).toContainText('Gesundheitskarte gesperrt.');
  });
  await step('wrapped-up', 'Abgeschlossen: von der Person ist nichts mehr zu sehen', async () => {
    await confirmWrapUp(page);
    await expect(page.locator('body')).not.toContainText(caller.birthDateSaid);
    await expect(page.getByRole('region', { name: 'Wer ist das' })).toHaveCount(0);
  });
};

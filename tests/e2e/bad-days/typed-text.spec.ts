import { trainingAccountNames } from '../../../src-shared/training/accounts.ts';
import { Desk, expect, test } from '../fixture/test.ts';
import { expectLevel, memberSpeaks } from '../steps/gate.ts';
import { openPanel } from '../steps/record.ts';
import { whileReloading } from '../steps/reload.ts';
import {
  expectAtService,
  expectNothingOf,
  gateField,
  goOnAs,
  noteField,
  options,
  scenarios,
  takeCallOf,
  typedTexts,
} from './at-work.ts';

test.use({ options });

const { agent: agentName } = trainingAccountNames;

test('nothing typed is lost, whatever happens to window, service and person', async ({
  app,
  folder,
}) => {
  const caller = scenarios.twelveDocuments;
  let page = await app.signIn('agent');
  await takeCallOf(page, caller);
  await memberSpeaks(page);
  await openPanel(page, 'Dokumente');
  const header = () => page.getByRole('heading', { level: 1 });

  /** The screen as it was: this member, this panel, this note. */
  const expectSameScreen = async (note: string): Promise<void> => {
    await expect(header()).toContainText(caller.lastName);
    await expect(page.getByRole('heading', { level: 2, name: 'Dokumente' })).toBeVisible();
    await expect(noteField(page)).toHaveValue(note);
  };

  await test.step('the lock hides everything and gives it back', async () => {
    await noteField(page).fill('Vor der Sperre geschrieben');
    await whileReloading(page, () => page.keyboard.press('Control+l'));
    await expect(page.getByText('Sie haben den Arbeitsplatz gesperrt.')).toBeVisible();
    await expect(page.getByText('Was Sie geschrieben haben, ist noch da.')).toBeVisible();
    await expectNothingOf(page, caller);
    await expect(page.locator('body')).not.toContainText('Vor der Sperre geschrieben');
    await goOnAs(page, agentName);
    await expectSameScreen('Vor der Sperre geschrieben');
  });

  await test.step('a computer that goes to sleep locks in the same way', async () => {
    await whileReloading(page, () => app.app.power('suspend'));
    await expect(page.getByText('Der Bildschirm wurde gesperrt.')).toBeVisible();
    await expectNothingOf(page, caller);
    await goOnAs(page, agentName);
    await expectSameScreen('Vor der Sperre geschrieben');
  });

  await test.step('a crash of the window brings tab, panel and note back', async () => {
    await noteField(page).fill('Vor dem Absturz geschrieben');
    await expectAtService(page, 'Vor dem Absturz geschrieben');
    const before = page;
    await app.app.crashRenderer();
    await expect.poll(() => app.currentWindow() !== before).toBe(true);
    page = await app.window();
    await expectSameScreen('Vor dem Absturz geschrieben');
    expect(app.logLines().some((line) => line.includes('"event":"rendererGone"'))).toBe(true);
  });

  await test.step('a window that hangs is ended and comes back in the same way', async () => {
    await noteField(page).fill('Vor dem Hänger geschrieben');
    await expectAtService(page, 'Vor dem Hänger geschrieben');
    const before = page;
    // The answer never comes: the window is ended under it.
    void page
      .evaluate(() => {
        for (;;) {
          // Busy for ever.
        }
      })
      .catch(() => undefined);
    await expect.poll(() => app.currentWindow() !== before, { timeout: 30_000 }).toBe(true);
    page = await app.window();
    await expectSameScreen('Vor dem Hänger geschrieben');
    expect(app.logLines().some((line) => line.includes('"event":"rendererHangs"'))).toBe(true);
  });

  await test.step('a service that dies mid-work comes back; the note reaches it', async () => {
    await noteField(page).press('Control+End');
    await noteField(page).pressSequentially(' und weiter');
    await app.killService();
    await noteField(page).pressSequentially(', während der Dienst fort war');
    const note = 'Vor dem Hänger geschrieben und weiter, während der Dienst fort war';
    await expect(page.getByText('Ihre Anmeldung ist abgelaufen.')).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText('Was Sie geschrieben haben, ist noch da.')).toBeVisible();
    await goOnAs(page, agentName);
    await expectSameScreen(note);
    await expectAtService(page, note);
  });

  const note = 'Gehört nur der ersten Person';

  await test.step('a second start shows the first one’s window and ends', async () => {
    const services = await app.app.children();
    const second = new Desk(folder, options);
    await second.launch().then(
      (running) => running.exited,
      () => undefined,
    );
    expect(await app.app.children()).toEqual(services);
    await expect(header()).toContainText(caller.lastName);
  });

  await test.step('the next person finds nothing of the first', async () => {
    await noteField(page).fill(note);
    await whileReloading(page, () => page.keyboard.press('Control+Shift+l'));
    await expect(page.getByRole('heading', { name: 'Anmelden' })).toBeVisible();
    await expectNothingOf(page, caller);
    await app.signIn('branch');
    page = await app.window();
    await expect(page.getByRole('heading', { name: 'Neuer Kontakt' })).toBeVisible();
    await expectNothingOf(page, caller);
    await expect(page.locator('body')).not.toContainText(note);
    expect(await typedTexts(page)).toEqual([]);
  });

  await test.step('the first person finds everything again', async () => {
    await whileReloading(page, () => page.keyboard.press('Control+Shift+l'));
    await app.signIn('agent');
    page = await app.window();
    await expectSameScreen(note);
    await expectAtService(page, note);
    await expectLevel(page, 'none');
    await expect(gateField(page)).toBeVisible();
  });
});

import { trainingAccountNames } from '../../../src-shared/training/accounts.ts';
import {
  expectAtService,
  expectNothingOf,
  goOnAs,
  noteField,
  options,
  scenarios,
  takeCallOf,
} from '../bad-days/at-work.ts';
import { expect, test } from '../fixture/test.ts';
import { openPanel, type PanelName } from '../steps/record.ts';
import { whileReloading } from '../steps/reload.ts';

test.use({ options });
test.setTimeout(180_000);

const callers = [
  scenarios.wholeCall,
  scenarios.pensioner,
  scenarios.packstation,
  scenarios.poBox,
  scenarios.waitingThread,
  scenarios.everyCertificate,
  scenarios.termAbroad,
  scenarios.coverSuspended,
  scenarios.homonymA,
  scenarios.homonymB,
] as const;
const panels: readonly PanelName[] = ['Karten', 'Bescheinigungen', 'Vertretungen'];

/** What was typed for the nth of them, and where the person stood there. */
const work = callers.map((caller, index) => ({
  caller,
  note: `Notiz ${index + 1} von zehn`,
  panel: panels[index % panels.length] ?? 'Karten',
}));

test('ten members are open: each keeps its place and its text over lock and restart', async ({
  app,
}) => {
  let page = await app.signIn('agent');
  const tabs = () => page.getByRole('navigation', { name: 'Offene Kontakte' });
  const tabOf = (index: number) => tabs().getByRole('button').nth(index);
  const band = (index: number) => tabOf(index).getAttribute('data-band');

  const expectAllThere = async () => {
    // The last button begins a contact.
    await expect(tabs().getByRole('button')).toHaveCount(callers.length + 1);
    for (const [index, { caller, note, panel }] of work.entries()) {
      await tabOf(index).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(caller.lastName);
      await expect(page.getByRole('heading', { level: 2, name: panel })).toBeVisible();
      await expect(noteField(page)).toHaveValue(note);
      await expect(tabOf(index)).toBeInViewport({ ratio: 0.9 });
    }
  };

  await test.step('ten calls are begun', async () => {
    for (const [index, { caller, note, panel }] of work.entries()) {
      if (index > 0) await page.keyboard.press('F2');
      await takeCallOf(page, caller);
      await openPanel(page, panel);
      await noteField(page).fill(note);
      await expectAtService(page, note);
    }
    await app.screenshot('ten-members');
    await expect(tabOf(9)).toBeInViewport({ ratio: 0.9 });
    await page.setViewportSize({ width: 1024, height: 700 });
    await expect(tabOf(9)).toBeInViewport({ ratio: 0.9 });
    await app.screenshot('ten-members-small');
  });

  await test.step('neighbours differ in colour, two of one name as well', async () => {
    const bands = await Promise.all(callers.map((_, index) => band(index)));
    expect(new Set(bands).size).toBe(8);
    for (const [index, one] of bands.slice(1).entries()) {
      expect(one).not.toBe(bands[index]);
    }
  });

  await test.step('keys lead to the first nine', async () => {
    await page.keyboard.press('Control+9');
    await expect(tabOf(8)).toHaveAttribute('aria-current', 'page');
    await expect(tabOf(8)).toBeInViewport({ ratio: 0.9 });
  });

  await expectAllThere();

  await test.step('over the lock', async () => {
    await whileReloading(page, () => page.keyboard.press('Control+l'));
    await expectNothingOf(page, scenarios.homonymB);
    await goOnAs(page, trainingAccountNames.agent);
    await expectAllThere();
  });

  await test.step('over a restart', async () => {
    await app.restart();
    page = await app.signIn('agent');
    await expectAllThere();
  });
});

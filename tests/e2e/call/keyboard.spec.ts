import type { Page } from 'playwright';
import { expect, test } from '../fixture/test.ts';
import { expectLevel } from '../steps/gate.ts';
import { expectSpoken } from '../steps/spoken.ts';
import { options, scenarios } from './day.ts';
import { answerByKeys, Keys, reachRecord, wrapUpByKeys } from './keys.ts';

test.use({ options });

/** From now on a pointer that goes down anywhere is remembered. */
const watchPointer = (page: Page) =>
  page.evaluate(() => {
    addEventListener('pointerdown', () => document.body.setAttribute('data-pointed', ''), true);
  });

const work = (page: Page) => page.getByRole('region', { name: 'Arbeit' });

test('a call needs no mouse and few keys', async ({ app }, info) => {
  const page = await app.signIn('agent');
  await watchPointer(page);
  const keys = new Keys(page);
  const within = (what: string, most: number) => {
    const { count } = keys;
    const pressed = keys.take();
    info.annotations.push({ type: 'keys', description: `${what}: ${count} (${pressed})` });
    expect(count, `${what}: ${pressed}`).toBeLessThanOrEqual(most);
  };

  await test.step('a wrong number: at most 3', async () => {
    await expect(page.getByRole('heading', { name: 'Neuer Kontakt' })).toBeVisible();
    await keys.press('0');
    await expectSpoken(page, 'Als „falsch verbunden“ abgeschlossen.');
    within('wrong number', 3);
  });

  await test.step('rule 15: a certificate by post, asked by an employer at level none: at most 8', async () => {
    const member = scenarios.termAbroad;
    await reachRecord(page, keys, ['1', '3'], member);
    await keys.press('4');
    await expect(page.getByRole('button', { name: /^Arbeitgeber/ })).toBeVisible();
    await keys.press('3');
    await expect(page.getByText('Keine Auskunft an Dritte')).toBeVisible();
    await expectLevel(page, 'none');
    await expect(work(page).getByRole('button', { name: /^Per Post schicken/ })).toBeEnabled();
    await keys.press('Control+Enter');
    await expectSpoken(page, 'geht heute per Post an die hinterlegte Anschrift');
    await wrapUpByKeys(page, keys);
    within('posted certificate, wrap-up included', 8);
  });

  await test.step('rules 8 and 20: a lost card at level simple, blocked and ordered anew: at most 14', async () => {
    const caller = scenarios.basicWithLostCard;
    await reachRecord(page, keys, ['1', '2'], caller);
    await keys.press('1');
    await answerByKeys(page, keys, caller, 'einfach');
    await expect(work(page).getByRole('button', { name: /^Ausführen/ })).toBeEnabled();
    await keys.press('Control+Enter');
    await expect(work(page).getByText('Die Karte ist gesperrt.')).toBeVisible();
    await expect(work(page).getByText(/neue Gesundheitskarte ist bestellt/)).toBeVisible();
    await wrapUpByKeys(page, keys);
    within('lost card with block and new card, wrap-up included', 14);
  });

  await test.step('rules 18 to 20: at level high the replacement card comes with it: at most 14', async () => {
    const caller = scenarios.wholeCall;
    await reachRecord(page, keys, ['1', '2'], caller);
    await keys.press('1');
    await answerByKeys(page, keys, caller, 'einfach');
    await answerByKeys(page, keys, caller, 'hoch');
    await expect(work(page).getByRole('radio', { name: /Ins Postfach der App/ })).toBeChecked();
    await keys.press('Control+Enter');
    await expect(work(page).getByText('Die Karte ist gesperrt.')).toBeVisible();
    await expect(work(page).getByText(/liegt im Postfach der App und gilt bis/)).toBeVisible();
    within('lost card with block, new card and replacement card', 14);
    await wrapUpByKeys(page, keys, '3');
    await expectSpoken(page, 'Rückruf vereinbart');
    within('wrap-up with another outcome', 3);
  });

  await expect(page.locator('body')).not.toHaveAttribute('data-pointed');
});

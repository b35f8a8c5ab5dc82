import type { Page } from 'playwright';
import { dayOf, formatGermanDate } from '#shared/domain/dates.ts';
import { prepareData } from '../fixture/prepared-data.ts';
import { expect, test } from '../fixture/test.ts';
import { lookUp, openFirstHit, startContact, wrapUp } from '../steps/contact.ts';
import { answerUntil, memberSpeaks } from '../steps/gate.ts';
import { loggedEntries } from '../steps/log.ts';
import { LONG_HISTORY, laidContents, layLongHistory } from '../steps/long-history.ts';
import { goOnAs } from '../steps/person.ts';
import { options, scenarios } from './day.ts';
import { expectKnownToWindow, expectUnknownToWindow, writtenToUs } from './secrets.ts';

test.use({ options });
test.setTimeout(90_000);

const caller = scenarios.wholeCall;
const grid = (page: Page) => page.getByRole('grid', { name: 'Verlauf, Neuestes zuerst' });
const rows = (page: Page) => grid(page).locator('tbody tr');
const choice = (page: Page, name: RegExp) =>
  page.getByRole('group', { name: 'Arten' }).getByRole('button', { name });
const cellInFocus = (page: Page) => page.locator('td:focus');

test('one timeline of everything, of 10,000 entries few in the window, by keys alone', async ({
  desk,
}) => {
  await prepareData(desk, options);
  await layLongHistory(desk.userData, caller.memberId);
  await desk.start();
  const page = await desk.signIn('agent');
  const said = caller.file.threadMessage.map(({ text }) => text);

  await test.step('rule 8: at simple it has tracking IDs, certificates and cards, and says what comes at high', async () => {
    await startContact(page, 'call', 'enquiry');
    await lookUp(page, caller.kvnr, caller.lastName);
    await openFirstHit(page, caller.lastName);
    await memberSpeaks(page);
    await answerUntil(page, caller, 'simple');
    await page.keyboard.press('Alt+0');
    await expect(page.getByRole('heading', { level: 2, name: 'Verlauf' }).first()).toBeVisible();
    await expect(choice(page, /^Dokumente/)).toBeVisible();
    await expect(choice(page, /^(Nachrichten|Aufgaben|Kontakte|Anträge)/)).toHaveCount(0);
    await expect(page.getByText(/stehen hier ab der Legitimation „hoch“/)).toBeVisible();
    await expectUnknownToWindow(page, [...writtenToUs(caller), ...laidContents]);
  });

  await test.step('at high it has everything, and no content', async () => {
    await answerUntil(page, caller, 'high');
    await expect(choice(page, /^Nachrichten/)).toBeVisible();
    await expect(choice(page, /^Kontakte/)).toBeVisible();
    const known = Number(await grid(page).getAttribute('aria-rowcount')) - 1;
    expect(known).toBeGreaterThan(LONG_HISTORY);
    await expectUnknownToWindow(page, [...said, ...laidContents]);
    await desk.screenshot('timeline');
  });

  await test.step('keys walk to its end, page by page; the window holds a few rows of it', async () => {
    await choice(page, /^Bescheinigungen/).focus();
    await page.keyboard.press('Enter');
    // Until the choice is answered the list shows what was there before.
    await expect(rows(page).first()).toContainText('Bescheinigung');
    await rows(page).first().locator('td').first().focus();
    const last = Number(await grid(page).getAttribute('aria-rowcount'));
    const goToEnd = async () => {
      await page.keyboard.press('Control+End');
      return Number(await cellInFocus(page).getAttribute('data-row')) + 2;
    };
    // Each time to the end of what has come so far, which brings the next page.
    await expect.poll(goToEnd, { intervals: [100], timeout: 90_000 }).toBe(last);
    expect(await rows(page).count()).toBeLessThan(60);
  });

  await test.step('an entry opens its panel, marked there, and the timeline keeps its place', async () => {
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('ArrowDown');
    }
    await expect(cellInFocus(page)).toHaveAttribute('data-row', '40');
    const when = (await cellInFocus(page).innerText()).slice(0, 10);
    await page.keyboard.press('Enter');
    const certificates = page.getByRole('grid', { name: /^Bescheinigungen/ });
    await expect(certificates.locator('tr[aria-selected="true"]')).toContainText(when);
    await page.keyboard.press('Alt+0');
    await expect(choice(page, /^Bescheinigungen/)).toHaveAttribute('aria-pressed', 'true');
    await expect(grid(page).locator('tr[aria-selected="true"]')).toBeInViewport();
    await expect(grid(page).locator('tr[aria-selected="true"]')).toHaveAttribute(
      'aria-rowindex',
      '42',
    );
  });

  await test.step('a message opens its thread, in which it stands whole', async () => {
    await choice(page, /^Alles/).click();
    await choice(page, /^Nachrichten/).click();
    const [message] = caller.file.threadMessage;
    const day = formatGermanDate(dayOf(message?.at ?? ''));
    await page.getByRole('textbox', { name: 'Von', exact: true }).fill(day);
    await page.getByRole('textbox', { name: 'Bis', exact: true }).fill(day);
    await rows(page).filter({ hasText: 'Sonstiges' }).click();
    await expect(page.getByText(message?.text ?? 'no such text').first()).toBeVisible();
    await expectKnownToWindow(page, [message?.text ?? 'no such text']);
    await wrapUp(page);
  });

  await test.step('rule 27: the log knows that it was looked at, once per level, and no more', async () => {
    await goOnAs(desk, page, 'lead');
    const entries = (await loggedEntries(page)).map((entry) => JSON.stringify(entry));
    const looks = entries.filter((entry) => entry.includes('timeline.list'));
    expect(looks).toHaveLength(2);
    expect(entries.join('\n')).not.toMatch(/4711|LONGHISTORY/);
  });
});

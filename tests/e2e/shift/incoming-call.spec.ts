import type { Page } from 'playwright';
import { options, scenarios } from '../call/day.ts';
import { beyondTheHit, expectUnknownToWindow } from '../call/secrets.ts';
import { Desk, expect, test } from '../fixture/test.ts';
import { lookupField, openFirstHit, wrapUp } from '../steps/contact.ts';
import { expectLevel, memberSpeaks } from '../steps/gate.ts';
import { loggedEntries } from '../steps/log.ts';
import { goOnAs } from '../steps/person.ts';
import { expectSpoken } from '../steps/spoken.ts';

test.use({ options });
test.setTimeout(120_000);

const gate = (page: Page) => page.getByRole('region', { name: 'Legitimation' });

test('rules 3 and 6: a number that comes with the call finds, and proves nothing', async ({
  app,
  folder,
}) => {
  const page = await app.signIn('agent');
  const caller = scenarios.wholeCall;
  const phone = caller.phone ?? 'no number';

  await test.step('the telephone system announces the call by a second start', async () => {
    const second = new Desk(folder, options);
    await second.launch([`hek-service://contact?phone=${encodeURIComponent(phone)}`]).then(
      (running) => running.exited,
      () => undefined,
    );
    await expect(page.getByText(`Anruf von ${phone}`).first()).toBeVisible();
    await expectSpoken(page, `Anruf von ${phone}`);
    await expect(page.getByRole('textbox', { name: 'Angezeigte Rufnummer' })).toHaveValue(phone);
    await app.screenshot('incoming-call');
  });

  await test.step('one digit starts the contact; whoever has the number is offered, nobody chosen', async () => {
    await page.keyboard.press('1');
    await expect(lookupField(page)).toBeFocused();
    await expect(lookupField(page)).toHaveValue(phone);
    await expect(page.getByRole('option').first()).toContainText(caller.lastName);
    await expect(page.getByRole('heading', { level: 1, name: 'Wer ruft an?' })).toBeVisible();
    await expectUnknownToWindow(
      page,
      beyondTheHit(caller).filter((one) => !phone.includes(one)),
    );
  });

  await test.step('opened, it is at none, and the number does not count as a factor', async () => {
    await openFirstHit(page, caller.lastName);
    await expectLevel(page, 'none');
    await memberSpeaks(page);
    await gate(page).getByText('Zählt hier nicht').click();
    await expect(gate(page).getByText(/^Rufnummer – /)).toBeVisible();
    await expect(page.getByText(/^Rufnummer kam mit dem Anruf/)).toBeVisible();
    await wrapUp(page);
  });

  await test.step('the number stands in no log', async () => {
    await goOnAs(app, page, 'lead');
    const entries = (await loggedEntries(page)).map((entry) => JSON.stringify(entry)).join('\n');
    expect(entries).toContain('lookup');
    const digits = phone.replace(/\D/g, '').slice(-6);
    expect(entries).not.toContain(digits);
    expect(app.logLines().join('\n')).not.toContain(digits);
  });
});

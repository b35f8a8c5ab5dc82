import { join } from 'node:path';
import type { Page } from 'playwright';
import { trainingAccountNames } from '../../../src-shared/training/accounts.ts';
import { LoneService } from '../bad-days/lone-service.ts';
import { options, scenarios } from '../call/day.ts';
import { answerByKeys, Keys, reachRecord } from '../call/keys.ts';
import { expectUnknownToWindow } from '../call/secrets.ts';
import { prepareData } from '../fixture/prepared-data.ts';
import { expect, test } from '../fixture/test.ts';
import { signInByBrowser } from '../steps/browser-sign-in.ts';
import { openWrapUp } from '../steps/contact.ts';
import { whileReloading } from '../steps/reload.ts';
import { type SecondPerson, secondPerson } from '../steps/second-person.ts';
import { expectSpoken } from '../steps/spoken.ts';

test.use({ options: {} });
test.setTimeout(180_000);

const caller = scenarios.twelveDocuments;
const { memberId } = caller;
const before = `${caller.file.member.street} ${caller.file.member.houseNumber}`;
const moved = { street: 'Kanarienvogelweg 7', postcode: '20354', town: 'Hamburg' };
const phones = { theirs: '040 5550001', mine: '040 5550002' };
const iban = 'DE89 3704 0044 0532 0130 00';

const work = (page: Page) => page.getByRole('region', { name: 'Arbeit' });
const form = (page: Page, name: string) => page.getByRole('form', { name });

/** Chooses an action in the palette, as hands that stay on the keyboard do. */
const act = async (page: Page, action: string): Promise<void> => {
  await page.keyboard.press('Control+Shift+p');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type(action);
  await expect(page.getByRole('option').first()).toContainText(action);
  await page.keyboard.press('Enter');
};

/** Somebody at the branch has the same record open, with the ID document on the counter. */
const openAtBranch = async (colleague: SecondPerson): Promise<string> => {
  const { contactId } = await colleague('contacts.start', {
    channel: 'walkIn',
    purpose: 'dataChange',
    callerNumber: null,
  });
  const on = { contactId, memberId };
  await colleague('contacts.openMember', { ...on, lookupId: null });
  await colleague('contacts.setSpeaker', { ...on, speaker: { kind: 'member' } });
  await colleague('verification.idDocument', {
    ...on,
    document: 'identityCard',
    photoMatches: true,
    birthDate: caller.birthDateSaid,
  });
  return contactId;
};

test('rule 25: a member moves, and gives a new number and account; a colleague comes in between', async ({
  desk,
}) => {
  await prepareData(desk, options);
  const service = await LoneService.on(join(desk.userData, 'training'));
  try {
    const page = await desk.start([...service.connection, '--language=de']);
    await signInByBrowser(desk, page, 'Im Browser anmelden');
    const colleague = await secondPerson(service.url, 'branch');
    const lead = await secondPerson(service.url, 'lead');
    const keys = new Keys(page);

    await test.step('below high nothing can be changed', async () => {
      await reachRecord(page, keys, ['1', '6'], caller);
      await keys.press('1');
      await answerByKeys(page, keys, caller, 'einfach');
      await expect(work(page).getByRole('heading', { level: 2 })).toHaveText('Übersicht');
      await expect(page.getByRole('button', { name: 'Anschrift ändern' })).toHaveCount(0);
      await answerByKeys(page, keys, caller, 'hoch');
      await expect(page.getByRole('button', { name: 'Anschrift ändern' })).toBeVisible();
    });

    const address = form(page, 'Anschrift ändern');

    await test.step('by keyboard alone: a fault is said beside its field, old and new are seen', async () => {
      await act(page, 'Anschrift ändern');
      await expect(address.getByLabel('Straße und Hausnummer')).toBeFocused();
      await page.keyboard.type(moved.street);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Delete');
      await page.keyboard.press('Tab');
      await page.keyboard.type('2035');
      await page.keyboard.press('Tab');
      await page.keyboard.type(moved.town);
      await page.keyboard.press('Enter');
      await expect(address).toContainText('Eine deutsche Postleitzahl hat fünf Ziffern.');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.type(moved.postcode);
      await expect(address).toContainText(`Bisher${before}`);
      await expect(address).toContainText(`Neu${moved.street}${moved.postcode} ${moved.town}`);
      await expect(address.getByRole('button', { name: /^Anschrift ändern/ })).toContainText(
        caller.lastName,
      );
      await desk.screenshot('edit-address');
    });

    await test.step('the lock gives back what was typed', async () => {
      await whileReloading(page, () => page.keyboard.press('Control+l'));
      await expect(page.locator('body')).not.toContainText(moved.street);
      await signInByBrowser(desk, page, `Weiter als ${trainingAccountNames.agent}`);
      await expect(address.getByLabel('Straße und Hausnummer')).toHaveValue(moved.street);
      await expect(address.getByLabel('Postleitzahl')).toHaveValue(moved.postcode);
    });

    await test.step('saved, it stands in the record and is fresh', async () => {
      await page.keyboard.press('Control+Enter');
      await expectSpoken(page, 'Die Anschrift ist geändert.');
      await expect(address).toHaveCount(0);
      await expect(work(page).locator('address')).toContainText(moved.street);
    });

    await test.step('a colleague changes the phone meanwhile: both are shown, the person decides', async () => {
      await act(page, 'Rufnummer ändern');
      const phone = form(page, 'Rufnummer ändern');
      await expect(phone.getByLabel('Rufnummer')).toBeFocused();
      await page.keyboard.type(phones.mine);
      const contactId = await openAtBranch(colleague);
      const on = { contactId, memberId };
      await colleague('edits.setPhone', { ...on, seenVersion: 0, phone: phones.theirs });
      await expect(phone.getByRole('alert')).toContainText('Inzwischen hat jemand anders');
      await expect(phone).toContainText(`Jetzt hinterlegt${phones.theirs}`);
      await expect(phone).toContainText(`Ihre Eingabe${phones.mine}`);
      await desk.screenshot('edit-conflict');
      // Whoever pressed just then what saves has decided nothing.
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+Enter');
      await expect(phone.getByRole('alert')).toBeVisible();
      const mine = phone.getByRole('button', { name: /^Meine Eingabe für .* speichern/ });
      await expect(mine).toContainText(caller.lastName);
      await mine.press('Enter');
      await expectSpoken(page, 'Die Rufnummer ist geändert.');
      await expect(work(page)).toContainText(phones.mine);
      const { details } = await colleague('members.overview', on);
      expect(details?.phone).toBe(phones.mine);
    });

    await test.step('a bank account is added by its checked IBAN, and listed masked', async () => {
      await act(page, 'Bankverbindung hinterlegen');
      const account = form(page, 'Bankverbindung hinterlegen');
      await expect(account.getByLabel('IBAN')).toBeFocused();
      await page.keyboard.type('DE89370400440532013001');
      await page.keyboard.press('Enter');
      await expect(account).toContainText('Die Prüfziffer passt nicht');
      await account.getByLabel('IBAN').press('Control+a');
      await page.keyboard.type(iban.replaceAll(' ', ''));
      await expect(account).toContainText(`Neu${iban}`);
      await page.keyboard.press('Enter');
      await expectSpoken(page, 'Die Bankverbindung ist hinterlegt.');
      await expect(work(page).getByRole('listitem').filter({ hasText: '••30 00' })).toBeVisible();
      expect(await work(page).innerText()).not.toContain('3704');
    });

    await test.step('ended, it is still seen here, but no longer by the member', async () => {
      await page.getByRole('button', { name: /^Bankverbindung beenden: .*30 00$/ }).press('Enter');
      const end = form(page, 'Bankverbindung beenden');
      await expect(end.getByLabel('Endet am')).toBeFocused();
      await page.keyboard.press('Enter');
      await expectSpoken(page, 'Das Ende der Bankverbindung ist festgehalten.');
      const ended = work(page).getByRole('listitem').filter({ hasText: '••30 00' });
      await expect(ended).toContainText('für die versicherte Person nicht mehr sichtbar');
      await desk.screenshot('edit-accounts');
    });

    await test.step('the note says what was done, and the window forgets the values', async () => {
      await openWrapUp(page);
      const note = page.getByRole('dialog').getByRole('textbox');
      await expect(note).toHaveValue(/Anschrift geändert\. .*Bankverbindung hinterlegt\./);
      expect(await note.inputValue()).not.toContain(moved.street);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Neuer Kontakt' })).toBeVisible();
      await expectUnknownToWindow(page, [moved.street, iban, '3704', ...Object.values(phones)]);
    });

    await test.step('rule 27: the log knows which fields, by whom, and no value', async () => {
      const { entries } = await lead('audit.search', {
        from: null,
        to: null,
        contactId: null,
        kind: null,
        text: null,
        before: null,
        limit: 200,
      });
      const changes = entries.filter(({ operation }) => /^(edits|bank)\./.test(operation));
      expect(changes.map(({ operation }) => operation).toSorted()).toEqual([
        'bank.add',
        'bank.end',
        'edits.setAddress',
        'edits.setPhone',
        'edits.setPhone',
      ]);
      expect(JSON.stringify(entries)).not.toMatch(/Kanarienvogel|5550001|5550002|3704|20354/);
    });
  } finally {
    await service.kill();
  }
});

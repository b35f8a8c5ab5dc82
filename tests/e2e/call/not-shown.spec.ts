import type { Page } from 'playwright';
import type { ScenarioMember } from '../../../src-service/database/synthetic/scenarios.ts';
import { expect, test } from '../fixture/test.ts';
import { lookUp, lookupField, openFirstHit, startContact, wrapUp } from '../steps/contact.ts';
import { answerUntil, expectLevel, memberSpeaks } from '../steps/gate.ts';
import { openPanel } from '../steps/record.ts';
import { expectSpoken } from '../steps/spoken.ts';
import { options, scenarios } from './day.ts';
import {
  beyondTheHit,
  expectKnownToWindow,
  expectUnknownToWindow,
  neverSaid,
  writtenToUs,
} from './secrets.ts';

test.use({ options });
test.setTimeout(240_000);

const work = (page: Page) => page.getByRole('region', { name: 'Arbeit' });
const gate = (page: Page) => page.getByRole('region', { name: 'Legitimation' });

const open = async (page: Page, member: ScenarioMember): Promise<void> => {
  await startContact(page, 'call', 'enquiry');
  await lookUp(page, member.kvnr, member.lastName);
  await openFirstHit(page, member.lastName);
};

/** What the bridge answers when the page itself asks for the front contact's member: codes, or “ok”. */
const askAll = (page: Page, contactId: string, memberId: string) =>
  page.evaluate(
    async (input) => {
      const operations = [
        'documents.list',
        'certificates.list',
        'cards.overview',
        'threads.ofMember',
        'tasks.list',
      ] as const;
      const ask = async (operation: (typeof operations)[number]) => {
        const how = { cause: 'open', idempotencyKey: null } as const;
        const answer = await window.desk.request('service.call', { operation, input, ...how });
        return `${operation}: ${answer.ok ? 'ok' : answer.error.code}`;
      };
      return Promise.all(operations.map(ask));
    },
    { contactId, memberId },
  );

/** The one contact that is open. */
const openContact = (page: Page) =>
  page.evaluate(async () => {
    const answer = await window.desk.request('service.call', {
      operation: 'contacts.list',
      input: {},
      cause: 'refresh',
      idempotencyKey: null,
    });
    const value: unknown = answer.ok ? answer.value : null;
    const [contact] = Object(value).contacts ?? [];
    return String(Object(contact).contactId);
  });

test('what the level does not open never reaches the window', async ({ app }) => {
  const page = await app.signIn('agent');

  await test.step('rule 4: a husband whose Vollmacht has ended hears nothing of his wife', async () => {
    const wife = scenarios.wifeWithoutVollmacht;
    await open(page, wife);
    await gate(page)
      .getByRole('button', { name: /^Vertretung/ })
      .click();
    await expect(gate(page).getByText(/Es ist keine gültige Vertretung hinterlegt/)).toBeVisible();
    await gate(page).getByRole('button', { name: 'Zurück' }).click();
    await gate(page)
      .getByRole('button', { name: /^Dritte Person/ })
      .click();
    await gate(page)
      .getByRole('button', { name: /^Familie/ })
      .click();
    await expect(gate(page).getByText('Keine Auskunft an Dritte')).toBeVisible();
    await expect(gate(page).getByRole('textbox')).toHaveCount(0);
    await expectLevel(page, 'none');
    for (const panel of ['Übersicht', 'Dokumente', 'Karten', 'Messenger', 'Aufgaben'] as const) {
      await openPanel(page, panel);
      await expect(work(page).getByText('Noch gesperrt').first()).toBeVisible();
    }
    await openPanel(page, 'Bescheinigungen');
    await expect(work(page).getByRole('button', { name: /^Per Post schicken/ })).toBeVisible();
    await expectUnknownToWindow(page, beyondTheHit(wife));
    // The look into the memory sees what is there: the header's name.
    await expectKnownToWindow(page, [wife.firstName, wife.lastName]);
  });

  await test.step('rule 8: the service refuses also whoever asks past the screen', async () => {
    const { memberId } = scenarios.wifeWithoutVollmacht;
    const answers = await askAll(page, await openContact(page), memberId);
    expect(answers).toEqual([
      'documents.list: thirdPartyNoLevel',
      'certificates.list: thirdPartyNoLevel',
      'cards.overview: thirdPartyNoLevel',
      'threads.ofMember: thirdPartyNoLevel',
      'tasks.list: thirdPartyNoLevel',
    ]);
    await wrapUp(page);
  });

  await test.step('rule 7: three mismatches lock, and no answer says what was expected', async () => {
    const member = scenarios.homonymA;
    await open(page, member);
    await memberSpeaks(page);
    for (const [spoken, shown] of [
      ['Noch 2 Versuche', /Noch 2 Versuche/],
      ['Noch 1 Versuch', /Noch 1 Versuch$/],
      ['Die Legitimation ist gesperrt', /^Gesperrt bis \d\d\.\d\d\.2026/],
    ] as const) {
      const field = gate(page).getByRole('textbox');
      await field.fill('01.01.1901');
      await field.press('Enter');
      await expect(page.getByRole('alert').filter({ hasText: spoken })).toBeAttached();
      // The next question comes with it; what is typed before belongs to the one before.
      await expect(gate(page).getByText(shown)).toBeVisible();
    }
    await expect(
      gate(page).getByText(/Nach drei Fehlversuchen gibt es keine Legitimation am Telefon/),
    ).toBeVisible();
    await expect(gate(page).getByRole('textbox')).toHaveCount(0);
    await expectUnknownToWindow(page, beyondTheHit(member));
    await wrapUp(page);
  });

  await test.step('rule 8: “simple” opens states and days of documents, not what they say', async () => {
    const member = scenarios.twelveDocuments;
    await open(page, member);
    await memberSpeaks(page);
    await answerUntil(page, member, 'simple');
    await openPanel(page, 'Dokumente');
    const table = work(page).getByRole('grid', { name: 'Dokumente, neueste zuerst' });
    await expect(table.getByText('In Prüfung').first()).toBeVisible();
    await expect(table.getByText('ab „hoch“').first()).toBeVisible();
    await expect(table.getByText(/^\d\d\.\d\d\.20\d\d/).first()).toBeVisible();
    const titles = member.file.document.map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(9);
    const shown = await work(page).innerText();
    expect(titles.filter((title) => shown.includes(title))).toEqual([]);
    await expectUnknownToWindow(page, [...writtenToUs(member), ...neverSaid(member)]);
    await expectKnownToWindow(page, [member.file.document[0]?.documentId ?? 'a first document']);
  });

  await test.step('rule 14: another member’s tracking ID is “received, being assigned”', async () => {
    const other = scenarios.trackingIdLost;
    const field = work(page).getByRole('textbox', { name: 'Tracking-ID' });
    await field.fill(other.trackingIds[0] ?? '');
    await field.press('Enter');
    await expect(work(page).getByText('Eingegangen, wird zugeordnet')).toBeVisible();
    const [id] = other.file.document.map(({ documentId }) => documentId);
    await expectUnknownToWindow(page, [
      ...neverSaid(other),
      other.kvnr,
      other.birthDate,
      other.memberId,
      id ?? '',
      `${other.firstName} ${other.lastName}`,
    ]);
    await wrapUp(page);
  });

  await test.step('rule 10: an employee’s number gives one line and nothing else', async () => {
    const { employee } = scenarios;
    await startContact(page, 'call', 'enquiry');
    await lookupField(page).fill(employee.kvnr);
    const sentence = 'Wird vom geschützten Bereich bearbeitet. Bitte dorthin verbinden.';
    await expect(page.locator('.lookup-refusal')).toHaveText(sentence);
    await expect(page.getByRole('option')).toHaveCount(0);
    await expectSpoken(page, sentence);
    await lookupField(page).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Wer ruft an?' })).toBeVisible();
    await expectUnknownToWindow(page, [
      ...beyondTheHit(employee),
      employee.memberId,
      employee.lastName,
    ]);
    await wrapUp(page);
  });
});

import type { Page } from 'playwright';
import { options, scenarios } from '../call/day.ts';
import { Keys, wrapUpByKeys } from '../call/keys.ts';
import { beyondTheHit, expectUnknownToWindow, saidByCaller } from '../call/secrets.ts';
import { expect, test } from '../fixture/test.ts';
import { lookUp, lookupField, openFirstHit, startContact, wrapUp } from '../steps/contact.ts';
import { confirmIdDocument, memberSpeaks } from '../steps/gate.ts';
import { caseHistoryOf, expectNotLogged, loggedEntries } from '../steps/log.ts';
import { goOnAs } from '../steps/person.ts';
import { whileReloading } from '../steps/reload.ts';
import { expectSpoken } from '../steps/spoken.ts';

test.use({ options });
test.setTimeout(240_000);

const header = (page: Page) => page.getByRole('region', { name: 'Wer ist das' });
const note = (page: Page) => page.getByRole('textbox', { name: 'Notiz', exact: true });
const { employee, employeeRelative, agreedPassword: visitor } = scenarios;
const protectedDesk = 'Wird vom geschützten Bereich bearbeitet. Bitte dorthin verbinden.';

/** What the service answers to a lookup in the contact that is open, as text. */
const answerTo = (page: Page, text: string): Promise<string> =>
  page.evaluate(async (typed) => {
    const ask = async (operation: 'contacts.list' | 'lookup.search', input: object) => {
      const how = { cause: 'open', idempotencyKey: null } as const;
      return window.desk.request('service.call', { operation, input, ...how });
    };
    const list = await ask('contacts.list', {});
    const value: unknown = list.ok ? list.value : null;
    const [contact] = Object(value).contacts ?? [];
    const { contactId } = Object(contact);
    const lookupId = crypto.randomUUID();
    return JSON.stringify(await ask('lookup.search', { contactId, lookupId, text: typed }));
  }, text);

/** What stands in front of everything else, at nine points of the window. */
const seenInFront = (page: Page): Promise<readonly (string | null)[]> =>
  page.evaluate(() =>
    [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => {
        const front = document.elementFromPoint(innerWidth * x, innerHeight * y);
        return front?.closest('[role="dialog"]')?.getAttribute('aria-labelledby') ?? null;
      }),
    ),
  );

test('a wrong number, a colleague as a caller, a walk-in at a shared desk, and the lead next day', async ({
  app,
}) => {
  let page = await app.signIn('agent');

  await test.step('a wrong number: one key, and no record was near', async () => {
    const keys = new Keys(page);
    await expect(page.getByRole('heading', { name: 'Neuer Kontakt' })).toBeVisible();
    await keys.press('0');
    await expectSpoken(page, 'Als „falsch verbunden“ abgeschlossen.');
    expect(keys.count).toBeLessThanOrEqual(3);
  });

  await test.step('rule 10: an employee who calls as insured is one line, whoever it is', async () => {
    await startContact(page, 'call', 'enquiry');
    await lookupField(page).fill(employee.kvnr);
    await expect(page.locator('.lookup-results')).toHaveText(protectedDesk);
    await expect(page.getByRole('option')).toHaveCount(0);
    await app.screenshot('employee-as-insured');
    const theirs = await answerTo(page, employee.kvnr);
    expect(theirs).toContain('"protectedDesk":true');
    expect(await answerTo(page, employeeRelative.kvnr)).toBe(theirs);
    const born = await answerTo(page, `${employee.lastName} ${employee.birthDateSaid}`);
    expect(born).toContain('"hits":[]');
    expect(born).toContain('"protectedDesk":true');
  });

  await test.step('rule 10: with less they are answered to the byte like somebody who is not there', async () => {
    const { lastName, birthDate, postcode } = employee;
    const year = birthDate.slice(0, 4);
    expect(await answerTo(page, `${lastName} ${year}`)).toBe(
      await answerTo(page, `Niemandsen ${year}`),
    );
    expect(await answerTo(page, `${lastName} ${postcode}`)).toBe(
      await answerTo(page, `Niemandsen ${postcode}`),
    );
    await lookupField(page).fill('');
    await expectUnknownToWindow(page, [
      ...beyondTheHit(employee),
      employee.memberId,
      employeeRelative.memberId,
    ]);
    await wrapUpByKeys(page, new Keys(page), '2');
    await expectSpoken(page, 'Kontakt abgeschlossen: Weitergegeben.');
  });

  await test.step('rule 5: at the branch the ID card lies on the counter', async () => {
    await goOnAs(app, page, 'branch');
    await startContact(page, 'walkIn', 'enquiry');
    await lookUp(page, `${visitor.lastName} ${visitor.birthDateSaid}`, visitor.lastName);
    await openFirstHit(page, visitor.lastName);
    await expectUnknownToWindow(
      page,
      beyondTheHit(visitor).filter((one) => one !== visitor.birthDateSaid),
    );
    await confirmIdDocument(page, visitor);
    await expect(header(page)).toContainText(visitor.birthDateSaid);
    await note(page).fill('Fragt nach dem Bonusheft');
  });

  await test.step('somebody steps up to the counter: one key, and nothing is to be seen', async () => {
    await page.keyboard.press('F9');
    await expect(page.getByRole('dialog', { name: 'Sichtschutz' })).toBeVisible();
    expect(new Set(await seenInFront(page))).toEqual(new Set(['curtain-title']));
    await app.screenshot('walk-in-curtain');
    await page.keyboard.press('F9');
    await expect(note(page)).toBeFocused();
    await expect(header(page)).toContainText(visitor.lastName);
  });

  await test.step('a colleague takes the desk: the window forgets the visitor, the first person’s text stays theirs', async () => {
    await whileReloading(page, () => page.keyboard.press('Control+Shift+L'));
    await page.locator('.gate-page').waitFor();
    await expectUnknownToWindow(page, [...beyondTheHit(visitor), visitor.lastName, 'Bonusheft']);
    await app.signIn('agent');
    await expect(page.getByRole('heading', { name: 'Neuer Kontakt' })).toBeVisible();
    await expectUnknownToWindow(page, [...beyondTheHit(visitor), visitor.lastName, 'Bonusheft']);
    await whileReloading(page, () => page.keyboard.press('Control+Shift+L'));
    await app.signIn('branch');
    await page
      .getByRole('navigation', { name: 'Offene Kontakte' })
      .getByRole('button', { name: new RegExp(visitor.lastName) })
      .click();
    await expect(note(page)).toHaveValue('Fragt nach dem Bonusheft');
    await wrapUp(page);
  });

  await test.step('rule 10: the protected desk serves the employee', async () => {
    await goOnAs(app, page, 'staff-desk');
    await startContact(page, 'call', 'enquiry');
    await lookUp(page, employee.kvnr, employee.lastName);
    await openFirstHit(page, employee.lastName);
    await memberSpeaks(page);
    await wrapUp(page);
  });

  await test.step('the next morning the lead asks what happened yesterday', async () => {
    page = await app.restart(['--now=2026-03-11T08:00:00.000Z']);
    await app.signIn('lead');
    await page.keyboard.press('Control+Shift+U');
    await page.getByRole('button', { name: 'Gestern', exact: true }).click();
    const row = page.getByRole('row', { name: new RegExp(visitor.lastName) }).first();
    await row.click();
    await page.getByRole('button', { name: 'Fallhistorie öffnen' }).click();
    const story = page.getByRole('list', { name: 'Schritte in ihrer Reihenfolge' });
    await expect(story).toContainText(`für ${visitor.firstName} ${visitor.lastName}`);
    await expect(story).toContainText('Personalausweis');
    await expect(page.getByRole('main')).toContainText('vom 10.03.2026');
    await app.screenshot('yesterday');
    await page.getByRole('button', { name: 'Zurück zum Protokoll' }).click();
    await page.getByRole('button', { name: 'Kette prüfen' }).click();
    await expect(page.getByText(/^Lückenlos: \d+ Einträge/)).toBeVisible();
  });

  await test.step('rule 10: of the employee’s record and of whoever served it there is nothing', async () => {
    await expectUnknownToWindow(page, [
      ...beyondTheHit(employee),
      employee.memberId,
      employee.lastName,
    ]);
    const everything = JSON.stringify(await loggedEntries(page));
    expect(everything).not.toContain(employee.memberId);
    expect(everything).not.toContain('staff-desk');
    await page.getByRole('textbox', { name: 'Vorgang oder Name' }).fill(employee.lastName);
    await page.getByRole('button', { name: 'Suchen', exact: true }).click();
    await expect(page.getByText('Keine Einträge')).toBeVisible();
  });

  await test.step('rule 27: what the log does not know: numbers, answers, what was written', async () => {
    const history = await caseHistoryOf(page, visitor);
    expect(history.filter(({ kind }) => kind === 'refused')).toEqual([]);
    expectNotLogged(history, [...saidByCaller(visitor), 'Bonusheft']);
    const logFiles = app.logLines().join('\n');
    for (const one of [visitor, employee]) {
      expect(logFiles).not.toContain(one.kvnr);
      expect(logFiles).not.toContain(one.lastName);
      expect(logFiles).not.toContain(one.memberId);
    }
  });

  await test.step('a wrong number, and a call that was put through, stand there without a person', async () => {
    const entries = (await loggedEntries(page)).map(Object);
    const ends = entries.filter(({ operation }) => operation === 'contacts.wrapUp');
    const nobody = ends.filter(
      ({ memberId, facts }) => memberId === null && facts.outcome !== 'done',
    );
    expect(nobody.map(({ facts }) => facts.outcome)).toEqual(['forwarded', 'wrongNumber']);
  });
});

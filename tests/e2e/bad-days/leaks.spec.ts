import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Database } from '../../../src-service/database/connection.ts';
import { trainingAccountNames } from '../../../src-shared/training/accounts.ts';
import {
  canary,
  filesIn,
  findCanaries,
  nameCanary,
  type Source,
} from '../../security/leaks/scan.ts';
import { test as base, type Desk, expect } from '../fixture/test.ts';
import { lookUp, lookupField, openFirstHit, startContact, wrapUp } from '../steps/contact.ts';
import { answerUntil, memberSpeaks } from '../steps/gate.ts';
import { openPanel } from '../steps/record.ts';
import { whileReloading } from '../steps/reload.ts';
import { gateField, goOnAs, noteField, options, prepareChanged, scenarios } from './at-work.ts';

/** What the record holds and this caller does not earn: they reach “simple” only. */
const record = {
  email: `${canary('mail')}@example.invalid`,
  password: canary('password'),
  title: canary('title'),
  message: canary('diagnosis'),
};
/** What the agent types. */
const typed = {
  lookup: nameCanary(),
  answer: canary('answer'),
  note: canary('note'),
  unsent: canary('unsent'),
};
const everything = [...Object.values(record), ...Object.values(typed)];
const caller = scenarios.twelveDocuments;

const plant = async (db: Database): Promise<void> => {
  await db
    .updateTable('member')
    .set({ email: record.email, agreedPassword: record.password })
    .where('memberId', '=', caller.memberId)
    .execute();
  await db
    .updateTable('document')
    .set({ title: record.title, message: record.message })
    .where('memberId', '=', caller.memberId)
    .execute();
};

/** The page with all that its fields hold, as a person with the inspector open would find it. */
const pageSource = async (page: Page): Promise<Source> => {
  const values = await page
    .locator('input, textarea')
    .evaluateAll((fields) => fields.map((field) => ('value' in field ? String(field.value) : '')));
  return { name: 'the page', content: `${await page.content()}\n${values.join('\n')}` };
};

/** Everything on this computer but the database itself: where the record and the notes belong. */
function* onThisComputer(desk: Desk, temp: string): Generator<Source> {
  const database = join(desk.userData, 'training', 'database');
  yield* filesIn(desk.userData, (path) => path === database);
  yield* filesIn(temp);
  yield* filesIn('/var/spool/cups');
  yield { name: 'what the program says', content: desk.output().join('\n') };
  yield { name: 'addresses for the browser', content: desk.app.systemBrowser.join('\n') };
}

/** The program with a folder of its own for temporary files. */
const test = base.extend<{ readonly temp: string }>({
  temp: async ({ folder }, use) => {
    const temp = join(folder, 'temp');
    mkdirSync(temp);
    await use(temp);
  },
  options: async ({ temp }, use) => {
    await use({ ...options, env: { TMPDIR: temp } });
  },
});

test('nothing a caller says or an agent types lies about, after lock, crash of the service and wrap-up', async ({
  desk,
  temp,
}) => {
  await prepareChanged(desk, plant);
  await desk.start();
  const page = await desk.signIn('agent');
  const leaks = (sources: Iterable<Source>, sought = everything) => findCanaries(sources, sought);
  const inPage = async () => leaks([await pageSource(page)]).map((leak) => leak.canary);

  await test.step('a lookup, a wrong answer and a note are typed', async () => {
    await startContact(page, 'call', 'document');
    await lookupField(page).fill(`${typed.lookup} Hamburg`);
    await expect(page.getByText('Dazu gibt es keine Akte.')).toBeVisible();
    await lookUp(page, caller.kvnr, caller.lastName);
    await openFirstHit(page, caller.lastName);
    await memberSpeaks(page);
    const asked = (await gateField(page).getAttribute('aria-label')) ?? '';
    await gateField(page).fill(typed.answer);
    await gateField(page).press('Enter');
    await expect(page.getByText(/stimmt nicht überein\. Noch 2 Versuche/)).toBeAttached();
    await expect(page.getByRole('textbox', { name: asked, exact: true })).toHaveCount(0);
    await answerUntil(page, caller, 'simple');
    await noteField(page).fill(typed.note);
  });

  await test.step('below its level the page holds nothing of the record', async () => {
    await openPanel(page, 'Dokumente');
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    // The scan sees the field: the note is there and nothing else.
    expect(await inPage()).toEqual([typed.note]);
  });

  await test.step('the lock leaves nothing in the page', async () => {
    await whileReloading(page, () => page.keyboard.press('Control+l'));
    await expect(page.getByRole('heading', { name: 'Gesperrt' })).toBeVisible();
    expect(await inPage()).toEqual([]);
    await goOnAs(page, trainingAccountNames.agent);
    await expect(noteField(page)).toHaveValue(typed.note);
  });

  await test.step('text that could not be sent lies on the disk encrypted only', async () => {
    await desk.killService();
    await noteField(page).fill(`${typed.note} ${typed.unsent}`);
    await expect(page.getByText('Ihre Anmeldung ist abgelaufen.')).toBeVisible({
      timeout: 30_000,
    });
    await expect.poll(() => existsSync(join(desk.userData, 'unsent-texts.sealed'))).toBe(true);
    expect(await inPage()).toEqual([]);
    expect(leaks(onThisComputer(desk, temp))).toEqual([]);
    await goOnAs(page, trainingAccountNames.agent);
    await expect(noteField(page)).toHaveValue(`${typed.note} ${typed.unsent}`);
  });

  await test.step('after wrap-up and sign-out nothing is left', async () => {
    await wrapUp(page);
    expect(await inPage()).toEqual([]);
    expect(leaks(onThisComputer(desk, temp))).toEqual([]);
  });

  await test.step('the scan finds what leaks on purpose', async () => {
    const leaked = canary('control');
    writeFileSync(join(desk.userData, 'logs', 'leaked.log'), leaked);
    writeFileSync(join(temp, 'leaked.pdf'), leaked);
    await page.evaluate((text) => {
      document.body.dataset['leaked'] = text;
    }, leaked);
    const sources = [...onThisComputer(desk, temp), await pageSource(page)];
    expect(leaks(sources, [leaked]).map(({ source }) => source)).toEqual([
      join(desk.userData, 'logs', 'leaked.log'),
      join(temp, 'leaked.pdf'),
      'the page',
    ]);
  });

  await desk.quit();
  expect(leaks(onThisComputer(desk, temp))).toEqual([]);
});

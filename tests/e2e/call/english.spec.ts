import type { Page } from 'playwright';
import { trainingPersons } from '../../../src-service/database/synthetic/fixed/training-persons.ts';
import type { ScenarioMember } from '../../../src-service/database/synthetic/scenarios.ts';
import { articles } from '../../../src-service/features/knowledge/articles/index.ts';
import { expect, test } from '../fixture/test.ts';
import { answerTo } from '../steps/gate.ts';
import { whileReloading } from '../steps/reload.ts';
import { options, scenarios } from './day.ts';
import { notEnglish, wordsOn } from './visible-words.ts';

test.use({ options: { ...options, language: 'en' } });
test.setTimeout(240_000);

/** Quoted as they are: what the letters bear, names to search with, buttons of the app. */
const quoted = [
  'MUSTER – ungültig',
  'müller 1980',
  '22039 weber',
  // Buttons of the members' app, which is German, as articles name them.
  ...articles.flatMap(({ en }) => JSON.stringify(en).match(/“[^”]*”/gu) ?? []),
];

/** What the record itself says, in the language of whoever wrote it. */
const dataOf = ({ file, ...member }: ScenarioMember): readonly string[] =>
  [
    member.firstName,
    member.lastName,
    member.town,
    file.member.street,
    ...file.document.flatMap(({ title, message }) => [title, message]),
    ...file.threadMessage.map(({ text }) => text),
    ...file.task.map(({ title }) => title),
    ...Object.values(trainingPersons).flatMap(({ firstName, lastName }) => [firstName, lastName]),
  ].filter((value): value is string => value !== null && value !== '');

/** The gate's questions, as the caller's answers are filed. */
const germanQuestion: Readonly<Record<string, string>> = {
  'Birth date': 'Geburtsdatum',
  Address: 'Anschrift',
  'Phone number': 'Rufnummer',
  'IBAN, last four digits': 'IBAN, letzte vier Stellen',
  'Card number, last five digits': 'Kartennummer, letzte fünf Stellen',
};

test('the same call in English has no German word, no key and no code', async ({ app, page }) => {
  const caller = scenarios.wholeCall;
  const work = page.getByRole('region', { name: 'Work' });
  const gate = page.getByRole('region', { name: 'Verification' });
  const check = async (screen: string, members: readonly ScenarioMember[] = [caller]) => {
    expect(await page.evaluate(() => document.documentElement.lang), screen).toBe('en');
    const left = notEnglish(await wordsOn(page), [...quoted, ...members.flatMap(dataOf)]);
    expect.soft(left, screen).toEqual([]);
  };
  const panel = async (key: string, name: string) => {
    await page.keyboard.press(key);
    await expect(work.getByRole('heading', { level: 2, name }).first()).toBeVisible();
  };
  const answer = async (level: 'simple' | 'high') => {
    for (let asked = 1; asked <= 4; asked += 1) {
      const question = (await gate.getByRole('textbox').getAttribute('aria-label')) ?? '';
      await gate.getByRole('textbox').fill(answerTo(caller, germanQuestion[question] ?? question));
      await gate.getByRole('textbox').press('Enter');
      const spoken = page.getByRole('status').filter({ hasText: `${question} matches` });
      await expect(spoken).toBeAttached();
      const said = await spoken.innerText();
      await expect(gate.getByRole('textbox', { name: question, exact: true })).toHaveCount(0);
      if (said.includes(`Verification: ${level}`)) return;
    }
    throw new Error(`The gate did not reach “${level}”.`);
  };

  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await check('sign-in');
  await app.signIn('agent');

  await test.step('the gate', async () => {
    await expect(page.getByRole('heading', { name: 'New contact' })).toBeVisible();
    await check('start of contact');
    await page.keyboard.press('1');
    await page.keyboard.press('2');
    const lookup = page.getByRole('combobox', { name: 'Find a member' });
    await expect(lookup).toBeFocused();
    await check('nobody yet');
    await lookup.fill('?card');
    const knowledge = page.getByRole('combobox', { name: 'Search the knowledge' });
    await expect(page.getByRole('option').first()).toBeVisible();
    await expect(knowledge).toBeFocused();
    await check('knowledge, asked');
    await knowledge.press('Escape');
    await page.keyboard.press('Control+K');
    await lookup.fill(caller.kvnr);
    await expect(page.getByRole('option').filter({ hasText: caller.lastName })).toBeVisible();
    await check('hits');
    await lookup.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(caller.lastName);
    await expect(work.getByText('Still locked').first()).toBeVisible();
    await check('gate: who is speaking');
    await page.keyboard.press('1');
    await check('gate: first question');
    await answer('simple');
    await check('gate at simple');
    await answer('high');
  });

  await test.step('the record', async () => {
    await expect(work.getByText('4 of 4 used')).toBeVisible();
    await expect(work.getByRole('radio', { name: /mailbox/i })).toBeChecked();
    await check('cards');
    await page.keyboard.press('Control+Enter');
    await expect(work.getByText(/is in the mailbox of the app/).first()).toBeVisible();
    await check('cards, done');
    await panel('Alt+1', 'Overview');
    await expect(work.getByText('Insurance number')).toBeVisible();
    await check('overview');
    await page.keyboard.press('Control+Shift+K');
    await page.keyboard.type('screening');
    await expect(page.getByRole('option').first()).toContainText('CARE');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'See all programmes' })).toBeVisible();
    await check('knowledge article');
    await page.getByRole('button', { name: 'See all programmes' }).press('Enter');
    await expect(page.getByText('By the birth date, today.')).toBeVisible();
    await check('programmes');
    await page.keyboard.press('Escape');
    await panel('Alt+2', 'Documents');
    await expect(work.getByRole('grid')).toBeVisible();
    await work.getByRole('textbox', { name: 'Tracking ID' }).fill(caller.trackingIds[0] ?? '');
    await work.getByRole('textbox', { name: 'Tracking ID' }).press('Enter');
    await expect(work.getByText(/Belongs to this record/)).toBeVisible();
    await check('documents');
    await panel('Alt+3', 'Certificates');
    await expect(work.locator('button.d-primary')).toBeVisible();
    await check('certificates');
    await page.keyboard.press('Control+Enter');
    await expect(work.locator('button.d-primary')).toHaveCount(0);
    await check('certificates, done');
    for (const [key, name] of [
      ['Alt+5', 'Applications'],
      ['Alt+6', 'Messenger'],
      ['Alt+7', 'Representations'],
      ['Alt+8', 'Tasks'],
    ] as const) {
      await panel(key, name);
      await expect(work.locator('[aria-busy="true"]')).toHaveCount(0);
      await check(name);
    }
  });

  await test.step('dialogs', async () => {
    const seeDialog = async (screen: string, key: string) => {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      await check(screen);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    };
    await seeDialog('command palette', 'Control+Shift+P');
    await seeDialog('shortcut sheet', 'F1');
    await page.keyboard.press('F8');
    const dialog = page.getByRole('dialog', { name: 'Wrap up the contact' });
    await expect(dialog).toBeVisible();
    await check('wrap-up');
    const note = dialog.getByRole('textbox', { name: 'Note on the contact' });
    expect(notEnglish([await note.inputValue()], dataOf(caller)), 'the note').toEqual([]);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await check('wrapped up');
  });

  await test.step('follow-ups, settings and lock', async () => {
    await page.keyboard.press('Control+Shift+F');
    await expect(page.getByRole('heading', { level: 1, name: 'Follow-ups' })).toBeVisible();
    await check('follow-ups');
    await page.keyboard.press('Control+,');
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    // The other language bears its own name, as it should.
    await checkSettings(page, caller);
    await whileReloading(page, () => page.keyboard.press('Control+L'));
    await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
    await check('lock screen');
  });

  await test.step('the lead', async () => {
    await whileReloading(page, () => page.getByRole('button', { name: /Change person/ }).click());
    await app.signIn('lead');
    const row = page.getByRole('row', { name: new RegExp(caller.lastName) }).first();
    await expect(row).toBeVisible();
    await check('access log');
    await row.click();
    await page.getByRole('button', { name: 'Open case history' }).click();
    await expect(page.getByRole('heading', { name: /Case history/ })).toBeVisible();
    await check('case history');
    await page.getByRole('button', { name: 'Back to the log' }).click();
    await page.getByRole('button', { name: 'Check the chain' }).click();
    await expect(page.locator('.chain-verdict')).toBeVisible();
    await check('chain check');
  });
});

const checkSettings = async (page: Page, caller: ScenarioMember): Promise<void> => {
  const left = notEnglish(await wordsOn(page), [...quoted, ...dataOf(caller), 'Deutsch']);
  expect.soft(left, 'settings').toEqual([]);
};

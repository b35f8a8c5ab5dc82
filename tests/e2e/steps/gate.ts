import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import type { ScenarioMember } from '../../../src-service/database/synthetic/scenarios.ts';
import { expectSpoken } from './spoken.ts';

const levelWords = { none: 'keine', simple: 'einfach', high: 'hoch' } as const;
export type LevelWord = keyof typeof levelWords;

const gate = (page: Page) => page.getByRole('region', { name: 'Legitimation' });

/** The level as the header shows it. */
export const expectLevel = async (page: Page, level: LevelWord): Promise<void> => {
  await expect(page.getByRole('region', { name: 'Wer ist das' })).toContainText(
    `Legitimation: ${levelWords[level]}`,
  );
};

/** The gate's first question: the insured person speaks. */
export const memberSpeaks = async (page: Page): Promise<void> => {
  await gate(page)
    .getByRole('button', { name: /^Versicherte Person/ })
    .click();
  await expect(gate(page).getByRole('textbox')).toBeVisible();
};

const chooseSpeaker = async (page: Page, kind: RegExp, who: RegExp): Promise<void> => {
  await gate(page).getByRole('button', { name: kind }).click();
  await gate(page).getByRole('button', { name: who }).click();
};

/** Rule 4: the member speaks through or beside a helper and agrees that they hear everything. */
export const helperSpeaks = async (page: Page, who: string): Promise<void> => {
  await chooseSpeaker(page, /^Hilfsperson/, new RegExp(`^${who}`));
  const consent = gate(page).getByRole('checkbox');
  await expect(consent).toBeFocused();
  await page.keyboard.press('Space');
  await expect(consent).toBeChecked();
  await gate(page).getByRole('button', { name: 'Hilfsperson festhalten' }).press('Enter');
  await expect(gate(page).getByRole('textbox')).toBeVisible();
};

/** Rule 4: somebody with a representation on record, by name. */
export const representativeSpeaks = async (page: Page, name: string): Promise<void> => {
  await chooseSpeaker(page, /^Vertretung/, new RegExp(`^${name}`));
  await expect(gate(page).getByRole('textbox')).toBeVisible();
};

/** Rule 4: anybody else; nothing is asked then. */
export const thirdPartySpeaks = async (page: Page, who: string): Promise<void> => {
  await chooseSpeaker(page, /^Dritte Person/, new RegExp(`^${who}`));
  await expect(gate(page).getByText('Keine Auskunft an Dritte')).toBeVisible();
};

/** At the branch: the ID document lies on the counter, and the level is high. */
export const confirmIdDocument = async (page: Page, visitor: ScenarioMember): Promise<void> => {
  await memberSpeaks(page);
  await gate(page).getByRole('button', { name: 'Ausweis gesehen' }).click();
  const form = gate(page).getByRole('form', { name: 'Ausweis am Schalter' });
  await form.getByRole('textbox', { name: /Geburtsdatum/ }).fill(visitor.birthDateSaid);
  await form.getByRole('checkbox').check();
  await form.getByRole('button', { name: /^Ausweis bestätigen/ }).click();
  await expectLevel(page, 'high');
};

/** What the caller answers to each question of the gate. */
const answersOf = (
  caller: ScenarioMember,
): Readonly<Record<string, string | null | undefined>> => ({
  Geburtsdatum: caller.birthDateSaid,
  Anschrift: caller.addressLine,
  Rufnummer: caller.phone,
  'IBAN, letzte vier Stellen': caller.ibanLast4,
  'Kartennummer, letzte fünf Stellen': caller.card?.last5,
  'Vereinbartes Kennwort': caller.agreedPassword,
});

/** What the caller says to this question; throws if they have nothing to say. */
export const answerTo = (caller: ScenarioMember, question: string): string => {
  const answer = answersOf(caller)[question] ?? null;
  if (answer === null) {
    throw new Error(`The caller has no answer to “${question}”.`);
  }
  return answer;
};

/** Answers what the gate asks, in its order, until the level is reached. */
export const answerUntil = async (
  page: Page,
  caller: ScenarioMember,
  level: Exclude<LevelWord, 'none'>,
  onQuestion: (question: string) => Promise<void> = async () => undefined,
): Promise<void> => {
  for (let asked = 1; asked <= 4; asked += 1) {
    const field = gate(page).getByRole('textbox');
    const question = (await field.getAttribute('aria-label')) ?? '';
    await field.fill(answerTo(caller, question));
    await onQuestion(question);
    await field.press('Enter');
    const spoken = await expectSpoken(page, `${question} stimmt überein`);
    // The next question takes the place of the one that matched.
    await expect(gate(page).getByRole('textbox', { name: question, exact: true })).toHaveCount(0);
    if (spoken.includes(`Legitimation: ${levelWords[level]}`)) {
      return;
    }
  }
  throw new Error(`The gate did not reach “${levelWords[level]}”.`);
};

import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import type { ScenarioMember } from '../../../src-service/database/synthetic/scenarios.ts';
import { textsInMemory } from './window-memory.ts';

const given = (values: readonly (string | null)[]): readonly string[] =>
  values.filter((value): value is string => value !== null && value !== '');

/** What the member wrote to us (domain rule 8: from *high* on). */
export const writtenToUs = ({ file }: ScenarioMember): readonly string[] =>
  given([
    ...file.document.map(({ message }) => message),
    ...file.threadMessage.map(({ text }) => text),
  ]);

/** Numbers and addresses that no question of the gate asks for in full (domain rule 8: *high*). */
export const neverSaid = ({ file }: ScenarioMember): readonly string[] =>
  given([
    file.member.email,
    file.member.iban,
    file.member.agreedPassword,
    ...file.healthCard.map(({ iccsn }) => iccsn),
  ]);

/** What *simple* does not open, and no caller says in full (domain rule 8). */
export const closedAtSimple = (member: ScenarioMember): readonly string[] => [
  ...writtenToUs(member),
  ...neverSaid(member),
];

/** Whatever the caller said at the gate or searched with: nobody keeps it (domain rules 7 and 27). */
export const saidByCaller = (member: ScenarioMember): readonly string[] =>
  given([
    member.kvnr,
    member.birthDate,
    member.birthDateSaid,
    member.file.member.street,
    member.phone,
    member.file.member.phoneE164,
    member.ibanLast4,
    member.agreedPassword,
    member.card?.last5 ?? null,
  ]);

/** Everything personal beyond what a hit shows (domain rule 2). */
export const beyondTheHit = (member: ScenarioMember): readonly string[] =>
  given([
    ...writtenToUs(member),
    ...neverSaid(member),
    member.birthDate,
    member.birthDateSaid,
    `${member.file.member.street} ${member.file.member.houseNumber}`,
    member.file.member.phoneRaw,
    member.file.member.phoneE164,
    ...member.file.document.map(({ trackingId }) => trackingId),
    ...member.trackingIds,
  ]);

/** The page's source, what its fields hold, and its storages. */
const pageTexts = async (page: Page): Promise<readonly string[]> => {
  const fields = await page
    .locator('input, textarea')
    .evaluateAll((all) =>
      all.map((one) =>
        one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? one.value : '',
      ),
    );
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  return [await page.content(), ...fields, stored];
};

const found = (secrets: readonly string[], texts: Iterable<string>): readonly string[] => {
  const all = [...texts].join('\n');
  return secrets.filter((secret) => all.includes(secret));
};

/** None of it is on the page, seen or unseen, in its storages, or anywhere in the window's memory. */
export const expectUnknownToWindow = async (
  page: Page,
  secrets: readonly string[],
): Promise<void> => {
  expect(secrets.length, 'secrets to look for').toBeGreaterThan(1);
  expect(found(secrets, await pageTexts(page)), 'on the page').toEqual([]);
  expect(found(secrets, await textsInMemory(page)), 'in the memory of the window').toEqual([]);
};

/** The opposite, to show that the look into the memory sees what is there. */
export const expectKnownToWindow = async (page: Page, values: readonly string[]): Promise<void> => {
  expect(found(values, await textsInMemory(page))).toEqual(values);
};

import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { AccessLogEntry } from '../../../src-shared/service-contract/audit.ts';

/** The newest entries of the access log, as they reach the signed-in lead. */
export const loggedEntries = (page: Page): Promise<unknown[]> =>
  page.evaluate(async () => {
    const answer = await window.desk.request('service.call', {
      operation: 'audit.search',
      input: {
        from: null,
        to: null,
        contactId: null,
        kind: null,
        text: null,
        before: null,
        limit: 200,
      },
      cause: 'open',
      idempotencyKey: null,
    });
    const value: unknown = answer.ok ? answer.value : null;
    const entries: unknown[] = Object(value).entries ?? [];
    return entries;
  });

/** The contact in which this member was last opened, as the access log tells. */
export const contactOf = async (page: Page, memberId: string): Promise<string> => {
  const entries = AccessLogEntry.array().parse(await loggedEntries(page));
  const entry = entries.find((one) => one.memberId === memberId && one.contactId !== null);
  expect(entry, 'the contact stands in the access log').toBeDefined();
  return entry?.contactId ?? '';
};

/** Every step of that contact in its order, as the service gives it to the signed-in lead. */
export const caseHistoryOf = async (
  page: Page,
  { memberId }: { readonly memberId: string },
): Promise<AccessLogEntry[]> => {
  const contactId = await contactOf(page, memberId);
  const history = await page.evaluate(async (id) => {
    const answer = await window.desk.request('service.call', {
      operation: 'audit.caseHistory',
      input: { contactId: id },
      cause: 'open',
      idempotencyKey: null,
    });
    const value: unknown = answer.ok ? answer.value : null;
    const entries: unknown[] = Object(value).entries ?? [];
    return entries;
  }, contactId);
  const entries = AccessLogEntry.array().parse(history);
  expect(entries.at(0)?.operation).toBe('contacts.start');
  expect(of(entries, 'contacts.wrapUp')).toHaveLength(1);
  return entries;
};

/** The entries of one operation. */
export const of = (
  history: readonly AccessLogEntry[],
  operation: string,
): readonly AccessLogEntry[] => history.filter((entry) => entry.operation === operation);

/** Random ids and hashes hold any few digits by chance. */
const idOrHash = /[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}/g;

/** None of it stands in these entries: no answer, no content, no number (domain rules 7 and 27). */
export const expectNotLogged = (
  history: readonly AccessLogEntry[],
  secrets: readonly string[],
): void => {
  const words = JSON.stringify(history.map(({ at, ...entry }) => entry)).replaceAll(idOrHash, '');
  expect(history.length, 'entries to look through').toBeGreaterThan(2);
  expect(secrets.length, 'secrets to look for').toBeGreaterThan(3);
  expect(
    secrets.filter((secret) => words.includes(secret)),
    'in the access log',
  ).toEqual([]);
};

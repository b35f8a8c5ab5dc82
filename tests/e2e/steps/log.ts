import type { Page } from 'playwright';

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

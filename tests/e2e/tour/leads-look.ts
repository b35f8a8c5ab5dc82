import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import type { Scenarios } from '../../../src-service/database/synthetic/scenarios.ts';
import { contactOf } from '../steps/log.ts';
import type { Recorder } from './recorder.ts';

/** The team lead reads what happened as one case history and checks that nothing was altered. */
export const leadsLook = async (
  recorder: Recorder,
  page: Page,
  { wholeCall: caller }: Scenarios,
): Promise<void> => {
  const step = (name: string, title: string, action: () => Promise<void>) =>
    recorder.step(page, name, title, action);
  const contactId = await contactOf(page, caller.memberId);

  await step('access-log', 'Das Zugriffsprotokoll', async () => {
    await page
      .getByRole('button', { name: /^Protokoll|^Zugriffsprotokoll/ })
      .first()
      .click();
    await expect(
      page.getByRole('row', { name: new RegExp(caller.lastName) }).first(),
    ).toBeVisible();
  });
  await step('case-history', 'Die Fallhistorie des Anrufs', async () => {
    await page
      .getByRole('row', { name: new RegExp(caller.lastName) })
      .first()
      .click();
    await page.getByRole('button', { name: 'Fallhistorie öffnen' }).click();
    await expect(page.getByRole('heading', { name: /Fallhistorie/ })).toBeVisible();
  });
  await step('chain', 'Die Kette ist lückenlos', async () => {
    await page.getByRole('button', { name: 'Zurück zum Protokoll' }).click();
    await page.getByRole('button', { name: 'Kette prüfen' }).click();
    await expect(page.getByText(/^Lückenlos: \d+ Einträge/)).toBeVisible();
  });

  const history = await page.evaluate(async (id) => {
    const answer = await window.desk.request('service.call', {
      operation: 'audit.caseHistory',
      input: { contactId: id },
      cause: 'open',
      idempotencyKey: null,
    });
    return answer.ok ? answer.value : null;
  }, contactId);
  const entries: readonly unknown[] = Object(history).entries ?? [];
  expect(entries.length, 'entries of the case history').toBeGreaterThan(15);
  const refused = entries.map(Object).filter(({ kind }) => kind === 'refused');
  expect(refused, 'nothing was asked that had to be refused').toEqual([]);
  recorder.keep('case-history.jsonl', `${entries.map((one) => JSON.stringify(one)).join('\n')}\n`);
};

import type { Page } from 'playwright';
import { options, scenarios } from '../call/day.ts';
import { expectKnownToWindow, expectUnknownToWindow, neverSaid } from '../call/secrets.ts';
import { expect, test } from '../fixture/test.ts';
import { lookUp, openFirstHit, startContact, wrapUp } from '../steps/contact.ts';
import { answerUntil, memberSpeaks } from '../steps/gate.ts';
import { loggedEntries } from '../steps/log.ts';
import { goOnAs } from '../steps/person.ts';
import { openPanel } from '../steps/record.ts';

test.use({ options });
test.setTimeout(120_000);

const work = (page: Page) => page.getByRole('region', { name: 'Arbeit' });

test('rule 22: Kinderkrankengeld, asked by the parent who is not the main insured', async ({
  app,
}) => {
  const page = await app.signIn('agent');
  const mother = scenarios.parentNotMainInsured;
  const { firstName, birthDate } = scenarios.childOfParents;
  const child = `${firstName} (${birthDate.slice(0, 4)})`;
  const [application] = mother.file.application;
  const [sickNote] = application?.sickNotePeriods ?? [];
  const masked = [sickNote?.from ?? 'a day', sickNote?.to ?? 'another', ...neverSaid(mother)];

  await test.step('below high it is locked, and nothing of it is in the window', async () => {
    await startContact(page, 'call', 'benefit');
    await lookUp(page, mother.kvnr, mother.lastName);
    await openFirstHit(page, mother.lastName);
    await memberSpeaks(page);
    await answerUntil(page, mother, 'simple');
    await openPanel(page, 'Anträge');
    await expect(work(page).getByText('Noch gesperrt').first()).toBeVisible();
    await expectUnknownToWindow(page, [application?.applicationId ?? 'an id', ...masked]);
  });

  await test.step('rule 8: at high the state can be read out, what is about health stays masked', async () => {
    await answerUntil(page, mother, 'high');
    await expect(work(page).getByText('Wartet auf Arbeitgeber').first()).toBeVisible();
    await expect(
      work(page).getByText(/fehlen uns seit dem .* die Angaben Ihres Arbeitgebers/),
    ).toBeVisible();
    await expectKnownToWindow(page, [application?.applicationId ?? '']);
    await expectUnknownToWindow(page, masked);
  });

  await test.step('asked for, it shows her own days for the child, and never the father’s', async () => {
    await work(page).getByRole('button', { name: 'Zeiträume und Zahlungen zeigen' }).click();
    await expect(work(page).getByText(`${child}: noch 11 Tage, 4 genommen`)).toBeVisible();
    await expect(work(page).getByText('je Elternteil')).toBeVisible();
    expect(await work(page).innerText()).not.toMatch(/noch 4 Tage|11 genommen/);
    await app.screenshot('child-sick-pay');
    await work(page).getByRole('button', { name: 'Verdecken' }).click();
    await expect(work(page).getByText(child)).toHaveCount(0);
    await wrapUp(page);
    await expectUnknownToWindow(page, masked);
  });

  await test.step('rule 27: the log knows that it was unmasked, for whom, and not what', async () => {
    await goOnAs(app, page, 'lead');
    const entries = (await loggedEntries(page)).map((entry) => JSON.stringify(entry));
    const unmasked = entries.filter((entry) => entry.includes('applications.reveal'));
    expect(unmasked).toHaveLength(1);
    expect(unmasked[0]).toContain('disclosure');
    expect(entries.join('\n')).not.toMatch(/sickPay|Krankengeld|waitingForEmployer/);
    expect(masked.filter((text) => entries.join('\n').includes(text))).toEqual([]);
  });
});

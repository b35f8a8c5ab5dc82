import type { Page } from 'playwright';
import { options, scenarios } from '../call/day.ts';
import { expectUnknownToWindow, neverSaid } from '../call/secrets.ts';
import { expect, test } from '../fixture/test.ts';
import { lookUp, openFirstHit, startContact, wrapUp } from '../steps/contact.ts';
import { answerUntil, memberSpeaks } from '../steps/gate.ts';
import { loggedEntries } from '../steps/log.ts';
import { goOnAs } from '../steps/person.ts';
import { openPanel } from '../steps/record.ts';

test.use({ options });
test.setTimeout(180_000);

const work = (page: Page) => page.getByRole('region', { name: 'Arbeit' });

test('rule 21: a letter in the mailbox is not understood', async ({ app }) => {
  const page = await app.signIn('agent');
  const caller = scenarios.letterNotUnderstood;
  const letter = caller.file.mailboxLetter.find(({ kind }) => kind === 'contributionChange');
  const question = caller.file.letterReply.find(({ letterId }) => letterId === letter?.letterId);
  const wording = letter?.text ?? 'no such letter';
  const asked = question?.text ?? 'no such question';
  const others = caller.file.mailboxLetter.filter((one) => one !== letter).map(({ text }) => text);
  const answer = 'Der neue Beitrag gilt ab dem Ersten des nächsten Monats.';

  await test.step('rule 8: at simple the mailbox is shut, and nothing of it is in the window', async () => {
    await startContact(page, 'call', 'message');
    await lookUp(page, caller.kvnr, caller.lastName);
    await openFirstHit(page, caller.lastName);
    await memberSpeaks(page);
    await answerUntil(page, caller, 'simple');
    await page.keyboard.press('Alt+P');
    await expect(work(page).getByText('Noch gesperrt').first()).toBeVisible();
    await expectUnknownToWindow(page, [wording, asked, ...others, ...neverSaid(caller)]);
  });

  await test.step('at high the letter she means is found by what she wrote under it, and explained', async () => {
    await answerUntil(page, caller, 'high');
    await openPanel(page, 'Postfach');
    await work(page).getByRole('row').filter({ hasText: 'Wartet auf Antwort' }).click();
    await expect(work(page).getByText('Ihr Beitrag wurde neu berechnet')).toBeVisible();
    await expect(work(page).getByText(asked)).toBeVisible();
    await expect(work(page).getByText('Rechtsbehelfsbelehrung')).toBeVisible();
    await app.screenshot('mailbox-letter');
    // The letters that nobody opened.
    await expectUnknownToWindow(page, [...others, ...neverSaid(caller)]);
  });

  await test.step('the answer stands under the letter at once', async () => {
    await work(page).getByRole('textbox', { name: 'Antwort unter den Brief' }).fill(answer);
    await page.keyboard.press('Control+Enter');
    const replies = work(page).getByRole('list', { name: 'Unter dem Brief' });
    await expect(replies.getByRole('listitem')).toHaveCount(2);
    await expect(replies).toContainText(answer);
    await expect(work(page).getByRole('row').filter({ hasText: 'Beitragsbescheid' })).toContainText(
      'Beantwortet',
    );
    await wrapUp(page);
    await expectUnknownToWindow(page, [wording, asked, answer, ...others]);
  });

  await test.step('rule 27: the log knows that one letter was read and answered, and none of its words', async () => {
    await goOnAs(app, page, 'lead');
    const entries = (await loggedEntries(page)).map((entry) => JSON.stringify(entry));
    const of = (operation: string) => entries.filter((entry) => entry.includes(operation));
    expect(of('mailbox.read')).toHaveLength(1);
    expect(of('mailbox.answer')).toHaveLength(1);
    expect(of('mailbox.answer')[0]).toContain('disclosure');
    const all = entries.join('\n');
    expect([wording, asked, answer, ...others].filter((text) => all.includes(text))).toEqual([]);
    expect(all).not.toMatch(/contributionChange|Beitragsbescheid|§ 240/);
  });
});

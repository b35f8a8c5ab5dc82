import type { Page } from 'playwright';
import { options, scenarios } from '../call/day.ts';
import { answerByKeys, Keys, reachRecord, wrapUpByKeys } from '../call/keys.ts';
import {
  beyondTheHit,
  closedAtSimple,
  expectUnknownToWindow,
  saidByCaller,
} from '../call/secrets.ts';
import { expect, test } from '../fixture/test.ts';
import { expectLevel } from '../steps/gate.ts';
import { caseHistoryOf, expectNotLogged, of } from '../steps/log.ts';
import { goOnAs } from '../steps/person.ts';
import { expectSpoken } from '../steps/spoken.ts';

test.use({ options });
test.setTimeout(240_000);

const work = (page: Page) => page.getByRole('region', { name: 'Arbeit' });
const { basicWithLostCard, smartWithUses, termAbroad } = scenarios;

test('a card lost at the doctor’s desk, and a certificate for a term abroad', async ({ app }) => {
  const page = await app.signIn('agent');
  const keys = new Keys(page);
  const atMost = (most: number, what: string) => {
    const { count } = keys;
    const pressed = keys.take();
    test.info().annotations.push({ type: 'keys', description: `${what}: ${count} (${pressed})` });
    expect(count, `${what}: ${pressed}`).toBeLessThanOrEqual(most);
  };

  await test.step('rules 8 and 19: a basic user at “simple” gets block and new card, and the way to the practice in words', async () => {
    await reachRecord(page, keys, ['1', '2'], basicWithLostCard);
    await keys.press('1');
    await answerByKeys(page, keys, basicWithLostCard, 'einfach');
    await expect(work(page)).toContainText('In der App ruft nur ab, wer dort mit GesundheitsID');
    await expect(work(page)).toContainText('Erst ab Legitimation „hoch“ (F4).');
    await expect(work(page)).toContainText('Die Praxis kann die elektronische Ersatzbescheinigung');
    await expect(work(page)).not.toContainText('Zuerst anbieten');
    await expect(work(page).getByRole('button', { name: /^Ausführen/ })).toBeEnabled();
    await keys.press('Control+Enter');
    await expect(work(page).getByText('Die Karte ist gesperrt.')).toBeVisible();
    await expect(work(page).getByText(/neue Gesundheitskarte ist bestellt/)).toBeVisible();
    await app.screenshot('lost-card-basic');
    await expectUnknownToWindow(page, [
      ...closedAtSimple(basicWithLostCard),
      basicWithLostCard.card?.last5 ?? 'no card',
    ]);
    await wrapUpByKeys(page, keys);
    atMost(14, 'lost card of a basic user, wrap-up included');
  });

  await test.step('rules 19 and 20: a smart user hears first that the app has it; block, new card and replacement card', async () => {
    await reachRecord(page, keys, ['1', '2'], smartWithUses);
    await keys.press('1');
    await answerByKeys(page, keys, smartWithUses, 'einfach');
    await answerByKeys(page, keys, smartWithUses, 'hoch');
    await expect(work(page)).toContainText(
      'Sie können die Ersatzbescheinigung selbst abrufen: in der App unter „Profil“',
    );
    await expect(work(page)).toContainText('1 von 4 genutzt');
    await expect(work(page).getByRole('radio', { name: /Ins Postfach der App/ })).toBeChecked();
    await keys.press('Control+Enter');
    await expect(work(page).getByText('Die Karte ist gesperrt.')).toBeVisible();
    await expect(work(page).getByText(/neue Gesundheitskarte ist bestellt/)).toBeVisible();
    await expect(
      work(page).getByText(/liegt im Postfach der App und gilt bis zum 23.03.2026/),
    ).toBeVisible();
    await expect(work(page)).toContainText('1 von 4 genutzt');
    await app.screenshot('lost-card-smart');
    await expectUnknownToWindow(page, closedAtSimple(smartWithUses));
    await wrapUpByKeys(page, keys);
    atMost(14, 'lost card of a smart user with replacement card, wrap-up included');
  });

  await test.step('rule 15: a certificate for a term abroad goes by post at level “none”, and the app is said first', async () => {
    await reachRecord(page, keys, ['1', '3'], termAbroad);
    await keys.press('1');
    await expect(page.getByRole('region', { name: 'Legitimation' })).toContainText(
      'Bitte erfragen',
    );
    await expect(work(page)).toContainText('Bitte zuerst sagen');
    await expect(work(page)).toContainText('Wenn Sie in der App als smart angemeldet sind');
    await keys.press('Shift+F6');
    await keys.press('ArrowDown');
    const english = work(page).getByRole('radio', {
      name: /Versicherungsbescheinigung \(Englisch\)/,
    });
    await expect(english).toBeChecked();
    await keys.press('Control+Enter');
    await expectSpoken(
      page,
      'Die englische Versicherungsbescheinigung geht heute per Post an die hinterlegte Anschrift.',
    );
    atMost(8, 'certificate for a term abroad, posted');
    await expectLevel(page, 'none');
    await app.screenshot('term-abroad');
    await expectUnknownToWindow(page, beyondTheHit(termAbroad));
    await wrapUpByKeys(page, keys);
    atMost(3, 'wrap-up');
  });

  await test.step('rule 27: what went out, to whom and by which way, and no digit of a card', async () => {
    await goOnAs(app, page, 'lead');
    for (const caller of [basicWithLostCard, smartWithUses, termAbroad]) {
      const history = await caseHistoryOf(page, caller);
      expect(history.filter(({ kind }) => kind === 'refused')).toEqual([]);
      expectNotLogged(history, [...saidByCaller(caller), ...closedAtSimple(caller)]);
    }
    const basic = await caseHistoryOf(page, basicWithLostCard);
    expect(of(basic, 'cards.block')).toHaveLength(1);
    expect(of(basic, 'cards.orderHealthCard')).toHaveLength(1);
    expect(of(basic, 'cards.issueReplacement')).toEqual([]);
    const smart = of(await caseHistoryOf(page, smartWithUses), 'cards.issueReplacement');
    expect(smart.map(({ kind, medium }) => [kind, medium])).toEqual([['disclosure', 'mailbox']]);
    const abroad = of(await caseHistoryOf(page, termAbroad), 'certificates.resend');
    expect(
      abroad.map(({ recipient, medium, facts }) => [recipient, medium, facts['kind']]),
    ).toEqual([['storedAddress', 'post', 'insuranceEn']]);
  });
});

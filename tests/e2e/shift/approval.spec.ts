import { join } from 'node:path';
import type { Page } from 'playwright';
import { dayOf } from '#shared/domain/dates.ts';
import { generate } from '../../../src-service/database/synthetic/generate.ts';
import type { ScenarioMember } from '../../../src-service/database/synthetic/scenarios.ts';
import { findingsOn, themes, wear } from '../accessibility/findings.ts';
import { LoneService } from '../bad-days/lone-service.ts';
import { options, scenarios } from '../call/day.ts';
import { beyondTheHit, expectUnknownToWindow } from '../call/secrets.ts';
import { prepareData } from '../fixture/prepared-data.ts';
import { Desk, expect, test } from '../fixture/test.ts';
import { signInByBrowser } from '../steps/browser-sign-in.ts';
import { lookUp, openFirstHit, startContact, wrapUp } from '../steps/contact.ts';
import { answerUntil, memberSpeaks } from '../steps/gate.ts';
import { loggedEntries } from '../steps/log.ts';
import { goOnAs } from '../steps/person.ts';
import { openPanel } from '../steps/record.ts';

test.setTimeout(180_000);

const explanation = 'Sie steht in der Praxis, die erste Bescheinigung ist verloren.';
const reason = 'Verlust ist glaubhaft, Anschrift geprüft.';

const work = (page: Page) => page.getByRole('region', { name: 'Arbeit' });
const asking = (page: Page) => work(page).getByRole('group', { name: 'Freigabe beantragen' });
const notices = (page: Page) => page.locator('.d-happenings');
const fullName = ({ firstName, lastName }: ScenarioMember) => `${firstName} ${lastName}`;

/** The second card of ours within thirty days: the issue is refused and becomes a request. */
const tryToIssue = async (page: Page, who: ScenarioMember): Promise<void> => {
  await startContact(page, 'call', 'enquiry');
  await lookUp(page, who.kvnr, who.lastName);
  await openFirstHit(page, who.lastName);
  await memberSpeaks(page);
  await answerUntil(page, who, 'high');
  await openPanel(page, 'Karten');
  await expect(
    work(page).getByRole('button', { name: /^Ersatzbescheinigung ausstellen/ }),
  ).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(asking(page)).toBeVisible();
};

/** Pictures in both themes, without a serious or critical finding of axe. */
const look = async (app: Desk, page: Page, screen: string): Promise<void> => {
  for (const theme of themes.toReversed()) {
    await wear(page, theme);
    await app.screenshot(`${screen}-${theme}`);
    expect.soft(await findingsOn(page), `${screen}, ${theme}`).toEqual([]);
  }
};

const ask = async (page: Page): Promise<void> => {
  await expect(asking(page).getByRole('button', { name: /^Freigabe beantragen/ })).toBeDisabled();
  await expect(asking(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.insertText(explanation);
  await page.keyboard.press('Control+Enter');
  await expect(asking(page)).toHaveCount(0);
  await expect(work(page).getByText(/^Wartet auf Entscheidung, längstens bis/)).toBeVisible();
};

const decide = async (page: Page, who: ScenarioMember): Promise<void> => {
  await page.keyboard.press('Control+Shift+G');
  const entry = page.getByRole('listitem').filter({ hasText: fullName(who) });
  await entry.getByRole('button', { name: /^Prüfen/ }).press('Enter');
  await expect(entry.getByText(explanation)).toBeVisible();
  await expect(entry.getByRole('textbox')).toBeFocused();
  await expectUnknownToWindow(page, beyondTheHit(who));
  await page.keyboard.insertText(reason);
};

/** Entries of the one story, as text. */
const storyOf = async (page: Page): Promise<readonly string[]> =>
  (await loggedEntries(page))
    .map((entry) => JSON.stringify(entry))
    .filter((entry) => entry.includes('"approvalId"'));

test.describe('half past six in the evening', () => {
  test.use({ options: { ...options, now: '2026-03-10T17:30:00.000Z' } });

  test('rule 18: with nobody there, the next best step is said and a callback follows the member', async ({
    app,
  }) => {
    const who = scenarios.secondIssueIn30Days;
    const page = await app.signIn('agent');

    await test.step('nobody who may decide is signed in, and what helps now is said', async () => {
      await tryToIssue(page, who);
      await expect(asking(page)).toContainText('Gerade ist niemand angemeldet');
      await expect(asking(page)).toContainText('Die Praxis kann selbst');
      await look(app, page, 'approval-ask');
    });

    await test.step('asked with an explanation; the callback stands in the record', async () => {
      await ask(page);
      await look(app, page, 'approval-asked');
      await openPanel(page, 'Aufgaben');
      await expect(
        work(page)
          .getByText(/^Freigabe beantragt: Ergebnis/)
          .first(),
      ).toBeVisible();
      await wrapUp(page);
    });

    await test.step('the lead who comes later is told, reads, and approves by keyboard alone', async () => {
      await goOnAs(app, page, 'lead');
      await expect(notices(page)).toContainText('Eine Freigabe wartet auf Sie.');
      await decide(page, who);
      await look(app, page, 'approval-decide');
      await page.keyboard.press('Enter');
      await expect(notices(page)).toContainText('Freigegeben und ausgeführt.');
      await expect(page.getByText('Nichts zu entscheiden')).toBeVisible();
    });

    await test.step('rule 27: request, decision and one card are one story without a typed word', async () => {
      const story = await storyOf(page);
      expect(
        story.filter((entry) => entry.includes('"operation":"approvals.request"')),
      ).toHaveLength(1);
      expect(
        story.filter((entry) => entry.includes('"operation":"approvals.decide"')),
      ).toHaveLength(1);
      const issued = story.filter((entry) =>
        entry.includes('"operation":"cards.issueReplacement"'),
      );
      expect(issued).toHaveLength(1);
      expect(issued[0]).toContain('"kind":"disclosure"');
      const all = story.join('\n');
      const unsaid = [explanation, reason, ...beyondTheHit(who)];
      expect(unsaid.filter((text) => all.includes(text))).toEqual([]);
    });

    await test.step('the agent learns it at the next sign-in, and the member is told', async () => {
      await goOnAs(app, page, 'agent');
      await expect(notices(page)).toContainText('Über einen Ihrer Anträge ist entschieden.');
      await page.keyboard.press('Control+Shift+G');
      const entry = page.getByRole('listitem').filter({ hasText: fullName(who) });
      await expect(entry).toContainText(reason);
      await look(app, page, 'approval-outcome');
      await entry.getByRole('button', { name: 'Person weiß Bescheid' }).press('Enter');
      await expect(entry.getByRole('button', { name: 'Person weiß Bescheid' })).toHaveCount(0);
    });
  });
});

test.describe('two people at two desks of one service', () => {
  test.use({ options: {} });

  test('the lead approves, the agent learns it live, and one card goes out', async ({
    desk,
    folder,
  }) => {
    const asOf = dayOf(new Date(performance.timeOrigin + performance.now()).toISOString());
    const data = { members: 200, seed: 1, asOf };
    const who = generate(data).scenarios.secondIssueIn30Days;
    await prepareData(desk, data);
    const service = await LoneService.on(join(desk.userData, 'training'));
    const leadsDesk = new Desk(join(folder, 'lead'), {});
    const connected = [...service.connection, '--language=de'];
    try {
      const page = await desk.start(connected);
      await signInByBrowser(desk, page, 'Im Browser anmelden');
      const leadsPage = await leadsDesk.start(connected);
      await signInByBrowser(leadsDesk, leadsPage, 'Im Browser anmelden', 'lead');

      await test.step('the agent sees that somebody is there, not who', async () => {
        await tryToIssue(page, who);
        await expect(asking(page)).toContainText(
          'Eine Person, die entscheiden darf, ist angemeldet.',
        );
        await expect(page.getByText('Sabine Brandt')).toHaveCount(0);
        await ask(page);
        await page.keyboard.press('Control+Shift+M');
        await expect(work(page)).toHaveCount(0);
      });

      await test.step('the lead is told at once, and decides', async () => {
        await expect(notices(leadsPage)).toContainText('Eine Freigabe wartet auf Sie.');
        await decide(leadsPage, who);
        await leadsPage.keyboard.press('Enter');
        await expect(notices(leadsPage)).toContainText('Freigegeben und ausgeführt.');
      });

      await test.step('the agent learns it live, wherever they are', async () => {
        const sentence = `Ersatzbescheinigung für ${fullName(who)}: freigegeben und ausgeführt.`;
        await expect(notices(page)).toContainText(sentence);
      });

      await test.step('one card went out, and no log line holds what was typed', async () => {
        const story = await storyOf(leadsPage);
        const issued = story.filter((entry) =>
          entry.includes('"operation":"cards.issueReplacement"'),
        );
        expect(issued).toHaveLength(1);
        const lines = [...desk.logLines(), ...leadsDesk.logLines()].join('\n');
        const unsaid = [explanation, reason, fullName(who), ...beyondTheHit(who)];
        expect(unsaid.filter((text) => lines.includes(text))).toEqual([]);
      });
    } finally {
      const faults = leadsDesk.takeFaults();
      await leadsDesk.dispose();
      await service.kill();
      expect(faults, 'errors in the lead’s window').toEqual([]);
    }
  });
});

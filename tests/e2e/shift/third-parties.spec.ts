import type { Page } from 'playwright';
import { options, scenarios } from '../call/day.ts';
import {
  beyondTheHit,
  closedAtSimple,
  expectKnownToWindow,
  expectUnknownToWindow,
  neverSaid,
  saidByCaller,
} from '../call/secrets.ts';
import { expect, test } from '../fixture/test.ts';
import { openRecordOf, wrapUp } from '../steps/contact.ts';
import {
  answerUntil,
  expectLevel,
  helperSpeaks,
  representativeSpeaks,
  thirdPartySpeaks,
} from '../steps/gate.ts';
import { caseHistoryOf, expectNotLogged, of } from '../steps/log.ts';
import { goOnAs } from '../steps/person.ts';
import { openPanel } from '../steps/record.ts';

test.use({ options });
test.setTimeout(240_000);

const work = (page: Page) => page.getByRole('region', { name: 'Arbeit' });
const header = (page: Page) => page.getByRole('region', { name: 'Wer ist das' });
const { wifeWithoutVollmacht, husbandWithoutVollmacht } = scenarios;
const { wifeWithVollmacht, husbandWithVollmacht, deafMember, turkishSpeaker } = scenarios;

const fullName = ({ firstName, lastName }: typeof turkishSpeaker) => `${firstName} ${lastName}`;

/** What the service says to whoever gives it a right answer past the screen: a code, or “ok”. */
const submitPastScreen = (page: Page, memberId: string, answer: string) =>
  page.evaluate(
    async ([member, birthDate]) => {
      const ask = async (operation: 'contacts.list' | 'verification.submit', input: object) => {
        const how = { cause: 'open', idempotencyKey: crypto.randomUUID() } as const;
        return window.desk.request('service.call', { operation, input, ...how });
      };
      const list = await ask('contacts.list', {});
      const value: unknown = list.ok ? list.value : null;
      const [contact] = Object(value).contacts ?? [];
      const { contactId } = Object(contact);
      const given = { contactId, memberId: member, factor: 'birthDate', answer: birthDate };
      const said = await ask('verification.submit', given);
      return said.ok ? 'ok' : said.error.code;
    },
    [memberId, answer] as const,
  );

test('who speaks for somebody, and who only helps', async ({ app }) => {
  const page = await app.signIn('agent');

  await test.step('rule 4: a husband without Vollmacht stays at “none”, whatever he knows', async () => {
    const wife = wifeWithoutVollmacht;
    await openRecordOf(page, 'call', 'enquiry', wife);
    await thirdPartySpeaks(page, 'Familie');
    await expectLevel(page, 'none');
    await expect(work(page).getByText('Noch gesperrt').first()).toBeVisible();
    await expect(work(page)).toContainText('Dritten öffnet sich hier nichts');
    await expect(work(page)).not.toContainText('Zwei passende Angaben öffnen das');
    await expectUnknownToWindow(page, [...beyondTheHit(wife), husbandWithoutVollmacht.firstName]);
    await app.screenshot('husband-without-vollmacht');
    expect(await submitPastScreen(page, wife.memberId, wife.birthDateSaid)).toBe(
      'thirdPartyNoLevel',
    );
    await expectLevel(page, 'none');
    await wrapUp(page);
  });

  await test.step('rule 9: with Vollmacht he is asked about her, and both are named', async () => {
    const wife = wifeWithVollmacht;
    const husband = fullName(husbandWithVollmacht);
    await openRecordOf(page, 'call', 'certificate', wife);
    await representativeSpeaks(page, husband);
    await expectLevel(page, 'none');
    await answerUntil(page, wife, 'simple');
    await expect(header(page)).toContainText('spricht: Vertretung');
    await expect(page.getByRole('region', { name: 'Legitimation' })).toContainText(husband);
    await openPanel(page, 'Vertretungen');
    await expect(work(page)).toContainText(husband);
    await expect(work(page)).not.toContainText('mit Geld');
    await app.screenshot('husband-with-vollmacht');
    await expectKnownToWindow(page, [husbandWithVollmacht.firstName]);
    await expectUnknownToWindow(page, [
      ...neverSaid(wife),
      ...neverSaid(husbandWithVollmacht),
      husbandWithVollmacht.memberId,
      husbandWithVollmacht.kvnr,
    ]);
    await wrapUp(page);
  });

  await test.step('rules 4 and 26: a deaf member through the relay service, heard with consent', async () => {
    await openRecordOf(page, 'relay', 'enquiry', deafMember);
    await expect(header(page)).not.toContainText('Vermittlungsdienst');
    await expect(header(page)).not.toContainText('Gebärdensprache');
    await helperSpeaks(page, 'Vermittlungsdienst');
    await answerUntil(page, deafMember, 'simple');
    await expect(header(page)).toContainText('spricht: selbst, mit Hilfsperson');
    await expect(header(page)).toContainText('Vermittlungsdienst');
    await expect(header(page)).toContainText('Gebärdensprache');
    await expectUnknownToWindow(page, closedAtSimple(deafMember));
    await app.screenshot('deaf-member');
    await wrapUp(page);
  });

  await test.step('rule 26: a Turkish-speaking caller with an interpreter; what is recorded stays in the header', async () => {
    await openRecordOf(page, 'call', 'enquiry', turkishSpeaker);
    await expect(header(page)).not.toContainText('Türkisch');
    await helperSpeaks(page, 'Sprachmittlung');
    await answerUntil(page, turkishSpeaker, 'simple');
    await expect(header(page)).toContainText('Sprache: Türkisch');
    await expect(header(page)).toContainText('Sprachmittlung');
    const panel = work(page).getByRole('region', { name: 'Sprache und Kommunikation' });
    await panel.getByRole('button', { name: 'Ändern' }).click();
    await panel.getByRole('checkbox', { name: 'Großdruck' }).check();
    await panel.getByRole('button', { name: /^Speichern/ }).click();
    await expect(header(page)).toContainText('Großdruck');
    await app.screenshot('turkish-speaker');
    await expectUnknownToWindow(page, closedAtSimple(turkishSpeaker));
    await wrapUp(page);
  });

  await test.step('rule 27: the log names who spoke and who was spoken for, and no answer', async () => {
    await goOnAs(app, page, 'lead');
    const spoke = [
      [wifeWithoutVollmacht, 'thirdParty:family'],
      [wifeWithVollmacht, /^representative:/],
      [deafMember, 'helper:relayService'],
      [turkishSpeaker, 'helper:interpreter'],
    ] as const;
    for (const [member, speaker] of spoke) {
      const history = await caseHistoryOf(page, member);
      const proofs = of(history, 'verification.submit');
      expect(proofs.length).toBeGreaterThan(0);
      for (const proof of proofs) {
        expect(proof.speaker).toMatch(speaker);
        expect(proof.member).toBe(fullName(member));
        expect(proof.representative).toBe(
          member === wifeWithVollmacht ? fullName(husbandWithVollmacht) : null,
        );
      }
      expectNotLogged(history, [...saidByCaller(member), ...closedAtSimple(member)]);
    }
  });

  await test.step('rule 4: his attempt past the screen stands there as refused, and nothing was disclosed', async () => {
    const history = await caseHistoryOf(page, wifeWithoutVollmacht);
    const refused = history.filter(({ kind }) => kind === 'refused');
    expect(refused.map(({ operation, outcome }) => [operation, outcome])).toContainEqual([
      'verification.submit',
      'thirdPartyNoLevel',
    ]);
    expect(history.filter(({ kind }) => kind === 'disclosure')).toEqual([]);
  });

  await test.step('rules 4 and 26: consent and what was recorded stand in the log', async () => {
    const deaf = of(await caseHistoryOf(page, deafMember), 'contacts.setSpeaker');
    expect(deaf.map(({ facts }) => facts['consent'])).toEqual(['given']);
    expect(deaf.map(({ channel }) => channel)).toEqual(['relay']);
    const turkish = await caseHistoryOf(page, turkishSpeaker);
    expect(of(turkish, 'members.setCommunication')).toHaveLength(1);
  });
});

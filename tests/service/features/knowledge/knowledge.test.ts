import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgrammeId } from '#shared/domain/programmes.ts';
import type { ProgrammeAdvice } from '#shared/service-contract/knowledge.ts';
import { articles } from '../../../../src-service/features/knowledge/articles/index.ts';
import { type Desk, scenarios, startDesk } from '../desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk({ policy: { cardDays: 21, quotaPerYear: 6, lookupsPerMinute: 1 } });
});
afterAll(() => desk.stop());

const rowsIn = async (table: 'accessLog' | 'lookup' | 'lookupValue' | 'contactStep') => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(
    table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  )}`.execute(desk.db);
  return Number(rows[0]?.count);
};
const traces = async () => ({
  log: await rowsIn('accessLog'),
  lookups: await rowsIn('lookup'),
  values: await rowsIn('lookupValue'),
  steps: await rowsIn('contactStep'),
});

describe('rules 2 and 27: looking knowledge up', () => {
  it('needs no contact, is logged nowhere and counts as no lookup', async () => {
    const before = await traces();
    for (const account of ['agent', 'branch', 'staff-desk', 'lead'] as const) {
      const { articles: found } = await desk.value(account, 'knowledge.search', {
        text: `Karte verloren ${scenarios.poBox.kvnr}`,
        language: 'de',
      });
      expect(found[0]?.articleId).toBe('card-lost');
      await desk.value(account, 'knowledge.article', { articleId: 'card-lost', language: 'en' });
    }
    expect(await traces()).toEqual(before);
  });

  it('is open to those who serve members and to leads, not to the privacy office', async () => {
    const input = { text: 'karte', language: 'de' } as const;
    expect(await desk.refusal('privacy', 'knowledge.search', input)).toBe('notPermitted');
  });

  it('gives at most twelve articles on a question, and all of them without one', async () => {
    const search = async (text: string) =>
      (await desk.value('agent', 'knowledge.search', { text, language: 'de' })).articles.length;
    expect(await search('app')).toBe(12);
    expect(await search(' ')).toBe(articles.length);
  });

  it('says in plain words that an article is not there any more', async () => {
    const input = { articleId: 'no-such-article', language: 'de' } as const;
    expect(await desk.refusal('agent', 'knowledge.article', input)).toBe('articleNotFound');
  });

  it('fills in what the policy file says', async () => {
    const article = async (articleId: string) =>
      desk.value('agent', 'knowledge.article', { articleId, language: 'de' });
    expect((await article('card-validity')).answer).toContain('21 Tage');
    expect((await article('card-quota')).answer).toContain('6-mal im Jahr');
    expect((await article('card-validity')).reply).toContain('[Datum]');
  });
});

const adviceIn = (programmes: readonly ProgrammeAdvice[], programme: ProgrammeId) => {
  const found = programmes.find((one) => one.programme === programme);
  return [found?.verdict, found?.reason];
};

describe('rule 24: what the open member may be advised of', () => {
  const language = 'de';

  it('rule 8: needs simple', async () => {
    const on = await desk.open(scenarios.smartWithUses.memberId);
    expect(await desk.refused('agent', 'knowledge.forMember', { ...on, language })).toMatchObject({
      code: 'levelTooLow',
      facts: { needed: 'simple', rule: 8 },
    });
  });

  it('rule 2: says below high no more than the birth year, from high on the birthday counts', async () => {
    // The test's day is 10 March 2026: the fortieth birthday has been, and is still to come.
    const verdicts = async (birthDate: string, level: 'simple' | 'high') => {
      const memberId = await desk.member({ birthDate, appState: 'smart' });
      const on = await desk.open(memberId, { level });
      const answer = await desk.value('agent', 'knowledge.forMember', { ...on, language });
      return adviceIn(answer.programmes, 'careDiagnostica');
    };
    expect(await verdicts('1986-02-01', 'simple')).toEqual(['ask', 'birthdayDecides']);
    expect(await verdicts('1986-11-01', 'simple')).toEqual(['ask', 'birthdayDecides']);
    expect(await verdicts('1986-02-01', 'high')).toEqual(['fits', null]);
    expect(await verdicts('1986-11-01', 'high')).toEqual(['no', 'tooYoung']);
  });

  it('gives exactly the same answer at simple to all who are born in one year', async () => {
    const answers: object[] = [];
    for (const birthDate of ['1986-01-01', '1986-03-10', '1986-03-11', '1986-12-31']) {
      const memberId = await desk.member({ birthDate });
      const on = await desk.open(memberId, { level: 'simple' });
      answers.push(await desk.value('agent', 'knowledge.forMember', { ...on, language }));
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('knows a child from high on, by its birth year, and never a spouse', async () => {
    const parent = await desk.member({ birthDate: '1985-05-05', appState: 'smart' });
    const child = await desk.member({ birthDate: '2017-05-05', mainInsuredId: parent });
    await desk.member({ birthDate: '1987-05-05', mainInsuredId: parent });
    const seen = async (level: 'simple' | 'high') => {
      const on = await desk.open(parent, { level });
      const answer = await desk.value('agent', 'knowledge.forMember', { ...on, language });
      return adviceIn(answer.programmes, 'aumio');
    };
    expect(await seen('simple')).toEqual(['ask', 'childsAge']);
    expect(await seen('high')).toEqual(['fits', 'throughChild']);
    await desk.db
      .updateTable('member')
      .set({ coverTo: '2025-12-31' })
      .where('memberId', '=', child)
      .execute();
    expect(await seen('high')).toEqual(['ask', 'childsAge']);
  });

  it('rules 11 and 18: nothing for the deceased, nor once the cover has ended', async () => {
    const verdicts = async (memberId: string) => {
      const on = await desk.open(memberId, { level: 'simple' });
      const answer = await desk.value('agent', 'knowledge.forMember', { ...on, language });
      return new Set(answer.programmes.map(({ verdict, reason }) => `${verdict} ${reason}`));
    };
    const ended = await desk.member({ coverTo: '2026-03-09' });
    expect(await verdicts(ended)).toEqual(new Set(['no coverEnded']));
    const reported = await desk.member({ deathReportedAt: '2026-03-01T10:00:00.000Z' });
    expect(await verdicts(reported)).toEqual(new Set(['no deceased']));
  });

  it('rule 27: is a read of the record, once per contact and level', async () => {
    const on = await desk.open(await desk.member(), { level: 'simple' });
    await desk.value('agent', 'knowledge.forMember', { ...on, language });
    await desk.value('agent', 'knowledge.forMember', { ...on, language });
    const entries = await desk.entries(on.contactId, 'knowledge.forMember');
    expect(entries.map(({ kind, memberId, facts }) => [kind, memberId, facts])).toEqual([
      ['read', on.memberId, {}],
    ]);
  });

  it('names the article of each programme in the language asked for', async () => {
    const on = await desk.open(await desk.member(), { level: 'simple' });
    const { programmes } = await desk.value('agent', 'knowledge.forMember', {
      ...on,
      language: 'en',
    });
    expect(programmes.find(({ programme }) => programme === 'aumio')).toMatchObject({
      articleId: 'aumio',
      title: 'Aumio: mindfulness for children from 6 to 12',
    });
  });
});

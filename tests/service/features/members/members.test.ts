import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Level } from '#shared/service-contract/vocabulary.ts';
import type { ScenarioMember } from '../../../../src-service/database/synthetic/scenarios.ts';
import { type Desk, scenarios, startDesk } from '../desk.ts';
import { secretsIn } from '../verification/caller.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const seen = async (who: ScenarioMember, level: Level) => {
  const on = await desk.open(who.memberId, { level });
  return {
    on,
    header: await desk.value('agent', 'members.header', on),
    overview: await desk.value('agent', 'members.overview', on),
  };
};

const everybody = Object.entries(scenarios).filter(([, { file }]) => !file.member.staffRelated);

describe('rules 2 and 8: what a level opens', () => {
  it.each(everybody)('none opens nothing secret of %s', async (_name, who) => {
    const { header, overview } = await seen(who, 'none');
    expect(secretsIn([header, overview], who)).toEqual([]);
    expect(overview).toEqual({ level: 'none', states: null, details: null });
  });

  it.each(everybody)('simple opens states and counts of %s, no secret', async (_name, who) => {
    const { header, overview } = await seen(who, 'simple');
    expect(secretsIn([header, overview], who)).toEqual([]);
    expect(overview.details).toBeNull();
    expect(header).toMatchObject({
      birthDate: null,
      language: who.file.member.language,
      insuredStatus: who.file.member.insuredStatus,
    });
  });

  it('high opens the rest; bank data and insurance start stay masked', async () => {
    const who = scenarios.smartWithUses;
    const { header, overview } = await seen(who, 'high');
    expect(header.birthDate).toBe(who.birthDate);
    expect(overview.details).toMatchObject({
      kvnr: who.kvnr,
      birthDate: who.birthDate,
      phone: who.phone,
      address: { street: who.file.member.street, postcode: who.postcode },
    });
    expect(overview.details?.bankAccounts).toMatchObject([
      { ibanMasked: expect.stringMatching(/^DE•+ •/), state: 'inForce', endsOn: null },
    ]);
    expect(secretsIn(overview, who)).not.toEqual(
      expect.arrayContaining(['iban', 'insuranceStart', 'iccsn', 'agreedPassword']),
    );
  });

  it('rule 10: address and phone of a protected record are masked at every level', async () => {
    const who = scenarios.addressProtected;
    const { header, overview } = await seen(who, 'high');
    expect(overview.details).toMatchObject({ address: null, addressSince: null, phone: null });
    expect(secretsIn([header, overview], who)).not.toEqual(
      expect.arrayContaining(['street', 'phone', 'phoneE164', 'postcode']),
    );
    expect(JSON.stringify([header, overview])).not.toContain(who.town);
  });

  it('counts what lies in the record', async () => {
    const documents = await seen(scenarios.twelveDocuments, 'simple');
    expect(documents.overview.states?.documents.total).toBe(
      scenarios.twelveDocuments.file.document.length,
    );
    const quota = await seen(scenarios.smartQuotaUsed, 'simple');
    expect(quota.overview.states?.replacementCards).toEqual({ usedInApp: 4, limit: 4 });
    const { file } = scenarios.everyCertificate;
    const certificates = await seen(scenarios.everyCertificate, 'simple');
    expect(certificates.overview.states?.certificates).toEqual({
      total: file.certificate.length,
      underway: file.certificate.filter(({ state }) => ['requested', 'produced'].includes(state))
        .length,
    });
    const thread = await seen(scenarios.waitingThread, 'simple');
    expect(thread.overview.states?.threads).toEqual({ open: 1, unanswered: 1 });
    const applications = await seen(scenarios.everyApplication, 'simple');
    expect(applications.overview.states?.applications.open).toBe(
      scenarios.everyApplication.file.application.filter(
        ({ state }) => !['closed', 'rejected'].includes(state),
      ).length,
    );
  });

  it('names the state of the cover', async () => {
    const states: unknown[] = [];
    for (const who of [scenarios.coverEnded, scenarios.coverSuspended, scenarios.coverEnding]) {
      const { header, overview } = await seen(who, 'simple');
      states.push([
        overview.states?.coverState,
        header.flags.filter((flag) => flag.startsWith('cover')),
      ]);
    }
    expect(states).toEqual([
      ['ended', ['coverEnded']],
      ['suspended', ['coverSuspended']],
      ['active', []],
    ]);
  });
});

describe('flags: what must be known at first glance', () => {
  it.each([
    ['deceased', scenarios.deceased, ['deceased']],
    ['a reported death', scenarios.deathReported, ['deathReported']],
    ['a child with parents on record', scenarios.elevenOfThree, ['minor', 'represented']],
    ['a Vollmacht in force', scenarios.wifeWithVollmacht, ['represented']],
    ['a Vollmacht that ended', scenarios.wifeWithoutVollmacht, []],
  ])('%s', async (_name, who, expected) => {
    const { header } = await seen(who, 'none');
    expect(header.flags.filter((flag) => !flag.startsWith('cover'))).toEqual(
      who === scenarios.deceased ? [...expected, 'represented'] : expected,
    );
  });
});

describe('the family in the details', () => {
  it('names the main insured and the children, and gives nobody a right (rule 9)', async () => {
    const child = await seen(scenarios.elevenOfThree, 'high');
    expect(child.overview.details?.family).toEqual([
      {
        relation: 'mainInsured',
        firstName: scenarios.fatherOfThree.firstName,
        birthYear: Number(scenarios.fatherOfThree.birthDate.slice(0, 4)),
      },
    ]);
    const father = await seen(scenarios.fatherOfThree, 'high');
    expect(
      father.overview.details?.family.map(({ relation, firstName }) => [relation, firstName]),
    ).toEqual([
      ['child', scenarios.sixteenOfThree.firstName],
      ['child', scenarios.elevenOfThree.firstName],
      ['child', scenarios.fourOfThree.firstName],
    ]);
    const husband = await seen(scenarios.deathReported, 'high');
    expect(husband.overview.details?.family).toMatchObject([{ relation: 'spouse' }]);
  });
});

describe('rule 8: each unmasking is asked for and logged', () => {
  it('needs high', async () => {
    const { on } = await seen(scenarios.smartWithUses, 'simple');
    const refused = await desk.refused('agent', 'members.reveal', {
      ...on,
      field: 'insuranceStart',
    });
    expect(refused).toMatchObject({
      code: 'levelTooLow',
      facts: { needed: 'high', reached: 'simple', rule: 8 },
    });
  });

  it('shows one field and logs which, to whom and by which medium', async () => {
    const who = scenarios.smartWithUses;
    const { on } = await seen(who, 'high');
    const start = await desk.value('agent', 'members.reveal', { ...on, field: 'insuranceStart' });
    expect(start.value).toBe(who.file.member.coverFrom);
    const entries = await desk.entries(on.contactId, 'members.reveal');
    expect(
      entries.map(({ kind, facts, recipient, medium }) => [kind, facts, recipient, medium]),
    ).toEqual([['disclosure', { field: 'insuranceStart' }, 'member', 'phone']]);
    expect(secretsIn(entries, who)).toEqual([]);
  });

  it('keeps no value in the idempotency record', async () => {
    const who = scenarios.smartWithUses;
    const { on } = await seen(who, 'high');
    const idempotencyKey = crypto.randomUUID();
    const input = { ...on, field: 'insuranceStart' } as const;
    await desk.value('agent', 'members.reveal', input, { idempotencyKey });
    const kept = await desk.db
      .selectFrom('idempotencyRecord')
      .select('refs')
      .where('idempotencyKey', '=', idempotencyKey)
      .execute();
    expect(kept).toEqual([{ refs: { field: 'insuranceStart' } }]);
  });
});

describe('rule 26: language and communication needs', () => {
  it('are set by anyone at simple and stand in the header', async () => {
    const { memberId } = scenarios.homonymB;
    const on = await desk.open(memberId, { level: 'simple' });
    const header = await desk.value('agent', 'members.setCommunication', {
      ...on,
      language: 'tr',
      communicationNeeds: ['interpreter', 'largePrint', 'interpreter'],
    });
    expect(header).toMatchObject({
      language: 'tr',
      communicationNeeds: ['interpreter', 'largePrint'],
    });
    expect(await desk.value('agent', 'members.header', on)).toMatchObject({ language: 'tr' });
  });

  it('are not set below it', async () => {
    const on = await desk.open(scenarios.poBox.memberId);
    const input = { ...on, language: 'tr', communicationNeeds: [] };
    expect(await desk.refusal('agent', 'members.setCommunication', input)).toBe('levelTooLow');
  });
});

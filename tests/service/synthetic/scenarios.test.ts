import { describe, expect, it } from 'vitest';
import { age, daysBetween } from '#shared/domain/dates.ts';
import { isRepresentationValid } from '#shared/domain/representation.ts';
import { blindMatch } from '#shared/domain/verification-rules.ts';
import { permissionSets } from '#shared/service-contract/vocabulary.ts';
import { generate } from '../../../src-service/database/synthetic/generate.ts';
import { scenarioStories } from '../../../src-service/database/synthetic/scenarios.ts';

// A day early in the year is the hard case for everything "this year".
const days = ['2026-11-24', '2027-01-01', '2028-02-29'];

describe.each(days)('stories as of %s', (asOf) => {
  const { scenarios: s, person, personRelative } = generate({ members: 50, seed: 3, asOf });
  const names = Object.keys(scenarioStories);
  const usesThisYear = (story: typeof s.smartWithUses) =>
    story.file.replacementCard.filter(
      (card) => card.source === 'app' && card.validFrom >= `${asOf.slice(0, 4)}-01-01`,
    ).length;
  const holds = (story: typeof s.deceased) =>
    story.file.representation.filter((record) =>
      isRepresentationValid(
        record,
        { birthDate: story.birthDate, deceased: story.file.member.deceasedOn !== null },
        asOf,
      ),
    );

  it('are all told, each by somebody else', () => {
    expect(Object.keys(s)).toEqual(expect.arrayContaining(names));
    expect(new Set(Object.values(s).map(({ memberId }) => memberId)).size).toBe(names.length);
  });

  it('tell what the caller knows in a form that the gate accepts', () => {
    for (const { birthDate, birthDateSaid, addressLine, phone, file } of Object.values(s)) {
      const { member } = file;
      expect(blindMatch('birthDate', birthDateSaid, birthDate)).toBe(true);
      if (phone !== null) expect(blindMatch('phone', phone, member.phoneE164 ?? '')).toBe(true);
      const address = {
        kind: member.addressKind,
        street: member.street,
        houseNumber: member.houseNumber,
        addition: member.addressAddition,
        postcode: member.postcode,
        town: member.town,
        country: member.country,
      };
      expect(blindMatch('address', addressLine, address), addressLine).toBe(true);
    }
  });

  it('lost cards and quota (domain rules 17 and 18)', () => {
    expect(s.basicWithLostCard.file.member.appState).toBe('basic');
    expect(s.basicWithLostCard.card?.last5).toMatch(/^\d{5}$/);
    expect(usesThisYear(s.basicWithLostCard)).toBe(0);
    expect(usesThisYear(s.smartWithUses)).toBe(1);
    expect(usesThisYear(s.smartQuotaUsed)).toBe(4);
    expect(s.cardBlocked.card).toBeNull();
    expect(s.cardOrdered.file.healthCard.map(({ state }) => state)).toEqual([
      'expired',
      'blocked',
      'ordered',
    ]);
    const [issued] = s.secondIssueIn30Days.file.replacementCard;
    expect(issued?.source).toBe('serviceCentre');
    expect(daysBetween(issued?.validFrom ?? '', asOf)).toBe(9);
    expect(s.agreedPassword.agreedPassword).toMatch(/^\p{L}+ \p{L}+$/u);
  });

  it('families: who may speak is recorded, never inferred (domain rule 9)', () => {
    const ages = [s.sixteenOfThree, s.elevenOfThree, s.fourOfThree].map((child) =>
      age(child.birthDate, asOf),
    );
    expect(ages).toEqual([16, 11, 4]);
    expect(s.fourOfThree.file.member.mainInsuredId).toBe(s.fatherOfThree.memberId);
    expect(s.motherOfThree.file.member.mainInsuredId).toBeNull();
    expect(holds(s.fourOfThree).map(({ type }) => type)).toEqual(['parent', 'parent']);
    expect(s.childOfParents.file.member.mainInsuredId).toBe(s.parentMainInsured.memberId);
    expect(s.parentNotMainInsured.file.application[0]?.kind).toBe('childSickPay');
    expect(holds(s.wifeWithVollmacht)[0]?.name).toBe('Holger Feddersen');
    expect(holds(s.wifeWithoutVollmacht)).toEqual([]);
    expect(holds(s.wardOfGuardian).map(({ type }) => type)).toEqual(['guardian']);
    expect(holds(s.underBetreuung).map(({ type }) => type)).toEqual(['betreuung']);
    expect(s.everyVollmacht.file.representation).toHaveLength(5);
    expect(holds(s.everyVollmacht)).toHaveLength(2);
  });

  it('standing (domain rules 10, 11 and 18)', () => {
    expect(s.addressProtected.file.member.addressProtected).toBe(true);
    expect(holds(s.deceased).map(({ type }) => type)).toEqual(['heir']);
    expect(s.deathReported.file.member.deathReportedAt).not.toBeNull();
    expect(s.widowOfReported.file.member.mainInsuredId).toBe(s.deathReported.memberId);
    expect(s.coverEnded.file.member.coverTo?.localeCompare(asOf)).toBe(-1);
    expect(s.coverEnding.file.member.coverTo?.localeCompare(asOf)).toBe(1);
    expect(s.coverSuspended.file.member.coverSuspended).toBe(true);
    expect(s.pensioner.file.member.insuredStatus).toBe('5');
    expect(s.employee.file.member.staffRelated).toBe(true);
    expect(s.employeeRelative.file.member.mainInsuredId).toBe(s.employee.memberId);
  });

  it('addresses and phones that do not count or take no letters (domain rules 6 and 15)', () => {
    expect(s.packstation.file.member.addressKind).toBe('packstation');
    expect(s.poBox.file.member.addressKind).toBe('poBox');
    expect(daysBetween(s.freshAddress.file.member.addressSince, asOf)).toBe(5);
    expect(daysBetween(s.freshPhone.file.member.phoneSince ?? '', asOf)).toBe(3);
    const fresh = Object.entries(s).filter(
      ([, { file }]) => daysBetween(file.member.addressSince, asOf) < 14,
    );
    expect(fresh.map(([name]) => name)).toEqual(['freshAddress']);
  });

  it('documents (domain rules 13 and 14)', () => {
    expect(s.uploadVanished.file.document.map(({ refusal }) => refusal)).toEqual([
      'tooManyPages',
      'pageTooLarge',
      null,
    ]);
    expect(s.nothingArrived.file.document).toEqual([]);
    expect(s.trackingIdLost.trackingIds).toHaveLength(1);
    expect(s.trackingIdLost.file.document[0]?.sender).toBe('unverified');
    expect(s.documentUnderWrongNumber.file.document[0]).toMatchObject({
      sender: 'otherMember',
      senderMemberId: s.wrongNumberSender.memberId,
    });
    expect(s.twelveDocuments.trackingIds).toHaveLength(12);
    expect(s.twelveDocuments.trackingIds[0]).toMatch(/^HEK-\w{4}-\w{4}-\w{4}$/);
    expect(
      Math.max(...s.twelveDocuments.file.document.map(({ pageBytes }) => pageBytes.length)),
    ).toBe(15);
  });

  it('talks, certificates and applications', () => {
    expect(s.waitingThread.file.thread.map(({ state }) => state)).toEqual(['open']);
    expect(s.answeredThread.file.thread.map(({ state }) => state)).toEqual(['answered', 'closed']);
    expect(new Set(s.everyCertificate.file.certificate.map(({ state }) => state)).size).toBe(6);
    expect(new Set(s.everyApplication.file.application.map(({ state }) => state)).size).toBe(8);
  });

  it('homonyms that birth year and town tell apart', () => {
    const [a, b] = [s.homonymA, s.homonymB];
    expect([a.firstName, a.lastName]).toEqual([b.firstName, b.lastName]);
    expect(a.birthDate.slice(0, 4)).not.toBe(b.birthDate.slice(0, 4));
    expect(a.town).not.toBe(b.town);
  });

  it('one training account for each permission set, with fixed ids', () => {
    expect(person.map(({ account }) => account)).toEqual([...permissionSets]);
    expect(person.map(({ permissionSet }) => permissionSet)).toEqual([...permissionSets]);
    expect(person[0]?.personId).toBe('00000000-0000-4000-8000-000000000001');
    for (const { personId, ownMemberId } of person) {
      const relatives = personRelative.filter((one) => one.personId === personId);
      expect(relatives).toHaveLength(3);
      expect(relatives.map(({ memberId }) => memberId)).toContain(ownMemberId);
    }
  });
});

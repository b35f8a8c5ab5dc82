import { describe, expect, it } from 'vitest';
import { age, dayOf } from '#shared/domain/dates.ts';
import { din91379Letters, isDin91379Name } from '#shared/domain/din91379.ts';
import { parseIban } from '#shared/domain/iban.ts';
import { parseIccsn } from '#shared/domain/iccsn.ts';
import { isKvnr } from '#shared/domain/kvnr.ts';
import { nameKey, nameTokens } from '#shared/domain/names.ts';
import { readPhone } from '#shared/domain/phone.ts';
import { isPostcode } from '#shared/domain/postcode.ts';
import { isRepresentationValid } from '#shared/domain/representation.ts';
import { canonicalTrackingId, looksLikeTrackingId } from '#shared/domain/tracking-id.ts';
import { CertificateState } from '#shared/service-contract/certificates.ts';
import { DocumentState } from '#shared/service-contract/documents.ts';
import { PostalAddress } from '#shared/service-contract/vocabulary.ts';
import { allRows, tally } from './all-rows.ts';

const asOf = '2026-11-24';
const rows = allRows({ members: 5_000, seed: 1, asOf });
const { member: members } = rows;
const byId = new Map(members.map((member) => [member.memberId, member]));
const today = (instant: string) => dayOf(instant);

describe('identifiers of synthetic members', () => {
  it('have KVNRs of the test range with valid check digits, each once', () => {
    expect(members.filter(({ kvnr }) => !isKvnr(kvnr) || !kvnr.startsWith('X'))).toEqual([]);
    expect(new Set(members.map(({ kvnr }) => kvnr)).size).toBe(5_000);
  });

  it('have valid IBANs of no bank: German bank codes never begin with 9', () => {
    const ibans = members.flatMap(({ iban }) => (iban === null ? [] : [iban]));
    expect(ibans.length).toBeGreaterThan(2_000);
    expect(ibans.filter((iban) => !parseIban(iban).ok || iban[4] !== '9')).toEqual([]);
  });

  it('have card numbers of the German health card, each once', () => {
    const numbers = rows.healthCard.flatMap(({ iccsn }) => (iccsn === null ? [] : [iccsn]));
    expect(numbers.filter((iccsn) => !parseIccsn(iccsn).ok)).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(
      rows.healthCard.filter(({ iccsn, state }) => (iccsn === null) !== (state === 'ordered')),
    ).toEqual([]);
  });

  it('have only phone numbers that nobody will ever be given, the raw form and E.164 alike', () => {
    const reserved =
      /^\+49(?:3023125|4066969|2214710|6990009|8999998)\d{3,5}$|^\+49(?:17139200|176040690)\d{2}$/;
    const phones = members.filter(({ phoneE164 }) => phoneE164 !== null);
    expect(phones.length).toBeGreaterThan(4_000);
    expect(phones.filter(({ phoneE164 }) => !reserved.test(phoneE164 ?? ''))).toEqual([]);
    expect(
      phones.filter(({ phoneRaw, phoneE164 }) => readPhone(phoneRaw ?? '').e164 !== phoneE164),
    ).toEqual([]);
  });

  it('share a phone within the family only', () => {
    const families = new Map<string, Set<string>>();
    for (const { memberId, mainInsuredId, phoneE164 } of members) {
      if (phoneE164 === null) continue;
      families.set(
        phoneE164,
        (families.get(phoneE164) ?? new Set()).add(mainInsuredId ?? memberId),
      );
    }
    expect([...families.values()].filter((family) => family.size > 1)).toEqual([]);
  });

  it('have tracking IDs in the stored form, each once', () => {
    const ids = rows.document.flatMap(({ trackingId }) =>
      trackingId === null ? [] : [trackingId],
    );
    expect(ids.filter((id) => canonicalTrackingId(id) !== id || !looksLikeTrackingId(id))).toEqual(
      [],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have addresses that fit the contract, towns with their postcode', () => {
    const wrong = members.filter(
      ({ addressKind, addressAddition, ...at }) =>
        !PostalAddress.safeParse({ ...at, kind: addressKind, addition: addressAddition }).success ||
        !isPostcode(at.postcode),
    );
    expect(wrong).toEqual([]);
    const townsOf = new Map<string, Set<string>>();
    for (const { postcode, town } of members) {
      townsOf.set(postcode, (townsOf.get(postcode) ?? new Set()).add(town));
    }
    expect(townsOf.size).toBeGreaterThan(150);
    expect([...townsOf].filter(([, towns]) => towns.size > 1)).toEqual([]);
  });

  it('have mail addresses that lead nowhere (RFC 2606)', () => {
    const mails = members.flatMap(({ email }) => (email === null ? [] : [email]));
    expect(mails.length).toBeGreaterThan(1_500);
    expect(
      mails.filter(
        (mail) => !/^[a-z0-9.-]+@(?:example\.(?:org|net|com)|post\.example)$/.test(mail),
      ),
    ).toEqual([]);
  });
});

describe('names of synthetic members', () => {
  const names = members.flatMap(({ firstName, lastName, previousNames }) => [
    firstName,
    lastName,
    ...previousNames,
  ]);

  it('hold every letter and sequence of DIN 91379, at 300 members already', () => {
    const few = allRows({ members: 300, seed: 8, asOf }).member;
    const text = few
      .flatMap(({ firstName, lastName, previousNames }) => [firstName, lastName, ...previousNames])
      .join(' ');
    expect(din91379Letters.filter((letter) => !text.includes(letter))).toEqual([]);
  });

  it('hold nothing else', () => {
    expect(names.filter((name) => !isDin91379Name(name) || name !== name.normalize('NFC'))).toEqual(
      [],
    );
  });

  it('hold homonyms, umlaut twins, double names, particles and previous names', () => {
    const homonyms = tally(members.map(({ firstName, lastName }) => `${firstName} ${lastName}`));
    expect([...homonyms.values()].filter((count) => count > 1).length).toBeGreaterThan(50);
    const last = new Set(members.map(({ lastName }) => lastName));
    for (const twin of ['Müller', 'Mueller', 'Muller', 'Meyer', 'Meier', 'Maier', 'Mayer']) {
      expect(last).toContain(twin);
    }
    expect(
      members.filter(({ lastName }) => /^\p{L}+-\p{L}+$/u.test(lastName)).length,
    ).toBeGreaterThan(50);
    expect(members.some(({ lastName }) => lastName.startsWith('von der '))).toBe(true);
    expect(members.filter(({ previousNames }) => previousNames.length > 0).length).toBeGreaterThan(
      200,
    );
    expect(members.some(({ title }) => title === 'Prof. Dr.')).toBe(true);
  });

  it('have a search key for each word of each part, none twice', () => {
    const keys = new Set(
      rows.memberNameKey.map(({ memberId, part, key }) => `${memberId} ${part} ${key}`),
    );
    expect(keys.size).toBe(rows.memberNameKey.length);
    const wanted = members.flatMap(({ memberId, lastName, firstName }) => [
      ...nameTokens(lastName).map((word) => `${memberId} last ${nameKey(word)}`),
      ...nameTokens(firstName).map((word) => `${memberId} first ${nameKey(word)}`),
    ]);
    expect(wanted.filter((key) => !keys.has(key))).toEqual([]);
  });
});

describe('standing of synthetic members', () => {
  it('every app state, App-Kommunikation for smart members only (domain rule 21)', () => {
    const states = tally(members.map(({ appState }) => appState));
    for (const state of ['none', 'basic', 'smart', 'smarthealth'] as const) {
      expect(states.get(state), state).toBeGreaterThan(300);
    }
    const withLetters = tally(
      members.filter((one) => one.appCommunication).map((one) => one.appState),
    );
    expect([...withLetters.keys()].sort()).toEqual(['smart', 'smarthealth']);
  });

  it('children and spouses insured through a main insured of their own household (status 3)', () => {
    const family = members.filter(({ mainInsuredId }) => mainInsuredId !== null);
    expect(family.length).toBeGreaterThan(1_000);
    expect(family.filter(({ insuredStatus }) => insuredStatus !== '3')).toEqual([]);
    for (const { mainInsuredId, postcode } of family) {
      const main = byId.get(mainInsuredId ?? '');
      expect(main?.mainInsuredId).toBeNull();
      expect(main?.postcode).toBe(postcode);
    }
  });

  it('ages and sexes as in a health insurer', () => {
    const ages = members.map(({ birthDate }) => age(birthDate, asOf));
    const share = (from: number, to: number) =>
      ages.filter((years) => from <= years && years < to).length / ages.length;
    expect(Math.min(...ages)).toBe(0);
    expect(Math.max(...ages)).toBeLessThan(105);
    expect(share(0, 18)).toBeGreaterThan(0.12);
    expect(share(0, 18)).toBeLessThan(0.32);
    expect(share(65, 110)).toBeGreaterThan(0.1);
    expect([...tally(members.map(({ sex }) => sex)).keys()].sort()).toEqual(
      expect.arrayContaining(['diverse', 'female', 'male', 'unspecified']),
    );
  });

  it.each([
    ['known deaths', members.filter((one) => one.deceasedOn !== null), 5],
    ['reported deaths', members.filter((one) => one.deathReportedAt !== null), 2],
    ['protected addresses', members.filter((one) => one.addressProtected), 5],
    ['employees and relatives', members.filter((one) => one.staffRelated), 20],
    ['ended cover', members.filter((one) => one.coverTo !== null && one.coverTo < asOf), 50],
    [
      'cover that will end',
      members.filter((one) => one.coverTo !== null && one.coverTo >= asOf),
      20,
    ],
    ['suspended cover', members.filter((one) => one.coverSuspended), 20],
    ['pensioners', members.filter((one) => one.insuredStatus === '5'), 300],
    ['agreed passwords', members.filter((one) => one.agreedPassword !== null), 50],
    ['no phone on record', members.filter((one) => one.phoneRaw === null), 200],
    ['fresh addresses', members.filter((one) => one.addressSince > '2026-11-10'), 50],
    ['parcel stations', members.filter((one) => one.addressKind === 'packstation'), 10],
    ['post-office boxes', members.filter((one) => one.addressKind === 'poBox'), 5],
    ['other languages than German', members.filter((one) => one.language !== 'de'), 150],
    ['exempt from co-payment', members.filter((one) => one.copaymentExempt), 100],
    ['special groups', members.filter((one) => one.specialGroup !== null), 20],
  ])('%s occur', (_, found, atLeast) => {
    expect(found.length).toBeGreaterThanOrEqual(atLeast);
  });

  it('every need of communication (domain rule 26)', () => {
    const needs = new Set(members.flatMap(({ communicationNeeds }) => communicationNeeds));
    expect([...needs].sort()).toEqual([
      'accessiblePdf',
      'interpreter',
      'largePrint',
      'relayService',
      'signLanguage',
    ]);
  });

  it('representations of every type, holding and not (domain rule 9)', () => {
    const types = tally(rows.representation.map(({ type }) => type));
    expect([...types.keys()].sort()).toEqual([
      'betreuung',
      'guardian',
      'heir',
      'parent',
      'vollmacht',
    ]);
    const vollmachten = rows.representation.filter(({ type }) => type === 'vollmacht');
    expect(vollmachten.some(({ endedOn }) => endedOn !== null)).toBe(true);
    expect(vollmachten.some(({ validTo }) => validTo !== null && validTo < asOf)).toBe(true);
    expect(vollmachten.some(({ validFrom }) => validFrom > asOf)).toBe(true);
    expect(vollmachten.some(({ scopes }) => !scopes.includes('all'))).toBe(true);
    const holding = rows.representation.filter((record) => {
      const { birthDate = '', deceasedOn = null } = byId.get(record.memberId) ?? {};
      return isRepresentationValid(record, { birthDate, deceased: deceasedOn !== null }, asOf);
    });
    expect(new Set(holding.map(({ type }) => type)).size).toBe(5);
  });
});

describe('what synthetic members have', () => {
  it('health cards in every state, several for one member', () => {
    expect([...tally(rows.healthCard.map(({ state }) => state)).keys()].sort()).toEqual([
      'active',
      'blocked',
      'expired',
      'ordered',
    ]);
    expect(
      Math.max(...tally(rows.healthCard.map(({ memberId }) => memberId)).values()),
    ).toBeGreaterThan(2);
    const active = rows.healthCard.filter(({ state }) => state === 'active');
    expect(active.filter(({ validTo }) => validTo < asOf)).toEqual([]);
    expect(Math.max(...tally(active.map(({ memberId }) => memberId)).values())).toBe(1);
    expect(
      rows.healthCard.filter(({ state, validTo }) => state === 'expired' && validTo >= asOf),
    ).toEqual([]);
  });

  it('none to four in-app replacement cards this year, valid 14 days (domain rule 17)', () => {
    const inApp = rows.replacementCard.filter(({ source }) => source === 'app');
    const thisYear = tally(
      inApp
        .filter(({ requestedAt }) => today(requestedAt) >= '2026-01-01')
        .map(({ memberId }) => memberId),
    );
    expect([...new Set(thisYear.values())].sort()).toEqual([1, 2, 3, 4]);
    expect(
      inApp.filter(({ memberId }) => !/^smart/.test(byId.get(memberId)?.appState ?? '')),
    ).toEqual([]);
    for (const { validFrom, validTo, requestedAt } of rows.replacementCard) {
      expect(validFrom).toBe(today(requestedAt));
      expect(Date.parse(validTo) - Date.parse(validFrom)).toBe(13 * 86_400_000);
    }
    expect(rows.replacementCard.some(({ source }) => source === 'serviceCentre')).toBe(true);
    expect(rows.replacementCard.some(({ revokedAt }) => revokedAt !== null)).toBe(true);
  });

  it('certificates in every state', () => {
    expect(new Set(rows.certificate.map(({ state }) => state))).toEqual(
      new Set(CertificateState.options),
    );
    expect(rows.certificate.filter((one) => one.stateSince < one.requestedAt)).toEqual([]);
  });

  it('none to twelve documents in every state, PDF and JPEG, from every sender', () => {
    expect(new Set(rows.document.map(({ state }) => state))).toEqual(
      new Set(DocumentState.options),
    );
    expect(new Set(rows.document.map(({ mediaType }) => mediaType)).size).toBe(2);
    expect(new Set(rows.document.map(({ sender }) => sender)).size).toBe(3);
    const perMember = tally(rows.document.map(({ memberId }) => memberId));
    expect(Math.max(...perMember.values())).toBeGreaterThanOrEqual(12);
    expect(perMember.size).toBeLessThan(4_500);
  });

  it('arrived within the app’s limits, refused beyond them and without tracking ID (domain rule 13)', () => {
    for (const { refusal, state, trackingId, pageBytes } of rows.document) {
      const isLong = pageBytes.length > 15;
      const isLarge = Math.max(...pageBytes) > 800_000;
      expect(refusal).toBe(isLong ? 'tooManyPages' : isLarge ? 'pageTooLarge' : null);
      expect(state === 'refused').toBe(refusal !== null);
      expect(trackingId === null).toBe(refusal !== null);
    }
    expect(new Set(rows.document.map(({ refusal }) => refusal)).size).toBe(3);
  });

  it('documents of basic users stand as unverified, those under a wrong number know their sender (domain rule 14)', () => {
    for (const { memberId, sender, senderMemberId } of rows.document) {
      if (byId.get(memberId)?.appState === 'basic') expect(sender).not.toBe('self');
      expect(sender === 'otherMember').toBe(senderMemberId !== null);
      if (senderMemberId !== null) expect(byId.has(senderMemberId)).toBe(true);
    }
  });

  it('a queue of about sixty open threads, of smart members only (domain rule 21)', () => {
    const states = tally(rows.thread.map(({ state }) => state));
    expect(states.get('open')).toBeGreaterThanOrEqual(45);
    expect(states.get('open')).toBeLessThanOrEqual(75);
    expect(states.get('answered')).toBeGreaterThan(50);
    expect(states.get('closed')).toBeGreaterThan(300);
    expect(
      rows.thread.filter(({ memberId }) => !/^smart/.test(byId.get(memberId)?.appState ?? '')),
    ).toEqual([]);
  });

  it('talks that alternate: an open one ends unread with the member, an answered one with us', () => {
    const messages = Map.groupBy(rows.threadMessage, ({ threadId }) => threadId);
    for (const { threadId, state, waitingSince } of rows.thread) {
      const talk = messages.get(threadId) ?? [];
      const last = talk.at(-1);
      expect(talk.map(({ position }) => position)).toEqual(talk.map((_, index) => index + 1));
      expect(talk.map(({ at }) => at)).toEqual(talk.map(({ at }) => at).sort());
      expect(waitingSince).toBe(last?.at);
      if (state === 'open') expect(last).toMatchObject({ sender: 'member', readAt: null });
      if (state === 'answered') expect(last?.sender).toBe('serviceCentre');
      if (state !== 'open')
        expect(talk.filter((one) => one.sender === 'member' && one.readAt === null)).toEqual([]);
    }
    expect(
      rows.threadMessage.filter(
        (one) => (one.sender === 'serviceCentre') !== (one.authorId !== null),
      ),
    ).toEqual([]);
  });

  it('talks in German, Turkish and English', () => {
    const texts = rows.threadMessage.map(({ text }) => text).join('\n');
    expect(texts).toContain('Guten Tag');
    expect(texts).toContain('Merhaba');
    expect(texts).toContain('Hello');
  });

  it('applications of every kind in every state (domain rule 22)', () => {
    expect(new Set(rows.application.map(({ kind }) => kind)).size).toBe(3);
    expect(new Set(rows.application.map(({ state }) => state)).size).toBe(8);
    expect(rows.application.some(({ payments }) => payments.length > 0)).toBe(true);
    const notPaid = rows.application.filter(
      ({ state }) => state !== 'paymentOrdered' && state !== 'closed',
    );
    expect(notPaid.flatMap(({ payments }) => payments)).toEqual([]);
  });

  it('tasks, open and done', () => {
    expect(new Set(rows.task.map(({ state }) => state)).size).toBe(2);
    expect(rows.task.filter((one) => (one.state === 'done') !== (one.doneAt !== null))).toEqual([]);
  });

  it('nothing begins before birth or cover, nobody dead writes', () => {
    expect(
      members.filter((one) => one.coverFrom < one.birthDate || one.addressSince < one.birthDate),
    ).toEqual([]);
    expect(members.filter((one) => one.birthDate > asOf || one.coverFrom > asOf)).toEqual([]);
    const dead = new Set(
      members.filter((one) => one.deceasedOn !== null).map((one) => one.memberId),
    );
    expect(
      rows.thread.filter(({ memberId, state }) => state === 'open' && dead.has(memberId)),
    ).toEqual([]);
  });
});

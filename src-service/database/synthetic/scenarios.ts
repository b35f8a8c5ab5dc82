import { formatGermanDate, type IsoDate } from '#shared/domain/dates.ts';
import { ibanLast4 } from '#shared/domain/iban.ts';
import { iccsnLast5 } from '#shared/domain/iccsn.ts';
import { formatTrackingId } from '#shared/domain/tracking-id.ts';
import type { MemberFile } from './rows.ts';

/**
 * Members with a story, each at a fixed position whatever the seed and the number of members, for
 * tests, the tour and benchmarks. Their names are always the same; numbers, days and addresses come
 * from the seed, so whoever plays a caller takes them from here.
 */
export const scenarioStories = {
  // -- cards
  basicWithLostCard: 'basic, at the doctor’s desk; the card in use is the lost one; no app card',
  smartWithUses: 'smart with App-Kommunikation; one of the four in-app cards of this year used',
  smartQuotaUsed: 'smart with App-Kommunikation; all four in-app cards of this year used',
  secondIssueIn30Days: 'we issued a replacement card nine days ago: the next needs approval',
  cardBlocked: 'the card was stolen and blocked two days ago; nothing ordered yet',
  cardOrdered: 'the lost card is blocked, the new one ordered, an older one expired',
  agreedPassword: 'has an agreed password; no phone on record',
  // -- families
  motherOfThree: 'own membership, smart; parent by record of three children insured by the father',
  fatherOfThree: 'main insured of the three',
  sixteenOfThree: '16 years old, smart: may act alone, own consent for parents',
  elevenOfThree: '11 years old',
  fourOfThree: '4 years old',
  parentMainInsured: 'main insured father; parent by record',
  parentNotMainInsured: 'mother, own membership, asks for Kinderkrankengeld; parent by record',
  childOfParents: '7 years old, insured by the father, records for both parents',
  husbandWithVollmacht: 'calls for his wife and may',
  wifeWithVollmacht: 'has given her husband a Vollmacht for everything but money',
  husbandWithoutVollmacht: 'calls for his wife and may not',
  wifeWithoutVollmacht: 'nobody may speak for her; a Vollmacht for her husband ended last month',
  wardOfGuardian: '10 years old with a guardian by court order, no parents on record',
  underBetreuung: 'adult with a Betreuung for benefits and information',
  everyVollmacht: 'one Vollmacht of each standing: part, ended, over, not yet, benefits only',
  // -- standing
  addressProtected: 'Auskunftssperre: address and phone masked at every level',
  deceased: 'died three months ago; the daughter is heir by record',
  deathReported: 'death reported this week, not proven; was main insured',
  widowOfReported: 'insured by the man whose death was reported',
  coverEnded: 'cover ended two months ago',
  coverEnding: 'cover ends at the end of next month',
  coverSuspended: 'cover is suspended',
  pensioner: 'pensioner, exempt from co-payment',
  employee: 'works for HEK: the protected desk only',
  employeeRelative: 'child of the employee',
  packstation: 'the stored address is a parcel station',
  poBox: 'the stored address is a post-office box',
  freshAddress: 'moved five days ago',
  freshPhone: 'phone number changed three days ago',
  // -- language and needs
  turkishSpeaker: 'speaks Turkish, comes with an interpreter; basic',
  deafMember: 'calls through the relay service; smart',
  // -- documents
  uploadVanished:
    'smart; yesterday’s upload of too many pages was refused, one page too large before',
  nothingArrived: 'smart; swears to have sent a document, nothing is here',
  trackingIdLost: 'basic; sent one document four days ago and lost its tracking ID',
  documentUnderWrongNumber: 'a document of somebody else lies here, sent by another member',
  wrongNumberSender: 'smart; sent that document under the wrong number and knows its tracking ID',
  twelveDocuments: 'smart; twelve documents in every state, PDF and JPEG, one of fifteen pages',
  // -- messenger, certificates, applications
  waitingThread: 'smart; waits for an answer since the day before yesterday',
  answeredThread: 'smart; we answered, and an older talk is closed',
  letterNotUnderstood: 'smart with App-Kommunikation; asks what a letter in the mailbox means',
  everyCertificate: 'smart with App-Kommunikation; a certificate in every state',
  termAbroad: 'student, basic; needs a certificate for a term abroad',
  everyApplication: 'an application in every state',
  // -- names
  din91379Name: 'a name with a combining sequence of DIN 91379',
  homonymA: 'same first and last name as homonymB, another year and town',
  homonymB: 'same first and last name as homonymA, another year and town',
  // -- everything at once
  wholeCall: 'smart, all four app cards used, two documents, a talk that waits for an answer',
} as const;

export type ScenarioName = keyof typeof scenarioStories;

/** What a caller knows about themselves, and the ids a test needs. */
export interface ScenarioMember {
  readonly memberId: string;
  readonly kvnr: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: IsoDate;
  /** TT.MM.JJJJ, as said. */
  readonly birthDateSaid: string;
  /** Street, number, postcode and town, as said. */
  readonly addressLine: string;
  readonly postcode: string;
  readonly town: string;
  /** As noted on the record; null = none. */
  readonly phone: string | null;
  readonly ibanLast4: string | null;
  readonly agreedPassword: string | null;
  /** The card in use; null = none. */
  readonly card: { readonly cardId: string; readonly last5: string } | null;
  /** Of documents that arrived, newest first, in display form. */
  readonly trackingIds: readonly string[];
  /** All rows, documents and threads newest first. */
  readonly file: MemberFile;
}

export type Scenarios = { readonly [Name in ScenarioName]: ScenarioMember };

/** The facts of a file. */
export function scenarioMember(unsorted: MemberFile): ScenarioMember {
  const file: MemberFile = {
    ...unsorted,
    document: unsorted.document.toSorted((a, b) => b.sentAt.localeCompare(a.sentAt)),
    thread: unsorted.thread.toSorted((a, b) => b.waitingSince.localeCompare(a.waitingSince)),
  };
  const { member } = file;
  const active = file.healthCard.find(({ state }) => state === 'active');
  return {
    memberId: member.memberId,
    kvnr: member.kvnr,
    firstName: member.firstName,
    lastName: member.lastName,
    birthDate: member.birthDate,
    birthDateSaid: formatGermanDate(member.birthDate),
    addressLine: `${member.street} ${member.houseNumber}, ${member.postcode} ${member.town}`,
    postcode: member.postcode,
    town: member.town,
    phone: member.phoneRaw,
    ibanLast4: member.iban === null ? null : ibanLast4(member.iban),
    agreedPassword: member.agreedPassword,
    card:
      active === undefined || active.iccsn === null
        ? null
        : { cardId: active.cardId, last5: iccsnLast5(active.iccsn) },
    trackingIds: file.document.flatMap(({ trackingId }) =>
      trackingId === null ? [] : [formatTrackingId(trackingId)],
    ),
    file,
  };
}

import { letterAddressLines } from '#shared/domain/address.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Policy } from '#shared/domain/policy.ts';
import { PostalAddress } from '#shared/service-contract/vocabulary.ts';
import { LetterCharacterError } from '../letters/character-error.ts';
import type { LetterContent } from '../letters/content.ts';
import type { RenderedLetter } from '../letters/render-letter.ts';
import type { MemberRow } from '../pipeline/handler.ts';
import type { ServiceParts } from '../pipeline/parts.ts';
import { refuse } from '../pipeline/refusal.ts';
import {
  type AddressObstacle,
  addressObstacleOf,
  letterRecipientOf,
  personNameOf,
  postalAddressOf,
} from './address.ts';

/** For whom a letter is issued, and when. */
interface OnIssue {
  readonly member: MemberRow;
  readonly today: IsoDate;
  readonly policy: Policy;
}

/**
 * What every letter to and about a member says of them, as it is on record today, in large print for
 * whoever needs it (domain rule 26). The number on the paper leads to the issue and says nothing about
 * the person.
 */
export const letterBasics = (
  { member, today, policy }: OnIssue,
  {
    language,
    prefix,
    issueId,
  }: {
    readonly language: LetterContent['language'];
    readonly prefix: 'EB' | 'VB';
    readonly issueId: string;
  },
): Pick<
  LetterContent,
  'language' | 'largePrint' | 'createdOn' | 'issueNumber' | 'insurerIk' | 'recipient' | 'insured'
> => ({
  language,
  ...(member.communicationNeeds.includes('largePrint') ? { largePrint: true } : {}),
  createdOn: today,
  issueNumber: `${prefix}-${issueId.replaceAll('-', '').slice(0, 12).toUpperCase()}`,
  insurerIk: policy.insurerIk,
  recipient: letterRecipientOf(member),
  insured: {
    name: personNameOf(member),
    birthDate: member.birthDate,
    sex: member.sex,
    address: postalAddressOf(member),
    kvnr: member.kvnr,
    insuredStatus: member.insuredStatus,
  },
});

type FieldObstacle = 'unfamiliarCountry' | 'tooManyLines' | 'addressTooLong';

/** Why a letter cannot go to the stored address (domain rule 15; DIN 5008: six lines). */
export const letterAddressObstacle = (member: MemberRow): AddressObstacle | FieldObstacle | null =>
  addressObstacleOf(member) ?? fieldObstacle(member);

/**
 * The address field must hold the address wherever the letter goes; posted, it must also arrive.
 * @throws Refusal `addressNotUsable`
 */
export const assertAddressUsable = (
  member: MemberRow,
  { posted }: { readonly posted: boolean },
): void => {
  const obstacle = posted ? letterAddressObstacle(member) : fieldObstacle(member);
  if (obstacle !== null) {
    refuse('addressNotUsable', { why: obstacle });
  }
};

/** What keeps an address out of the address field of any letter, wherever that letter goes. */
const fieldObstacle = (member: MemberRow): FieldObstacle | null => {
  const { lines, address } = letterRecipientOf(member);
  if (!/^[A-Z]{2}$/.test(address.country)) {
    return 'unfamiliarCountry';
  }
  if (!PostalAddress.safeParse(address).success) {
    return 'addressTooLong';
  }
  try {
    letterAddressLines(lines, address);
    return null;
  } catch (error) {
    if (error instanceof RangeError) {
      return 'tooManyLines';
    }
    throw error;
  }
};

/**
 * The letter's bytes.
 * @throws Refusal `letterCharacter` if a font lacks a character of it, `addressNotUsable` if the address
 *   does not fit into the window of an envelope in the smallest type
 */
export const renderOrRefuse = async (
  parts: Pick<ServiceParts, 'renderLetter'>,
  content: LetterContent,
): Promise<RenderedLetter> => {
  try {
    return await parts.renderLetter(content);
  } catch (error) {
    if (error instanceof LetterCharacterError) {
      return refuse('letterCharacter', { character: error.character, field: error.field });
    }
    if (error instanceof RangeError) {
      return refuse('addressNotUsable', { why: 'addressTooLong' });
    }
    throw error;
  }
};

/**
 * Renders a letter at its issue; what is kept of it gives the same bytes for ever (domain rule 18).
 * @throws Refusal as `renderOrRefuse`
 */
export const issueLetter = async (
  parts: Pick<ServiceParts, 'renderLetter'>,
  content: LetterContent,
): Promise<{ readonly letterContent: string; readonly letterSha256: string }> => {
  const { sha256 } = await renderOrRefuse(parts, content);
  return { letterContent: JSON.stringify(content), letterSha256: sha256 };
};

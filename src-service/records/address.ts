import type { PersonName, PostalAddress } from '#shared/service-contract/vocabulary.ts';
import type { MemberRow } from '../pipeline/handler.ts';

type AddressColumns = Pick<
  MemberRow,
  'addressKind' | 'street' | 'houseNumber' | 'addressAddition' | 'postcode' | 'town' | 'country'
>;

export const postalAddressOf = (row: AddressColumns): PostalAddress => ({
  kind: row.addressKind,
  street: row.street,
  houseNumber: row.houseNumber,
  addition: row.addressAddition,
  postcode: row.postcode,
  town: row.town,
  country: row.country,
});

/** Why nothing can be posted to the stored address; a code of `fact-words.ts`. */
export type AddressObstacle = 'packstation' | 'noAddress';

/**
 * Domain rule 15: a Packstation takes no letters of ours. An address protection is no obstacle:
 * posting still works, only nobody is shown where to (domain rule 10).
 * @returns null if letters can go there
 */
export const addressObstacleOf = (row: AddressColumns): AddressObstacle | null => {
  if (row.addressKind === 'packstation') {
    return 'packstation';
  }
  const isComplete = row.street.trim() !== '' && row.postcode !== '' && row.town.trim() !== '';
  return isComplete ? null : 'noAddress';
};

export const personNameOf = ({
  title,
  firstName,
  lastName,
}: Pick<MemberRow, 'title' | 'firstName' | 'lastName'>): PersonName => ({
  title,
  firstName,
  lastName,
});

/** The addressee of a letter to the stored address. */
export const letterRecipientOf = (
  row: AddressColumns & Pick<MemberRow, 'title' | 'firstName' | 'lastName'>,
): { lines: string[]; address: PostalAddress } => ({
  lines: [
    [row.title, row.firstName, row.lastName]
      .filter((part) => part !== null && part !== '')
      .join(' '),
  ],
  address: postalAddressOf(row),
});

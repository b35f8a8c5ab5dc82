import type { PostalAddress } from '#shared/service-contract/vocabulary.ts';
import type { Language } from '../../../i18n/texts.ts';

/** The lines of each edit and what stands in them at the beginning: what is on record, to type over. */

export const addressFields = ['street', 'addition', 'postcode', 'town', 'country'] as const;
export type TypedAddressField = (typeof addressFields)[number];

/** A protected address is typed blind (domain rule 10). */
export const addressBegin = (
  address: PostalAddress | null,
  language: Language,
): Record<TypedAddressField, string> => ({
  street: address === null ? '' : `${address.street} ${address.houseNumber}`.trim(),
  addition: address?.addition ?? '',
  postcode: address?.postcode ?? '',
  town: address?.town ?? '',
  country: new Intl.DisplayNames([language], { type: 'region' }).of(address?.country ?? 'DE') ?? '',
});

/** Phone and e-mail are one line. */
export const reachFields = ['text'] as const;

export const nameFields = ['title', 'firstName', 'lastName', 'proof', 'proofAt'] as const;

export const nameBegin = ({
  title,
  firstName,
  lastName,
}: {
  readonly title: string | null;
  readonly firstName: string;
  readonly lastName: string;
}): Record<(typeof nameFields)[number], string> => ({
  title: title ?? '',
  firstName,
  lastName,
  proof: '',
  proofAt: '',
});

export const accountFields = ['iban', 'holder', 'validFrom'] as const;
export const endFields = ['accountId', 'endsOn'] as const;

import type { PostalAddress } from '#shared/service-contract/vocabulary.ts';

/** Street, addition, postcode and town as they are read; the country only abroad. */
export function addressLines(address: PostalAddress): readonly string[] {
  const { street, houseNumber, addition, postcode, town, country } = address;
  return [
    `${street} ${houseNumber}`.trim(),
    addition ?? '',
    `${postcode} ${town}`.trim(),
    country === 'DE' ? '' : country,
  ].filter((line) => line !== '');
}

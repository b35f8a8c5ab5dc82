import type { Trx } from '../pipeline/handler.ts';

/** Bands of the contract: 0…7. */
const BANDS = 8;

/** The band that the fewest of the person's open records wear: two open members look different. */
export const freeBand = async (trx: Trx, personId: string): Promise<number> => {
  const worn = await trx
    .selectFrom('contactMember')
    .innerJoin('contact', 'contact.contactId', 'contactMember.contactId')
    .select('contactMember.band')
    .where('contact.personId', '=', personId)
    .where('contact.state', 'in', ['open', 'parked'])
    .execute();
  const wearers = Array.from(
    { length: BANDS },
    (_, band) => worn.filter((row) => row.band === band).length,
  );
  return wearers.indexOf(Math.min(...wearers));
};

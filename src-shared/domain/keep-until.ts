import { addMonths, type IsoDate } from './dates.ts';

/** The FAQ of the app asks members to keep originals at least this long (domain rule 13). */
export const KEEP_ORIGINAL_MONTHS = 2;

/** Last day on which the member must still have the original of a document received on a day. */
export function keepOriginalUntil(receivedOn: IsoDate): IsoDate {
  return addMonths(receivedOn, KEEP_ORIGINAL_MONTHS);
}

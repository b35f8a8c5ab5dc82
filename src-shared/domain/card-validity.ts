import { addDays, type IsoDate } from './dates.ts';

/** How long a replacement card counts (domain rule 17); both values are policy. */
export interface CardValidityPolicy {
  cardDays: number;
  /** The request day is the first of the days. */
  requestDayCounts: boolean;
}

export interface CardValidity {
  validFrom: IsoDate;
  /** Last day on which it counts. */
  validTo: IsoDate;
}

/** Days, not hours: a change to or from summer time moves nothing. */
export function cardValidity(requestDay: IsoDate, policy: CardValidityPolicy): CardValidity {
  const daysAfter = policy.requestDayCounts ? policy.cardDays - 1 : policy.cardDays;
  return { validFrom: requestDay, validTo: addDays(requestDay, daysAfter) };
}

export function isCardValidOn({ validFrom, validTo }: CardValidity, day: IsoDate): boolean {
  return validFrom <= day && day <= validTo;
}

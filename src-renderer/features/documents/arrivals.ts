import type { DocumentEntry } from '#shared/service-contract/documents.ts';

export interface Arrivals {
  readonly arrived: number;
  /** What the gateway refused, each with its reason. */
  readonly refused: readonly DocumentEntry[];
}

/**
 * What came in between two German calendar days, both included: absence is the evidence that the app
 * did not deliver (domain rule 13).
 * @param dayOf the German day of an instant, ISO
 */
export function arrivalsBetween(
  documents: readonly DocumentEntry[],
  from: string,
  to: string,
  dayOf: (instant: string) => string,
): Arrivals {
  const within = documents.filter(({ sentAt }) => {
    const day = dayOf(sentAt);
    return from <= day && day <= to;
  });
  const refused = within.filter(({ state }) => state === 'refused');
  return { arrived: within.length - refused.length, refused };
}

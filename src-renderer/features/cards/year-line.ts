import type { ReplacementCard } from '#shared/service-contract/cards.ts';

/** A replacement card on the line of the year. */
export interface YearMark {
  readonly issueId: string;
  readonly source: ReplacementCard['source'];
  /** ISO day of the request, German calendar. */
  readonly day: string;
  /** 0 = 1 January, 1 = the end of 31 December. */
  readonly at: number;
  /** 0 lies on the line; marks too close to each other are stacked. */
  readonly lane: number;
}

/** Nearer than this two marks would cover each other. */
const nearest = 0.022;

const epochDay = (isoDay: string) => Date.parse(`${isoDay}T00:00:00Z`) / 86_400_000;

/** Share of the year that has passed when a day begins; outside the year clamped to 0…1. */
export function shareOfYear(isoDay: string, year: number): number {
  const first = epochDay(`${year}-01-01`);
  const days = epochDay(`${year + 1}-01-01`) - first;
  return Math.min(1, Math.max(0, (epochDay(isoDay) - first) / days));
}

/**
 * The replacement cards of one calendar year in order of time (domain rule 17).
 * @param dayOf the German day of an instant, ISO
 */
export function yearMarks(
  cards: readonly ReplacementCard[],
  year: number,
  dayOf: (instant: string) => string,
): readonly YearMark[] {
  const inYear = cards
    .map((card) => ({ card, day: dayOf(card.requestedAt) }))
    .filter(({ day }) => day.startsWith(`${year}-`))
    .sort((a, b) => a.day.localeCompare(b.day));
  const lastInLane: number[] = [];
  return inYear.map(({ card, day }) => {
    const at = shareOfYear(day, year);
    const free = lastInLane.findIndex((last) => at - last >= nearest);
    const lane = free === -1 ? lastInLane.length : free;
    lastInLane[lane] = at;
    return { issueId: card.issueId, source: card.source, day, at, lane };
  });
}

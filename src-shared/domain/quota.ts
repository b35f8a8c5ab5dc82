import { addDays, addMonths, type IsoDate, yearOf } from './dates.ts';

/** How many replacement cards a member may request in the app (domain rule 17); policy. */
export interface QuotaPolicy {
  quotaPerYear: number;
  /** `calendar`: 1 January to 31 December; `rolling`: the twelve months up to today. */
  quotaYear: 'calendar' | 'rolling';
  /** Whether issues of the service centre use the quota up. */
  agentIssuesCount: boolean;
}

export interface QuotaIssue {
  requestedOn: IsoDate;
  source: 'app' | 'serviceCentre';
}

export interface Quota {
  /** First and last day of the year that counts. */
  from: IsoDate;
  to: IsoDate;
  limit: number;
  used: number;
  remaining: number;
  /** Issues by us in the same year, whether or not they count. */
  issuedByUs: number;
}

/** The quota as it stands on a day. Issues after that day do not count. */
export function quotaOn(today: IsoDate, issues: readonly QuotaIssue[], policy: QuotaPolicy): Quota {
  const year = yearOf(today);
  const [from, to] =
    policy.quotaYear === 'calendar'
      ? [`${year}-01-01`, `${year}-12-31`]
      : [addDays(addMonths(today, -12), 1), today];
  const inYear = issues.filter(({ requestedOn }) => from <= requestedOn && requestedOn <= today);
  const issuedByUs = inYear.filter(({ source }) => source === 'serviceCentre').length;
  const used = inYear.length - (policy.agentIssuesCount ? 0 : issuedByUs);
  const limit = policy.quotaPerYear;
  return { from, to, limit, used, remaining: Math.max(0, limit - used), issuedByUs };
}

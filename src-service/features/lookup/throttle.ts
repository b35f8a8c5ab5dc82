import { addDays, startOfDay } from '#shared/domain/dates.ts';
import type { ErrorCode } from '#shared/service-contract/errors.ts';
import type { Context } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';

/** The refusal of this file, as the lookup's row remembers it. */
export const THROTTLED = 'lookupThrottled' satisfies ErrorCode;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/**
 * Domain rule 2: lookups per person and minute, and per German day, over all contacts. The typing in
 * one field counts once, refused or not; what was held up here does not count, or the seconds that the
 * refusal promises would be wrong.
 * @throws Refusal `lookupThrottled` with the seconds until the next lookup
 */
export const assertNotThrottled = async ({
  trx,
  actor,
  input,
  policy,
  now,
  today,
}: Context<'lookup.search'>): Promise<void> => {
  const rows = await trx
    .selectFrom('lookup')
    .select('startedAt')
    .where('personId', '=', actor.personId)
    .where('startedAt', '>=', startOfDay(today))
    .where('lookupId', '!=', input.lookupId)
    .where('refusal', 'is distinct from', THROTTLED)
    .orderBy('startedAt', 'desc')
    .limit(policy.lookupsPerDay)
    .execute();
  const started = rows.map(({ startedAt }) => Date.parse(startedAt));
  const at = Date.parse(now);
  if (started.length >= policy.lookupsPerDay) {
    refuseUntil(Date.parse(startOfDay(addDays(today, 1))), at);
  }
  const lastOfMinute = started[policy.lookupsPerMinute - 1];
  if (lastOfMinute !== undefined && lastOfMinute > at - MINUTE) {
    refuseUntil(lastOfMinute + MINUTE, at);
  }
};

const refuseUntil = (until: number, at: number): never =>
  refuse(THROTTLED, { seconds: Math.ceil((until - at) / SECOND) });

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
  const counted = trx
    .selectFrom('lookup')
    .where('personId', '=', actor.personId)
    .where('startedAt', '>=', startOfDay(today))
    .where('lookupId', '!=', input.lookupId)
    .where('refusal', 'is distinct from', THROTTLED);
  const { ofDay, lastOfMinute } = await trx
    .selectNoFrom([
      counted.select((build) => build.fn.countAll<number>().as('count')).as('ofDay'),
      counted
        .select('startedAt')
        .orderBy('startedAt', 'desc')
        .offset(policy.lookupsPerMinute - 1)
        .limit(1)
        .as('lastOfMinute'),
    ])
    .executeTakeFirstOrThrow();
  const at = Date.parse(now);
  if ((ofDay ?? 0) >= policy.lookupsPerDay) {
    refuseUntil(Date.parse(startOfDay(addDays(today, 1))), at);
  }
  const until = lastOfMinute === null ? at : Date.parse(lastOfMinute) + MINUTE;
  if (until > at) {
    refuseUntil(until, at);
  }
};

const refuseUntil = (until: number, at: number): never =>
  refuse(THROTTLED, { seconds: Math.ceil((until - at) / SECOND) });

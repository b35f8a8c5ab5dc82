import { addDays, startOfDay } from '#shared/domain/dates.ts';
import type { Context } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/**
 * Domain rule 2: lookups per person and minute, and per German day, over all contacts. The typing in
 * one field counts once.
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
  const { lookupId } = input;
  const isTypedOn = await trx
    .selectFrom('lookup')
    .select('lookupId')
    .where('lookupId', '=', lookupId)
    .executeTakeFirst();
  if (isTypedOn !== undefined) {
    return;
  }
  const rows = await trx
    .selectFrom('lookup')
    .select('startedAt')
    .where('personId', '=', actor.personId)
    .where('startedAt', '>=', startOfDay(today))
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
  refuse('lookupThrottled', { seconds: Math.ceil((until - at) / SECOND) });

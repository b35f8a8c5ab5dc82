import { sql } from 'kysely';
import type { OutputOf } from '#shared/service-contract/index.ts';
import type { CriterionKind } from '#shared/service-contract/lookup.ts';
import type { Context } from '../../pipeline/handler.ts';
import { type Refusal, refuse } from '../../pipeline/refusal.ts';
import { assertNotThrottled, THROTTLED } from './throttle.ts';

type Searching = Context<'lookup.search'>;

/** One field's typing: one lookup until it settles, whatever its texts were answered (rules 2, 27). */
export interface Attempt {
  /** Kinds of the texts that were answered. */
  readonly criteria: readonly CriterionKind[];
  readonly isNew: boolean;
  /** The throttle has let it pass already, so it counts and is asked no more. */
  readonly counts: boolean;
}

/**
 * Takes the attempt up, before anything can refuse its text.
 * @throws Refusal `conflict` if the id is settled or somebody else's
 */
export const takeUp = async ({ trx, actor, contact, input, now }: Searching): Promise<Attempt> => {
  const { lookupId } = input;
  const { contactId } = contact;
  const { personId } = actor;
  // One person's texts wait here for each other: two of one typing, which is one attempt, and several
  // that begin at once, of which each is counted before the next one asks the throttle.
  const known = await trx
    .with('waited', (db) =>
      db.selectNoFrom(
        sql`pg_advisory_xact_lock(hashtextextended(${`lookups ${personId}`}, 0))`.as('lock'),
      ),
    )
    .insertInto('lookup')
    .columns(['lookupId', 'contactId', 'personId', 'startedAt'])
    .expression((build) =>
      build
        .selectFrom('waited')
        .select([
          sql<string>`${lookupId}::uuid`.as('lookupId'),
          sql<string>`${contactId}::uuid`.as('contactId'),
          sql<string>`${personId}`.as('personId'),
          sql<string>`${now}::timestamptz`.as('startedAt'),
        ])
        .where('lock', 'is not', null),
    )
    .onConflict((conflict) => conflict.column('lookupId').doUpdateSet({ lookupId }))
    .returning(['contactId', 'personId', 'settledAt', 'criteria', 'refusal'])
    // Only a row that was there before has been locked or changed by a transaction.
    .returning(sql<boolean>`xmax = 0`.as('isNew'))
    .executeTakeFirstOrThrow();
  if (known.contactId !== contactId || known.personId !== personId || known.settledAt !== null) {
    refuse('conflict');
  }
  const { criteria, isNew } = known;
  return { criteria, isNew, counts: !isNew && known.refusal !== THROTTLED };
};

/** Lets the attempt pass the throttle once; from then on it counts, refused or not. */
export const passThrottle = async (
  context: Searching,
  { counts, isNew }: Attempt,
): Promise<void> => {
  if (counts) {
    return;
  }
  const { trx, input, now } = context;
  await assertNotThrottled(context);
  if (isNew) {
    return;
  }
  await trx
    .updateTable('lookup')
    .set({ startedAt: now })
    .where('lookupId', '=', input.lookupId)
    .execute();
};

/** The log will say all kinds that were typed, and the hits of the last text that was answered. */
export const keepAnswer = async (
  { trx, input }: Searching,
  { criteria }: Attempt,
  { understood, hits }: OutputOf<'lookup.search'>,
): Promise<void> => {
  await trx
    .updateTable('lookup')
    .set({
      criteria: JSON.stringify([...new Set([...criteria, ...understood])]),
      hits: hits.length,
      refusal: null,
      refusedCriteria: '[]',
    })
    .where('lookupId', '=', input.lookupId)
    .execute();
};

/** Of refused texts only the last one counts: the beginning of a phone number is no postcode. */
export const keepRefusal = async (
  { trx, input }: Searching,
  { code }: Refusal,
  criteria: readonly CriterionKind[],
): Promise<void> => {
  await trx
    .updateTable('lookup')
    .set({
      refusal: code,
      refusedCriteria: JSON.stringify(criteria),
      ...(code === THROTTLED ? { throttled: true } : {}),
    })
    .where('lookupId', '=', input.lookupId)
    .execute();
};

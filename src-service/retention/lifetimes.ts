import { type RawBuilder, sql } from 'kysely';
import { addDays, addMonths, type IsoInstant, startOfDay } from '#shared/domain/dates.ts';
import type { Policy } from '#shared/domain/policy.ts';
import type { ServiceDoing } from '#shared/service-contract/audit.ts';

/** What the service forgets by itself besides log content, and when. */
export interface Lifetime {
  readonly table: string;
  /** Name in the access log; null for what holds nothing of people, only ids, hashes and counts. */
  readonly operation: ServiceDoing | null;
  /** Rows of before that instant, if `alsoDue` holds too. */
  readonly column: string;
  readonly before: IsoInstant;
  readonly alsoDue?: RawBuilder<boolean>;
}

/**
 * The app repeats a change for minutes, with its key in memory; a month is beyond every repetition.
 * Nobody stays signed in so long, so that no cursor is older than the events that are kept.
 */
const MACHINERY_DAYS = 30;
/** Yesterday's lookups do not count any more (domain rule 2); one day more for every zone and hour. */
const LOOKUP_DAYS = 2;

const MONTHS = 12;

/** The instant before which log entries lose their content. */
export const logCutoff = ({ retention }: Policy, today: string): IsoInstant =>
  startOfDay(addMonths(today, -MONTHS * retention.logYears));

export const lifetimes = ({ retention }: Policy, today: string): readonly Lifetime[] => {
  const daysAgo = (days: number) => startOfDay(addDays(today, -days));
  return [
    {
      table: 'contactNote',
      operation: 'retention.notes',
      column: 'at',
      before: startOfDay(addMonths(today, -MONTHS * retention.notesYears)),
    },
    {
      // What was explained and why it was decided so is free text, too.
      table: 'approval',
      operation: 'retention.approvals',
      column: 'requestedAt',
      before: startOfDay(addMonths(today, -MONTHS * retention.notesYears)),
    },
    {
      table: 'draft',
      operation: 'retention.drafts',
      column: 'savedAt',
      before: daysAgo(retention.draftsDays),
    },
    { table: 'idempotencyRecord', operation: null, column: 'at', before: daysAgo(MACHINERY_DAYS) },
    { table: 'event', operation: null, column: 'at', before: daysAgo(MACHINERY_DAYS) },
    {
      table: 'appConfirmation',
      operation: null,
      column: 'askedAt',
      before: daysAgo(MACHINERY_DAYS),
    },
    { table: 'lookup', operation: null, column: 'settledAt', before: daysAgo(LOOKUP_DAYS) },
    {
      // What was searched counts as long as its contact is not wrapped up (domain rule 6).
      table: 'lookupValue',
      operation: null,
      column: 'at',
      before: daysAgo(LOOKUP_DAYS),
      alsoDue: sql<boolean>`not exists (select from contact
        where contact.contact_id = lookup_value.contact_id and contact.state <> 'closed')`,
    },
  ];
};

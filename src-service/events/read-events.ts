import { sql } from 'kysely';
import { DecidingSet } from '#shared/service-contract/approvals.ts';
import { EventStreamInput, type ServiceEvent } from '#shared/service-contract/events.ts';
import { auditingSets, servingSets } from '#shared/service-contract/vocabulary.ts';
import type { Database } from '../database/connection.ts';
import type { Actor, Trx } from '../pipeline/handler.ts';
import { refuse } from '../pipeline/refusal.ts';
import { findsStaffRelated } from '../records/access.ts';

const BATCH = 500;

export interface EventBatch {
  readonly events: ServiceEvent[];
  /** Where the next batch begins. */
  readonly cursor: string;
  /** Committed events wait for a slower transaction that began before them. */
  readonly isHeldBack: boolean;
}

interface Position {
  readonly xid: string;
  readonly eventId: string;
}

/**
 * Events after a cursor that this person may know of (domain rule 29), in commit order below the
 * snapshot horizon: a slow transaction's event cannot be passed over. Null starts at now.
 * @throws Refusal `malformedRequest` for a cursor that is none of ours
 */
export const readEvents = async (
  trx: Trx | Database,
  actor: Actor,
  cursor: string | null,
): Promise<EventBatch> => {
  if (cursor === null) {
    const horizon = await sql<{ xmin: string }>`
      select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`.execute(trx);
    return { events: [], cursor: `${horizon.rows[0]?.xmin ?? '0'}.0`, isHeldBack: false };
  }
  const { xid, eventId } = positionOf(cursor);
  const serving: readonly string[] = servingSets;
  const auditing: readonly string[] = auditingSets;
  const deciding: readonly string[] = DecidingSet.options;
  const { rows } = await sql<{
    position: string;
    type: ServiceEvent['type'];
    subjectId: string | null;
    version: number;
    isFor: boolean;
    isBelow: boolean;
  }>`
    select e.xid::text || '.' || e.event_id as position, e.type, e.subject_id, e.version,
      case e.audience
        when 'person' then e.audience_id = ${actor.personId}::uuid
        when 'member' then exists (
          select 1 from contact_member cm join contact c on c.contact_id = cm.contact_id
          where cm.member_id = e.audience_id and c.person_id = ${actor.personId}::uuid
            and c.state <> 'closed')
        when 'serving' then ${serving.includes(actor.permissionSet)}::boolean
        when 'auditing' then ${auditing.includes(actor.permissionSet)}::boolean
        when 'deciding' then exists (
          select 1 from member m where m.member_id = e.audience_id
            and m.staff_related = ${findsStaffRelated(actor)}::boolean
            and ${deciding.includes(actor.permissionSet)}::boolean
            and not exists (select 1 from person_relative r
              where r.member_id = m.member_id and r.person_id = ${actor.personId}::uuid)
            and not exists (select 1 from person p
              where p.own_member_id = m.member_id and p.person_id = ${actor.personId}::uuid))
        else false
      end as is_for,
      e.xid < pg_snapshot_xmin(pg_current_snapshot()) as is_below
    from event e
    where (e.xid, e.event_id) > (${xid}::xid8, ${eventId}::bigint)
    order by e.xid, e.event_id limit ${sql.lit(BATCH)}`.execute(trx);

  // Transactions come in order: whatever lies below the horizon stands before what does not.
  const readable = rows.filter(({ isBelow }) => isBelow);
  return {
    events: latestPerObject(
      readable
        .filter(({ isFor }) => isFor)
        .map(({ position, type, subjectId, version }) => ({
          cursor: position,
          type,
          subjectId,
          version,
        })),
    ),
    cursor: readable.at(-1)?.position ?? cursor,
    isHeldBack: readable.length < rows.length,
  };
};

const positionOf = (cursor: string): Position => {
  EventStreamInput.parse({ cursor });
  const match = /^(\d{1,19})\.(\d{1,18})$/.exec(cursor);
  const [, xid, eventId] = match ?? refuse('malformedRequest', { field: 'cursor' });
  return { xid: xid ?? '0', eventId: eventId ?? '0' };
};

/** A burst about one object is one event: its last. */
const latestPerObject = (events: readonly ServiceEvent[]): ServiceEvent[] => {
  const latest = new Map<string, ServiceEvent>();
  for (const event of events) {
    const key = `${event.type} ${event.subjectId ?? ''}`;
    latest.delete(key);
    latest.set(key, event);
  }
  return [...latest.values()];
};

import { sql } from 'kysely';
import type { AccessLogEntry } from '#shared/service-contract/audit.ts';
import type { EntryContent } from '../../access-log/entry.ts';
import type { Actor, Trx } from '../../pipeline/handler.ts';

/** Sets whose work a lead audits, and the service's own; privacy audits everyone. */
const AUDITED_BY_LEADS = ['agent', 'branch', 'system'];

/**
 * Entries with content that this person may see, their seals and the member's name. For leads the
 * records of employees and relatives, and whoever handled them, are as if absent (domain rule 10).
 */
export const visibleEntries = (trx: Trx, actor: Actor) => {
  const all = trx
    .selectFrom('accessLog as log')
    .leftJoin('accessLogSeal as seal', 'seal.entryId', 'log.entryId')
    .leftJoin('member', 'member.memberId', 'log.memberId')
    .where('log.content', 'is not', null);
  return actor.permissionSet === 'privacy'
    ? all
    : all
        .where((eb) =>
          eb.or([eb('member.memberId', 'is', null), eb('member.staffRelated', '=', false)]),
        )
        .where((eb) =>
          eb.or([
            eb(sql<string>`log.content::jsonb ->> 'permissionSet'`, 'in', AUDITED_BY_LEADS),
            // A decision belongs to the story of what was asked for, whoever took it.
            eb('log.operation', '=', 'approvals.decide'),
          ]),
        );
};

export const entryColumns = [
  'log.entryId',
  'log.at',
  'log.content',
  'log.entryDigest',
  'seal.sequence',
  'seal.chainHash',
  'member.firstName',
  'member.lastName',
] as const;

export interface EntryRow {
  readonly entryId: string;
  readonly at: string | null;
  readonly content: string | null;
  readonly entryDigest: string;
  readonly sequence: number | null;
  readonly chainHash: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
}

/** The entries as an auditor sees them; of a representative both names are there (domain rule 9). */
export const toEntries = async (trx: Trx, rows: readonly EntryRow[]): Promise<AccessLogEntry[]> => {
  // Written by `writeEntry` from an EntryContent and never changed since.
  const read = rows.map((row) => ({
    row,
    content: JSON.parse(row.content ?? '{}') as EntryContent,
  }));
  const names = await representativesIn(
    trx,
    read.map(({ content }) => content.speaker),
  );
  return read.map(({ row, content }) => ({
    sequence: row.sequence,
    at: content.at,
    actor: content.actor,
    permissionSet: content.permissionSet,
    operation: content.operation,
    kind: content.kind,
    member: row.lastName === null ? null : `${row.firstName ?? ''} ${row.lastName}`.trim(),
    memberId: content.memberId,
    contactId: content.contactId,
    channel: content.channel as AccessLogEntry['channel'],
    purpose: content.purpose as AccessLogEntry['purpose'],
    speaker: content.speaker,
    representative: names.get(representationIn(content.speaker) ?? '') ?? null,
    outcome: content.outcome,
    recipient: content.recipient,
    medium: content.medium,
    facts: content.facts,
    requestId: content.requestId,
    entryDigest: row.entryDigest,
    chainHash: row.chainHash,
  }));
};

/** The record by which this speaker represents, as the journal wrote it; undefined for any other. */
const representationIn = (speaker: string | null): string | undefined =>
  /^representative:(.+)$/.exec(speaker ?? '')?.[1];

/** Names by the id of the record. */
const representativesIn = async (
  trx: Trx,
  speakers: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(speakers.flatMap((speaker) => representationIn(speaker) ?? []))];
  if (ids.length === 0) {
    return new Map();
  }
  const records = await trx
    .selectFrom('representation')
    .select(['representationId', 'name'])
    .where('representationId', 'in', ids)
    .execute();
  return new Map(records.map(({ representationId, name }) => [representationId, name]));
};

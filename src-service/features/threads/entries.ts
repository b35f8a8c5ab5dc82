import type { IsoDate } from '#shared/domain/dates.ts';
import { yearOf } from '#shared/domain/dates.ts';
import type { ThreadEntry } from '#shared/service-contract/threads.ts';
import type { Actor, Trx } from '../../pipeline/handler.ts';
import { flagsOfMembers } from '../../records/flags.ts';
import type { ThreadRow } from './threads.ts';

/** Rows as the queue shows them: of the member no more than a lookup hit (domain rules 2 and 21). */
export const threadEntries = async (
  trx: Trx,
  actor: Actor,
  today: IsoDate,
  rows: readonly ThreadRow[],
): Promise<ThreadEntry[]> => {
  if (rows.length === 0) {
    return [];
  }
  const memberIds = [...new Set(rows.map(({ memberId }) => memberId))];
  const members = await membersOf(trx, memberIds);
  const flags = await flagsOfMembers(trx, [...members.values()], today);
  const unread = await unreadOf(
    trx,
    rows.map(({ threadId }) => threadId),
  );
  const names = await namesOf(
    trx,
    rows.flatMap(({ claimedBy }) => (claimedBy === null ? [] : [claimedBy])),
  );
  return rows.flatMap((row) => {
    const member = members.get(row.memberId);
    if (member === undefined) {
      return [];
    }
    return {
      threadId: row.threadId,
      memberId: row.memberId,
      firstName: member.firstName,
      lastName: member.lastName,
      birthYear: yearOf(member.birthDate),
      flags: flags.get(row.memberId) ?? [],
      topic: row.topic,
      state: row.state,
      waitingSince: row.waitingSince,
      claimedBy: row.claimedBy === null ? null : (names.get(row.claimedBy) ?? null),
      claimedByMe: row.claimedBy === actor.personId,
      unread: unread.get(row.threadId) ?? 0,
    };
  });
};

/** One row as the queue shows it. */
export const threadEntry = async (
  trx: Trx,
  actor: Actor,
  today: IsoDate,
  row: ThreadRow,
): Promise<ThreadEntry> => {
  const [entry] = await threadEntries(trx, actor, today, [row]);
  if (entry === undefined) {
    throw new Error('A thread without its member.');
  }
  return entry;
};

const membersOf = async (trx: Trx, memberIds: readonly string[]) => {
  const rows = await trx
    .selectFrom('member')
    .selectAll()
    .where('memberId', 'in', memberIds)
    .execute();
  return new Map(rows.map((row) => [row.memberId, row]));
};

const unreadOf = async (trx: Trx, threadIds: readonly string[]) => {
  const rows = await trx
    .selectFrom('threadMessage')
    .select((build) => ['threadId', build.fn.countAll<number>().as('unread')])
    .where('threadId', 'in', threadIds)
    .where('sender', '=', 'member')
    .where('readAt', 'is', null)
    .groupBy('threadId')
    .execute();
  return new Map(rows.map(({ threadId, unread }) => [threadId, unread]));
};

const namesOf = async (trx: Trx, personIds: readonly string[]) => {
  if (personIds.length === 0) {
    return new Map<string, string>();
  }
  const rows = await trx
    .selectFrom('person')
    .select(['personId', 'displayName'])
    .where('personId', 'in', [...new Set(personIds)])
    .execute();
  return new Map(rows.map(({ personId, displayName }) => [personId, displayName]));
};

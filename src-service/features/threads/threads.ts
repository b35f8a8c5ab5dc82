import type { ExpressionBuilder, Selectable } from 'kysely';
import type { ThreadTable } from '../../database/schema/work.ts';
import type { Schema } from '../../database/schema.ts';
import type { Actor, Trx } from '../../pipeline/handler.ts';
import { findsStaffRelated, isNeitherOwnNorRelative } from '../../records/access.ts';

export type ThreadRow = Selectable<ThreadTable>;

const inState =
  (state: 'open' | 'mine' | 'answered', personId: string) =>
  (build: ExpressionBuilder<Schema, 'thread' | 'member'>) =>
    state === 'mine'
      ? build.and([build('thread.claimedBy', '=', personId), build('thread.state', '!=', 'closed')])
      : build('thread.state', '=', state);

/**
 * The queue as this person may see it: records of employees and their relatives only at the protected
 * desk, their own and their relatives' nowhere, as if absent (domain rule 10).
 */
export const queueOf = async (
  trx: Trx,
  actor: Actor,
  { state, limit }: { readonly state: 'open' | 'mine' | 'answered'; readonly limit: number },
): Promise<{ readonly rows: ThreadRow[]; readonly total: number }> => {
  const visible = trx
    .selectFrom('thread')
    .innerJoin('member', 'member.memberId', 'thread.memberId')
    .where('member.staffRelated', '=', findsStaffRelated(actor))
    .where(isNeitherOwnNorRelative(actor.personId))
    .where(inState(state, actor.personId));
  const rows = await visible
    .selectAll('thread')
    .orderBy('thread.waitingSince')
    .orderBy('thread.threadId')
    .limit(limit)
    .execute();
  const { total } = await visible
    .select((build) => build.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total };
};

/** Newest first. */
export const threadsOf = (trx: Trx, memberId: string): Promise<ThreadRow[]> =>
  trx
    .selectFrom('thread')
    .selectAll()
    .where('memberId', '=', memberId)
    .orderBy('waitingSince', 'desc')
    .orderBy('threadId')
    .execute();

export const findThread = (trx: Trx, threadId: string): Promise<ThreadRow | undefined> =>
  trx.selectFrom('thread').selectAll().where('threadId', '=', threadId).executeTakeFirst();

/** Locks the thread; its member's row is locked before (lock order: contact, member, the rest). */
export const lockThread = (trx: Trx, threadId: string): Promise<ThreadRow | undefined> =>
  trx
    .selectFrom('thread')
    .selectAll()
    .where('threadId', '=', threadId)
    .forUpdate()
    .executeTakeFirst();

/** Writes changes of a locked thread. @returns its new version */
export const updateThread = async (
  trx: Trx,
  thread: ThreadRow,
  changed: Partial<Pick<ThreadRow, 'state' | 'claimedBy' | 'claimedIn'>>,
): Promise<number> => {
  const version = thread.version + 1;
  await trx
    .updateTable('thread')
    .set({ ...changed, version })
    .where('threadId', '=', thread.threadId)
    .execute();
  return version;
};

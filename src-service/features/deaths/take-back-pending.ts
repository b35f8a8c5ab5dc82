import type { Context } from '../../pipeline/handler.ts';

/** Answers in the messenger that have not left yet do not leave (domain rule 11). */
export const takeBackPending = async ({
  trx,
  member,
  now,
  emit,
}: Context<'deaths.report'>): Promise<void> => {
  const taken = await trx
    .updateTable('threadMessage')
    .set({ withdrawnAt: now })
    .where('sender', '=', 'serviceCentre')
    .where('withdrawnAt', 'is', null)
    .where('sendsAt', '>', now)
    .where('threadId', 'in', (query) =>
      query.selectFrom('thread').select('threadId').where('memberId', '=', member.memberId),
    )
    .returning('threadId')
    .execute();
  for (const threadId of new Set(taken.map((message) => message.threadId))) {
    const { version } = await trx
      .updateTable('thread')
      .set((column) => ({ state: 'open', version: column('version', '+', 1) }))
      .where('threadId', '=', threadId)
      .returning('version')
      .executeTakeFirstOrThrow();
    emit('threadChanged', threadId, version, { kind: 'member', memberId: member.memberId });
    emit('queueChanged', null, version, { kind: 'serving' });
  }
};

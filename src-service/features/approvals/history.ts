import { sql } from 'kysely';
import { HistoryEntry } from '#shared/service-contract/approvals.ts';
import type { Actor, Trx } from '../../pipeline/handler.ts';
import type { ApprovalRow } from './rows.ts';

/** The youngest ones: more than any contact holds. */
const MOST = 200;

/** Whose work a decider sees: a lead that of the desks they audit, the protected desk its own. */
const worksOf = ({ permissionSet }: Actor): readonly string[] =>
  permissionSet === 'staff-desk' ? ['staff-desk'] : ['agent', 'branch'];

/**
 * What of the access log bears on a request: this contact about this member, and what else was sent,
 * changed, refused or verified for them lately. Other members of the contact are nobody's business here.
 * @param since beginning of what counts as lately
 * @returns oldest first
 */
export const historyOf = async (
  trx: Trx,
  actor: Actor,
  { memberId, contactId }: Pick<ApprovalRow, 'memberId' | 'contactId'>,
  since: string,
): Promise<HistoryEntry[]> => {
  const rows = await trx
    .selectFrom('accessLog as log')
    .select(['log.entryId', 'log.content'])
    .where('log.content', 'is not', null)
    .where((build) =>
      build.or([
        build.and([
          build('log.contactId', '=', contactId),
          build.or([build('log.memberId', '=', memberId), build('log.memberId', 'is', null)]),
        ]),
        build.and([
          build('log.memberId', '=', memberId),
          build('log.at', '>=', since),
          build('log.kind', 'in', ['disclosure', 'change', 'refused', 'verification']),
        ]),
      ]),
    )
    .where((build) =>
      build.or([
        build(sql<string>`log.content::jsonb ->> 'permissionSet'`, 'in', worksOf(actor)),
        // An earlier decision is part of the story, whoever took it.
        build('log.operation', '=', 'approvals.decide'),
      ]),
    )
    .orderBy('log.at', 'desc')
    .orderBy('log.xid', 'desc')
    .limit(MOST)
    .execute();
  return rows
    .map(({ entryId, content }) => HistoryEntry.parse({ ...JSON.parse(content ?? '{}'), entryId }))
    .reverse();
};

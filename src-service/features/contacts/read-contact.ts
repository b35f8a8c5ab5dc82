import { addMinutes, type IsoInstant } from '#shared/domain/dates.ts';
import type { Policy } from '#shared/domain/policy.ts';
import type { Contact, ContactStep } from '#shared/service-contract/contacts.ts';
import type { ContactRow, Trx } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';

/** What the reading of a contact depends on beside the database. */
export interface Moment {
  readonly trx: Trx;
  readonly now: IsoInstant;
  readonly policy: Policy;
}

/** True once a parked contact has outlived its levels (policy `levelEndsAfterParkedMinutes`). */
export const haveLevelsEnded = (
  { state, parkedAt }: Pick<ContactRow, 'state' | 'parkedAt'>,
  { now, policy }: Pick<Moment, 'now' | 'policy'>,
): boolean =>
  state === 'closed' ||
  (parkedAt !== null && addMinutes(parkedAt, policy.levelEndsAfterParkedMinutes) <= now);

export const ownContacts = async (moment: Moment, personId: string): Promise<Contact[]> => {
  const rows = await moment.trx
    .selectFrom('contact')
    .selectAll()
    .where('personId', '=', personId)
    .where('state', 'in', ['open', 'parked'])
    .orderBy('startedAt')
    .orderBy('contactId')
    .execute();
  return withMembers(moment, rows);
};

/** @throws Refusal `contactNotFound` if it is somebody else's */
export const ownContact = async (
  moment: Moment,
  personId: string,
  contactId: string,
): Promise<Contact> => {
  const row = await moment.trx
    .selectFrom('contact')
    .selectAll()
    .where('contactId', '=', contactId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  const [contact] = row === undefined ? [] : await withMembers(moment, [row]);
  return contact ?? refuse('contactNotFound');
};

export const stepsOf = (trx: Trx, contactId: string): Promise<ContactStep[]> =>
  trx
    .selectFrom('contactStep')
    .select(['at', 'memberId', 'operation', 'facts'])
    .where('contactId', '=', contactId)
    .orderBy('at')
    .orderBy('stepId')
    .execute();

const withMembers = async (moment: Moment, rows: readonly ContactRow[]): Promise<Contact[]> => {
  if (rows.length === 0) {
    return [];
  }
  const opened = await moment.trx
    .selectFrom('contactMember')
    .innerJoin('member', 'member.memberId', 'contactMember.memberId')
    .select([
      'contactMember.contactId',
      'contactMember.memberId',
      'contactMember.band',
      'contactMember.speaker',
      'contactMember.level',
      'member.firstName',
      'member.lastName',
    ])
    .where(
      'contactMember.contactId',
      'in',
      rows.map(({ contactId }) => contactId),
    )
    .orderBy('contactMember.openedAt')
    .orderBy('contactMember.memberId')
    .execute();
  return rows.map((row) => {
    const ended = haveLevelsEnded(row, moment);
    return {
      contactId: row.contactId,
      channel: row.channel,
      purpose: row.purpose,
      state: row.state,
      startedAt: row.startedAt,
      parkedAt: row.parkedAt,
      hasCallerNumber: row.callerNumber !== null,
      members: opened
        .filter(({ contactId }) => contactId === row.contactId)
        .map(({ contactId: _, level, ...member }) => ({
          ...member,
          level: ended ? 'none' : level,
        })),
      version: row.version,
    };
  });
};

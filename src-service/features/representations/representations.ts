import { type Selectable, sql } from 'kysely';
import type { IsoDate } from '#shared/domain/dates.ts';
import { coversScope, isRepresentationValid } from '#shared/domain/representation.ts';
import type { Representation } from '#shared/service-contract/representations.ts';
import type { RepresentationTable } from '../../database/schema/people.ts';
import type { MemberRow, Trx } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { nobodySpeaks } from '../../records/silence.ts';

type RepresentationRow = Selectable<RepresentationTable>;

export const representationsOf = (trx: Trx, memberId: string): Promise<RepresentationRow[]> =>
  trx
    .selectFrom('representation')
    .selectAll()
    .where('memberId', '=', memberId)
    .orderBy('validFrom', 'desc')
    .orderBy('representationId')
    .execute();

/** @throws Refusal `representationNotFound` if it is none of this member's */
export const representationOf = async (
  trx: Trx,
  memberId: string,
  representationId: string,
): Promise<RepresentationRow> =>
  (await trx
    .selectFrom('representation')
    .selectAll()
    .where('memberId', '=', memberId)
    .where('representationId', '=', representationId)
    .executeTakeFirst()) ?? refuse('representationNotFound');

/** The record with the one thing the gate needs to know: does it hold today (domain rule 9). */
export const shownRepresentation = (
  { memberId: _, ...row }: RepresentationRow,
  member: MemberRow,
  today: IsoDate,
): Representation => ({
  ...row,
  validNow:
    coversScope(row, 'information') &&
    isRepresentationValid(
      row,
      { birthDate: member.birthDate, deceased: member.deceasedOn !== null },
      today,
    ),
});

/** Whoever speaks by this record in some contact is no longer speaking by any (domain rule 4). */
export const silenceRepresentative = async (
  trx: Trx,
  memberId: string,
  representationId: string,
): Promise<void> => {
  await trx
    .updateTable('contactMember')
    .set(nobodySpeaks)
    .where('memberId', '=', memberId)
    .where(sql`speaker ->> 'representationId'`, '=', representationId)
    .execute();
};

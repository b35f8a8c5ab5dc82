import type { Insertable } from 'kysely';
import { dayOf, type IsoDate, isWithinLastDays } from '#shared/domain/dates.ts';
import type { CertificateTable } from '../../database/schema/papers.ts';
import type { Trx } from '../../pipeline/handler.ts';

/** Newest first, with what is kept of the letter. */
export const certificatesOf = (trx: Trx, memberId: string) =>
  trx
    .selectFrom('certificate')
    .select([
      'certificateId',
      'kind',
      'channel',
      'state',
      'requestedAt',
      'stateSince',
      'requestedBy',
      'letterContent',
    ])
    .where('memberId', '=', memberId)
    .orderBy('requestedAt', 'desc')
    .orderBy('certificateId')
    .execute();

/**
 * The day on which the same kind was last ordered to go out within the policy's days, or null (domain
 * rule 16). What a member merely looked at in the app was not sent, and what came back did not arrive.
 * When it leaves the house is another day, which may be yet to come.
 */
export const lastOrderedOn = async (
  trx: Trx,
  memberId: string,
  kind: CertificateTable['kind'],
  { today, days }: { readonly today: IsoDate; readonly days: number },
): Promise<IsoDate | null> => {
  const last = await trx
    .selectFrom('certificate')
    .select('requestedAt')
    .where('memberId', '=', memberId)
    .where('kind', '=', kind)
    .where('channel', '!=', 'app')
    .where('state', '!=', 'returned')
    .orderBy('requestedAt', 'desc')
    .executeTakeFirst();
  const day = last === undefined ? null : dayOf(last.requestedAt);
  return day !== null && isWithinLastDays(day, today, days) ? day : null;
};

/** What is kept of a certificate's letter; undefined where there is no such certificate. */
export const letterOf = (trx: Trx, memberId: string, certificateId: string) =>
  trx
    .selectFrom('certificate')
    .select(['letterContent', 'letterSha256'])
    .where('certificateId', '=', certificateId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();

export const insertCertificate = async (
  trx: Trx,
  certificate: Insertable<CertificateTable>,
): Promise<void> => {
  await trx.insertInto('certificate').values(certificate).execute();
};

export const sentCertificate = (trx: Trx, memberId: string, certificateId: string) =>
  trx
    .selectFrom('certificate')
    .select(['certificateId', 'channel', 'leavesOn', 'requestedAt'])
    .where('certificateId', '=', certificateId)
    .where('memberId', '=', memberId)
    .executeTakeFirstOrThrow();

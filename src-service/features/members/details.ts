import type { z } from 'zod';
import { daysBetween, type IsoDate, yearOf } from '#shared/domain/dates.ts';
import type { MemberDetails } from '#shared/service-contract/members.ts';
import type { MemberRow, Trx } from '../../pipeline/handler.ts';
import { postalAddressOf } from '../../records/address.ts';
import { bankAccountsOf, shownAccount } from '../../records/bank-accounts.ts';
import { fieldVersionsOf } from '../../records/field-versions.ts';

type Details = z.infer<typeof MemberDetails>;

/** What *high* opens; bank data stay masked, a protected address and phone hidden (rules 8 and 10). */
export const detailsOf = async (trx: Trx, memberId: string, today: IsoDate): Promise<Details> => {
  const versions = await fieldVersionsOf(trx, memberId);
  // Read after the versions, never with an older look at the row.
  const member = await trx
    .selectFrom('member')
    .selectAll()
    .where('memberId', '=', memberId)
    .executeTakeFirstOrThrow();
  const accounts = await bankAccountsOf(trx, memberId);
  const hidden = member.addressProtected;
  return {
    kvnr: member.kvnr,
    birthDate: member.birthDate,
    sex: member.sex,
    address: hidden ? null : postalAddressOf(member),
    addressSince: hidden ? null : member.addressSince,
    phone: hidden ? null : member.phoneRaw,
    email: member.email,
    bankAccounts: accounts.map((account) => shownAccount(account, today)),
    versions,
    coverTo: member.coverTo,
    previousNames: member.previousNames,
    family: await familyOf(trx, member),
  };
};

/**
 * The family as it is insured together: whoever pays, and whoever is insured through this member. It
 * gives nobody a right to speak (domain rule 9). Employees' records never appear in others' (rule 10).
 */
const familyOf = async (
  trx: Trx,
  { memberId, mainInsuredId, birthDate, staffRelated }: MemberRow,
): Promise<Details['family']> => {
  const relatives = await trx
    .selectFrom('member')
    .select(['memberId', 'firstName', 'birthDate'])
    .where('staffRelated', '=', staffRelated)
    .where((column) =>
      column.or([
        column('mainInsuredId', '=', memberId),
        ...(mainInsuredId === null ? [] : [column('memberId', '=', mainInsuredId)]),
      ]),
    )
    .orderBy('birthDate')
    .orderBy('memberId')
    .execute();
  return relatives.map((relative) => ({
    relation:
      relative.memberId === mainInsuredId
        ? 'mainInsured'
        : relationOf(birthDate, relative.birthDate),
    firstName: relative.firstName,
    birthYear: yearOf(relative.birthDate),
  }));
};

/** Days in sixteen years: whoever is so much younger is listed as a child, else as the spouse. */
const GENERATION = 16 * 365;

const relationOf = (birthDate: string, relativeBirthDate: string): 'spouse' | 'child' =>
  daysBetween(birthDate, relativeBirthDate) > GENERATION ? 'child' : 'spouse';

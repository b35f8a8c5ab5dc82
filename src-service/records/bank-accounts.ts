import type { Selectable } from 'kysely';
import { accountState } from '#shared/domain/contact-data.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { maskIban } from '#shared/domain/iban.ts';
import type { BankAccount } from '#shared/service-contract/bank.ts';
import type { BankAccountTable } from '../database/schema/people.ts';
import type { Trx } from '../pipeline/handler.ts';

export type BankAccountRow = Selectable<BankAccountTable>;

/** Every account of a member, ended ones too (domain rule 25), newest first. */
export const bankAccountsOf = (trx: Trx, memberId: string): Promise<BankAccountRow[]> =>
  trx
    .selectFrom('bankAccount')
    .selectAll()
    .where('memberId', '=', memberId)
    .orderBy('validFrom', 'desc')
    .orderBy('recordedOn', 'desc')
    .orderBy('accountId')
    .execute();

/** The account that counts on a day: of those in force the one that began last. */
export const accountInForce = (
  accounts: readonly BankAccountRow[],
  today: IsoDate,
): BankAccountRow | undefined =>
  accounts.find((account) => accountState(account, today) === 'inForce');

/** As it is listed: masked (domain rule 8). */
export const shownAccount = (account: BankAccountRow, today: IsoDate): BankAccount => ({
  accountId: account.accountId,
  ibanMasked: maskIban(account.iban),
  validFrom: account.validFrom,
  endsOn: account.endsOn,
  state: accountState(account, today),
});

/** The day of an account's last change: it is as fresh as its coming to us and its first day. */
export const accountSince = ({ validFrom, recordedOn }: BankAccountRow): IsoDate =>
  validFrom > recordedOn ? validFrom : recordedOn;

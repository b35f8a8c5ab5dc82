import {
  accountEndFault,
  accountFromFault,
  holderFault,
  ibanFault,
  tidyLine,
} from '#shared/domain/contact-data.ts';
import { formatIban, normaliseIban } from '#shared/domain/iban.ts';
import type { BankAccount } from '#shared/service-contract/bank.ts';
import { type Context, change, type FeatureHandlers, type Trx } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import {
  accountInForce,
  type BankAccountRow,
  bankAccountsOf,
  shownAccount,
} from '../../records/bank-accounts.ts';
import { mediumOf, recipientOf } from '../../records/disclosure.ts';
import { assertMayEdit, assertUsable, keepEdit, nextVersion } from '../../records/editing.ts';

type AccountRef = { readonly accountId: string };

const shown = async (
  { trx, member, today }: Pick<Context<'bank.add'>, 'trx' | 'member' | 'today'>,
  { accountId }: AccountRef,
): Promise<BankAccount> => shownAccount(await accountOf(trx, member.memberId, accountId), today);

/** Bank accounts of a member (domain rules 8 and 25). */
export const bank: FeatureHandlers<'bank'> = {
  'bank.reveal': change<'bank.reveal', AccountRef>({
    change: async ({ trx, input, member, contact, standing, log, step }) => {
      const { accountId } = await accountOf(trx, member.memberId, input.accountId);
      log({
        recipient: recipientOf(standing.speaker),
        medium: mediumOf(contact.channel),
        facts: { field: 'iban', accountId },
      });
      step({ field: 'iban' });
      return { accountId };
    },
    answer: async ({ trx, member }, ref) => {
      const { accountId, iban, holder } = await accountOf(trx, member.memberId, ref.accountId);
      return { accountId, iban: formatIban(iban), holder };
    },
  }),

  'bank.add': change<'bank.add', AccountRef>({
    change: async (context) => {
      const { trx, input, member, today } = context;
      await assertMayEdit(context, 'bank');
      const version = await nextVersion(context, 'bank', input.seenVersion);
      const { validFrom } = input;
      const iban = normaliseIban(input.iban);
      const holder = tidyLine(input.holder);
      assertUsable(present({ iban: ibanFault(iban), holder: holderFault(holder) }));
      assertUsable(present({ validFrom: accountFromFault(validFrom, today) }));
      const known = await bankAccountsOf(trx, member.memberId);
      if (known.some((account) => account.iban === iban && account.endsOn === null)) {
        refuse('fieldNotUsable', { field: 'iban', why: 'accountKnown' });
      }
      const accountId = context.newId();
      await trx
        .insertInto('bankAccount')
        .values({
          accountId,
          memberId: member.memberId,
          iban,
          holder,
          validFrom,
          endsOn: null,
          recordedOn: today,
        })
        .execute();
      await keepAccounts(context, version, accountId);
      return { accountId };
    },
    answer: shown,
  }),

  'bank.end': change<'bank.end', AccountRef>({
    change: async (context) => {
      const { trx, input, member, today } = context;
      await assertMayEdit(context, 'bank');
      const version = await nextVersion(context, 'bank', input.seenVersion);
      const { endsOn } = input;
      const account = await accountOf(trx, member.memberId, input.accountId);
      if (account.endsOn !== null) {
        refuse('alreadyDone');
      }
      assertUsable(present({ endsOn: endFault(account, endsOn, today) }));
      const { accountId } = account;
      await trx
        .updateTable('bankAccount')
        .set({ endsOn })
        .where('accountId', '=', accountId)
        .execute();
      await keepAccounts(context, version, accountId);
      return { accountId };
    },
    answer: shown,
  }),
};

/** @throws Refusal `accountNotFound` if it is none of this member's */
const accountOf = async (trx: Trx, memberId: string, accountId: string): Promise<BankAccountRow> =>
  (await trx
    .selectFrom('bankAccount')
    .selectAll()
    .where('memberId', '=', memberId)
    .where('accountId', '=', accountId)
    .executeTakeFirst()) ?? refuse('accountNotFound');

const endFault = ({ validFrom }: BankAccountRow, endsOn: string, today: string): string | null =>
  accountEndFault(endsOn, today) ?? (endsOn < validFrom ? 'dayBeforeStart' : null);

const present = (faults: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(faults).flatMap(([field, fault]) => (fault === null ? [] : [[field, fault]])),
  );

/** Counts the list up; instances that know no accounts read the one in force from the member. */
const keepAccounts = async (
  context: Context<'bank.add'> | Context<'bank.end'>,
  version: number,
  accountId: string,
): Promise<void> => {
  const { trx, member, today } = context;
  const current = accountInForce(await bankAccountsOf(trx, member.memberId), today);
  const iban = current?.iban ?? null;
  await keepEdit(
    context,
    { field: 'bank', version },
    iban === member.iban ? {} : { iban, ibanSince: today },
    { accountId },
  );
};

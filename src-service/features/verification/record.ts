import type { IsoDate } from '#shared/domain/dates.ts';
import { ibanLast4 } from '#shared/domain/iban.ts';
import { iccsnLast5 } from '#shared/domain/iccsn.ts';
import type {
  ExpectedAnswers,
  FactorCircumstances,
  FactorKind,
} from '#shared/domain/verification-rules.ts';
import type { MemberRow, Trx } from '../../pipeline/handler.ts';
import { addressObstacleOf, postalAddressOf } from '../../records/address.ts';
import {
  accountInForce,
  accountSince,
  type BankAccountRow,
  bankAccountsOf,
} from '../../records/bank-accounts.ts';

/** What the record could prove with. It stays inside this feature: no answer carries any of it. */
export interface ProvingRecord {
  readonly expected: Partial<ExpectedAnswers>;
  readonly changedOn: FactorCircumstances['changedOn'];
  readonly cardBlocked: boolean;
}

export const provingRecordOf = async (
  trx: Trx,
  member: MemberRow,
  today: IsoDate,
): Promise<ProvingRecord> => {
  const account = accountInForce(await bankAccountsOf(trx, member.memberId), today);
  const card = await cardOf(trx, member.memberId);
  return {
    expected: expectedAnswers(member, account, card?.iccsn ?? null),
    changedOn: changedOn(member, account, card),
    cardBlocked: card?.state === 'blocked',
  };
};

const expectedAnswers = (
  member: MemberRow,
  account: BankAccountRow | undefined,
  iccsn: string | null,
): Partial<ExpectedAnswers> => ({
  birthDate: member.birthDate,
  ...placeAnswers(member),
  ...(account === undefined ? {} : { ibanLast4: ibanLast4(account.iban) }),
  ...(iccsn === null ? {} : { cardLast5: iccsnLast5(iccsn) }),
  ...(member.agreedPassword === null ? {} : { agreedPassword: member.agreedPassword }),
});

/** Under an address protection a match would betray where the person lives (domain rule 10). */
const placeAnswers = (member: MemberRow): Partial<ExpectedAnswers> => {
  if (member.addressProtected) {
    return {};
  }
  const hasAddress = addressObstacleOf(member) !== 'noAddress';
  return {
    ...(hasAddress ? { address: postalAddressOf(member) } : {}),
    ...(member.phoneRaw === null ? {} : { phone: member.phoneE164 ?? member.phoneRaw }),
  };
};

interface CardRow {
  readonly iccsn: string | null;
  readonly state: 'active' | 'blocked' | 'expired' | 'ordered';
  readonly issuedOn: IsoDate;
}

/** The card in the member's hands: the active one, else the one that was blocked last. */
const cardOf = async (trx: Trx, memberId: string): Promise<CardRow | undefined> => {
  const cards = await trx
    .selectFrom('healthCard')
    .select(['iccsn', 'state', 'issuedOn'])
    .where('memberId', '=', memberId)
    .where('iccsn', 'is not', null)
    .where('state', 'in', ['active', 'blocked'])
    .orderBy('issuedOn', 'desc')
    .orderBy('cardId')
    .execute();
  return cards.find(({ state }) => state === 'active') ?? cards[0];
};

const changedOn = (
  member: MemberRow,
  account: BankAccountRow | undefined,
  card: CardRow | undefined,
): Partial<Record<FactorKind, IsoDate>> => {
  const days: Partial<Record<FactorKind, IsoDate | null>> = {
    address: member.addressSince,
    phone: member.phoneSince,
    ibanLast4: account === undefined ? null : accountSince(account),
    agreedPassword: member.agreedPasswordSince,
    cardLast5: card?.issuedOn ?? null,
  };
  return Object.fromEntries(Object.entries(days).filter(([, day]) => day !== null));
};

import type { OutputOf } from '#shared/service-contract/index.ts';
import type { AnswerFactor } from '#shared/service-contract/verification.ts';
import type { ScenarioMember } from '../../../../src-service/database/synthetic/scenarios.ts';
import type { Account, TestService } from '../../harness/service.ts';

/** What a caller would answer truthfully. */
export const truth = (member: ScenarioMember, factor: AnswerFactor): string => {
  const answers: Record<AnswerFactor, string | null> = {
    birthDate: member.birthDateSaid,
    address: member.addressLine,
    phone: member.phone,
    ibanLast4: member.ibanLast4,
    cardLast5: member.card?.last5 ?? null,
    agreedPassword: member.agreedPassword,
  };
  const answer = answers[factor];
  if (answer === null) {
    throw new Error(`Nothing on record for ${factor}.`);
  }
  return answer;
};

/** An answer that fits nobody. */
export const lies: Readonly<Record<AnswerFactor, string>> = {
  birthDate: '01.01.1901',
  address: 'Nirgendwo 1, 99999 Nirgends',
  phone: '030 00000000',
  ibanLast4: 'ZZZZ',
  cardLast5: 'ZZZZZ',
  agreedPassword: 'Kanarienvogel-Passwort',
};

/** Somebody at a desk with a member open who answers questions. */
export interface Caller {
  readonly contactId: string;
  readonly memberId: string;
  answer(factor: AnswerFactor, text: string): Promise<OutputOf<'verification.submit'>>;
  refusal(factor: AnswerFactor, text: string): Promise<string>;
  state(): Promise<OutputOf<'verification.state'>>;
  overview(): Promise<OutputOf<'members.overview'>>;
}

export const callerIn = (
  service: TestService,
  on: { readonly contactId: string; readonly memberId: string },
  account: Account = 'agent',
): Caller => ({
  ...on,
  answer: (factor, answer) =>
    service.value(account, 'verification.submit', { ...on, factor, answer }),
  refusal: (factor, answer) =>
    service.refusal(account, 'verification.submit', { ...on, factor, answer }),
  state: () => service.value(account, 'verification.state', on),
  overview: () => service.value(account, 'members.overview', on),
});

/** What nobody may be shown below a level, as it stands in the record and as it is said. */
export const secretsOf = (member: ScenarioMember): Record<string, string> => {
  const { row } = { row: member.file.member };
  const card = member.file.healthCard.find(({ iccsn }) => iccsn !== null);
  const known: Record<string, string | null> = {
    birthDate: row.birthDate,
    birthDateSaid: member.birthDateSaid,
    kvnr: row.kvnr,
    street: row.street,
    postcode: row.postcode,
    phone: row.phoneRaw,
    phoneE164: row.phoneE164,
    email: row.email,
    iban: row.iban,
    ibanLast4: member.ibanLast4,
    agreedPassword: row.agreedPassword,
    iccsn: card?.iccsn ?? null,
    insuranceStart: row.coverFrom,
  };
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, value]) =>
      value === null || value === '' ? [] : [[name, value]],
    ),
  );
};

/** Names of the secrets that occur in any value of an answer. */
export const secretsIn = (answer: unknown, member: ScenarioMember): string[] => {
  const values = textsIn(answer);
  return Object.entries(secretsOf(member)).flatMap(([name, secret]) =>
    values.some((value) => value.includes(secret)) ? [name] : [],
  );
};

/** Every text in a JSON value, ids aside: a UUID may hold any four digits. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') {
    return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value) ? [] : [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

import { z } from 'zod';
import { SeenVersion } from './edits.ts';
import { json, operation } from './operation.ts';
import { Day, Id, OnMember, servingSets } from './vocabulary.ts';

/** A bank account as it is listed: masked, and without its holder, until asked for (domain rule 8). */
export const BankAccount = z.object({
  accountId: Id,
  /** e.g. "DE•• •••• •••• •••• ••30 00". */
  ibanMasked: z.string(),
  validFrom: Day,
  /** The day from which it has ended. */
  endsOn: Day.nullable(),
  /** `ended`: hidden from the member in the app, still seen here (domain rule 25). */
  state: z.enum(['future', 'inForce', 'ended']),
});
export type BankAccount = z.infer<typeof BankAccount>;

const onRecord = {
  permissions: servingSets,
  scope: 'member',
  level: 'high',
  effect: 'change',
  approval: false,
} as const;
const errors = ['editConflict', 'fieldNotUsable', 'notEditable', 'representationNotValid'] as const;

/** `seenVersion` is the version of the whole list of accounts. */
export const bank = {
  'bank.reveal': operation({
    summary: 'Unmasks one account and its holder; each unmasking is logged.',
    input: OnMember.extend({ accountId: Id }),
    output: json(z.object({ accountId: Id, iban: z.string(), holder: z.string() })),
    errors: ['accountNotFound'],
    ...onRecord,
    log: 'disclosure',
    rules: [8, 27],
  }),
  'bank.add': operation({
    summary: 'Puts a further bank account on record, from a day on.',
    input: OnMember.extend({
      seenVersion: SeenVersion,
      iban: z.string().max(60),
      holder: z.string().max(200),
      validFrom: Day,
    }),
    output: json(BankAccount),
    errors,
    ...onRecord,
    log: 'change',
    rules: [6, 9, 11, 25],
  }),
  'bank.end': operation({
    summary: 'Ends a bank account from a day on; from then the member does not see it.',
    input: OnMember.extend({ seenVersion: SeenVersion, accountId: Id, endsOn: Day }),
    output: json(BankAccount),
    errors: [...errors, 'accountNotFound', 'alreadyDone'],
    ...onRecord,
    log: 'change',
    rules: [9, 11, 25],
  }),
};

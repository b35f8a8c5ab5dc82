import type { IsoDate } from '#shared/domain/dates.ts';
import { NameKeys } from '../../records/name-keys.ts';
import { fixedMembers } from './fixed/fixed-members.ts';
import { household } from './households.ts';
import type { MemberFile, Row } from './rows.ts';
import type { Scenarios } from './scenarios.ts';
import { newWorld } from './world.ts';

export interface SyntheticOptions {
  /** How many members; the fixed ones (about 150) are always there. */
  readonly members: number;
  readonly seed: number;
  /** The day everything is told from (Europe/Berlin). */
  readonly asOf: IsoDate;
}

/** Tables that hold members, in the order in which they can be filled. */
export const memberTables = [
  'member',
  'memberNameKey',
  'bankAccount',
  'representation',
  'healthCard',
  'replacementCard',
  'certificate',
  'document',
  'thread',
  'threadMessage',
  'mailboxLetter',
  'letterReply',
  'application',
  'parentStatus',
  'task',
] as const;
export type MemberTableName = (typeof memberTables)[number];

/** Rows of some hundred members; nothing in it refers to a later batch. */
export type Batch = { readonly [Table in MemberTableName]: Row<Table>[] };

export interface SyntheticData {
  readonly options: SyntheticOptions;
  readonly person: readonly Row<'person'>[];
  readonly personRelative: readonly Row<'personRelative'>[];
  /** Members with a story at fixed positions; known without making the rest. */
  readonly scenarios: Scenarios;
  /** All members, made anew and alike at every call, so that a million need no memory. */
  batches(): Iterable<Batch>;
}

const BATCH_MEMBERS = 500;
/** How many threads wait for an answer, whatever the number of members. */
const WAITING_THREADS = 55;
/** Members of an average household; only spreads the waiting threads. */
const HOUSEHOLD_SIZE = 1.75;

/**
 * Synthetic members who feel real. The same options always give the same rows; no row lies in the
 * future of 05:45 on the day itself.
 */
export function generate(options: SyntheticOptions): SyntheticData {
  const { person, personRelative, scenarios } = fixedMembers(newWorld(options.seed, options.asOf));
  return {
    options,
    person,
    personRelative,
    scenarios,
    batches: () => batches(options),
  };
}

function* batches(options: SyntheticOptions): Iterable<Batch> {
  const keys = new NameKeys();
  let batch = emptyBatch();
  for (const file of files(options)) {
    addTo(batch, file, keys);
    if (batch.member.length >= BATCH_MEMBERS) {
      yield batch;
      batch = emptyBatch();
    }
  }
  if (batch.member.length > 0) yield batch;
}

function* files({ members, seed, asOf }: SyntheticOptions): Iterable<MemberFile> {
  const world = newWorld(seed, asOf);
  const fixed = fixedMembers(world).files;
  yield* fixed;
  let left = members - fixed.length;
  const every = Math.max(1, Math.ceil(left / HOUSEHOLD_SIZE / WAITING_THREADS));
  for (let index = 0; left > 0; index += 1) {
    const household_ = household(world, index, index % every === 0).slice(0, left);
    yield* household_;
    left -= household_.length;
  }
}

const emptyBatch = (): Batch => ({
  member: [],
  memberNameKey: [],
  bankAccount: [],
  representation: [],
  healthCard: [],
  replacementCard: [],
  certificate: [],
  document: [],
  thread: [],
  threadMessage: [],
  mailboxLetter: [],
  letterReply: [],
  application: [],
  parentStatus: [],
  task: [],
});

function addTo(batch: Batch, file: MemberFile, keys: NameKeys): void {
  batch.member.push(file.member);
  batch.memberNameKey.push(...keys.of(file.member));
  batch.bankAccount.push(...accountsOf(file.member));
  batch.representation.push(...file.representation);
  batch.healthCard.push(...file.healthCard);
  batch.replacementCard.push(...file.replacementCard);
  batch.certificate.push(...file.certificate);
  batch.document.push(...file.document);
  batch.thread.push(...file.thread);
  batch.threadMessage.push(...file.threadMessage);
  batch.mailboxLetter.push(...file.mailboxLetter);
  batch.letterReply.push(...file.letterReply);
  batch.application.push(...file.application);
  batch.parentStatus.push(...file.parentStatus);
  batch.task.push(...file.task);
}

/** The one account of a member, as the migration keeps those from before accounts had rows. */
const accountsOf = (member: Row<'member'>): Row<'bankAccount'>[] => {
  const { memberId, iban, firstName, lastName, coverFrom } = member;
  if (iban === null) return [];
  const since = member.ibanSince ?? coverFrom;
  const holder = `${firstName} ${lastName}`;
  return [
    {
      accountId: memberId,
      memberId,
      iban,
      holder,
      validFrom: since,
      endsOn: null,
      recordedOn: since,
    },
  ];
};

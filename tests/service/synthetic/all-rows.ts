import {
  type Batch,
  generate,
  memberTables,
  type SyntheticOptions,
} from '../../../src-service/database/synthetic/generate.ts';

/** All rows of a set, table by table. */
export const allRows = (options: SyntheticOptions): Batch => {
  const rows: Batch = {
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
  };
  for (const batch of generate(options).batches()) {
    for (const table of memberTables) {
      const into: unknown[] = rows[table];
      into.push(...batch[table]);
    }
  }
  return rows;
};

/** How often each value occurs. */
export const tally = <T>(values: Iterable<T>): Map<T, number> => {
  const counts = new Map<T, number>();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
};

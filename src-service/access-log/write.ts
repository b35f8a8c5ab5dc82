import { randomBytes, randomUUID } from 'node:crypto';
import type { Trx } from '../pipeline/handler.ts';
import { canonicalText, type EntryContent, entryDigest, SALT_BYTES } from './entry.ts';

/**
 * Inserts one entry in the operation's own transaction. A read that stands already (same `viewKey`)
 * is not written twice (domain rule 27).
 */
export const writeEntry = async (trx: Trx, content: EntryContent): Promise<void> => {
  const salt = new Uint8Array(randomBytes(SALT_BYTES));
  const text = canonicalText(content);
  const row = { entryId: randomUUID(), salt, content: text, entryDigest: entryDigest(salt, text) };
  const insert = trx.insertInto('accessLog').values(row);
  await (content.viewKey === null
    ? insert
    : insert.onConflict((conflict) =>
        conflict.column('viewKey').where('viewKey', 'is not', null).doNothing(),
      )
  ).execute();
};

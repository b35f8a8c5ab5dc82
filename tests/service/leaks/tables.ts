import { sql } from 'kysely';
import type { Database } from '../../../src-service/database/connection.ts';
import type { Source } from '../../security/leaks/scan.ts';

/** Columns whose purpose is to hold what people typed or what a record says; all others must not. */
const contentColumns: Readonly<Record<string, readonly string[]>> = {
  approval: ['input', 'explanation', 'decision_reason'],
  bank_account: ['holder'],
  certificate: ['reason', 'letter_content'],
  contact: ['caller_number'],
  contact_note: ['text'],
  document: ['title', 'message'],
  letter_reply: ['text'],
  mailbox_letter: ['text'],
  member: ['street', 'phone_raw', 'phone_e164', 'email', 'agreed_password'],
  replacement_card: ['revoke_reason', 'letter_content'],
  representation: ['name'],
  task: ['title'],
  thread_message: ['text'],
};

/** Every table, without the columns where content belongs; bytes as hexadecimal. */
export const tableSources = async (db: Database): Promise<readonly Source[]> => {
  const { rows: tables } = await sql<{ tableName: string }>`
    select table_name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db);
  return Promise.all(
    tables.map(async ({ tableName }) => ({
      name: `table ${tableName}`,
      content: await textOf(db, tableName),
    })),
  );
};

const textOf = async (db: Database, table: string): Promise<string> => {
  const own = contentColumns[table] ?? [];
  const { rows } = await sql<{ line: string }>`
    select (to_jsonb(one) - ${sql.raw(`array[${own.map((name) => `'${name}'`).join()}]::text[]`)})::text as line
    from ${sql.table(table)} as one`.execute(db);
  return rows.map(({ line }) => line).join('\n');
};

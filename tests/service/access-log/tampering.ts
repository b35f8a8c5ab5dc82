import { sql } from 'kysely';
import type { OutputOf } from '#shared/service-contract/index.ts';
import { verifyChain } from '../../../src-service/access-log/verify-chain.ts';
import type { Database } from '../../../src-service/database/connection.ts';

const FINAL_TABLES = ['access_log', 'access_log_seal', 'access_log_anchor'];

type Verification = OutputOf<'audit.verifyChain'>;

class Tampered extends Error {
  readonly verification: Verification;
  constructor(verification: Verification) {
    super('rolled back');
    this.verification = verification;
  }
}

/** Does to the log what nobody may, tells what verification says, and undoes it. */
export const afterTampering = async (
  db: Database,
  ...statements: readonly string[]
): Promise<Verification> =>
  db
    .transaction()
    .execute(async (trx) => {
      for (const table of FINAL_TABLES) {
        await sql.raw(`alter table ${table} disable trigger user`).execute(trx);
      }
      for (const statement of statements) {
        await sql.raw(statement).execute(trx);
      }
      throw new Tampered(await verifyChain(trx));
    })
    .catch((error: unknown) => {
      if (error instanceof Tampered) {
        return error.verification;
      }
      throw error;
    });

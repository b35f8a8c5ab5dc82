import { sql } from 'kysely';
import type { Policy } from '#shared/domain/policy.ts';
import { operations } from '#shared/service-contract/index.ts';
import { assertLevel, assertPermitted, loadContact, loadMember } from './checks.ts';
import type { AskedAction, PartOf, Trx } from './handler.ts';
import { Refusal, refuse } from './refusal.ts';

/**
 * The member scope of an action that somebody asked for: the requester's contact, wrapped up or not,
 * with the speaker and the level of then; the record, and whether it may be opened, as of now.
 * @throws Refusal of the requester's set, record and level
 */
export const loadAskedScope = async (
  trx: Trx,
  { operation, input, requester, speaker, level }: AskedAction,
  policy: Policy,
): Promise<PartOf['member']> => {
  const definition = operations[operation];
  assertPermitted(definition, requester);
  const { contactId, memberId } = input;
  const contact = await loadContact(trx, requester, contactId, { locked: true, repeated: true });
  const loaded = await loadMember(trx, requester, contactId, memberId, { locked: true });
  const { member, standing: now } = loaded ?? refuse('memberNotOpened');
  const standing = { ...now, speaker, level };
  assertLevel(definition, contact, standing, policy);
  return { contact, member, standing, level };
};

/** Marks a way that was tried to its end and is taken back. */
class TriedOut extends Error {}

/**
 * Does something inside the transaction that leaves no trace if it is refused.
 * @returns the refusal; null if it was done
 */
export const orRefusal = async (trx: Trx, doing: () => Promise<void>): Promise<Refusal | null> => {
  await sql`savepoint dispatched`.execute(trx);
  try {
    await doing();
    await sql`release savepoint dispatched`.execute(trx);
    return null;
  } catch (error) {
    await sql`rollback to savepoint dispatched`.execute(trx);
    if (error instanceof Refusal) {
      return error;
    }
    throw error;
  }
};

/** Does something inside the transaction and takes it back. @throws Refusal that it met */
export const takingBack = async (trx: Trx, doing: () => Promise<void>): Promise<void> => {
  try {
    const refusal = await orRefusal(trx, async () => {
      await doing();
      throw new TriedOut();
    });
    if (refusal !== null) {
      throw refusal;
    }
  } catch (error) {
    if (!(error instanceof TriedOut)) {
      throw error;
    }
  }
};

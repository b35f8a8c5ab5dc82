import type { OperationName } from '#shared/service-contract/index.ts';
import type { Actor, Context, Trx } from '../pipeline/handler.ts';

type Changing = Pick<Context<OperationName>, 'trx' | 'emit'> & {
  readonly actor: Pick<Actor, 'personId'>;
};

/** Counts a change of the contact up and tells its owner's other windows (domain rule 29). */
export const contactChanged = async (
  { trx, actor, emit }: Changing,
  contactId: string,
): Promise<void> => {
  const { version } = await trx
    .updateTable('contact')
    .set((column) => ({ version: column('version', '+', 1) }))
    .where('contactId', '=', contactId)
    .returning('version')
    .executeTakeFirstOrThrow();
  emit('contactChanged', contactId, version, { kind: 'person', personId: actor.personId });
};

/** What a person said and reached with a member in a contact; undefined if it was never opened there. */
export const standingOf = (trx: Trx, contactId: string, memberId: string) =>
  trx
    .selectFrom('contactMember')
    .selectAll()
    .where('contactId', '=', contactId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();

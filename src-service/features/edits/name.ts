import { nameFaults, readName } from '#shared/domain/contact-data.ts';
import type { Context, MemberRow, Trx } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { personNameOf } from '../../records/address.ts';
import { assertMayEdit, assertUsable, keepEdit, nextVersion } from '../../records/editing.ts';
import { NameKeys } from '../../records/name-keys.ts';

/** Domain rule 25: a name changes by an official proof, whose kind and place the log keeps. */
export const setName = async (context: Context<'edits.setName'>) => {
  const { trx, input, member, contact } = context;
  const field = 'name';
  const { proof, proofAt } = input;
  await assertMayEdit(context, field);
  if (proofAt === 'counter' && contact.channel !== 'walkIn') {
    refuse('channelNotAllowed', { rule: 25, wayOpen: 'proofSeen' });
  }
  const version = await nextVersion(context, field, input.seenVersion);
  const name = readName(input);
  assertUsable(nameFaults(name));
  const isSame = JSON.stringify(name) === JSON.stringify(personNameOf(member));
  assertUsable(isSame ? { name: 'fieldUnchanged' } : {});
  const previousNames = previousNamesOf(member, name.lastName);
  await keepEdit(
    context,
    { field, version },
    { ...name, previousNames: JSON.stringify(previousNames) },
    { proof, proofAt },
  );
  await renewNameKeys(trx, { memberId: member.memberId, ...name, previousNames });
  return { field, version } as const;
};

/**
 * A former family name stays, so that the member is found by it. A former first name does not: nobody
 * is to be asked about it (§ 13 SBGG).
 */
const previousNamesOf = (
  { lastName, previousNames }: Pick<MemberRow, 'lastName' | 'previousNames'>,
  newLastName: string,
): string[] => [...new Set([...previousNames, lastName])].filter((name) => name !== newLastName);

/** The lookup finds by the new words and by those of former names. */
const renewNameKeys = async (
  trx: Trx,
  named: Parameters<NameKeys['of']>[0] & { readonly memberId: string },
): Promise<void> => {
  await trx.deleteFrom('memberNameKey').where('memberId', '=', named.memberId).execute();
  await trx.insertInto('memberNameKey').values(new NameKeys().of(named)).execute();
};

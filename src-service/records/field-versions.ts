import type { IsoInstant } from '#shared/domain/dates.ts';
import { type EditedField, editedFields } from '#shared/domain/edit-obstacle.ts';
import type { Trx } from '../pipeline/handler.ts';

/**
 * How often each field was changed. Whoever shows values beside it reads this first: a change in between
 * then makes the version too old, which is noticed, and never too new, which would overwrite unseen.
 */
export const fieldVersionsOf = async (
  trx: Trx,
  memberId: string,
): Promise<Record<EditedField, number>> => {
  const rows = await trx
    .selectFrom('memberFieldVersion')
    .select(['field', 'version'])
    .where('memberId', '=', memberId)
    .execute();
  const versions = new Map(rows.map(({ field, version }) => [field, version]));
  const versionOf = (field: EditedField) => versions.get(field) ?? 0;
  const [address, phone, email, name, bank] = editedFields;
  return {
    address: versionOf(address),
    phone: versionOf(phone),
    email: versionOf(email),
    name: versionOf(name),
    bank: versionOf(bank),
  };
};

/** Counts a change of a field; the member's row is locked. */
export const countUp = async (
  trx: Trx,
  memberId: string,
  field: EditedField,
  version: number,
  changedAt: IsoInstant,
): Promise<void> => {
  await trx
    .insertInto('memberFieldVersion')
    .values({ memberId, field, version, changedAt })
    .onConflict((conflict) =>
      conflict.columns(['memberId', 'field']).doUpdateSet({ version, changedAt }),
    )
    .execute();
};

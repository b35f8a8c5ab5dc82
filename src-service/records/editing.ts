import type { Updateable } from 'kysely';
import { type EditedField, editObstacle, editObstacleRules } from '#shared/domain/edit-obstacle.ts';
import { isMinor } from '#shared/domain/representation.ts';
import type { MemberTable } from '../database/schema/people.ts';
import type { Context } from '../pipeline/handler.ts';
import { refuse } from '../pipeline/refusal.ts';
import { countUp, fieldVersionsOf } from './field-versions.ts';
import { assertScopeOf } from './representation-scope.ts';

type Editing = Pick<
  Context<'edits.setAddress'>,
  'trx' | 'member' | 'standing' | 'today' | 'now' | 'log' | 'step' | 'emit'
>;

/**
 * Whether whoever speaks may change the field at all (domain rules 9 and 11); that the level is reached
 * was checked before.
 * @throws Refusal `notEditable` or `representationNotValid`
 */
export const assertMayEdit = async (
  { trx, member, standing, today }: Editing,
  field: EditedField,
): Promise<void> => {
  const { birthDate, deceasedOn, deathReportedAt, insuredStatus } = member;
  const byRepresentative = standing.speaker?.kind === 'representative';
  const obstacle = editObstacle(
    field,
    {
      dead: deceasedOn !== null || deathReportedAt !== null,
      minor: isMinor(birthDate, today),
      familyInsured: insuredStatus === '3',
    },
    byRepresentative,
  );
  if (obstacle !== null) {
    refuse('notEditable', { rule: editObstacleRules[obstacle], why: obstacle });
  }
  await assertScopeOf({ trx, standing }, 'all');
  if (field === 'bank') {
    await assertMoneyIn({ trx, standing });
  }
};

/** Domain rule 9: whether a representative may redirect money stands in their record. */
const assertMoneyIn = async ({ trx, standing }: Pick<Editing, 'trx' | 'standing'>) => {
  if (standing.speaker?.kind !== 'representative') {
    return;
  }
  const record = await trx
    .selectFrom('representation')
    .select('money')
    .where('representationId', '=', standing.speaker.representationId)
    .where('memberId', '=', standing.memberId)
    .executeTakeFirst();
  if (record?.money !== true) {
    refuse('representationNotValid');
  }
};

/**
 * What was seen must still be what is there; the member's row is locked, so nobody comes in between.
 * @returns the version after this change
 * @throws Refusal `editConflict`
 */
export const nextVersion = async (
  { trx, member }: Editing,
  field: EditedField,
  seenVersion: number,
): Promise<number> => {
  const { [field]: version } = await fieldVersionsOf(trx, member.memberId);
  if (version !== seenVersion) {
    refuse('editConflict');
  }
  return version + 1;
};

/** Writes the changed columns and tells whoever has the record open: ids and versions (rule 29). */
export const keepEdit = async (
  { trx, member, now, log, step, emit }: Editing,
  { field, version }: { readonly field: EditedField; readonly version: number },
  values: Updateable<MemberTable>,
  facts: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const { memberId } = member;
  const changed = await trx
    .updateTable('member')
    .set((column) => ({ ...values, version: column('version', '+', 1) }))
    .where('memberId', '=', memberId)
    .returning('version')
    .executeTakeFirstOrThrow();
  await countUp(trx, memberId, field, version, now);
  log({ facts: { field, ...facts } });
  step({ field, ...facts });
  emit('memberChanged', memberId, changed.version, { kind: 'member', memberId });
};

/** Names the first fault of what was typed. @throws Refusal `fieldNotUsable` */
export const assertUsable = (faults: Readonly<Record<string, string | undefined>>): void => {
  const [first] = Object.entries(faults);
  if (first !== undefined) {
    const [field, why = ''] = first;
    refuse('fieldNotUsable', { field, why });
  }
};

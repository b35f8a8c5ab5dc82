import type { ExpressionBuilder } from 'kysely';
import type { Schema } from '../database/schema.ts';

/**
 * Nobody is known to speak any more: the level goes with the speaker, and what they matched proves
 * nothing for whoever speaks next (domain rule 4).
 */
export const nobodySpeaks = (column: ExpressionBuilder<Schema, 'contactMember'>) => ({
  level: 'none' as const,
  speaker: null,
  speakerEpoch: column('speakerEpoch', '+', 1),
});

import type { Speaker } from '#shared/service-contract/contacts.ts';

/**
 * True if the insured person is on the line or at the desk, with or without a helper: their own
 * mailbox is for them alone (domain rule 15: family members' certificates go by post only).
 */
export const speaksForThemselves = (speaker: Speaker | null): boolean =>
  speaker?.kind === 'member' || speaker?.kind === 'helper';

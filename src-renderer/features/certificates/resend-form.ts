import type { DeskErrorCode } from '#shared/desk-contract/errors.ts';
import type { ErrorCode } from '#shared/service-contract/errors.ts';
import type { OutputOf } from '#shared/service-contract/index.ts';
import type { Level } from '#shared/service-contract/vocabulary.ts';

export type Option = OutputOf<'certificates.options'>['options'][number];
export type Kind = Option['kind'];
export type Way = Option['channels'][number];

/** The mailbox is the member's own and opens at *high* only; the post reveals nothing (domain rule 15). */
export const wayIsOpen = (way: Way, level: Level): boolean => way === 'post' || level === 'high';

/** The way that is chosen at first: the post, where the kind can be posted. */
export const firstWay = (option: Option): Way =>
  option.channels.includes('post') ? 'post' : (option.channels[0] ?? 'post');

/** What the agent can do about a refusal right here. */
export type NextStep = 'reason' | 'post' | null;

/**
 * A duplicate asks for a reason; a closed mailbox leaves the post. Everything else is said by the
 * sentence of the refusal.
 */
export function nextStep(code: ErrorCode | DeskErrorCode, way: Way): NextStep {
  if (code === 'duplicateCertificate') return 'reason';
  if (way === 'mailbox' && (code === 'channelNotAllowed' || code === 'levelTooLow')) return 'post';
  return null;
}

/** What happened, by way and by whether it still leaves today. */
export function doneKey(way: Way, leavesOn: string, today: string) {
  if (way === 'mailbox') return 'done.mailbox' as const;
  return leavesOn === today ? ('done.postToday' as const) : ('done.post' as const);
}

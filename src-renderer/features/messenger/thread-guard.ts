import type { OutputOf } from '#shared/service-contract/index.ts';

export type Thread = OutputOf<'threads.read'>['thread'];
export type Message = OutputOf<'threads.read'>['messages'][number];

/** The newest message that counts; what was taken back was never there. */
export const newestId = (messages: readonly Message[]): string | null =>
  messages.findLast(({ state }) => state !== 'withdrawn')?.messageId ?? null;

/**
 * True if the member or a colleague wrote something that the writer has not seen: with a text begun,
 * sending waits until it is read (the service refuses it, too). One's own answers never count.
 * @param seenId the newest message the writer has seen; null if the thread was empty
 * @param writer display name of the person who writes
 */
export function hasMoved(
  messages: readonly Message[],
  seenId: string | null,
  writer: string,
): boolean {
  const seen = messages.findIndex(({ messageId }) => messageId === seenId);
  return messages
    .slice(seen + 1)
    .some(
      ({ from, author, state }) =>
        state !== 'withdrawn' && (from === 'member' || author !== writer),
    );
}

/**
 * Whole seconds until a pending answer is sent, by the service's clock; 0 when it is due.
 * @param at instant at which it was written
 */
export const secondsLeft = (at: string, undoSeconds: number, nowMillis: number): number =>
  Math.max(0, Math.ceil((Date.parse(at) + undoSeconds * 1000 - nowMillis) / 1000));

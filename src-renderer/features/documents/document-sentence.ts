import type { DocumentEntry } from '#shared/service-contract/documents.ts';
import type { Format } from '../../i18n/format.ts';
import type { Blanks } from '../../i18n/texts.ts';

/** A text of this feature with what fills its blanks. */
export interface Sentence<K extends string> {
  readonly key: K;
  readonly blanks: Blanks;
}

type StateSentence =
  | 'sentence.received'
  | 'sentence.assigned'
  | 'sentence.inReview'
  | 'sentence.done'
  | 'sentence.tooManyPages'
  | 'sentence.pageTooLarge'
  | 'sentence.refused';
type KeepSentence = 'keep.until' | 'keep.over' | 'keep.refused';
type RefusalSentence = 'refusal.tooManyPages' | 'refusal.pageTooLarge';

const blanksOf = (entry: DocumentEntry, format: Format): Blanks => ({
  sent: format.dayOf(entry.sentAt),
  since: format.dayOf(entry.stateSince),
  pages: entry.pageCount,
  size: format.size(entry.largestPageBytes),
});

/** What the agent says about this document, by state or by why it was refused (domain rules 13, 14). */
export function stateSentence(entry: DocumentEntry, format: Format): Sentence<StateSentence> {
  const blanks = blanksOf(entry, format);
  if (entry.state !== 'refused') return { key: `sentence.${entry.state}`, blanks };
  return { key: `sentence.${entry.refusal ?? 'refused'}`, blanks };
}

/** What the agent says about the original; HEK needs none, two months is the least (domain rule 13). */
export function keepSentence(
  entry: DocumentEntry,
  today: string,
  format: Format,
): Sentence<KeepSentence> {
  if (entry.state === 'refused') return { key: 'keep.refused', blanks: {} };
  if (today > entry.keepOriginalUntil) return { key: 'keep.over', blanks: {} };
  return { key: 'keep.until', blanks: { day: format.day(entry.keepOriginalUntil) } };
}

/** Why the gateway refused it, short; null for what arrived. */
export function refusalSentence(
  entry: DocumentEntry,
  format: Format,
): Sentence<RefusalSentence> | null {
  if (entry.refusal === null) return null;
  return { key: `refusal.${entry.refusal}`, blanks: blanksOf(entry, format) };
}

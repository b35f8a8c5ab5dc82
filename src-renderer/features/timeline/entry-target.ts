import type { TimelineEntry } from '#shared/service-contract/timeline.ts';

/** The panel in which an entry stands whole, and what is marked there. */
export interface EntryTarget {
  readonly panel: string;
  readonly marked: string;
}

const panels = {
  document: 'documents',
  certificate: 'certificates',
  replacementCard: 'cards',
  healthCard: 'cards',
  letter: 'mailbox',
  message: 'messenger',
  application: 'applications',
  task: 'tasks',
} as const satisfies Partial<Record<TimelineEntry['kind'], string>>;

/** null for a contact: it is over, and has no panel. */
export const targetOf = (entry: TimelineEntry): EntryTarget | null => {
  if (entry.kind === 'contact') return null;
  const marked = entry.kind === 'message' ? entry.threadId : entry.entryId;
  return { panel: panels[entry.kind], marked };
};

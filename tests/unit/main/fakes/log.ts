import type { Log, LogEntry } from '../../../../src-main/observability/log.ts';

/** A log whose entries can be looked at. */
export const listeningLog = (): { readonly log: Log; readonly entries: LogEntry[] } => {
  const entries: LogEntry[] = [];
  return { log: (entry) => entries.push(entry), entries };
};

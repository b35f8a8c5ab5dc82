import { type TimelineKind, timelineKinds } from '#shared/service-contract/timeline.ts';
import type { TimelineFilter } from './use-timeline.ts';

/** Where somebody stands in the timeline: what they chose to see, and the entry opened last. */
export interface TimelinePlace {
  readonly filter: TimelineFilter;
  /** null: none yet. */
  readonly entry: string | null;
}

/** As the one mark that the workspace keeps of a panel; kinds, days and an id, never content. */
export const markOf = ({ filter: { kinds, from, to }, entry }: TimelinePlace): string =>
  [kinds.join(','), from, to, entry ?? ''].join('|');

const isKind = (text: string): text is TimelineKind => timelineKinds.some((kind) => kind === text);

/** The place that a mark names; the beginning if there is none. */
export const placeFrom = (mark: string | null): TimelinePlace => {
  const [kinds = '', from = '', to = '', entry = ''] = (mark ?? '').split('|');
  return {
    filter: { kinds: kinds.split(',').filter(isKind), from, to },
    entry: entry === '' ? null : entry,
  };
};

import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DeskError } from '#shared/desk-contract/bridge.ts';
import type { OutputOf } from '#shared/service-contract/index.ts';
import type { TimelineEntry, TimelineKind } from '#shared/service-contract/timeline.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { useDesk } from '../../desk/bridge.ts';
import { asDeskError } from '../../desk/failure.ts';
import { useQueryStore } from '../../desk/store-context.ts';
import { useNextPage } from '../../desk/use-next-page.ts';

/** Days are ISO, empty = open; no kind = all. */
export interface TimelineFilter {
  readonly kinds: readonly TimelineKind[];
  readonly from: string;
  readonly to: string;
}

export interface TimelinePages {
  readonly entries: readonly TimelineEntry[];
  readonly counts: OutputOf<'timeline.list'>['counts'] | null;
  readonly error: DeskError | null;
  readonly more: () => void;
  readonly again: () => void;
}

/** So few that no page holds up the scrolling: each makes the list's rows anew (`npm run bench -- timeline`). */
const pageSize = 50;

/** The timeline by key, newest first; the next page comes when the end of the list is in sight. */
export function useTimeline(
  { contactId, memberId }: OnMemberProps,
  { kinds, from, to }: TimelineFilter,
): TimelinePages {
  const desk = useDesk();
  const store = useQueryStore();
  // Made like the keys of other operations, so that it is forgotten and refreshed with them.
  const queryKey = [contactId, 'timeline.list', { contactId, memberId, kinds, from, to }] as const;
  const query = useInfiniteQuery({
    queryKey,
    queryFn: async ({ pageParam }) => {
      const page = await desk.call(
        'timeline.list',
        {
          contactId,
          memberId,
          kinds: [...kinds],
          from: from === '' ? null : from,
          to: to === '' ? null : to,
          before: pageParam,
          limit: pageSize,
        },
        { cause: store.causeOf(queryKey), idempotencyKey: null },
      );
      store.opened(queryKey);
      return page;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: (previous) => previous,
    // Comparing all pages anew with every further one would hold up the scrolling.
    structuralSharing: false,
  });
  const { data } = query;
  const more = useNextPage(query);
  const entries = useMemo(() => data?.pages.flatMap((page) => page.entries) ?? [], [data]);
  return {
    entries,
    counts: data?.pages[0]?.counts ?? null,
    error: query.error === null ? null : asDeskError(query.error),
    more,
    again: () => void query.refetch(),
  };
}

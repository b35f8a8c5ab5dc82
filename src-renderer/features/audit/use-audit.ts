import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DeskError } from '#shared/desk-contract/bridge.ts';
import type { AccessLogEntry } from '#shared/service-contract/audit.ts';
import { useDesk } from '../../desk/bridge.ts';
import { asDeskError } from '../../desk/failure.ts';
import { personOwner } from '../../desk/query-keys.ts';
import { useNextPage } from '../../desk/use-next-page.ts';
import { type AuditFilter, searchInput } from './audit-filter.ts';
import type { CaseHistory } from './case-story.ts';

/**
 * Keys of their own, which no service event touches: looking at the log is itself logged and sealed,
 * so fetching again on `accessLogSealed` would never end.
 */
const searchKey = (filter: AuditFilter) => [personOwner, 'auditSearch', filter] as const;
const caseKey = (contactId: string) => [personOwner, 'auditCase', contactId] as const;

export interface AuditPages {
  readonly entries: readonly AccessLogEntry[];
  readonly total: number | null;
  readonly error: DeskError | null;
  readonly isLoading: boolean;
  readonly isLoadingMore: boolean;
  readonly more: () => void;
  readonly again: () => void;
}

/** The log by key, newest first; the next page comes when the end of the list is in sight. */
export function useAuditPages(filter: AuditFilter): AuditPages {
  const desk = useDesk();
  const query = useInfiniteQuery({
    queryKey: searchKey(filter),
    queryFn: ({ pageParam }) =>
      desk.call('audit.search', searchInput(filter, pageParam), {
        cause: 'open',
        idempotencyKey: null,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const { data, isFetchingNextPage } = query;
  const more = useNextPage(query);
  const entries = useMemo(() => data?.pages.flatMap((page) => page.entries) ?? [], [data]);
  return {
    entries,
    total: data?.pages[0]?.total ?? null,
    error: query.error === null ? null : asDeskError(query.error),
    isLoading: query.isLoading,
    isLoadingMore: isFetchingNextPage,
    more,
    again: () => void query.refetch(),
  };
}

export function useCaseHistory(contactId: string): {
  readonly history: CaseHistory | undefined;
  readonly error: DeskError | null;
  readonly again: () => void;
} {
  const desk = useDesk();
  const query = useQuery({
    queryKey: caseKey(contactId),
    queryFn: () =>
      desk.call('audit.caseHistory', { contactId }, { cause: 'open', idempotencyKey: null }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return {
    history: query.data,
    error: query.error === null ? null : asDeskError(query.error),
    again: () => void query.refetch(),
  };
}

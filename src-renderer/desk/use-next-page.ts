import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';

/**
 * Fetches the next page of a list by key, if there is one and nothing else of it is on its way. The
 * function is another one as soon as it can do more than before, so that whoever waits at the end of the
 * list may call it again. After a failure the person asks again, not the list.
 */
export function useNextPage({
  hasNextPage,
  isFetching,
  isError,
  fetchNextPage,
}: Pick<
  UseInfiniteQueryResult,
  'hasNextPage' | 'isFetching' | 'isError' | 'fetchNextPage'
>): () => void {
  const ready = hasNextPage && !isFetching && !isError;
  return useCallback(() => {
    if (ready) void fetchNextPage();
  }, [ready, fetchNextPage]);
}

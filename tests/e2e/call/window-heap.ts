import type { Page } from 'playwright';

/**
 * Everything that the window's memory holds as text: answers, caches, closures, the preload's world and
 * the program itself. What nobody holds any more is collected before. One text per entry, the first
 * 1,024 characters of each.
 */
export const heapTexts = async (page: Page): Promise<readonly string[]> => {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const snapshot: { readonly strings: readonly string[] } = JSON.parse(chunks.join(''));
  return snapshot.strings;
};

/**
 * Does the work for every item, one after the other; a failure does not take the rest their turn.
 * @throws the first failure, after all had their turn
 */
export const inTurn = async <Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) {
    throw failures[0];
  }
};

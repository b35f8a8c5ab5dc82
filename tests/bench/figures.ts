/** One figure of `npm run bench`: printed as one JSON line, and as one row of the table at the end. */
export interface Figure {
  readonly figure: string;
  readonly unit: 'ms' | 's' | 'kB' | 'MB' | '%' | 'ratio';
  readonly value: number;
  /** What the same run measured as the least possible, in the same unit. */
  readonly baseline?: number;
  /** The limit of the requirement, if it has one. */
  readonly limit?: number;
  /** The requirement's least value, where more is better. */
  readonly least?: number;
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

/** Prints a figure; nothing else may stand on its line. */
export const print = (figure: Figure): void => {
  const { value, baseline } = figure;
  process.stdout.write(
    `${JSON.stringify({
      ...figure,
      value: rounded(value),
      ...(baseline === undefined
        ? {}
        : { baseline: rounded(baseline), ratio: rounded(value / baseline) }),
    })}\n`,
  );
};

/** The value below which the given share of all lies. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((left, right) => left - right)[Math.floor((values.length - 1) * share)] ?? 0;

/** How long a piece of work takes, in milliseconds. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
};

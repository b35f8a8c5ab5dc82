/** Blanks that templates leave: `{{name}}`, `[Datum]` or `[…]`, a line of underscores. */
const blanks = [
  { pattern: /\{\{[^{}]*\}\}/u, shape: '{{…}}' },
  { pattern: /\[[^[\]\n]*\]/u, shape: '[…]' },
  { pattern: /_{3,}/u, shape: '___' },
] as const;

/**
 * The shape of the first unfilled blank, or null. Only the shape: what stands between the brackets
 * may be a person's words, and refusals carry none.
 */
export const unfilledBlank = (text: string): string | null =>
  blanks.find(({ pattern }) => pattern.test(text))?.shape ?? null;

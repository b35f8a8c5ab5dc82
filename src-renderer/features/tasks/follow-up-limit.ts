/** Rows of one look at the follow-ups; badge and view ask alike, so that one answer serves both. */
export const followUpLimit = 100;

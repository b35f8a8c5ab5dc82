/** Rows of one look at the follow-ups; view and panel ask alike, so that one answer serves both. */
export const followUpLimit = 100;

/** Id of a thread's reply field in the document, so that the focus can go back to it. */
export const replyFieldId = (threadId: string): string => `reply-${threadId}`;

/** Channel of NOTIFY on which transactions with events report (`events/listen.ts`). */
export const EVENTS_CHANNEL = 'hek_events';

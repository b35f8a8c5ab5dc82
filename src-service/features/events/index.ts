import { readEvents } from '../../events/read-events.ts';
import type { FeatureHandlers } from '../../pipeline/handler.ts';

export const events: FeatureHandlers<'events'> = {
  'events.since': async ({ trx, actor, input }) => {
    const { events: found, cursor } = await readEvents(trx, actor, input.cursor);
    return { events: found, cursor };
  },
};

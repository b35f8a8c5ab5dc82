import type { z } from 'zod';
import { type DeskEvent, type DeskEventName, deskEvents } from '#shared/desk-contract/events.ts';
import type { Log } from '../observability/log.ts';

/** Pushes one event of the contract to the renderer. */
export type Push = <N extends DeskEventName>(event: N, payload: DeskEvent<N>) => void;

type Payloads = { readonly [N in DeskEventName]: z.ZodType<DeskEvent<N>> };
const payloads: Payloads = deskEvents;

/** Wraps `send` so that only what the contract describes leaves; the rest is dropped and logged. */
export const makePush =
  (send: (message: { event: DeskEventName; payload: unknown }) => void, log: Log): Push =>
  (event, payload) => {
    const parsed = payloads[event].safeParse(payload);
    if (parsed.success) {
      send({ event, payload: parsed.data });
    } else {
      log({ event: 'pushNotUnderstood' });
    }
  };

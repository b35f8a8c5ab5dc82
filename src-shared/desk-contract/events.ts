import { z } from 'zod';
import { ServiceEvent } from '../service-contract/events.ts';
import { Connection, PrintJob, SessionState, SettingsView } from './routes.ts';

/** What main pushes to the renderer; content-free where it concerns members (domain rule 29). */
export const deskEvents = {
  'session.changed': SessionState,
  'connection.changed': z.object({ connection: Connection }),
  'service.event': ServiceEvent,
  'printing.job': PrintJob,
  'settings.changed': SettingsView,
  /** A telephone system announced a call: `calls.take` tells its number. */
  'call.incoming': z.object({}),
  'drafts.state': z.object({ unconfirmed: z.int() }),
  /** Seconds the computer's clock differs from the service's; sent above 60. */
  'clock.skew': z.object({ seconds: z.int() }),
} as const;

export type DeskEvents = typeof deskEvents;
export type DeskEventName = keyof DeskEvents;
export type DeskEvent<N extends DeskEventName> = z.infer<DeskEvents[N]>;

import type { KeptSeconds, Printer } from '#shared/desk-contract/routes.ts';
import type { Outcome } from '../outcome.ts';

/** One document for the system's spooler. */
export interface SpoolRequest {
  readonly printerId: string;
  /** Random: the spooler keeps titles for a day and shows them to others. */
  readonly title: string;
  readonly copies: number;
  readonly bytes: Uint8Array;
}

/**
 * What the spooler says of a job: `taken` = the printer has everything; `stopped` = the printer does not
 * work; `cancelled` = removed before the end; `gone` = the spooler does not know it (any more).
 */
export type SpoolState = 'queued' | 'printing' | 'taken' | 'stopped' | 'cancelled' | 'gone';

/** The system's print spooler. Refuses with `printingUnavailable` where it cannot be reached. */
export interface Spooler {
  printers(): Promise<Outcome<readonly Printer[]>>;
  /** Answers the spooler's own id of the job; refuses with `printerUnknown` too. */
  submit(request: SpoolRequest): Promise<Outcome<string>>;
  state(printerId: string, spoolId: string): Promise<Outcome<SpoolState>>;
  cancel(printerId: string, spoolId: string): Promise<Outcome<unknown>>;
  /** What it keeps of finished jobs; never rejects. */
  keeping(): Promise<KeptSeconds>;
}

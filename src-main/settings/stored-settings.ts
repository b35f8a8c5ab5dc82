import { z } from 'zod';
import { Settings } from '#shared/desk-contract/routes.ts';
import { Id } from '#shared/service-contract/vocabulary.ts';

const Look = Settings.pick({ theme: true, language: true, density: true }).partial();

/**
 * What `settings.json` in the user's data folder may hold. Looks belong to the signed-in person, printer
 * and connection to the machine (a shared branch computer has many people and one printer).
 */
export const StoredSettings = z.strictObject({
  /** How the sign-in page looks. */
  look: Look.optional(),
  people: z.record(Id, Look).optional(),
  printerId: Settings.shape.printerId.optional(),
  serviceUrl: z.url().optional(),
  issuer: z.url().optional(),
  clientId: z.string().min(1).optional(),
  /** Once true, a missing connection is a fault and never training mode. */
  connectionWasConfigured: z.boolean().optional(),
  window: z
    .strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })
    .nullable()
    .optional(),
  /** Instants (epoch milliseconds) of restarts after an error of the program itself. */
  restarts: z.array(z.int()).max(10).optional(),
});
export type StoredSettings = z.infer<typeof StoredSettings>;

/** The settings file. Throws where it cannot be read or written. */
export interface SettingsFile {
  read(): unknown;
  write(values: StoredSettings): void;
  /** Renames the file so that a fresh one can begin; it is never deleted. */
  setAside(): void;
}

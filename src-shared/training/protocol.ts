import { z } from 'zod';
import { Day, Instant } from '../service-contract/vocabulary.ts';

/**
 * What the main process and the training service it supervises say to each other over the utility
 * process's port. The service starts nothing before `start`, and exits by itself when its parent is gone.
 */

export const TrainingStart = z.object({
  type: z.literal('start'),
  /** Folder of the embedded database, inside the user's data folder. Absolute path. */
  dataFolder: z.string(),
  /** Folder with `fonts/`. Absolute path. */
  resources: z.string(),
  /** Prepared archive (schema and synthetic members) for a first start; null builds from nothing. */
  archive: z.string().nullable(),
  members: z.int().min(50).max(1_000_000),
  seed: z.int(),
  /** The day the synthetic data is made for; null = today. */
  asOf: Day.nullable(),
  /** What the service's clock shows at its start; null = the machine's clock. */
  now: Instant.nullable(),
});
export type TrainingStart = z.infer<typeof TrainingStart>;

export const ToTrainingService = z.discriminatedUnion('type', [
  TrainingStart,
  z.object({ type: z.literal('stop') }),
]);
export type ToTrainingService = z.infer<typeof ToTrainingService>;

/** Why the training service cannot run; main shows the sentence of the code and does not restart. */
export const TrainingFault = z.enum([
  'folderInUse',
  'folderNewer',
  'folderNotWritable',
  'folderDamaged',
  'diskFull',
  'portUnavailable',
  'policyInvalid',
  'unexpected',
]);
export type TrainingFault = z.infer<typeof TrainingFault>;

export const FromTrainingService = z.discriminatedUnion('type', [
  /** The service answers on 127.0.0.1 at this port; issuer = `http://127.0.0.1:<port>/identity`. */
  z.object({
    type: z.literal('ready'),
    port: z.int().min(1).max(65_535),
    issuer: z.url(),
    clientId: z.string(),
    /** A damaged folder was set aside under this name and a new one made; else null. */
    setAside: z.string().nullable(),
  }),
  z.object({ type: z.literal('stopped') }),
  /** `detail` names a policy line or a folder, never a person. */
  z.object({ type: z.literal('fatal'), fault: TrainingFault, detail: z.string() }),
]);
export type FromTrainingService = z.infer<typeof FromTrainingService>;

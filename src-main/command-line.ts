import { z } from 'zod';
import { Day, Instant } from '#shared/service-contract/vocabulary.ts';
import { TrainingStart } from '#shared/training/protocol.ts';

const whole = z
  .string()
  .regex(/^-?\d{1,9}$/)
  .transform(Number);

/** Options of unpackaged runs; each is `--name=value`. Packaged programs refuse them all. */
const Options = z
  .object({
    'user-data': z.string().min(1),
    members: whole.pipe(TrainingStart.shape.members),
    seed: whole,
    'as-of': Day,
    /** What the clock shows at the start; it goes on from there. */
    now: Instant,
    language: z.enum(['de', 'en']),
    /** Read by the stand-in's keyring; Electron itself always asks the system's. */
    keyring: z.literal('memory'),
    'service-url': z.url(),
    issuer: z.url(),
    'client-id': z.string().min(1),
    /** Stands for the machine policy file of the system. */
    'policy-file': z.string().min(1),
  })
  .partial();
export type CommandLine = z.output<typeof Options>;

export type CommandLineResult =
  | { readonly ok: true; readonly values: CommandLine }
  | { readonly ok: false; readonly problem: string };

/**
 * Reads the options of an unpackaged run. Arguments that are not ours (Chromium's switches) are passed
 * over; a bad value of ours is a problem with the option named, as is any option of ours when packaged.
 */
export const parseCommandLine = (argv: readonly string[], packaged: boolean): CommandLineResult => {
  const given: Record<string, string> = {};
  for (const argument of argv) {
    const [, name = '', value = ''] = /^--([a-z-]+)=(.*)$/s.exec(argument) ?? [];
    if (Object.hasOwn(Options.shape, name)) {
      given[name] = value;
    }
  }
  const [first] = Object.keys(given);
  if (packaged && first !== undefined) {
    return { ok: false, problem: `--${first}: not available in an installed program` };
  }
  const parsed = Options.safeParse(given);
  if (parsed.success) {
    return { ok: true, values: parsed.data };
  }
  const name = String(parsed.error.issues[0]?.path[0]);
  return { ok: false, problem: `--${name}=${given[name]}: not a value it takes` };
};

import { z } from 'zod';
import { json, operation } from './operation.ts';
import { Id, Instant, Level, PermissionSet, permissionSets } from './vocabulary.ts';

export const Person = z.object({
  personId: Id,
  displayName: z.string(),
  permissionSet: PermissionSet,
});
export type Person = z.infer<typeof Person>;

export const ServiceInfo = z.object({
  version: z.string(),
  /** Synthetic members and training accounts; every letter bears MUSTER. */
  training: z.boolean(),
  now: Instant,
});

/** The part of the policy that screens explain or count down. */
export const DeskPolicy = z.object({
  idleLockMinutes: z.int(),
  idleLockMinutesInContact: z.int(),
  undoSeconds: z.int(),
  printTakenSeconds: z.int(),
  quotaPerYear: z.int(),
  cardDays: z.int(),
  duplicateCertificateDays: z.int(),
  mismatches: z.int(),
  /** Level of a thread's own channel (domain rule 21). */
  messengerLevel: Level,
});

export const session = {
  'session.info': operation({
    summary: 'What this service is, and its clock.',
    input: z.object({}),
    output: json(ServiceInfo),
    errors: [],
    permissions: [],
    scope: 'public',
    level: 'none',
    effect: 'read',
    log: 'none',
    approval: false,
    rules: [],
  }),
  'session.current': operation({
    summary: 'Who is signed in, and the policy their screens need.',
    input: z.object({}),
    output: json(z.object({ person: Person, policy: DeskPolicy, service: ServiceInfo })),
    errors: [],
    permissions: permissionSets,
    scope: 'person',
    level: 'none',
    effect: 'read',
    log: 'none',
    approval: false,
    rules: [],
  }),
};

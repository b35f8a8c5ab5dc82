import { z } from 'zod';
import { json, operation } from './operation.ts';
import { Day, Id, Line, OnMember, servingSets } from './vocabulary.ts';

export const RepresentationType = z.enum(['parent', 'guardian', 'vollmacht', 'betreuung', 'heir']);
export const RepresentationScope = z.enum(['all', 'information', 'cards', 'benefits']);
export const RepresentationEvidence = z.enum([
  'birthRecord',
  'courtOrder',
  'signedPowerOfAttorney',
  'certificateOfInheritance',
  'statementAtBranch',
]);

/** A record, never inferred (domain rule 9, § 13 SGB X). */
export const Representation = z.object({
  representationId: Id,
  type: RepresentationType,
  /** Name of the person who represents, as recorded. */
  name: z.string(),
  scopes: z.array(RepresentationScope),
  validFrom: Day,
  validTo: Day.nullable(),
  evidence: RepresentationEvidence,
  /** May receive or redirect money. */
  money: z.boolean(),
  /** Holds today and covers information. */
  validNow: z.boolean(),
  endedOn: Day.nullable(),
});
export type Representation = z.infer<typeof Representation>;

const onRecord = {
  permissions: servingSets,
  scope: 'member',
  level: 'none',
  approval: false,
} as const;

export const representations = {
  'representations.list': operation({
    summary: 'Who may speak for the member; the gate needs it before any level.',
    input: OnMember,
    output: json(z.object({ representations: z.array(Representation) })),
    errors: [],
    ...onRecord,
    effect: 'read',
    log: 'read',
    rules: [4, 9],
  }),
  'representations.record': operation({
    summary: 'Records a representation with its evidence.',
    input: OnMember.extend({
      type: RepresentationType,
      name: Line,
      scopes: z.array(RepresentationScope).min(1).max(4),
      validFrom: Day,
      validTo: Day.nullable(),
      evidence: RepresentationEvidence,
      money: z.boolean(),
    }),
    output: json(Representation),
    errors: ['representationNotValid'],
    ...onRecord,
    level: 'high',
    effect: 'change',
    log: 'change',
    rules: [9],
  }),
  'representations.end': operation({
    summary: 'Ends a representation today.',
    input: OnMember.extend({ representationId: Id }),
    output: json(Representation),
    errors: ['representationNotFound', 'alreadyDone'],
    ...onRecord,
    level: 'high',
    effect: 'change',
    log: 'change',
    rules: [9],
  }),
};

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

/** What proves an heir (§§ 1922, 2353, 2365 BGB). */
export const HeirEvidence = RepresentationEvidence.extract([
  'certificateOfInheritance',
  'courtOrder',
]);

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
  /**
   * The first heir of a deceased member. *high* cannot be asked here: it belongs to whoever speaks, the
   * deceased does not speak, and an heir speaks only by this very record (domain rule 11). What stands in
   * its place is the evidence itself: it lies before a clerk, at the branch's counter or in the post that
   * the back office works on, never told on the phone. Nothing of the record is disclosed by it; to hear
   * anything the heir passes the gate like everybody else (domain rules 4 and 9).
   */
  'representations.recordHeir': operation({
    summary: 'Records an heir of a deceased member by evidence that lies before the clerk.',
    input: OnMember.extend({
      name: Line,
      scopes: z.array(RepresentationScope).min(1).max(4),
      validFrom: Day,
      validTo: Day.nullable(),
      evidence: HeirEvidence,
      money: z.boolean(),
    }),
    output: json(Representation),
    errors: ['representationNotValid', 'channelNotAllowed'],
    ...onRecord,
    effect: 'change',
    log: 'change',
    rules: [9, 11],
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

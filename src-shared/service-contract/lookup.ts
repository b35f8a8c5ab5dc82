import { z } from 'zod';
import { json, operation } from './operation.ts';
import { Id, InContact, MemberFlag, servingSets } from './vocabulary.ts';

/** Kinds of criteria a lookup text can hold; the access log keeps these, never the text. */
export const CriterionKind = z.enum([
  'kvnr',
  'trackingId',
  'phone',
  'birthDate',
  'birthDayMonth',
  'birthYear',
  'postcode',
  'town',
  'name',
]);
export type CriterionKind = z.infer<typeof CriterionKind>;

/** Exactly what rule 2 lets a hit show. */
export const MemberHit = z.object({
  memberId: Id,
  title: z.string().nullable(),
  firstName: z.string(),
  lastName: z.string(),
  birthYear: z.int(),
  town: z.string(),
  flags: z.array(MemberFlag),
  /** Which criteria matched and how, best first: why this hit stands here. */
  because: z.array(
    z.object({ criterion: CriterionKind, match: z.enum(['exact', 'variant', 'sound', 'typo']) }),
  ),
});
export type MemberHit = z.infer<typeof MemberHit>;

export const LookupResult = z.object({
  /** At most 25, best first. */
  hits: z.array(MemberHit),
  /** More matched than are shown. */
  more: z.boolean(),
  /** How the text was understood, in its order. */
  understood: z.array(CriterionKind),
  /** The one line "handled by the protected desk" (domain rule 10). */
  protectedDesk: z.boolean(),
});

export const lookup = {
  'lookup.search': operation({
    summary: 'Finds members by any key; needs an identifier, or a name and one more criterion.',
    input: InContact.extend({
      /** One id for one field's typing; a new one after a hit was opened or the field was left. */
      lookupId: Id,
      text: z.string().min(1).max(200),
    }),
    output: json(LookupResult),
    errors: ['lookupTooBroad', 'lookupTooFewCriteria', 'lookupThrottled', 'kvnrInvalid'],
    permissions: servingSets,
    scope: 'contact',
    level: 'none',
    effect: 'read',
    // While one types, half a text is refused many times: one entry when the lookup settles (opened,
    // left, or the contact ends), with what became of its last text. It counts from its first text on.
    log: 'settled',
    approval: false,
    rules: [1, 2, 3, 6, 10, 27],
  }),
  'lookup.settle': operation({
    summary: 'The lookup field was left without opening a hit: the search enters the access log.',
    input: InContact.extend({ lookupId: Id }),
    output: json(z.object({})),
    errors: [],
    permissions: servingSets,
    scope: 'contact',
    level: 'none',
    effect: 'change',
    log: 'search',
    approval: false,
    rules: [27],
  }),
};

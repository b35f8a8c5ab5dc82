import { z } from 'zod';
import { json, operation } from './operation.ts';
import { Day, Id, OnMember, servingSets } from './vocabulary.ts';

export const ApplicationKind = z.enum(['sickPay', 'childSickPay', 'maternityPay']);

/** From *received* to *closed* or *rejected* (domain rule 22). */
export const ApplicationState = z.enum([
  'received',
  'inReview',
  'waitingForEmployer',
  'waitingForDocuments',
  'decided',
  'paymentOrdered',
  'closed',
  'rejected',
]);

/** What can be said about an application without a word about health. */
export const ApplicationEntry = z.object({
  applicationId: Id,
  kind: ApplicationKind,
  state: ApplicationState,
  receivedOn: Day,
  stateSince: Day,
});
export type ApplicationEntry = z.infer<typeof ApplicationEntry>;

/** Kinderkrankengeld of one child and this parent; the other parent's use is nowhere in it. */
export const ChildDays = z.object({
  firstName: z.string(),
  birthYear: z.int(),
  status: z.enum(['eachParent', 'singleParent']),
  /** Working days in the calendar year (§ 45 SGB V). */
  usedDays: z.int(),
  daysLeft: z.int(),
});
export type ChildDays = z.infer<typeof ChildDays>;

export const ApplicationDetails = ApplicationEntry.extend({
  /** Sick-note periods that came in, oldest first. */
  sickNotePeriods: z.array(z.object({ from: Day, to: Day, receivedOn: Day })),
  /** Payments ordered, oldest first. */
  payments: z.array(z.object({ orderedOn: Day, from: Day, to: Day })),
  /** The end of Krankengeld as a recorded fact; never computed. */
  endsOn: Day.nullable(),
  /** Of Kinderkrankengeld only; a child without a recorded parent status is not in it. */
  children: z.array(ChildDays).nullable(),
  /** Calendar year of the children's days. */
  year: z.int(),
});
export type ApplicationDetails = z.infer<typeof ApplicationDetails>;

export const applications = {
  'applications.list': operation({
    summary: 'Applications for benefits with state and dates, newest first.',
    input: OnMember,
    output: json(z.object({ applications: z.array(ApplicationEntry) })),
    errors: [],
    permissions: servingSets,
    scope: 'member',
    level: 'high',
    effect: 'read',
    log: 'read',
    approval: false,
    rules: [8, 22],
  }),
  'applications.reveal': operation({
    summary:
      'Sick-note periods, payments and remaining days of one application; each unmasking is logged.',
    input: OnMember.extend({ applicationId: Id }),
    output: json(ApplicationDetails),
    errors: ['applicationNotFound'],
    permissions: servingSets,
    scope: 'member',
    level: 'high',
    effect: 'change',
    log: 'disclosure',
    approval: false,
    rules: [8, 22, 27],
  }),
};

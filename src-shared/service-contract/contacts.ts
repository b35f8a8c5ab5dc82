import { z } from 'zod';
import { MemberHeader } from './members.ts';
import { json, operation } from './operation.ts';
import {
  Channel,
  Id,
  InContact,
  Instant,
  Level,
  OnMember,
  Purpose,
  servingSets,
  Text,
} from './vocabulary.ts';

/** The gate's first question (domain rule 4). */
export const Speaker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('member') }),
  z.object({ kind: z.literal('representative'), representationId: Id }),
  z.object({
    kind: z.literal('helper'),
    helper: z.enum(['interpreter', 'relayService', 'family', 'other']),
    /** The insured person agreed, in this contact, that the helper hears everything. */
    consent: z.boolean(),
  }),
  z.object({
    kind: z.literal('thirdParty'),
    thirdParty: z.enum(['practice', 'hospital', 'employer', 'authority', 'family', 'unknown']),
  }),
]);
export type Speaker = z.infer<typeof Speaker>;

export const ContactState = z.enum(['open', 'parked', 'closed']);

/** A step of this contact, for the context column and the prefilled note. */
export const ContactStep = z.object({
  at: Instant,
  memberId: Id.nullable(),
  /** Name of the operation that took the step, e.g. `certificates.resend`. */
  operation: z.string(),
  /** Codes and counts to build a sentence from; no personal data. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ContactStep = z.infer<typeof ContactStep>;

export const ContactMember = z.object({
  memberId: Id,
  firstName: z.string(),
  lastName: z.string(),
  /** 0…7, fixed per contact and member: the colour band that tells two open members apart. */
  band: z.int().min(0).max(7),
  speaker: Speaker.nullable(),
  level: Level,
});

export const Contact = z.object({
  contactId: Id,
  channel: Channel,
  purpose: Purpose,
  state: ContactState,
  startedAt: Instant,
  parkedAt: Instant.nullable(),
  /** A caller's number came with the contact, so the phone is no factor (domain rule 6). */
  hasCallerNumber: z.boolean(),
  members: z.array(ContactMember),
  version: z.int(),
});
export type Contact = z.infer<typeof Contact>;

export const WrapUpOutcome = z.enum([
  'done',
  'forwarded',
  'callback',
  'refused',
  'wrongNumber',
  'prospect',
  'abandoned',
]);
export type WrapUpOutcome = z.infer<typeof WrapUpOutcome>;

const contactErrors = [] as const;
const contactChange = {
  permissions: servingSets,
  scope: 'contact',
  level: 'none',
  effect: 'change',
  log: 'change',
  approval: false,
} as const;

export const contacts = {
  'contacts.list': operation({
    summary: 'My open and parked contacts, for the tabs.',
    input: z.object({}),
    output: json(z.object({ contacts: z.array(Contact) })),
    errors: contactErrors,
    permissions: servingSets,
    scope: 'person',
    level: 'none',
    effect: 'read',
    log: 'none',
    approval: false,
    rules: [1],
  }),
  'contacts.get': operation({
    summary: 'One of my contacts with the steps taken in it.',
    input: InContact,
    output: json(z.object({ contact: Contact, steps: z.array(ContactStep) })),
    errors: ['contactNotFound'],
    permissions: servingSets,
    // Readable while parked, so that the tab can say what waits there.
    scope: 'person',
    level: 'none',
    effect: 'read',
    log: 'none',
    approval: false,
    rules: [1],
  }),
  'contacts.start': operation({
    summary: 'Starts a contact; a personal record opens only inside one.',
    input: z.object({
      channel: Channel,
      purpose: Purpose,
      /** As it was displayed; a hint that verifies nothing (domain rule 3). */
      callerNumber: z.string().max(40).nullable(),
    }),
    output: json(Contact),
    errors: contactErrors,
    permissions: servingSets,
    scope: 'person',
    level: 'none',
    effect: 'change',
    log: 'change',
    approval: false,
    rules: [1, 3],
  }),
  'contacts.openMember': operation({
    summary: 'Opens a record inside the contact; settles the lookup it came from.',
    input: OnMember.extend({ lookupId: Id.nullable() }),
    output: json(z.object({ contact: Contact, header: MemberHeader })),
    errors: ['memberNotFound', 'ownRecord', 'protectedDesk'],
    ...contactChange,
    log: 'read',
    rules: [1, 2, 10, 27],
  }),
  'contacts.setSpeaker': operation({
    summary: 'Who is speaking about this member; the level starts anew with another person.',
    input: OnMember.extend({ speaker: Speaker }),
    output: json(Contact),
    errors: [
      'memberNotOpened',
      'ownRecord',
      'protectedDesk',
      'consentMissing',
      'representationNotValid',
      'representationNotFound',
      'representativeNeeded',
      'memberDeceased',
    ],
    ...contactChange,
    rules: [4, 9],
  }),
  'contacts.setPurpose': operation({
    summary: 'Corrects the purpose of the contact.',
    input: InContact.extend({ purpose: Purpose }),
    output: json(Contact),
    errors: contactErrors,
    ...contactChange,
    rules: [1],
  }),
  'contacts.note': operation({
    summary: 'Files a note in the contact, on one member or on none.',
    input: InContact.extend({ memberId: Id.nullable(), text: Text.min(1) }),
    output: json(z.object({ noteId: Id })),
    errors: ['memberNotOpened'],
    ...contactChange,
    rules: [12, 27],
  }),
  'contacts.park': operation({
    summary: 'Parks the contact; levels end after the policy’s minutes.',
    input: InContact,
    output: json(Contact),
    errors: contactErrors,
    ...contactChange,
    rules: [1],
  }),
  'contacts.resume': operation({
    summary: 'Goes on with a parked contact.',
    input: InContact,
    output: json(Contact),
    errors: ['contactNotFound', 'contactClosed'],
    ...contactChange,
    scope: 'person',
    rules: [1],
  }),
  'contacts.wrapUp': operation({
    summary: 'Ends the contact with outcome and note; works without a member too.',
    input: InContact.extend({ outcome: WrapUpOutcome, note: Text }),
    output: json(Contact),
    errors: contactErrors,
    ...contactChange,
    rules: [1, 27],
  }),
};

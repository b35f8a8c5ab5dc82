import { z } from 'zod';

/**
 * Words that several features share. German terms and meanings: glossary of the README.
 * Everything here is plain JSON on the wire: input type = output type (no transform, default or coerce).
 */

/** Who may do what: sets, not a ladder. */
export const permissionSets = ['agent', 'branch', 'lead', 'staff-desk', 'privacy'] as const;
export const PermissionSet = z.enum(permissionSets);
export type PermissionSet = z.infer<typeof PermissionSet>;

/** Sets whose people serve members. `lead` and `privacy` never act for a member. */
export const servingSets = ['agent', 'branch', 'staff-desk'] as const satisfies PermissionSet[];
export const auditingSets = ['lead', 'privacy'] as const satisfies PermissionSet[];

/** Verification level of caller × member × contact (domain rules 4 and 5). */
export const levels = ['none', 'simple', 'high'] as const;
export const Level = z.enum(levels);
export type Level = z.infer<typeof Level>;

/** True if `reached` opens what asks for `needed`. */
export const levelSuffices = (reached: Level, needed: Level): boolean =>
  levels.indexOf(reached) >= levels.indexOf(needed);

export const Id = z.uuid();
/** UTC instant, RFC 3339 with milliseconds and `Z`. */
export const Instant = z.iso.datetime({ precision: 3 });
/** Calendar day in Europe/Berlin, YYYY-MM-DD. */
export const Day = z.iso.date();
/** Lower-case hexadecimal SHA-256. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** One line typed by a person. */
export const Line = z.string().trim().min(1).max(200);
/** Several lines typed by a person; the UI says "no diagnoses" beside it (domain rule 12). */
export const Text = z.string().max(4000);
export const Kvnr = z.string().regex(/^[A-Z][0-9]{9}$/);

export const Channel = z.enum(['call', 'walkIn', 'messenger', 'relay', 'backOffice']);
export type Channel = z.infer<typeof Channel>;

export const Purpose = z.enum([
  'enquiry',
  'cardLost',
  'certificate',
  'document',
  'benefit',
  'dataChange',
  'message',
  'complaint',
  'other',
]);
export type Purpose = z.infer<typeof Purpose>;

/** What must be known at first glance. `addressProtected` and the two about death come first. */
export const MemberFlag = z.enum([
  'deceased',
  'deathReported',
  'addressProtected',
  'coverEnded',
  'coverSuspended',
  'minor',
  'represented',
]);
export type MemberFlag = z.infer<typeof MemberFlag>;

/** Member's state in the HEK Service-App. */
export const AppState = z.enum(['none', 'basic', 'smart', 'smarthealth']);
export type AppState = z.infer<typeof AppState>;

/** 1 member, 3 family-insured, 5 pensioner, as printed on the card (domain rule 20). */
export const InsuredStatus = z.enum(['1', '3', '5']);
export type InsuredStatus = z.infer<typeof InsuredStatus>;

export const CommunicationNeed = z.enum([
  'relayService',
  'signLanguage',
  'interpreter',
  'largePrint',
  'accessiblePdf',
]);
export type CommunicationNeed = z.infer<typeof CommunicationNeed>;

/** Given and family name as they stand in the record, title and affixes included where they belong. */
export const PersonName = z.object({
  title: z.string().max(40).nullable(),
  firstName: z.string().max(120),
  lastName: z.string().max(120),
});
export type PersonName = z.infer<typeof PersonName>;

export const PostalAddress = z.object({
  kind: z.enum(['street', 'packstation', 'poBox']),
  /** Street name, "Packstation" or "Postfach". */
  street: z.string().max(100),
  houseNumber: z.string().max(20),
  /** c/o, floor, building. */
  addition: z.string().max(60).nullable(),
  postcode: z.string().max(10),
  town: z.string().max(80),
  /** ISO 3166-1 alpha-2. */
  country: z.string().length(2),
});
export type PostalAddress = z.infer<typeof PostalAddress>;

/** What every operation inside a contact names. */
export const InContact = z.object({ contactId: Id });
/** What every operation on one member's record names. */
export const OnMember = InContact.extend({ memberId: Id });

/** Where a page ended; opaque to the client. */
export const Cursor = z.string().max(200);

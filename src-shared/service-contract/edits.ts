import { z } from 'zod';
import { json, operation } from './operation.ts';
import { OnMember, PostalAddress, servingSets } from './vocabulary.ts';

/** Which version of a field the person had before their eyes; 0 before its first change. */
export const SeenVersion = z.int().min(0);

/** What proves a name (domain rule 25). */
export const NameProof = z.enum([
  'identityCard',
  'passport',
  'marriageCertificate',
  'nameCertificate',
  'courtOrder',
]);
export type NameProof = z.infer<typeof NameProof>;

/** Where the proof was: before the clerk's eyes, in the post, or among the documents sent by app. */
export const ProofPlace = z.enum(['counter', 'post', 'app']);
export type ProofPlace = z.infer<typeof ProofPlace>;

/** What was changed and how often by now; the values are read where the level allows it. */
export const Edited = z.object({
  field: z.enum(['address', 'phone', 'email', 'name']),
  version: SeenVersion,
});

const onRecord = {
  output: json(Edited),
  permissions: servingSets,
  scope: 'member',
  level: 'high',
  effect: 'change',
  log: 'change',
  approval: false,
} as const;
/** `editConflict`: somebody changed the same field since the version that was seen. */
const errors = ['editConflict', 'fieldNotUsable', 'notEditable', 'representationNotValid'] as const;

/** Each changes one field of the record; what is typed is checked by `domain/contact-data.ts`. */
export const edits = {
  'edits.setAddress': operation({
    summary: 'Changes the stored address; for the policy’s days it counts as fresh.',
    input: OnMember.extend({
      seenVersion: SeenVersion,
      address: PostalAddress.omit({ kind: true }),
    }),
    errors,
    ...onRecord,
    rules: [6, 8, 9, 10, 11, 16, 18, 25],
  }),
  'edits.setPhone': operation({
    summary: 'Changes or removes the phone number on file.',
    input: OnMember.extend({ seenVersion: SeenVersion, phone: z.string().max(60).nullable() }),
    errors,
    ...onRecord,
    rules: [6, 9, 10, 11, 25],
  }),
  'edits.setEmail': operation({
    summary: 'Changes or removes the e-mail address on file.',
    input: OnMember.extend({ seenVersion: SeenVersion, email: z.string().max(300).nullable() }),
    errors,
    ...onRecord,
    rules: [9, 11, 25],
  }),
  'edits.setName': operation({
    summary: 'Changes the name by an official proof; the former family name stays findable.',
    input: OnMember.extend({
      seenVersion: SeenVersion,
      title: z.string().max(60).nullable(),
      firstName: z.string().max(200),
      lastName: z.string().max(200),
      proof: NameProof,
      proofAt: ProofPlace,
    }),
    errors: [...errors, 'channelNotAllowed'],
    ...onRecord,
    rules: [9, 11, 25],
  }),
};

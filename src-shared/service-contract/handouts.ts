import { z } from 'zod';
import { bytes, json, operation } from './operation.ts';
import { Id, Instant, OnMember, Sha256 } from './vocabulary.ts';

/** What is handed out: a letter that an operation already issued. */
export const HandoutSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('replacementCard'), issueId: Id }),
]);

export const Handout = z.object({
  handoutId: Id,
  sha256: Sha256,
  sizeBytes: z.int(),
  mediaType: z.literal('application/pdf'),
  /** The letter is in large print, because the member needs it (domain rule 26). */
  largePrint: z.boolean(),
  openedAt: Instant,
});

const handout = {
  permissions: ['branch', 'staff-desk', 'agent'],
  scope: 'member',
  level: 'high',
  effect: 'change',
  log: 'disclosure',
  approval: false,
  rules: [16, 18, 27],
} as const;

export const handouts = {
  'handouts.open': operation({
    summary: 'Announces that a letter will be printed or saved; nothing prints without it.',
    input: OnMember.extend({
      subject: HandoutSubject,
      medium: z.enum(['paper', 'file']),
    }),
    output: json(Handout),
    errors: [
      'cardNotFound',
      'channelNotAllowed',
      'letterCharacter',
      'addressNotUsable',
      'memberDeceased',
      'representationNotValid',
    ],
    ...handout,
  }),
  'handouts.bytes': operation({
    summary: 'The exact bytes whose hash was logged.',
    input: OnMember.extend({ handoutId: Id }),
    output: bytes('application/pdf'),
    errors: ['handoutNotFound'],
    ...handout,
    effect: 'read',
    log: 'none',
  }),
  'handouts.close': operation({
    summary: 'What became of it: taken by the printer, withdrawn, unknown, handed over to whom.',
    input: OnMember.extend({
      handoutId: Id,
      outcome: z.enum(['taken', 'saved', 'withdrawn', 'unknown']),
      /** Who took it; null if nobody did. */
      handedTo: z.enum(['member', 'representative', 'helper', 'posted']).nullable(),
    }),
    output: json(z.object({ handoutId: Id, closedAt: Instant })),
    errors: ['handoutNotFound'],
    ...handout,
    // Closing must stay possible after the level fell, else the log would keep an open end.
    level: 'none',
    log: 'change',
  }),
};

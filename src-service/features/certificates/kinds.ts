import type { z } from 'zod';
import type { CertificateKind, CertificateOption } from '#shared/service-contract/certificates.ts';
import type { LetterContent } from '../../letters/content.ts';

type Kind = z.infer<typeof CertificateKind>;

/** What may be done with a kind of certificate (domain rule 16). */
export type Handling =
  | { readonly handling: 'send'; readonly language: LetterContent['language'] }
  /** `wayOpen`: what the refusal to send it says, a code of `fact-words.ts`. */
  | { readonly handling: 'explain' | 'task'; readonly wayOpen: string };

/** Kinds are data. A kind that is not listed as sent is not sent. */
export const handlings: Readonly<Record<Kind, Handling>> = {
  insuranceDe: { handling: 'send', language: 'de' },
  insuranceEn: { handling: 'send', language: 'en' },
  ehic: { handling: 'explain', wayOpen: 'backOfHealthCard' },
  provisionalEhic: { handling: 'task', wayOpen: 'createTask' },
  enrolment: { handling: 'explain', wayOpen: 'explainElectronic' },
  employer: { handling: 'explain', wayOpen: 'explainElectronic' },
};

const kinds = [
  'insuranceDe',
  'insuranceEn',
  'ehic',
  'provisionalEhic',
  'enrolment',
  'employer',
] as const satisfies readonly Kind[];

/**
 * What the screen offers.
 * @param mailboxOpen whether the mailbox is a way; false says nothing of the record below *high*
 */
export const certificateOptions = (mailboxOpen: boolean): z.infer<typeof CertificateOption>[] =>
  kinds.map((kind) => {
    const { handling } = handlings[kind];
    const channels: ('post' | 'mailbox')[] = mailboxOpen ? ['post', 'mailbox'] : ['post'];
    return { kind, handling, channels: handling === 'send' ? channels : [] };
  });

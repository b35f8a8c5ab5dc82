import type { z } from 'zod';
import type { WayOut } from '#shared/service-contract/cards.ts';
import type { Speaker } from '#shared/service-contract/contacts.ts';
import { recipientOf } from '../../records/disclosure.ts';

/** To whom and by which medium a letter leaves the house by a way out (domain rule 27). */
export const disclosureBy = (
  wayOut: z.infer<typeof WayOut>,
  speaker: Speaker | null,
): { readonly recipient: string; readonly medium: string } => {
  switch (wayOut) {
    case 'mailbox':
      return { recipient: 'member', medium: 'mailbox' };
    case 'eeb':
      return { recipient: 'practice', medium: 'kim' };
    case 'paper':
      return { recipient: recipientOf(speaker), medium: 'paper' };
    case 'post':
      return { recipient: 'storedAddress', medium: 'post' };
  }
};

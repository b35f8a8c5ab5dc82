import type { Speaker } from '#shared/service-contract/contacts.ts';
import type { Channel } from '#shared/service-contract/vocabulary.ts';

/** To whom something said or handed over in a contact goes, as a code for the access log (rule 27). */
export const recipientOf = (speaker: Speaker | null): string => speaker?.kind ?? 'unknown';

const media: Readonly<Record<Channel, string>> = {
  call: 'phone',
  relay: 'phone',
  walkIn: 'counter',
  messenger: 'messenger',
  backOffice: 'backOffice',
};

/** By which medium something said in a contact travels. */
export const mediumOf = (channel: Channel): string => media[channel];

import type { WrapUpOutcome } from '#shared/service-contract/contacts.ts';
import type { Channel, Purpose } from '#shared/service-contract/vocabulary.ts';

/** In the order of their digits. */
export const channels: readonly Channel[] = ['call', 'walkIn', 'relay', 'messenger', 'backOffice'];
export const purposes: readonly Purpose[] = [
  'enquiry',
  'cardLost',
  'certificate',
  'document',
  'benefit',
  'dataChange',
  'message',
  'complaint',
  'other',
];
export const outcomes: readonly WrapUpOutcome[] = [
  'done',
  'forwarded',
  'callback',
  'refused',
  'wrongNumber',
  'prospect',
  'abandoned',
];

/** What a pressed digit chooses; undefined for any other key. */
export const byDigit = <T>(choices: readonly T[], key: string): T | undefined =>
  /^[1-9]$/.test(key) ? choices[Number(key) - 1] : undefined;

import { type IsoDate, isWithinLastDays } from '#shared/domain/dates.ts';
import type { Policy } from '#shared/domain/policy.ts';
import type { MemberRow } from '../pipeline/handler.ts';
import { refuse } from '../pipeline/refusal.ts';

/**
 * Domain rule 11: known or only reported, a death stops letters, messages and cards.
 * @throws Refusal `memberDeceased`
 */
export const assertAlive = ({ deceasedOn, deathReportedAt }: MemberRow): void => {
  if (deceasedOn !== null || deathReportedAt !== null) {
    refuse('memberDeceased');
  }
};

/** Domain rules 8, 16 and 18: an address changed in the policy's last days needs a second person. */
export const isAddressFresh = (
  { addressSince }: Pick<MemberRow, 'addressSince'>,
  today: IsoDate,
  { freshAddressDays }: Policy,
): boolean => isWithinLastDays(addressSince, today, freshAddressDays);

/** Domain rule 21: letters reach the app's mailbox only of a smart member with App-Kommunikation on. */
export type MailboxObstacle = 'notSmart' | 'noAppCommunication';

export const mailboxObstacle = ({
  appState,
  appCommunication,
}: Pick<MemberRow, 'appState' | 'appCommunication'>): MailboxObstacle | null => {
  if (appState !== 'smart' && appState !== 'smarthealth') {
    return 'notSmart';
  }
  return appCommunication ? null : 'noAppCommunication';
};

import type { SameKeys } from '../../i18n/texts.ts';
import type { de } from './de.ts';

export const en: SameKeys<typeof de> = {
  what: 'Letters in the app’s mailbox',
  title: 'Letters',
  table: 'Letters in the mailbox, newest first',
  emptyTitle: 'No letter in the mailbox',
  empty: 'Letters reach the mailbox only with app communication switched on.',
  column: { kind: 'Letter', sentAt: 'Sent', state: 'State', readAt: 'Read' },
  kind: {
    contributionChange: 'Decision on contributions',
    familyInsuranceCheck: 'Family insurance questionnaire',
    copaymentExemption: 'Exemption from co-payments',
    cardPhotoRequest: 'Request for a photo',
    sickPayDecision: 'Decision on sick pay',
    supplementaryContribution: 'New supplementary contribution',
  },
  state: { unread: 'Unread', read: 'Read', waiting: 'Waits for an answer', answered: 'Answered' },
  notRead: 'not yet',
  letterOf: '{kind} of {day}',
  explain: 'In plain words',
  explanation: {
    contributionChange:
      'Your contribution was calculated anew because your income has changed. It applies from the first of next month. Once your tax assessment is there, we calculate exactly. If you disagree, you have one month to object.',
    familyInsuranceCheck:
      'Once a year we ask whether your relatives can still be insured with you. Please fill in the form and return it within four weeks, even if nothing has changed.',
    copaymentExemption:
      'You have made enough co-payments this year. Until the end of the year you pay nothing more for medicines and the like. The card that shows it comes by post.',
    cardPhotoRequest: 'We need a photo for your health card. You can send it in the app.',
    sickPayDecision:
      'Your sick pay is granted. For it to go on, each sick note must follow the last one without a gap.',
    supplementaryContribution:
      'The supplementary contribution changes at the beginning of the year. You may therefore change your insurer. If you stay, you need not do anything.',
  },
  wording: 'Wording of the letter',
  replies: 'Under the letter',
  noReplies: 'Nothing written yet.',
  member: 'Member',
  us: 'Service centre',
  answerLabel: 'Answer under the letter',
  answerHelp: 'It appears in the app’s mailbox. No diagnoses, please.',
  send: 'Answer into the mailbox',
  sent: 'The answer now stands in the app’s mailbox.',
};

import type { SameKeys } from '../../i18n/texts.ts';
import type { de } from './de.ts';

export const en: SameKeys<typeof de> = {
  product: 'HEK Service Desk',
  claim: 'Listen, verify, help.',
  startingTitle: 'Getting your desk ready',
  startingText: 'The service is starting. The first time takes a little longer.',
  failedTitle: 'The service cannot be reached',
  failedNext: 'Please restart the program. If that does not help, ask IT support.',
  title: 'Sign in',
  text: 'Sign-in opens in the browser. Then you go on here.',
  signIn: 'Sign in with the browser',
  trainingTitle: 'Training mode',
  trainingText: 'Invented members, real procedures. Choose as whom you would like to practise.',
  accounts: 'Training accounts',
  may: {
    agent: 'contacts, lookup, verification, requests by phone',
    branch: 'as the hotline, plus ID documents and hand-outs',
    lead: 'access log and case histories, no requests',
    'staff-desk': 'only records of employees and their relatives',
    privacy: 'audits every access, no requests',
  },
  signingTitle: 'Please go on in the browser',
  signingText: 'The sign-in window is open in the browser. This window waits.',
  cancel: 'Cancel',
  lockedTitle: 'Locked',
  because: {
    idle: 'You were away for a while.',
    manual: 'You locked the desk.',
    screen: 'The screen was locked.',
    expired: 'Your sign-in has expired.',
  },
  lockedKept: 'What you typed is still there.',
  goOn: 'Go on as {name}',
  switch: 'Change person',
  again: 'Try again',
  noAccounts: 'The service names no training accounts.',
};

import type { SameKeys } from '../../i18n/texts.ts';
import type { de } from './de.ts';

export const en: SameKeys<typeof de> = {
  what: 'History of certificates',
  send: 'Send a certificate',
  history: 'Certificates so far',
  table: 'Certificates, newest first',
  emptyTitle: 'No certificate yet',
  empty: 'No certificate was requested for this record so far.',
  letter: {
    open: 'Look at the letter',
    exact: 'Exactly as it goes out; its checksum stands in the log.',
    close: 'Close',
  },
  column: {
    kind: 'Certificate',
    channel: 'Way',
    state: 'State',
    since: 'Since',
    requestedAt: 'Requested',
    by: 'By',
  },
  kind: {
    insuranceDe: 'Insurance certificate',
    insuranceEn: 'Insurance certificate (English)',
    ehic: 'European Health Insurance Card (EHIC)',
    provisionalEhic: 'Provisional replacement certificate (PRC)',
    enrolment: 'Enrolment certificate',
    employer: 'Membership certificate for the employer',
  },
  named: {
    insuranceDe: 'insurance certificate',
    insuranceEn: 'insurance certificate in English',
    ehic: 'EHIC',
    provisionalEhic: 'provisional replacement certificate',
    enrolment: 'enrolment certificate',
    employer: 'membership certificate',
  },
  state: {
    requested: 'Requested',
    produced: 'Produced',
    posted: 'Posted',
    inMailbox: 'In the mailbox',
    handedOver: 'Handed over',
    returned: 'Returned',
  },
  channel: {
    post: 'Post',
    mailbox: 'Mailbox',
    byHand: 'Hand-out',
    app: 'App',
  },
  by: { member: 'member', serviceCentre: 'us' },
  say: 'To read out',
  stateSentence: {
    requested: 'The certificate was requested on {day} and is being produced.',
    produced: 'The certificate was produced on {day} and leaves next.',
    posted: 'The certificate has been in the post since {day}, to the stored address.',
    inMailbox: 'The certificate has been in the mailbox of the app since {day}.',
    handedOver: 'The certificate was handed over at the branch on {day}.',
    returned:
      'The certificate came back as undeliverable on {day}. Please clear up the address first, then send it again.',
  },
  smartFirst: 'Please say first',
  smartSay:
    'If you are signed in to the app as smart, you can see your own insurance certificate there at any time and download it.',
  smartThen: 'For relatives it always comes by post.',
  noLevel: 'By post without verification: the letter goes to the stored address only (rule 15).',
  reveal: 'Read nothing from the record, not even whether the address named is right.',
  chooseKind: 'Which certificate?',
  chooseWay: 'By which way?',
  handling: {
    send: 'is sent',
    explain: 'is not sent, only explained',
    task: 'is made by another team',
  },
  explain: {
    ehic: 'The EHIC is the back of the electronic health card. If the card is missing: order a new one under “Cards”. For a journey within the next days the provisional replacement certificate (PRC) helps.',
    provisionalEhic:
      'The provisional replacement certificate (PRC) is issued by the specialist team. Please create a task for the benefits department with country and days of travel.',
    enrolment:
      'The university receives the notice electronically. Please ask for its name and explain: the university requests the notice itself with the insurance number.',
    employer:
      'The employer receives the membership certificate electronically as soon as they register the person with us. Nothing more is needed.',
    insuranceDe: 'This certificate is sent.',
    insuranceEn: 'This certificate is sent.',
  },
  way: { post: 'By post', mailbox: 'To the mailbox of the app' },
  wayMore: {
    post: 'to the stored address, no other',
    mailbox: 'own only, with App-Kommunikation, from verification “high” on',
  },
  will: {
    post: 'The {kind} goes by post to the stored address today.',
    mailbox: 'The {kind} will be in the mailbox of the app in a moment.',
  },
  done: {
    post: 'The {kind} goes by post to the stored address on {day}.',
    postToday: 'The {kind} goes by post to the stored address today.',
    mailbox: 'The {kind} is in the mailbox of the app.',
  },
  sayDone: {
    post: 'You will receive it in the next days at the address that we have on record.',
    mailbox: 'You will find it in the mailbox of the app now.',
  },
  reason: 'Reason for sending it again',
  reasonHelp: 'For example: did not arrive, letter damaged. No diagnoses.',
  sendPost: 'Send by post',
  sendMailbox: 'Put into the mailbox',
  sendAgain: 'Send anyway',
  another: 'Another certificate',
  next: {
    mailbox: 'Put into the mailbox of the app',
    post: 'By post instead',
    verify: 'To verification',
  },
  neverBy:
    'Never by e-mail or fax, never to an address named by the caller or a Packstation (rule 15).',
};

import type { SameKeys } from '../../i18n/texts.ts';
import type { de } from './de.ts';

export const en: SameKeys<typeof de> = {
  what: 'Benefit applications',
  title: 'Applications',
  table: 'Benefit applications, newest first',
  emptyTitle: 'No application',
  empty: 'Sick pay, child sick pay and maternity pay can be tracked.',
  column: { kind: 'Benefit', state: 'State', since: 'Since', received: 'Received' },
  kind: { sickPay: 'Sick pay', childSickPay: 'Child sick pay', maternityPay: 'Maternity pay' },
  state: {
    received: 'Received',
    inReview: 'In review',
    waitingForEmployer: 'Waiting for employer',
    waitingForDocuments: 'Waiting for documents',
    decided: 'Decided',
    paymentOrdered: 'Payment ordered',
    closed: 'Closed',
    rejected: 'Rejected',
  },
  detail: '{kind} of {day}',
  say: 'To read out',
  sentence: {
    received: 'Your application for {kind} reached us on {received}. It will be reviewed next.',
    inReview:
      'Your application for {kind} of {received} has been under review since {since}. You need not do anything.',
    waitingForEmployer:
      'For your application for {kind} we have been waiting for your employer’s details since {since}. Please ask there.',
    waitingForDocuments:
      'For your application for {kind} we have been waiting for documents from you since {since}. You can send them with the app.',
    decided:
      'Your application for {kind} was decided on {since}. The written decision will follow.',
    paymentOrdered: 'The payment for your application for {kind} was ordered on {since}.',
    closed: 'Your application for {kind} of {received} has been closed since {since}.',
    rejected:
      'Your application for {kind} was rejected on {since}. The reasons are in the written decision.',
  },
  masked:
    'Periods, payments and remaining days are health data. They stay masked until asked for; each unmasking is logged.',
  reveal: 'Show periods and payments',
  hide: 'Mask',
  revealed: 'The application is unmasked. The log says so.',
  periods: 'Sick notes',
  period: '{from} to {to}, received on {received}',
  noPeriods: 'None received',
  payments: 'Payments',
  payment: '{from} to {to}, ordered on {ordered}',
  noPayments: 'None ordered yet',
  end: 'End of sick pay',
  noEnd: 'Not recorded. It is never computed; the benefits department can tell.',
  children: 'Child sick pay {year}',
  child: '{name} ({birthYear}): {left} days left, {used} taken',
  status: { eachParent: 'each parent', singleParent: 'single parent' },
  noChildren:
    'No parent status is recorded for any child, so no remaining days can be named. Please hand a task to Benefits.',
};

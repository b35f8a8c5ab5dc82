import type { SameKeys } from '../../i18n/texts.ts';
import type { de } from './de.ts';

export const en: SameKeys<typeof de> = {
  ask: 'Request approval',
  askIntro: 'A second person decides this. Nothing happens until then.',
  deciders: {
    lead: 'A team lead decides.',
    'staff-desk': 'Another person of the protected desk decides.',
  },
  present_one: 'One person who may decide is signed in.',
  present_other: '{count} people who may decide are signed in.',
  nobody: 'Nobody who may decide is signed in just now. The request lasts until {until}.',
  until: 'The request lasts until {until}.',
  meanwhile: 'What helps now',
  step: {
    appShowsCertificate:
      'Whoever uses the app with registration sees their own certificate there at any time.',
    practiceAsksEeb:
      'The practice itself can request an electronic proof of insurance (eEB) from us.',
    callback: 'We call you back as soon as it is decided.',
  },
  explanation: 'Explanation for the second person',
  explanationHelp: 'Short and without diagnoses. Whoever decides reads it.',
  callbackToo: 'The request creates a callback task in the record.',
  asked: 'The approval is requested. You learn the outcome wherever you are in the program.',
  withdraw: 'Withdraw',
  withdrawAsk: 'Withdraw the request?',
  withdrawn: 'The request is withdrawn, the callback is done.',
  told: 'The person knows',
  later: 'Callback stays open',
  toldDone: 'Done: the person knows.',
  laterDone: 'Seen. The callback task stays in the record.',
  action: {
    issueReplacement: 'Replacement card',
    orderHealthCard: 'New health card',
    resend: 'Insurance certificate',
    undoReport: 'Undo the report of a death',
  },
  why: {
    freshAddress: 'address changed recently',
    secondIssue: 'one was issued recently already',
    twoPeople: 'at the protected desk two people decide',
  },
  state: {
    open: 'waiting',
    executed: 'approved',
    failed: 'no longer possible',
    rejected: 'rejected',
    withdrawn: 'withdrawn',
    expired: 'expired',
  },
  outcome: {
    open: 'Waits for a decision, until {until} at the latest.',
    executed: 'Approved by {by} and carried out. Reason: {reason}',
    failed: 'Approved by {by}, but nothing has happened: {failure}',
    rejected: 'Rejected by {by}. Reason: {reason}',
    withdrawn: 'Withdrawn by you.',
    expired: 'Nobody decided until {until}. Nothing has happened.',
  },
  notice: {
    executed: '{action} for {name}: approved and carried out.',
    failed: '{action} for {name}: approved, but no longer possible.',
    rejected: '{action} for {name}: rejected.',
    expired: '{action} for {name}: expired without a decision.',
  },
  waiting_one: 'One approval waits for you.',
  waiting_other: '{count} approvals wait for you.',
  decided_one: 'One of your requests has been decided.',
  decided_other: '{count} of your requests have been decided.',
  look: 'Look',
};

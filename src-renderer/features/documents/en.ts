import type { SameKeys } from '../../i18n/texts.ts';
import type { de } from './de.ts';

export const en: SameKeys<typeof de> = {
  what: 'State and dates of documents',
  whatPages: 'Title, message and pages of the document',
  title: 'Arrived and refused',
  table: 'Documents, newest first',
  emptyTitle: 'Nothing arrived under this number',
  empty:
    'Refused uploads would stand here too. If the caller has a tracking ID, please look it up below. Otherwise it was not sent successfully: please send again, at most 15 pages, 800 kB each.',
  column: {
    trackingId: 'Tracking ID',
    sentAt: 'Sent',
    title: 'Title',
    state: 'State',
    since: 'Since',
    sender: 'Sender',
    pages: 'Pages',
    keep: 'Original until',
  },
  noTrackingId: 'none given',
  hiddenTitle: 'from “high”',
  state: {
    received: 'Received',
    assigned: 'Assigned',
    inReview: 'In review',
    done: 'Done',
    refused: 'Refused',
  },
  sender: {
    self: 'member',
    unverified: 'unverified',
    otherMember: 'other member',
  },
  senderWhy: {
    self: 'Sent by the insured person, signed in as a smart user.',
    unverified:
      'Sent without signing in (basic): who typed the number is not verified. The tracking ID was shown once only.',
    otherMember: 'Sent from another member’s app, for example by a relative.',
  },
  refusal: {
    tooManyPages: 'Too many pages: {pages} instead of at most 15',
    pageTooLarge: 'Page too large: {size} instead of at most 800 kB',
  },
  say: 'To read out',
  sentence: {
    received: 'Your document reached us on {sent} and is just being assigned to the right team.',
    assigned:
      'Your document arrived on {sent} and has been with the responsible team since {since}.',
    inReview: 'Your document of {sent} has been in review since {since}. You need not do anything.',
    done: 'Your document of {sent} was dealt with on {since}.',
    tooManyPages:
      'Your upload of {sent} had {pages} pages. The app takes at most 15 pages at once. Please send it again in several parts.',
    pageTooLarge:
      'One page of your upload of {sent} was {size} large. The app takes at most 800 kB per page. Please take the pages at a lower resolution and send them again.',
    refused: 'Your upload of {sent} did not arrive. Please send it again.',
  },
  keep: {
    until: 'Please keep the original at least until {day}. You need not send it in.',
    over: 'You need not keep the original for us any longer.',
    refused: 'Please keep the original until the upload has arrived.',
  },
  detail: 'Document of {day}',
  message: 'Message with it',
  noMessage: 'none',
  largestPage: 'Largest page',
  copyId: 'Copy tracking ID',
  copied: 'Tracking ID copied. The clipboard is emptied after a minute.',
  showPages: 'View pages',
  pagesOf: 'Pages of the document of {day}',
  noPages: 'Refused uploads are not stored; there are no pages.',
  pagesLocked: 'Title, message and pages open from verification “high” on (rule 8).',
  close: 'Close',
  lookup: {
    title: 'Look up a tracking ID',
    label: 'Tracking ID',
    help: 'Case, spaces and dashes do not matter. The ID proves delivery, never the person.',
    run: 'Look up',
    own: 'Belongs to this record: {state} since {day}.',
    ownOpen: 'Show in the list',
    elsewhereTitle: 'Received, being assigned',
    elsewhere:
      'Please say only: “Your document was received and is being assigned.” There is nothing more to see. A task to clear it up is open.',
  },
  absence: {
    title: 'Something did not arrive?',
    from: 'From',
    to: 'To',
    check: 'Check period',
    order: 'The first day lies after the last.',
    none: 'From {from} to {to} nothing arrived under this number, nor was anything refused.',
    some: 'From {from} to {to}: {arrived} arrived, {refused} refused.',
    askTitle: 'Please ask',
    ask1: 'How many pages were there? (at most 15 at once)',
    ask2: 'Photos in full resolution? (at most 800 kB per page)',
    ask3: 'Was a tracking ID shown after sending?',
    ask4: 'Which insurance number was entered?',
    advice:
      'Without a tracking ID the sending was not successful, for example because the connection broke. Then only sending again helps.',
  },
};

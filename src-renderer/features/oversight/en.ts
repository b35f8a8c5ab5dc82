import type { SameKeys } from '../../i18n/texts.ts';
import type { de } from './de.ts';

export const en: SameKeys<typeof de> = {
  title: 'Reports and locks',
  logged: 'Each look at this is in the log.',
  again: 'Reload',
  reports: 'Reported deaths',
  reportsNone: 'No open report',
  reportsNoneText: 'Deaths that are reported but not proven stand here.',
  reportsMore: 'The newest {shown} of {total} are shown.',
  reported: 'reported {at}',
  reporter: { relative: 'by a relative', authority: 'by an authority', other: 'by somebody else' },
  undo: 'Undo',
  undoOf: 'Undo the report: {name}',
  undoWhy: 'Why is the report undone?',
  undoEffect: 'Letters, cards and messages then go out again; the task is done.',
  undoReason: {
    alive: 'The person is alive',
    otherPerson: 'Another person was meant',
    withdrawn: 'The report was withdrawn',
  },
  undone: 'The report about {name} is undone. Everything goes out again.',
  locks: 'Locked verifications',
  locksNone: 'Nothing is locked',
  locksNoneText: 'After three mismatches within 24 hours the record stands here.',
  locked: 'locked since {since}, until {until}',
  release: 'Release',
  releaseOf: 'Release the verification: {name}',
  releaseWhy: 'Why is it released?',
  releaseEffect: 'Earlier mismatches then no longer count; whoever calls is verified anew.',
  releaseReason: {
    typingError: 'We mistyped',
    provenOtherwise: 'The person proved who they are otherwise',
    recordOutdated: 'The record is outdated',
  },
  released: 'The verification of {name} is released. New attempts count.',
  cancel: 'Cancel',
};

import type { SameKeys } from '../../i18n/texts.ts';
import type { de } from './de.ts';

export const en: SameKeys<typeof de> = {
  label: 'Find a member',
  placeholder: 'Name + criterion, insurance number, tracking ID …',
  needsContact: 'Start a contact first (F2), then search.',
  hint: 'Any identifier will do; a name needs one more criterion.',
  hintExamples: 'müller 1980 · X123 456 789 · HEK-… · 22039 weber',
  asking: 'Searching',
  hits_one: '{count} hit',
  hits_other: '{count} hits',
  more: 'There are more. Please add one criterion.',
  none: 'There is no such record.',
  noneNext: 'Check the spelling, try the birth name, or have the insurance number read out.',
  protectedDesk: 'Handled by the protected desk. Please transfer the caller there.',
  born: '*{year}',
  understoodAs: 'Understood as:',
  open: 'Open',
  list: 'Hits',
  criterion: {
    kvnr: 'insurance number',
    trackingId: 'tracking ID',
    phone: 'phone number',
    birthDate: 'birth date',
    birthDayMonth: 'birthday',
    birthYear: 'birth year',
    postcode: 'postcode',
    town: 'town',
    name: 'name',
  },
  match: { exact: '', variant: 'spelling variant', sound: 'sounds alike', typo: 'typing error' },
  notFactor: 'What you search with does not count for verification (rule 6).',
};

import type { Format } from './format.ts';
import { terms } from './terms.ts';
import { defineTexts, type Language } from './texts.ts';

const de = {
  wayOpen: {
    none: '',
    askForId: 'Möglich: Ausweis in der Geschäftsstelle.',
    post: 'Möglich: per Post an die hinterlegte Anschrift.',
    verify: 'Bitte die Legitimation fortsetzen (F4).',
  },
  why: {
    notOnRecord: 'ist nicht hinterlegt',
    searchedWith: 'damit wurde gesucht',
    callerNumber: 'die Rufnummer kam mit dem Anruf',
    changedRecently: 'wurde vor Kurzem geändert',
    cardBlocked: 'die Karte ist gesperrt',
    alreadyMatched: 'ist schon bestätigt',
    branchOnly: 'nur in der Geschäftsstelle',
    packstation: 'es ist eine Packstation',
    incomplete: 'sie ist unvollständig',
    abroad: 'sie liegt im Ausland',
    freshAddress: 'die Anschrift wurde vor Kurzem geändert',
    secondIssueIn30Days: 'es ist die dritte Ausstellung in 30 Tagen',
  },
} as const;
const en = {
  wayOpen: {
    none: '',
    askForId: 'Possible: ID document at a branch.',
    post: 'Possible: by post to the stored address.',
    verify: 'Please go on verifying (F4).',
  },
  why: {
    notOnRecord: 'it is not on record',
    searchedWith: 'it was used to search',
    callerNumber: 'the number came with the call',
    changedRecently: 'it changed recently',
    cardBlocked: 'the card is blocked',
    alreadyMatched: 'it already matched',
    branchOnly: 'only at a branch',
    packstation: 'it is a parcel station',
    incomplete: 'it is incomplete',
    abroad: 'it is abroad',
    freshAddress: 'the address changed recently',
    secondIssueIn30Days: 'it is the third issue within 30 days',
  },
} as const;
export const factTexts = defineTexts('facts', { de, en });

/** A fact of a refusal in words: levels, days, instants and known codes; anything else as it came. */
export function wordOfFact(
  fact: string,
  value: string,
  language: Language,
  format: Format,
): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.day(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return format.dateTime(value);
  const word = terms.in(language);
  if (fact === 'needed' || fact === 'reached') {
    if (value === 'none' || value === 'simple' || value === 'high') return word(`level.${value}`);
  }
  const known: Readonly<Record<string, string>> =
    fact === 'why' ? words[language].why : fact === 'wayOpen' ? words[language].wayOpen : {};
  return known[value] ?? value;
}

const words = { de, en };

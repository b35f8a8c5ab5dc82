import { defineTexts } from '../i18n/texts.ts';

const de = {
  again: 'Erneut versuchen',
  againUnknown: 'Erneut prüfen',
  happenings: 'Was gerade geschehen ist',
  close: 'Schließen',
  cancel: 'Abbrechen',
  loading: 'Wird geladen',
  lockedTitle: 'Noch gesperrt',
  lockedWhy: '{what}: erst ab Legitimation „{needs}“ (Regel 8). Erreicht ist „{reached}“.',
  unlockSimple: 'Zwei passende Angaben öffnen das, zum Beispiel Geburtsdatum und Rufnummer.',
  unlockHigh:
    'Dazu fehlt ein Besitzmerkmal: die letzten fünf Ziffern der Karte, das vereinbarte Kennwort, die Bestätigung in der App (smart) oder der Ausweis in der Geschäftsstelle.',
  unlockBoth:
    'Zwei passende Angaben und ein Besitzmerkmal öffnen das: die letzten fünf Ziffern der Karte, das vereinbarte Kennwort, die Bestätigung in der App (smart) oder der Ausweis in der Geschäftsstelle.',
  unlockNothing:
    'Dritten öffnet sich hier nichts, was immer sie wissen (Regel 4). Es hilft eine hinterlegte Vertretung, oder die versicherte Person spricht selbst.',
  toGate: 'Zur Legitimation',
  copy: 'Zelle kopieren',
  copied: 'Kopiert. Die Zwischenablage wird nach einer Minute geleert.',
  columns: 'Spalten',
  columnUp: 'Nach links',
  columnDown: 'Nach rechts',
  columnsReset: 'Zurücksetzen',
  sortedUp: 'aufsteigend sortiert',
  sortedDown: 'absteigend sortiert',
  rows_one: '{count} Zeile',
  rows_other: '{count} Zeilen',
  noRoom_one: '{count} Spalte hat hier keinen Platz',
  noRoom_other: '{count} Spalten haben hier keinen Platz',
  confirm: 'Wirklich?',
  dayHelp: 'TT.MM.JJJJ',
  dayWrong: 'Das ist kein Tag. Bitte TT.MM.JJJJ eingeben.',
} as const;
const en = {
  again: 'Try again',
  againUnknown: 'Check again',
  happenings: 'What just happened',
  close: 'Close',
  cancel: 'Cancel',
  loading: 'Loading',
  lockedTitle: 'Still locked',
  lockedWhy: '{what}: from verification “{needs}” on (rule 8). Reached is “{reached}”.',
  unlockSimple: 'Two matching answers open it, for example birth date and phone number.',
  unlockHigh:
    'A possession factor is missing: the last five digits of the card, the agreed password, the confirmation in the app (smart), or an ID document at a branch.',
  unlockBoth:
    'Two matching answers and a possession factor open it: the last five digits of the card, the agreed password, the confirmation in the app (smart), or an ID document at a branch.',
  unlockNothing:
    'Nothing opens here for third parties, whatever they know (rule 4). A representation on record helps, or the insured person speaks.',
  toGate: 'To verification',
  copy: 'Copy cell',
  copied: 'Copied. The clipboard is emptied after a minute.',
  columns: 'Columns',
  columnUp: 'Move left',
  columnDown: 'Move right',
  columnsReset: 'Reset',
  sortedUp: 'sorted ascending',
  sortedDown: 'sorted descending',
  rows_one: '{count} row',
  rows_other: '{count} rows',
  noRoom_one: '{count} column finds no room here',
  noRoom_other: '{count} columns find no room here',
  confirm: 'Sure?',
  dayHelp: 'DD.MM.YYYY',
  dayWrong: 'This is not a day. Please type DD.MM.YYYY.',
} as const;

export const designTexts = defineTexts('design', { de, en });

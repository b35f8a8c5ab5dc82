import type { ErrorText } from '../service-contract/errors.ts';

/**
 * Refusals of the main process itself, beside those of the service (`errorTexts`), which it passes on.
 * `status` is unused here (nothing travels by HTTP) and kept 0.
 */
export const deskErrorTexts = {
  forbiddenSender: {
    status: 0,
    de: 'Diese Seite darf das Programm nicht ansprechen.',
    en: 'This page may not address the program.',
  },
  invalidRequest: {
    status: 0,
    de: 'Das Programm hat die Anfrage nicht verstanden. Bitte die Ansicht neu laden (F5).',
    en: 'The program did not understand the request. Please reload the view (F5).',
  },
  offline: {
    status: 0,
    de: 'Keine Verbindung zum Dienst. Es wurde nichts gesendet; Ihre Eingaben bleiben erhalten.',
    en: 'No connection to the service. Nothing was sent; what you typed is kept.',
  },
  outcomeUnknown: {
    status: 0,
    de: 'Die Verbindung brach ab, das Ergebnis ist unbekannt. „Erneut prüfen“ sendet nichts doppelt.',
    en: 'The connection broke; the outcome is unknown. “Check again” sends nothing twice.',
  },
  signedOut: {
    status: 0,
    de: 'Sie sind abgemeldet. Bitte anmelden; Ihre Eingaben bleiben erhalten.',
    en: 'You are signed out. Please sign in; what you typed is kept.',
  },
  signInFailed: {
    status: 0,
    de: 'Die Anmeldung ist nicht gelungen. Bitte erneut versuchen.',
    en: 'Signing in did not succeed. Please try again.',
  },
  answerNotUnderstood: {
    status: 0,
    de: 'Der Dienst hat etwas Unerwartetes geantwortet. Bitte das Programm aktualisieren.',
    en: 'The service answered something unexpected. Please update the program.',
  },
  printerUnknown: {
    status: 0,
    de: 'Diesen Drucker gibt es hier nicht. Bitte einen anderen wählen.',
    en: 'There is no such printer here. Please choose another.',
  },
  printerGone: {
    status: 0,
    de: 'Der Drucker ist verschwunden, bevor er alles hatte. Bitte nachsehen, was im Ausgabefach liegt.',
    en: 'The printer vanished before it had everything. Please look at what lies in the tray.',
  },
  printingUnavailable: {
    status: 0,
    de: 'Auf diesem Rechner ist kein Drucksystem erreichbar. „Als PDF speichern“ ist möglich.',
    en: 'No print system can be reached on this computer. “Save as PDF” is possible.',
  },
  bytesDamaged: {
    status: 0,
    de: 'Das Dokument kam beschädigt an und wurde verworfen. Bitte erneut öffnen.',
    en: 'The document arrived damaged and was discarded. Please open it again.',
  },
  fileNotWritten: {
    status: 0,
    de: 'Die Datei konnte nicht gespeichert werden. Bitte einen anderen Ort wählen.',
    en: 'The file could not be saved. Please choose another place.',
  },
  settingLocked: {
    status: 0,
    de: 'Diese Einstellung legt Ihre IT fest.',
    en: 'Your IT department sets this.',
  },
  desk: {
    status: 0,
    de: 'Im Programm ist ein Fehler aufgetreten. Bitte erneut versuchen; Ihre Eingaben bleiben erhalten.',
    en: 'The program met an error. Please try again; what you typed is kept.',
  },
} as const satisfies Record<string, ErrorText>;

export type DeskErrorCode = keyof typeof deskErrorTexts;

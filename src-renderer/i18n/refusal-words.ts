import type { ErrorCode } from '#shared/service-contract/errors.ts';
import type { Label, Language } from './texts.ts';

/**
 * Why something was refused, short. The agent saw a sentence with days and levels in it; the log keeps
 * the code only (domain rule 27), so history tells the reason without them.
 */
const words: Readonly<Record<ErrorCode, Label>> = {
  malformedRequest: { de: 'Eingabe passte nicht', en: 'input did not fit' },
  tooLarge: { de: 'Eingabe zu groß', en: 'input too large' },
  unknownRoute: { de: 'unbekannte Funktion', en: 'unknown function' },
  unauthenticated: { de: 'Anmeldung abgelaufen', en: 'sign-in expired' },
  accountNotSetUp: {
    de: 'Konto ohne eindeutige Berechtigung',
    en: 'account without one permission set',
  },
  throttled: { de: 'zu viele Anfragen', en: 'too many requests' },
  conflict: { de: 'inzwischen geändert', en: 'changed meanwhile' },
  idempotencyConflict: { de: 'schon mit anderen Angaben ausgeführt', en: 'ran with other input' },
  internal: { de: 'Fehler im Dienst', en: 'error in the service' },
  unavailable: { de: 'Dienst nicht bereit', en: 'service not ready' },
  storageFull: { de: 'Speicher voll', en: 'storage full' },
  notPermitted: { de: 'Berechtigung fehlte', en: 'permission missing' },
  contactNotFound: { de: 'Kontakt nicht vorhanden', en: 'contact not found' },
  contactClosed: { de: 'Kontakt war abgeschlossen', en: 'contact was wrapped up' },
  contactParked: { de: 'Kontakt war geparkt', en: 'contact was parked' },
  memberNotOpened: { de: 'Akte nicht geöffnet', en: 'record not open' },
  memberNotFound: { de: 'Akte nicht vorhanden', en: 'record not found' },
  approvalNotNeeded: { de: 'keine Freigabe nötig', en: 'no approval needed' },
  approvalPending: { de: 'Freigabe schon beantragt', en: 'approval already requested' },
  approvalNotFound: { de: 'Freigabe nicht vorhanden', en: 'approval not found' },
  approvalExpired: { de: 'Frist der Freigabe abgelaufen', en: 'approval had expired' },
  approvalOutdated: { de: 'Akte seit dem Antrag geändert', en: 'record changed since the request' },
  ownRequest: { de: 'eigener Antrag', en: 'own request' },
  ownRecord: { de: 'eigene Akte oder von Angehörigen', en: 'own or a relative’s record' },
  protectedDesk: { de: 'gehört zum geschützten Bereich', en: 'belongs to the protected desk' },
  levelTooLow: { de: 'Legitimation reichte nicht', en: 'verification too low' },
  thirdPartyNoLevel: {
    de: 'dritte Person ohne Vertretung',
    en: 'third party without representation',
  },
  lookupTooBroad: { de: 'Suche zu weit', en: 'lookup too broad' },
  lookupTooFewCriteria: { de: 'zu wenige Suchmerkmale', en: 'too few criteria' },
  lookupThrottled: { de: 'Suchkontingent erreicht', en: 'lookup limit reached' },
  kvnrInvalid: { de: 'Versichertennummer falsch', en: 'insurance number wrong' },
  speakerNotSet: { de: 'nicht festgehalten, wer spricht', en: 'speaker not stated' },
  consentMissing: { de: 'Einwilligung fehlte', en: 'consent missing' },
  factorNotUsable: { de: 'Merkmal zählte hier nicht', en: 'factor did not count' },
  verificationLocked: { de: 'Legitimation gesperrt', en: 'verification locked' },
  representationNotValid: { de: 'Vertretung galt nicht', en: 'representation not valid' },
  representativeNeeded: { de: 'Vertretung nötig', en: 'representative needed' },
  trackingIdUnknown: { de: 'Tracking-ID unbekannt', en: 'tracking ID unknown' },
  pageNotFound: { de: 'Seite nicht vorhanden', en: 'page not found' },
  applicationNotFound: { de: 'Antrag nicht vorhanden', en: 'application not found' },
  certificateKindNotSent: { de: 'wird nicht verschickt', en: 'kind is not sent' },
  channelNotAllowed: { de: 'Weg nicht erlaubt', en: 'way not allowed' },
  addressNotUsable: { de: 'Anschrift nicht verwendbar', en: 'address not usable' },
  duplicateCertificate: { de: 'wurde vor Kurzem schon beauftragt', en: 'was ordered recently' },
  memberDeceased: { de: 'Person verstorben oder gemeldet', en: 'person deceased or reported' },
  coverEnded: { de: 'Versicherung beendet', en: 'cover ended' },
  approvalRequired: { de: 'Freigabe nötig', en: 'approval needed' },
  practiceNotFound: { de: 'Praxis nicht im Verzeichnis', en: 'practice not in the directory' },
  cardNotFound: { de: 'Karte nicht vorhanden', en: 'card not found' },
  certificateNotFound: { de: 'Brief nicht vorhanden', en: 'letter not found' },
  alreadyDone: { de: 'war schon geschehen', en: 'already done' },
  letterCharacter: { de: 'Zeichen nicht druckbar', en: 'character not printable' },
  handoutNotFound: { de: 'Aushändigung nicht vorhanden', en: 'hand-out not found' },
  threadNotFound: { de: 'Verlauf nicht vorhanden', en: 'thread not found' },
  threadClaimed: { de: 'Verlauf bei jemand anderem', en: 'thread claimed by another' },
  threadNotClaimed: { de: 'Verlauf nicht übernommen', en: 'thread not claimed' },
  letterNotFound: { de: 'Brief nicht vorhanden', en: 'letter not found' },
  letterMoved: { de: 'neue Antwort kam dazwischen', en: 'new reply in between' },
  threadMoved: { de: 'neue Nachricht kam dazwischen', en: 'new message in between' },
  undoTooLate: { de: 'schon gesendet', en: 'already sent' },
  unfilledBlank: { de: 'Platzhalter nicht ausgefüllt', en: 'blank not filled' },
  representationNotFound: { de: 'Vertretung nicht vorhanden', en: 'representation not found' },
  editConflict: { de: 'kam jemand anderem in die Quere', en: 'somebody else was first' },
  fieldNotUsable: { de: 'Angabe nicht verwendbar', en: 'value not usable' },
  notEditable: {
    de: 'darf niemand oder nur eine Vertretung ändern',
    en: 'nobody, or only a representative, may change it',
  },
  accountNotFound: { de: 'Bankverbindung nicht vorhanden', en: 'bank account not found' },
  articleNotFound: { de: 'Artikel nicht vorhanden', en: 'article not found' },
  taskNotFound: { de: 'Aufgabe nicht vorhanden', en: 'task not found' },
};

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(words, code);

/** The reason of a refusal; null for an outcome that is none. */
export const refusalWord = (code: string, language: Language): string | null =>
  isErrorCode(code) ? words[code][language] : null;

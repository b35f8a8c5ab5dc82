import { factText } from './fact-words.ts';

/**
 * Every refusal the service can utter: HTTP status, and one German and one English sentence that says
 * what to do. `{name}` is replaced by the fact of that name. No sentence carries personal data.
 * Plain data without zod: the renderer shows these sentences.
 */
export interface ErrorText {
  readonly status: number;
  readonly de: string;
  readonly en: string;
}

export const errorTexts = {
  // -- any request
  malformedRequest: {
    status: 400,
    de: 'Die Eingabe „{field}“ passt nicht. Bitte prüfen und erneut senden.',
    en: 'The input “{field}” does not fit. Please check it and send again.',
  },
  tooLarge: {
    status: 413,
    de: 'Das ist zu groß zum Übertragen. Bitte kürzen.',
    en: 'This is too large to send. Please shorten it.',
  },
  unknownRoute: {
    status: 404,
    de: 'Diese Funktion kennt der Dienst nicht. Bitte das Programm aktualisieren.',
    en: 'The service does not know this function. Please update the program.',
  },
  unauthenticated: {
    status: 401,
    de: 'Die Anmeldung ist abgelaufen. Bitte erneut anmelden; Ihre Eingaben bleiben erhalten.',
    en: 'Your sign-in has expired. Please sign in again; what you typed is kept.',
  },
  accountNotSetUp: {
    status: 403,
    de: 'Ihr Konto hat in diesem Programm nicht genau eine Berechtigung. Bitte die Benutzerverwaltung anrufen.',
    en: 'Your account does not have exactly one permission set in this program. Please call user administration.',
  },
  throttled: {
    status: 429,
    de: 'Zu viele Anfragen. Bitte {seconds} Sekunden warten.',
    en: 'Too many requests. Please wait {seconds} seconds.',
  },
  conflict: {
    status: 409,
    de: 'Inzwischen hat sich etwas geändert. Bitte den neuen Stand ansehen und erneut entscheiden.',
    en: 'Something changed meanwhile. Please look at the new state and decide again.',
  },
  idempotencyConflict: {
    status: 409,
    de: 'Diese Aktion wurde schon mit anderen Angaben ausgeführt. Bitte neu beginnen.',
    en: 'This action has already run with other input. Please start it anew.',
  },
  internal: {
    status: 500,
    de: 'Im Dienst ist ein Fehler aufgetreten. Es wurde nichts geändert. Kennung für den Support: {requestId}.',
    en: 'The service met an error. Nothing was changed. Reference for support: {requestId}.',
  },
  unavailable: {
    status: 503,
    de: 'Der Dienst ist gerade nicht bereit. Es wurde nichts geändert; gleich erneut versuchen.',
    en: 'The service is not ready just now. Nothing was changed; try again in a moment.',
  },
  storageFull: {
    status: 507,
    de: 'Der Dienst kann nichts mehr speichern. Es wurde nichts geändert. Bitte den Support anrufen.',
    en: 'The service can store nothing more. Nothing was changed. Please call support.',
  },
  // -- permission, contact, level
  notPermitted: {
    status: 403,
    de: 'Ihre Berechtigung erlaubt das nicht. Bitte an {who} übergeben.',
    en: 'Your permissions do not allow this. Please hand over to {who}.',
  },
  contactNotFound: {
    status: 404,
    de: 'Diesen Kontakt gibt es nicht oder er gehört jemand anderem. Bitte einen Kontakt beginnen.',
    en: 'This contact does not exist or is somebody else’s. Please start a contact.',
  },
  contactClosed: {
    status: 409,
    de: 'Dieser Kontakt ist abgeschlossen. Bitte einen neuen beginnen.',
    en: 'This contact is wrapped up. Please start a new one.',
  },
  contactParked: {
    status: 409,
    de: 'Dieser Kontakt ist geparkt. Bitte zuerst fortsetzen.',
    en: 'This contact is parked. Please resume it first.',
  },
  memberNotOpened: {
    status: 403,
    de: 'Diese Akte ist in diesem Kontakt nicht geöffnet. Bitte über die Suche öffnen.',
    en: 'This record is not open in this contact. Please open it from the lookup.',
  },
  memberNotFound: {
    status: 404,
    de: 'Dazu gibt es keine Akte. Bitte die Suche prüfen.',
    en: 'There is no such record. Please check the lookup.',
  },
  ownRecord: {
    status: 403,
    de: 'Die eigene Akte und die von Angehörigen bearbeitet jemand anders. Bitte an den geschützten Bereich übergeben.',
    en: 'Your own and your relatives’ records are handled by somebody else. Please transfer to the protected desk.',
  },
  protectedDesk: {
    status: 403,
    de: 'Wird vom geschützten Bereich bearbeitet. Bitte dorthin verbinden.',
    en: 'Handled by the protected desk. Please transfer the caller there.',
  },
  levelTooLow: {
    status: 403,
    de: 'Dafür ist die Legitimation „{needed}“ nötig, erreicht ist „{reached}“ (Regel {rule}). {wayOpen}',
    en: 'This needs verification “{needed}”; reached is “{reached}” (rule {rule}). {wayOpen}',
  },
  thirdPartyNoLevel: {
    status: 403,
    de: 'Ohne hinterlegte Vertretung erhält eine dritte Person keine Auskunft (Regel 4). Möglich: Versicherungsbescheinigung per Post an die hinterlegte Anschrift.',
    en: 'Without a recorded representation a third party gets no information (rule 4). Possible: an insurance certificate by post to the stored address.',
  },
  // -- lookup
  lookupTooBroad: {
    status: 422,
    de: 'Zu viele Treffer. Bitte ein weiteres Merkmal erfragen: Geburtsdatum, Postleitzahl oder Versichertennummer.',
    en: 'Too many hits. Please ask for one more: birth date, postcode or insurance number.',
  },
  lookupTooFewCriteria: {
    status: 422,
    de: 'Ein Name allein genügt nicht (Regel 2). Bitte Geburtsdatum, Geburtsjahr, Postleitzahl oder Ort dazu eingeben.',
    en: 'A name alone is not enough (rule 2). Please add birth date, birth year, postcode or town.',
  },
  lookupThrottled: {
    status: 429,
    de: 'Das Suchkontingent ist erreicht (Regel 2). Weiter in {seconds} Sekunden.',
    en: 'The lookup limit is reached (rule 2). Continue in {seconds} seconds.',
  },
  kvnrInvalid: {
    status: 422,
    de: 'Die Versichertennummer stimmt nicht: {part}. Bitte noch einmal vorlesen lassen.',
    en: 'The insurance number is wrong: {part}. Please have it read out again.',
  },
  // -- verification
  speakerNotSet: {
    status: 409,
    de: 'Bitte zuerst angeben, wer spricht (Regel 4).',
    en: 'Please say first who is speaking (rule 4).',
  },
  consentMissing: {
    status: 422,
    de: 'Bitte zuerst die Einwilligung der versicherten Person festhalten (Regel 4).',
    en: 'Please record the insured person’s consent first (rule 4).',
  },
  factorNotUsable: {
    status: 422,
    de: 'Dieses Merkmal zählt hier nicht (Regel 6): {why}. Bitte ein anderes erfragen.',
    en: 'This factor does not count here (rule 6): {why}. Please ask for another.',
  },
  verificationLocked: {
    status: 423,
    de: 'Nach drei Fehlversuchen ist die Legitimation bis {until} gesperrt (Regel 7). Möglich: Bestätigung in der App, Freigabe durch die Teamleitung, Ausweis in der Geschäftsstelle oder Bescheinigung per Post.',
    en: 'After three mismatches verification is locked until {until} (rule 7). Possible: confirmation in the app, a release by the team lead, ID at a branch, or a certificate by post.',
  },
  representationNotValid: {
    status: 422,
    de: 'Diese Vertretung gilt heute oder für diesen Zweck nicht (Regel 9). Bitte den Nachweis prüfen.',
    en: 'This representation does not hold today or for this purpose (rule 9). Please check the evidence.',
  },
  representativeNeeded: {
    status: 422,
    de: 'Unter 15 Jahren spricht eine hinterlegte Vertretung (Regel 9). Ohne sie ist möglich: Versicherungsbescheinigung per Post an die hinterlegte Anschrift.',
    en: 'Under 15 a recorded representative speaks (rule 9). Possible without one: an insurance certificate by post to the stored address.',
  },
  // -- documents
  trackingIdUnknown: {
    status: 404,
    de: 'Unter dieser Tracking-ID ist nichts eingegangen. Bitte noch einmal vorlesen lassen; ohne Eingang bitte erneut senden (höchstens 15 Seiten, je 800 kB).',
    en: 'Nothing arrived under this tracking ID. Please have it read out again; if nothing arrived, send again (at most 15 pages, 800 kB each).',
  },
  pageNotFound: {
    status: 404,
    de: 'Diese Seite gibt es nicht. Bitte eine andere Seite wählen.',
    en: 'There is no such page. Please choose another page.',
  },
  // -- certificates, cards
  certificateKindNotSent: {
    status: 422,
    de: 'Diese Bescheinigung wird nicht verschickt (Regel 16). {wayOpen}',
    en: 'This certificate is not sent (rule 16). {wayOpen}',
  },
  channelNotAllowed: {
    status: 422,
    de: 'Dieser Weg ist nicht erlaubt (Regel {rule}). {wayOpen}',
    en: 'This way is not allowed (rule {rule}). {wayOpen}',
  },
  addressNotUsable: {
    status: 422,
    de: 'An die hinterlegte Anschrift kann nicht gesendet werden: {why}. Bitte zuerst die Anschrift klären.',
    en: 'The stored address cannot be used: {why}. Please clear up the address first.',
  },
  duplicateCertificate: {
    status: 409,
    de: 'Dieselbe Bescheinigung wurde schon in Auftrag gegeben ({day}, Regel 16). Bitte einen Grund angeben, wenn sie noch einmal gehen soll.',
    en: 'The same certificate has been ordered already ({day}, rule 16). Please give a reason to send it again.',
  },
  memberDeceased: {
    status: 422,
    de: 'Die Person ist verstorben oder als verstorben gemeldet (Regel 11). Es geht nichts mehr heraus; Erben handeln mit hinterlegtem Nachweis.',
    en: 'The person is deceased or reported deceased (rule 11). Nothing goes out; heirs act by record.',
  },
  coverEnded: {
    status: 422,
    de: 'Der Versicherungsschutz endete am {day} (Regel 18). Es gibt keine Ersatzbescheinigung; bitte an die Beitragsabteilung.',
    en: 'Cover ended on {day} (rule 18). No replacement card can be issued; please refer to contributions.',
  },
  approvalRequired: {
    status: 409,
    de: 'Dafür ist eine Freigabe nötig (Regel {rule}): {why}. Es ist nichts geschehen. Bitte die Freigabe beantragen.',
    en: 'This needs an approval (rule {rule}): {why}. Nothing has happened. Please request the approval.',
  },
  approvalNotNeeded: {
    status: 409,
    de: 'Dafür ist keine Freigabe (mehr) nötig. Bitte die Aktion selbst ausführen.',
    en: 'This needs no approval (any more). Please carry out the action yourself.',
  },
  approvalPending: {
    status: 409,
    de: 'Dafür ist schon eine Freigabe beantragt. Bitte deren Ausgang abwarten.',
    en: 'An approval for this has been requested already. Please wait for its outcome.',
  },
  approvalNotFound: {
    status: 404,
    de: 'Diese Freigabe gibt es nicht. Bitte die Liste neu laden.',
    en: 'There is no such approval. Please reload the list.',
  },
  approvalExpired: {
    status: 409,
    de: 'Die Frist für diese Freigabe ist abgelaufen. Sie muss neu beantragt werden.',
    en: 'This approval has expired. It has to be requested anew.',
  },
  approvalOutdated: {
    status: 409,
    de: 'Die Akte ist nicht mehr, wie sie beim Antrag war. Es ist nichts geschehen. Bitte neu beantragen.',
    en: 'The record is no longer as it was when this was requested. Nothing has happened. Please request it anew.',
  },
  ownRequest: {
    status: 403,
    de: 'Über den eigenen Antrag entscheidet jemand anders.',
    en: 'Somebody else decides on your own request.',
  },
  practiceNotFound: {
    status: 422,
    de: 'Diese Praxis steht nicht (mehr) im Verzeichnis. Bitte sie im Verzeichnis wählen; genannte Adressen gelten nicht (Regel 19).',
    en: 'This practice is not in the directory (any more). Please choose it there; addresses that callers give do not count (rule 19).',
  },
  cardNotFound: {
    status: 404,
    de: 'Diese Karte gibt es in der Akte nicht. Bitte die Ansicht neu öffnen.',
    en: 'This card is not in the record. Please reopen the view.',
  },
  certificateNotFound: {
    status: 404,
    de: 'Diesen Brief gibt es in der Akte nicht zu sehen. Bitte die Ansicht neu öffnen.',
    en: 'This letter cannot be seen in the record. Please reopen the view.',
  },
  alreadyDone: {
    status: 409,
    de: 'Das ist bereits geschehen. Die Ansicht zeigt den neuen Stand.',
    en: 'This has already been done. The view shows the new state.',
  },
  letterCharacter: {
    status: 422,
    de: 'Das Zeichen „{character}“ in „{field}“ kann nicht gedruckt werden. Es wurde nichts ausgestellt; bitte die Schreibweise klären.',
    en: 'The character “{character}” in “{field}” cannot be printed. Nothing was issued; please clear up the spelling.',
  },
  // -- hand-outs
  handoutNotFound: {
    status: 404,
    de: 'Diese Aushändigung gibt es nicht oder sie ist abgeschlossen. Bitte neu beginnen.',
    en: 'This hand-out does not exist or is closed. Please start a new one.',
  },
  // -- messenger
  threadNotFound: {
    status: 404,
    de: 'Diesen Verlauf gibt es nicht. Bitte die Liste neu öffnen.',
    en: 'There is no such thread. Please reopen the list.',
  },
  letterNotFound: {
    status: 404,
    de: 'Diesen Brief gibt es im Postfach nicht. Bitte die Liste neu öffnen.',
    en: 'There is no such letter in the mailbox. Please reopen the list.',
  },
  letterMoved: {
    status: 409,
    de: 'Unter dem Brief wurde inzwischen geschrieben. Bitte zuerst lesen, dann antworten.',
    en: 'Somebody has written under the letter meanwhile. Please read it first, then answer.',
  },
  threadClaimed: {
    status: 409,
    de: 'Diesen Verlauf bearbeitet gerade jemand anders. Bitte einen anderen wählen.',
    en: 'Somebody else is working on this thread. Please choose another.',
  },
  threadNotClaimed: {
    status: 409,
    de: 'Bitte den Verlauf zuerst übernehmen.',
    en: 'Please claim the thread first.',
  },
  threadMoved: {
    status: 409,
    de: 'Seit Sie begonnen haben, kam eine neue Nachricht. Bitte lesen, dann senden; Ihr Text bleibt.',
    en: 'A new message arrived since you started. Please read it, then send; your text is kept.',
  },
  undoTooLate: {
    status: 409,
    de: 'Die Nachricht ist schon gesendet.',
    en: 'The message has already been sent.',
  },
  unfilledBlank: {
    status: 422,
    de: 'Im Text steht noch ein Platzhalter: {blank}. Bitte ausfüllen.',
    en: 'The text still holds a blank: {blank}. Please fill it in.',
  },
  representationNotFound: {
    status: 404,
    de: 'Diese Vertretung gibt es nicht. Bitte die Ansicht neu öffnen.',
    en: 'There is no such representation. Please reopen the view.',
  },
  applicationNotFound: {
    status: 404,
    de: 'Diesen Antrag gibt es hier nicht. Bitte die Ansicht neu öffnen.',
    en: 'There is no such application here. Please reopen the view.',
  },
  // -- edits
  editConflict: {
    status: 409,
    de: 'Inzwischen hat jemand anders diese Angabe geändert. Bitte beide Stände ansehen und entscheiden; Ihre Eingabe bleibt.',
    en: 'Meanwhile somebody else changed this. Please look at both states and decide; what you typed is kept.',
  },
  fieldNotUsable: {
    status: 422,
    de: '„{field}“ lässt sich so nicht speichern: {why}. Es wurde nichts geändert.',
    en: '“{field}” cannot be saved like this: {why}. Nothing was changed.',
  },
  notEditable: {
    status: 422,
    de: 'Das lässt sich hier nicht ändern (Regel {rule}): {why}.',
    en: 'This cannot be changed here (rule {rule}): {why}.',
  },
  accountNotFound: {
    status: 404,
    de: 'Diese Bankverbindung gibt es in der Akte nicht. Bitte die Ansicht neu öffnen.',
    en: 'This bank account is not in the record. Please reopen the view.',
  },
  articleNotFound: {
    status: 404,
    de: 'Diesen Artikel gibt es nicht mehr. Bitte im Wissen danach suchen.',
    en: 'There is no such article any more. Please search the knowledge for it.',
  },
  taskNotFound: {
    status: 404,
    de: 'Diese Aufgabe gibt es nicht oder sie gehört einer anderen Stelle.',
    en: 'There is no such task, or it belongs to another department.',
  },
} as const satisfies Record<string, ErrorText>;

export type ErrorCode = keyof typeof errorTexts;
export const errorCodes = Object.keys(errorTexts) as ErrorCode[];

/** What any request can meet. */
export const universalErrors = [
  'malformedRequest',
  'tooLarge',
  'unknownRoute',
  'unauthenticated',
  'accountNotSetUp',
  'throttled',
  'conflict',
  'idempotencyConflict',
  'internal',
  'unavailable',
  'storageFull',
  'notPermitted',
] as const satisfies ErrorCode[];

/** What a scope adds. */
export const scopeErrors = {
  public: [],
  person: [],
  contact: ['contactNotFound', 'contactClosed', 'contactParked'],
  member: [
    'contactNotFound',
    'contactClosed',
    'contactParked',
    'memberNotOpened',
    'ownRecord',
    'protectedDesk',
    'levelTooLow',
    'thirdPartyNoLevel',
  ],
} as const satisfies Record<string, readonly ErrorCode[]>;

/** Facts that fill the blanks of a sentence: codes, numbers, days; never personal data. */
export type ErrorFacts = Readonly<Record<string, string | number>>;

/** The sentence of `code` in `language`, its blanks filled; an unknown blank stays visible. */
export const errorSentence = (code: ErrorCode, facts: ErrorFacts, language: 'de' | 'en'): string =>
  fillBlanks(errorTexts[code][language], facts, language);

/** Fills the `{blanks}` of a sentence of the service or of main. */
export const fillBlanks = (text: string, facts: ErrorFacts, language: 'de' | 'en'): string =>
  text.replace(/\{(\w+)\}/g, (blank, name: string) => factText(facts[name] ?? blank, language));

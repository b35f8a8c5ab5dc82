/**
 * Words for the codes that fill the blanks of a refusal's sentence, so that no internal code reaches
 * a screen. A fact that is no code (a number, a day, a character) is shown as it is.
 */
export const factWords = {
  // levels
  none: { de: 'keine', en: 'none' },
  simple: { de: 'einfach', en: 'simple' },
  high: { de: 'hoch', en: 'high' },
  // who takes over
  lead: { de: 'die Teamleitung', en: 'the team lead' },
  privacyOffice: { de: 'den Datenschutz', en: 'data protection' },
  serviceCentre: { de: 'das Service-Center', en: 'the service centre' },
  branchDesk: { de: 'die Geschäftsstelle', en: 'a branch' },
  staffDesk: { de: 'den geschützten Bereich', en: 'the protected desk' },
  // parts of a KVNR
  kvnrLength: {
    de: 'sie hat nicht zehn Stellen (auf der Karte: ein Buchstabe und neun Ziffern)',
    en: 'it does not have ten places (on the card: one letter and nine digits)',
  },
  kvnrLetter: {
    de: 'an erster Stelle steht kein Buchstabe',
    en: 'it does not begin with a letter',
  },
  kvnrDigits: {
    de: 'nach dem Buchstaben stehen nicht nur Ziffern',
    en: 'there is more than digits behind the letter',
  },
  kvnrCheckDigit: { de: 'die Prüfziffer passt nicht', en: 'the check digit does not fit' },
  // why a factor does not count (rule 6)
  notOnRecord: { de: 'es ist nicht hinterlegt', en: 'it is not on record' },
  searchedWith: {
    de: 'eine solche Angabe wurde zum Suchen benutzt',
    en: 'one was used to search',
  },
  callerNumber: {
    de: 'die Rufnummer kam mit dem Anruf',
    en: 'the number came with the call',
  },
  changedRecently: {
    de: 'es wurde vor Kurzem geändert',
    en: 'it was changed recently',
  },
  cardBlocked: { de: 'die Karte ist gesperrt', en: 'the card is blocked' },
  alreadyMatched: { de: 'es hat schon gepasst', en: 'it has matched already' },
  branchOnly: { de: 'das geht nur in der Geschäftsstelle', en: 'only a branch can do that' },
  notSmart: {
    de: 'das Mitglied ist in der App nicht identifiziert',
    en: 'the member is not identified in the app',
  },
  memberOnly: {
    de: 'die App beweist das Mitglied, nicht wer für es anruft',
    en: 'the app proves the member, not who calls for them',
  },
  appDeclined: {
    de: 'das Mitglied hat in der App abgelehnt',
    en: 'the member declined in the app',
  },
  appWaiting: { de: 'die Anfrage läuft schon', en: 'it has been asked already' },
  appNotLinked: {
    de: 'dieser Dienst ist nicht mit der App verbunden',
    en: 'this service is not linked to the app',
  },
  // why an address cannot be used
  packstation: { de: 'Packstation', en: 'it is a parcel station' },
  noAddress: { de: 'es ist keine hinterlegt', en: 'none is on record' },
  unfamiliarCountry: { de: 'das Land ist unbekannt', en: 'the country is unknown' },
  tooManyLines: { de: 'sie hat mehr als sechs Zeilen', en: 'it has more than six lines' },
  addressTooLong: {
    de: 'eine Zeile ist zu lang für das Anschriftfeld',
    en: 'a line is too long for the address field',
  },
  freshAddress: {
    de: 'die Anschrift wurde vor Kurzem geändert',
    en: 'the address was changed recently',
  },
  secondIssue: {
    de: 'es wurde vor Kurzem schon eine ausgestellt',
    en: 'one was issued recently already',
  },
  twoPeople: {
    de: 'im geschützten Bereich entscheiden zwei',
    en: 'at the protected desk two people decide',
  },
  // when, where the level does not open the day
  recentDays: { de: 'in den letzten Tagen', en: 'in the last few days' },
  // ways that are still open
  askMoreFactors: {
    de: 'Möglich: weitere Merkmale erfragen.',
    en: 'Possible: ask for further factors.',
  },
  certificateByPost: {
    de: 'Möglich: Versicherungsbescheinigung per Post an die hinterlegte Anschrift.',
    en: 'Possible: an insurance certificate by post to the stored address.',
  },
  postOnly: {
    de: 'Möglich: per Post an die hinterlegte Anschrift.',
    en: 'Possible: by post to the stored address.',
  },
  mailboxOrPost: {
    de: 'Möglich: Postfach der App oder Post an die hinterlegte Anschrift.',
    en: 'Possible: the app’s mailbox or post to the stored address.',
  },
  activateAppCommunication: {
    de: 'Möglich: per Post; für das Postfach muss die App-Kommunikation eingeschaltet sein.',
    en: 'Possible: by post; the mailbox needs app communication switched on.',
  },
  printAtBranch: {
    de: 'Möglich: Ausdruck in der Geschäftsstelle.',
    en: 'Possible: a printout at a branch.',
  },
  evidenceSeen: {
    de: 'Der Nachweis muss vorliegen: in der Geschäftsstelle oder mit der Post (Kontakt „Sachbearbeitung“).',
    en: 'The evidence must lie before us: at a branch, or by post (contact “back office”).',
  },
  proofSeen: {
    de: 'Ein Ausweis oder eine Urkunde wird in der Geschäftsstelle gesehen; sonst: Nachweis mit der Post oder in der App.',
    en: 'A document is seen at a branch; else: proof by post or in the app.',
  },
  createTask: {
    de: 'Möglich: eine Aufgabe für die Fachabteilung anlegen.',
    en: 'Possible: create a task for the department.',
  },
  explainElectronic: {
    de: 'Sie wird elektronisch übermittelt; bitte das erklären.',
    en: 'It is transmitted electronically; please explain that.',
  },
  backOfHealthCard: {
    de: 'Sie ist die Rückseite der Gesundheitskarte.',
    en: 'It is the back of the health card.',
  },
  // fields of a letter that hold a character no font has
  title: { de: 'Titel', en: 'title' },
  firstName: { de: 'Vorname', en: 'first name' },
  lastName: { de: 'Nachname', en: 'family name' },
  street: { de: 'Straße', en: 'street' },
  houseNumber: { de: 'Hausnummer', en: 'house number' },
  addition: { de: 'Adresszusatz', en: 'address addition' },
  postcode: { de: 'Postleitzahl', en: 'postcode' },
  town: { de: 'Ort', en: 'town' },
  recipient: { de: 'Empfänger', en: 'recipient' },
  // further fields of a record that can be changed
  country: { de: 'Land', en: 'country' },
  address: { de: 'Anschrift', en: 'address' },
  phone: { de: 'Rufnummer', en: 'phone' },
  email: { de: 'E-Mail', en: 'e-mail' },
  name: { de: 'Name', en: 'name' },
  iban: { de: 'IBAN', en: 'IBAN' },
  holder: { de: 'Kontoinhaber/in', en: 'account holder' },
  validFrom: { de: 'Gültig ab', en: 'valid from' },
  endsOn: { de: 'Endet am', en: 'ends on' },
  // why a value cannot be put on record (domain/contact-data.ts)
  fieldEmpty: { de: 'es steht nichts darin', en: 'it is empty' },
  fieldTooLong: { de: 'es ist zu lang', en: 'it is too long' },
  fieldSigns: {
    de: 'ein Zeichen darin ist in Namen und Anschriften nicht zugelassen (DIN 91379)',
    en: 'a character in it is not allowed in names and addresses (DIN 91379)',
  },
  fieldUnchanged: {
    de: 'genau so ist es schon hinterlegt',
    en: 'it is on record like this already',
  },
  houseNumberMissing: { de: 'die Hausnummer fehlt', en: 'the house number is missing' },
  packstationNoLetters: {
    de: 'Packstation und Postfiliale nehmen keine Briefe an (Regel 15); bitte die Wohnanschrift erfragen',
    en: 'parcel stations take no letters (rule 15); please ask for the home address',
  },
  postcodeGerman: {
    de: 'eine deutsche Postleitzahl hat fünf Ziffern',
    en: 'a German postcode has five digits',
  },
  countryUnknown: { de: 'dieses Land gibt es nicht', en: 'there is no such country' },
  phoneImpossible: {
    de: 'das ist keine Rufnummer, die man wählen kann; bitte mit Vorwahl',
    en: 'this is no number that can be dialled; please with area code',
  },
  emailForm: {
    de: 'so sieht keine E-Mail-Adresse aus (name@anbieter.de)',
    en: 'this is no e-mail address (name@provider.com)',
  },
  ibanCountry: {
    de: 'sie beginnt nicht mit einem bekannten Land',
    en: 'it does not begin with a known country',
  },
  ibanLength: { de: 'sie hat nicht die Länge ihres Landes', en: 'it has not its country’s length' },
  ibanFormat: {
    de: 'sie ist nicht wie in ihrem Land aufgebaut',
    en: 'it is not built as in its country',
  },
  ibanCheckDigits: {
    de: 'die Prüfziffer passt nicht; bitte noch einmal vorlesen lassen',
    en: 'the check digits do not fit; please have it read out again',
  },
  accountKnown: {
    de: 'diese Bankverbindung besteht schon',
    en: 'this account is on record already',
  },
  dayUnknown: {
    de: 'diesen Tag gibt es nicht (TT.MM.JJJJ)',
    en: 'there is no such day (DD.MM.YYYY)',
  },
  dayPast: { de: 'der Tag ist schon vorbei', en: 'the day is past' },
  dayTooFar: {
    de: 'der Tag liegt zu weit weg (höchstens 90 Tage zurück, ein Jahr voraus)',
    en: 'the day is too far away (at most 90 days back, one year ahead)',
  },
  dayBeforeStart: { de: 'so früh gilt sie noch nicht', en: 'it is not valid that early' },
  // why a field is changed by nobody, or not by whoever speaks (rules 9 and 11)
  deathKnown: {
    de: 'die Person ist verstorben oder als verstorben gemeldet; bitte eine Aufgabe für die Fachabteilung anlegen',
    en: 'the person is deceased or reported deceased; please create a task for the department',
  },
  minorByRepresentative: {
    de: 'bis zum 18. Geburtstag ändert das eine hinterlegte Vertretung',
    en: 'until the 18th birthday a recorded representative changes it',
  },
  accountOfMainInsured: {
    de: 'wer familienversichert ist, hat hier kein eigenes Konto; es steht bei der hauptversicherten Person',
    en: 'who is family-insured has no account of their own here; it stands with the main insured',
  },
} as const satisfies Record<string, { readonly de: string; readonly en: string }>;

export type FactWord = keyof typeof factWords;

const isFactWord = (text: string): text is FactWord => Object.hasOwn(factWords, text);

/** `2026-11-24` as `24.11.2026`; anything else, an instant included, unchanged. */
const germanDay = (text: string): string =>
  text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, (_, year, month, day) => `${day}.${month}.${year}`);

/** A fact as it reads in a sentence. */
export const factText = (fact: string | number, language: 'de' | 'en'): string => {
  const text = String(fact);
  return isFactWord(text) ? factWords[text][language] : germanDay(text);
};

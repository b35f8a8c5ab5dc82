/** Titles of uploads, in the members' words; kinds of paper, never a diagnosis. */
export const documentTitles: readonly string[] = [
  'Arbeitsunfähigkeitsbescheinigung',
  'Bescheinigung Erkrankung des Kindes',
  'Einkommensnachweis',
  'Studienbescheinigung',
  'Schulbescheinigung',
  'Geburtsurkunde',
  'Heiratsurkunde',
  'Zuzahlungsquittungen',
  'Bescheinigung des Arbeitgebers',
  'Fragebogen Familienversicherung',
  'Rechnung Vorsorgekurs',
  'Vollmacht',
  'Rentenbescheid',
  'Foto für die Gesundheitskarte',
  'Teilnahmebescheinigung',
  'Bescheinigung Geburtstermin',
  'Bonusheft',
  'Antrag Haushaltshilfe',
  'Meldebescheinigung',
  'Rückfrage zum Schreiben',
];

/** The optional message beside an upload. */
export const documentMessages: readonly string[] = [
  'Bitte zu meinem Antrag von letzter Woche.',
  'Die zweite Seite ist etwas schief, ich hoffe, das reicht.',
  'Wie telefonisch besprochen.',
  'Original liegt mir vor.',
  'Für meinen Sohn.',
  'Bitte kurze Rückmeldung, ob alles da ist.',
  'Nachgereicht.',
  'Mit der Bitte um Erstattung.',
];

export const taskTitles = {
  benefit: ['Stand des Antrags prüfen', 'Fehlende Angabe des Arbeitgebers anfordern'],
  contribution: [
    'Beitragshöhe im Schreiben erklären',
    'Versicherungsende des Hauptversicherten prüfen',
  ],
  dataProtection: ['Auskunft nach Art. 15 DSGVO vorbereiten'],
  appSupport: ['Rückmeldung zu den technischen Daten aus der App'],
  misfiling: ['Dokument unter falscher Nummer zuordnen'],
  complaint: [
    'Beschwerde über die Wartezeit beantworten',
    'Beschwerde über ein Schreiben beantworten',
  ],
  callback: ['Rückruf zugesagt', 'Rückruf mit Dolmetscher vereinbart'],
} as const;

/** Agreed passwords: two words that are easily said on the phone. */
export const passwordWords = {
  first: ['Leuchtturm', 'Kiesel', 'Apfelbaum', 'Seestern', 'Windmühle', 'Regenjacke', 'Haselnuss'],
  second: ['blau', 'elf', 'Montag', 'Norden', 'Zimt', 'Laterne', 'sieben', 'Lakritz'],
} as const;

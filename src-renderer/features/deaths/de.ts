export const de = {
  title: 'Tod melden',
  intro:
    'Eine Meldung nehmen Sie von jeder Person auf, ohne Legitimation (Regel 11). Es bleibt dabei: Auskunft aus der Akte gibt es nicht.',
  who: 'Wer meldet?',
  reporter: {
    relative: 'Angehörige oder Angehöriger',
    authority: 'Behörde, Krankenhaus, Bestattung',
    other: 'Jemand anders',
  },
  nameless: 'Festgehalten wird nur diese Art, nichts über die meldende Person.',
  effect:
    'Ab dann gehen keine Briefe, Karten und Nachrichten mehr heraus. Beiträge erhält eine Aufgabe; die Teamleitung kann die Meldung zurücknehmen.',
  report: 'Tod melden',
  happened: {
    reported:
      'Die Meldung ist aufgenommen. Es geht nichts mehr heraus; Beiträge prüft das Weitere.',
    alreadyReported: 'Der Tod war bereits gemeldet. Es hat sich nichts geändert.',
    deceased: 'Der Tod ist bereits bekannt. Es hat sich nichts geändert.',
  },
  reportedTitle: 'Der Tod ist gemeldet',
  reportedText:
    'Briefe, Karten und Nachrichten sind angehalten, Auskunft gibt es für niemanden. Eine weitere Meldung ändert nichts. Liegt ein Irrtum vor, nimmt die Teamleitung die Meldung zurück.',
  undoWhy: 'Meldung zurücknehmen lassen: Warum?',
  undoReason: {
    alive: 'Die Person lebt',
    otherPerson: 'Gemeint war eine andere Person',
    withdrawn: 'Die Meldung wurde zurückgezogen',
  },
  deceasedTitle: 'Der Tod ist bekannt',
  deceasedText:
    'Eine Meldung ist nicht mehr nötig. Erbinnen und Erben handeln mit hinterlegtem Nachweis (Vertretungen).',
  say: 'Sagen Sie',
  sentence: {
    relative:
      'Mein herzliches Beileid. Ich habe Ihre Meldung aufgenommen: Von uns gehen keine Briefe mehr an die verstorbene Person. Bitte senden Sie uns die Sterbeurkunde, sobald Sie sie haben; unsere Fachabteilung kümmert sich dann um alles Weitere.',
    authority:
      'Vielen Dank, ich habe Ihre Meldung aufgenommen: Von uns gehen keine Briefe mehr hinaus. Bitte senden Sie uns den Nachweis; unsere Fachabteilung kümmert sich dann um alles Weitere.',
    other:
      'Mein Beileid, und danke, dass Sie uns Bescheid geben. Ich habe Ihre Meldung aufgenommen: Von uns gehen keine Briefe mehr hinaus. Unsere Fachabteilung wartet auf die Sterbeurkunde und kümmert sich dann um alles Weitere.',
  },
} as const;

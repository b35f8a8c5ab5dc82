export const de = {
  what: 'Status und Daten der Dokumente',
  whatPages: 'Titel, Nachricht und Seiten des Dokuments',
  title: 'Eingegangen und abgelehnt',
  table: 'Dokumente, neueste zuerst',
  emptyTitle: 'Unter dieser Nummer ist nichts eingegangen',
  empty:
    'Auch Abgelehntes steht hier. Hat die Person eine Tracking-ID, bitte unten nachschlagen. Sonst war der Versand nicht erfolgreich: bitte erneut senden, höchstens 15 Seiten, je 800 kB.',
  column: {
    trackingId: 'Tracking-ID',
    sentAt: 'Gesendet',
    title: 'Titel',
    state: 'Status',
    since: 'Seit',
    sender: 'Absender',
    pages: 'Seiten',
    keep: 'Original bis',
  },
  noTrackingId: 'keine vergeben',
  hiddenTitle: 'ab „hoch“',
  state: {
    received: 'Eingegangen',
    assigned: 'Zugeordnet',
    inReview: 'In Prüfung',
    done: 'Bearbeitet',
    refused: 'Abgelehnt',
  },
  sender: {
    self: 'selbst',
    unverified: 'nicht geprüft',
    otherMember: 'anderes Mitglied',
  },
  senderWhy: {
    self: 'Gesendet von der versicherten Person selbst, als smart-Nutzer angemeldet.',
    unverified:
      'Gesendet ohne Anmeldung (basic): Wer die Nummer eingegeben hat, ist nicht geprüft. Die Tracking-ID war nur einmal zu sehen.',
    otherMember: 'Gesendet aus der App eines anderen Mitglieds, zum Beispiel aus der Familie.',
  },
  refusal: {
    tooManyPages: 'Zu viele Seiten: {pages} statt höchstens 15',
    pageTooLarge: 'Seite zu groß: {size} statt höchstens 800 kB',
  },
  say: 'Zum Vorlesen',
  sentence: {
    received:
      'Ihr Dokument ist am {sent} bei uns eingegangen und wird gerade der richtigen Stelle zugeordnet.',
    assigned:
      'Ihr Dokument ist am {sent} eingegangen und liegt seit dem {since} bei der zuständigen Stelle.',
    inReview:
      'Ihr Dokument vom {sent} wird seit dem {since} geprüft. Sie müssen nichts weiter tun.',
    done: 'Ihr Dokument vom {sent} ist seit dem {since} bearbeitet.',
    tooManyPages:
      'Ihre Sendung vom {sent} hatte {pages} Seiten. Die App nimmt höchstens 15 Seiten auf einmal. Bitte senden Sie sie in mehreren Teilen noch einmal.',
    pageTooLarge:
      'In Ihrer Sendung vom {sent} war eine Seite {size} groß. Die App nimmt höchstens 800 kB je Seite. Bitte nehmen Sie die Seiten mit geringerer Auflösung auf und senden Sie sie noch einmal.',
    refused: 'Ihre Sendung vom {sent} kam nicht an. Bitte senden Sie sie noch einmal.',
  },
  keep: {
    until:
      'Bitte heben Sie das Original mindestens bis zum {day} auf. Einsenden müssen Sie es nicht.',
    over: 'Das Original müssen Sie für uns nicht mehr aufheben.',
    refused: 'Bitte behalten Sie das Original, bis die Sendung angekommen ist.',
  },
  detail: 'Dokument vom {day}',
  message: 'Nachricht dazu',
  noMessage: 'keine',
  largestPage: 'Größte Seite',
  copyId: 'Tracking-ID kopieren',
  copied: 'Tracking-ID kopiert. Die Zwischenablage wird nach einer Minute geleert.',
  showPages: 'Seiten ansehen',
  pagesOf: 'Seiten des Dokuments vom {day}',
  noPages: 'Abgelehnte Sendungen werden nicht gespeichert; es gibt keine Seiten.',
  pagesLocked: 'Titel, Nachricht und Seiten öffnen sich ab Legitimation „hoch“ (Regel 8).',
  close: 'Schließen',
  lookup: {
    title: 'Tracking-ID nachschlagen',
    label: 'Tracking-ID',
    help: 'Groß, klein, Leerzeichen und Striche sind egal. Die ID belegt die Zustellung, nie die Person.',
    run: 'Nachschlagen',
    own: 'Gehört zu dieser Akte: {state} seit {day}.',
    ownOpen: 'Im Verzeichnis zeigen',
    elsewhereTitle: 'Eingegangen, wird zugeordnet',
    elsewhere:
      'Bitte nur sagen: „Ihr Dokument ist eingegangen und wird zugeordnet.“ Mehr ist dazu nicht zu sehen. Eine Aufgabe zur Klärung ist angelegt.',
  },
  absence: {
    title: 'Etwas ist nicht angekommen?',
    from: 'Von',
    to: 'Bis',
    check: 'Zeitraum prüfen',
    order: 'Der erste Tag liegt nach dem letzten.',
    none: 'Vom {from} bis {to} ist unter dieser Nummer nichts eingegangen, auch nichts Abgelehntes.',
    some: 'Vom {from} bis {to}: {arrived} eingegangen, {refused} abgelehnt.',
    askTitle: 'Bitte fragen',
    ask1: 'Wie viele Seiten waren es? (höchstens 15 auf einmal)',
    ask2: 'Fotos in voller Auflösung? (höchstens 800 kB je Seite)',
    ask3: 'Wurde nach dem Senden eine Tracking-ID angezeigt?',
    ask4: 'Welche Versichertennummer wurde eingegeben?',
    advice:
      'Ohne Tracking-ID war der Versand nicht erfolgreich, zum Beispiel weil die Verbindung abbrach. Dann hilft nur: erneut senden.',
  },
} as const;

export const de = {
  what: 'Verlauf der Bescheinigungen',
  send: 'Bescheinigung schicken',
  history: 'Bisherige Bescheinigungen',
  table: 'Bescheinigungen, neueste zuerst',
  emptyTitle: 'Noch keine Bescheinigung',
  empty: 'Bisher wurde für diese Akte keine Bescheinigung angefordert.',
  letter: {
    open: 'Brief ansehen',
    exact: 'Genau so geht er hinaus; seine Prüfsumme steht im Protokoll.',
    close: 'Schließen',
  },
  column: {
    kind: 'Bescheinigung',
    channel: 'Weg',
    state: 'Status',
    since: 'Seit',
    requestedAt: 'Angefordert',
    by: 'Von',
  },
  kind: {
    insuranceDe: 'Versicherungsbescheinigung',
    insuranceEn: 'Versicherungsbescheinigung (Englisch)',
    ehic: 'Europäische Krankenversicherungskarte (EHIC)',
    provisionalEhic: 'Provisorische Ersatzbescheinigung (PEB)',
    enrolment: 'Immatrikulationsbescheinigung',
    employer: 'Mitgliedsbescheinigung für den Arbeitgeber',
  },
  /** Within a sentence, behind an article. */
  named: {
    insuranceDe: 'Versicherungsbescheinigung',
    insuranceEn: 'englische Versicherungsbescheinigung',
    ehic: 'EHIC',
    provisionalEhic: 'provisorische Ersatzbescheinigung',
    enrolment: 'Immatrikulationsbescheinigung',
    employer: 'Mitgliedsbescheinigung',
  },
  state: {
    requested: 'Angefordert',
    produced: 'Erstellt',
    posted: 'Bei der Post',
    inMailbox: 'Im Postfach',
    handedOver: 'Ausgehändigt',
    returned: 'Zurückgekommen',
  },
  channel: {
    post: 'Post',
    mailbox: 'Postfach',
    byHand: 'Aushändigung',
    app: 'App',
  },
  by: { member: 'Mitglied', serviceCentre: 'uns' },
  say: 'Zum Vorlesen',
  stateSentence: {
    requested: 'Die Bescheinigung ist seit dem {day} angefordert und wird gerade erstellt.',
    produced: 'Die Bescheinigung ist seit dem {day} erstellt und geht als Nächstes heraus.',
    posted: 'Die Bescheinigung ist seit dem {day} bei der Post, an die hinterlegte Anschrift.',
    inMailbox: 'Die Bescheinigung liegt seit dem {day} im Postfach der App.',
    handedOver: 'Die Bescheinigung wurde am {day} in der Geschäftsstelle ausgehändigt.',
    returned:
      'Die Bescheinigung kam am {day} als unzustellbar zurück. Bitte erst die Anschrift klären, dann erneut schicken.',
  },
  smartFirst: 'Bitte zuerst sagen',
  smartSay:
    'Wenn Sie in der App als smart angemeldet sind, sehen Sie Ihre eigene Versicherungsbescheinigung dort jederzeit und können sie herunterladen.',
  smartThen: 'Für Angehörige kommt sie immer per Post.',
  noLevel:
    'Per Post ohne Legitimation möglich: Der Brief geht nur an die hinterlegte Anschrift (Regel 15).',
  reveal: 'Nichts aus der Akte vorlesen, auch nicht, ob die genannte Anschrift stimmt.',
  chooseKind: 'Welche Bescheinigung?',
  chooseWay: 'Auf welchem Weg?',
  handling: {
    send: 'wird geschickt',
    explain: 'wird nicht geschickt, nur erklärt',
    task: 'erstellt eine andere Stelle',
  },
  explain: {
    ehic: 'Die EHIC ist die Rückseite der elektronischen Gesundheitskarte. Fehlt die Karte: unter „Karten“ eine neue bestellen. Für eine Reise in den nächsten Tagen hilft die provisorische Ersatzbescheinigung (PEB).',
    provisionalEhic:
      'Die provisorische Ersatzbescheinigung (PEB) stellt die Fachabteilung aus. Bitte eine Aufgabe an die Leistungsabteilung mit Reiseland und Reisetagen anlegen.',
    enrolment:
      'Die Hochschule bekommt die Meldung elektronisch. Bitte Namen der Hochschule erfragen und erklären: Die Hochschule fordert die Meldung mit der Versichertennummer selbst an.',
    employer:
      'Der Arbeitgeber bekommt die Mitgliedsbescheinigung elektronisch, sobald er die Person bei uns anmeldet. Mehr ist nicht nötig.',
    insuranceDe: 'Diese Bescheinigung wird geschickt.',
    insuranceEn: 'Diese Bescheinigung wird geschickt.',
  },
  way: { post: 'Per Post', mailbox: 'Ins Postfach der App' },
  wayMore: {
    post: 'an die hinterlegte Anschrift, keine andere',
    mailbox: 'nur eigene, mit App-Kommunikation, ab Legitimation „hoch“',
  },
  will: {
    post: 'Die {kind} geht heute per Post an die hinterlegte Anschrift.',
    mailbox: 'Die {kind} liegt gleich im Postfach der App.',
  },
  done: {
    post: 'Die {kind} geht am {day} per Post an die hinterlegte Anschrift.',
    postToday: 'Die {kind} geht heute per Post an die hinterlegte Anschrift.',
    mailbox: 'Die {kind} liegt im Postfach der App.',
  },
  sayDone: {
    post: 'Sie bekommen sie in den nächsten Tagen an die Anschrift, die bei uns hinterlegt ist.',
    mailbox: 'Sie finden sie jetzt in der App im Postfach.',
  },
  reason: 'Grund für den erneuten Versand',
  reasonHelp: 'Zum Beispiel: nicht angekommen, Brief beschädigt. Keine Diagnosen.',
  sendPost: 'Per Post schicken',
  sendMailbox: 'Ins Postfach legen',
  sendAgain: 'Trotzdem schicken',
  another: 'Weitere Bescheinigung',
  next: {
    mailbox: 'Ins Postfach der App legen',
    post: 'Stattdessen per Post',
    verify: 'Zur Legitimation',
  },
  neverBy: 'Nie per E-Mail oder Fax, nie an eine genannte Anschrift oder Packstation (Regel 15).',
} as const;

export const de = {
  what: 'Briefe im Postfach der App',
  title: 'Briefe',
  table: 'Briefe im Postfach, neueste zuerst',
  emptyTitle: 'Kein Brief im Postfach',
  empty: 'Ins Postfach kommen Briefe nur bei eingeschalteter App-Kommunikation.',
  column: { kind: 'Brief', sentAt: 'Gesendet', state: 'Stand', readAt: 'Gelesen' },
  kind: {
    contributionChange: 'Beitragsbescheid',
    familyInsuranceCheck: 'Fragebogen zur Familienversicherung',
    copaymentExemption: 'Befreiung von Zuzahlungen',
    cardPhotoRequest: 'Bitte um ein Lichtbild',
    sickPayDecision: 'Bescheid über Krankengeld',
    supplementaryContribution: 'Neuer Zusatzbeitrag',
  },
  state: {
    unread: 'Ungelesen',
    read: 'Gelesen',
    waiting: 'Wartet auf Antwort',
    answered: 'Beantwortet',
  },
  notRead: 'noch nicht',
  letterOf: '{kind} vom {day}',
  explain: 'In einfachen Worten',
  explanation: {
    contributionChange:
      'Ihr Beitrag wurde neu berechnet, weil sich Ihr Einkommen geändert hat. Er gilt ab dem Ersten des nächsten Monats. Wenn Ihr Steuerbescheid da ist, rechnen wir noch einmal genau. Sind Sie nicht einverstanden, haben Sie einen Monat Zeit zu widersprechen.',
    familyInsuranceCheck:
      'Wir fragen einmal im Jahr, ob Ihre Angehörigen noch bei Ihnen mitversichert sein können. Bitte füllen Sie den Bogen aus und schicken Sie ihn in vier Wochen zurück, auch wenn sich nichts geändert hat.',
    copaymentExemption:
      'Sie haben in diesem Jahr genug zugezahlt. Bis zum Jahresende zahlen Sie für Arzneimittel und Ähnliches nichts mehr dazu. Der Ausweis dafür kommt mit der Post.',
    cardPhotoRequest:
      'Für Ihre Gesundheitskarte brauchen wir ein Foto. Sie können es in der App senden.',
    sickPayDecision:
      'Ihr Krankengeld ist bewilligt. Damit es weiter gezahlt wird, muss jede Krankmeldung ohne Lücke an die vorige anschließen.',
    supplementaryContribution:
      'Der Zusatzbeitrag ändert sich zum Jahresbeginn. Sie können deshalb die Kasse wechseln. Wenn Sie bleiben, müssen Sie nichts tun.',
  },
  wording: 'Wortlaut des Briefs',
  replies: 'Unter dem Brief',
  noReplies: 'Noch nichts geschrieben.',
  member: 'Mitglied',
  us: 'Servicezentrum',
  answerLabel: 'Antwort unter den Brief',
  answerHelp: 'Sie erscheint im Postfach der App. Bitte keine Diagnosen.',
  send: 'Ins Postfach antworten',
  sent: 'Die Antwort steht jetzt im Postfach der App.',
} as const;

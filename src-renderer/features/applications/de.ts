export const de = {
  what: 'Leistungsanträge',
  title: 'Anträge',
  table: 'Leistungsanträge, neueste zuerst',
  emptyTitle: 'Kein Antrag vorhanden',
  empty: 'Verfolgen lassen sich Krankengeld, Kinderkrankengeld und Mutterschaftsgeld.',
  column: { kind: 'Leistung', state: 'Status', since: 'Seit', received: 'Eingegangen' },
  kind: {
    sickPay: 'Krankengeld',
    childSickPay: 'Kinderkrankengeld',
    maternityPay: 'Mutterschaftsgeld',
  },
  state: {
    received: 'Eingegangen',
    inReview: 'In Prüfung',
    waitingForEmployer: 'Wartet auf Arbeitgeber',
    waitingForDocuments: 'Wartet auf Unterlagen',
    decided: 'Entschieden',
    paymentOrdered: 'Zahlung angewiesen',
    closed: 'Abgeschlossen',
    rejected: 'Abgelehnt',
  },
  detail: '{kind} vom {day}',
  say: 'Zum Vorlesen',
  sentence: {
    received:
      'Ihr Antrag auf {kind} ist am {received} bei uns eingegangen. Als Nächstes wird er geprüft.',
    inReview:
      'Ihr Antrag auf {kind} vom {received} wird seit dem {since} geprüft. Sie müssen nichts weiter tun.',
    waitingForEmployer:
      'Für Ihren Antrag auf {kind} fehlen uns seit dem {since} die Angaben Ihres Arbeitgebers. Bitte fragen Sie dort nach.',
    waitingForDocuments:
      'Für Ihren Antrag auf {kind} fehlen uns seit dem {since} noch Unterlagen von Ihnen. Sie können sie über die App senden.',
    decided: 'Über Ihren Antrag auf {kind} ist am {since} entschieden worden. Der Bescheid folgt.',
    paymentOrdered: 'Die Zahlung zu Ihrem Antrag auf {kind} ist am {since} angewiesen worden.',
    closed: 'Ihr Antrag auf {kind} vom {received} ist seit dem {since} abgeschlossen.',
    rejected:
      'Ihr Antrag auf {kind} ist am {since} abgelehnt worden. Die Gründe stehen im Bescheid.',
  },
  masked:
    'Zeiträume, Zahlungen und Resttage sind Gesundheitsdaten. Sie bleiben verdeckt, bis danach gefragt wird; jedes Aufdecken wird protokolliert.',
  reveal: 'Zeiträume und Zahlungen zeigen',
  hide: 'Verdecken',
  revealed: 'Der Antrag ist aufgedeckt. Das steht im Protokoll.',
  periods: 'Krankmeldungen',
  period: '{from} bis {to}, eingegangen am {received}',
  noPeriods: 'Keine eingegangen',
  payments: 'Zahlungen',
  payment: '{from} bis {to}, angewiesen am {ordered}',
  noPayments: 'Noch keine angewiesen',
  end: 'Ende des Krankengelds',
  noEnd: 'Nicht festgestellt. Es wird nicht errechnet; Auskunft gibt die Fachabteilung.',
  children: 'Kinderkrankengeld {year}',
  child: '{name} ({birthYear}): noch {left} Tage, {used} genommen',
  status: { eachParent: 'je Elternteil', singleParent: 'alleinerziehend' },
  noChildren:
    'Für kein Kind ist der Elternstatus hinterlegt, darum lassen sich keine Resttage nennen. Bitte eine Aufgabe an Leistungen geben.',
} as const;

import type { LetterKind } from '#shared/service-contract/mailbox.ts';

/** A letter as departments write them, and what members ask under it. */
export interface LetterWords {
  readonly text: string;
  readonly questions: readonly string[];
  readonly answer: string;
}

export const letterWords: Readonly<Record<LetterKind, LetterWords>> = {
  contributionChange: {
    text: 'Sehr geehrte Versicherte, sehr geehrter Versicherter,\n\naufgrund der nachgewiesenen Einkünfte werden die Beiträge zur Kranken- und Pflegeversicherung gemäß § 240 SGB V mit Wirkung vom Ersten des Folgemonats neu festgesetzt. Die Festsetzung erfolgt vorläufig bis zur Vorlage des nächsten Einkommensteuerbescheides.\n\nRechtsbehelfsbelehrung: Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Widerspruch erhoben werden.',
    questions: [
      'Was heißt vorläufig? Muss ich später nachzahlen?',
      'Ich verstehe nicht, ab wann der neue Beitrag gilt.',
    ],
    answer:
      'Vorläufig heißt: Sobald Ihr Steuerbescheid vorliegt, wird der Beitrag endgültig berechnet. Zu viel Gezahltes erstatten wir, Fehlendes fordern wir nach.',
  },
  familyInsuranceCheck: {
    text: 'Sehr geehrte Versicherte, sehr geehrter Versicherter,\n\nzur Feststellung, ob die Voraussetzungen der Familienversicherung nach § 10 SGB V weiterhin vorliegen, bitten wir um Angaben zu den familienversicherten Angehörigen. Bitte reichen Sie den Fragebogen vollständig ausgefüllt innerhalb von vier Wochen zurück.',
    questions: ['Bei uns hat sich nichts geändert. Muss ich den Bogen trotzdem ausfüllen?'],
    answer:
      'Ja, bitte. Wir müssen einmal im Jahr nachfragen, auch wenn alles gleich geblieben ist. Sie können den Bogen über „Dokument senden“ schicken.',
  },
  copaymentExemption: {
    text: 'Sehr geehrte Versicherte, sehr geehrter Versicherter,\n\nSie haben im laufenden Kalenderjahr Zuzahlungen bis zur individuellen Belastungsgrenze nach § 62 SGB V geleistet. Bis zum Ende des Kalenderjahres sind Sie von weiteren Zuzahlungen befreit. Den Befreiungsausweis erhalten Sie mit gesonderter Post.',
    questions: ['Gilt die Befreiung auch für meinen Mann?'],
    answer:
      'Die Belastungsgrenze gilt für den gemeinsamen Haushalt. Auch Ihr Mann erhält einen Befreiungsausweis, wenn er hier versichert ist.',
  },
  cardPhotoRequest: {
    text: 'Sehr geehrte Versicherte, sehr geehrter Versicherter,\n\nfür die Ausstellung Ihrer elektronischen Gesundheitskarte wird nach § 291a SGB V ein Lichtbild benötigt. Bitte übermitteln Sie uns ein aktuelles Lichtbild.',
    questions: ['Reicht ein Foto vom Handy?'],
    answer: 'Ja. Ein Foto von vorn vor hellem Hintergrund genügt, am einfachsten über die App.',
  },
  sickPayDecision: {
    text: 'Sehr geehrte Versicherte, sehr geehrter Versicherter,\n\ndem Antrag auf Krankengeld wird nach § 44 SGB V entsprochen. Die Zahlung erfolgt jeweils für den Zeitraum der nachgewiesenen Arbeitsunfähigkeit und setzt deren lückenlose Feststellung voraus.',
    questions: ['Was bedeutet „lückenlose Feststellung“?'],
    answer:
      'Die Folgebescheinigung muss spätestens am nächsten Werktag nach dem letzten bescheinigten Tag ausgestellt sein. Die Praxis übermittelt sie uns elektronisch.',
  },
  supplementaryContribution: {
    text: 'Sehr geehrte Versicherte, sehr geehrter Versicherter,\n\nder kassenindividuelle Zusatzbeitragssatz nach § 242 SGB V ändert sich zum Beginn des Kalenderjahres. Ihnen steht aus diesem Anlass ein Sonderkündigungsrecht nach § 175 Abs. 4 SGB V zu.',
    questions: ['Muss ich etwas tun, wenn ich bleiben möchte?'],
    answer: 'Nein. Wenn Sie bleiben möchten, müssen Sie nichts tun.',
  },
};

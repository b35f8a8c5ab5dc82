import type { ArticleSource } from '../article.ts';

export const applicationArticles: readonly ArticleSource[] = [
  {
    id: 'applications-tracking',
    area: 'applications',
    topics: ['track-applications'],
    rules: [22],
    related: ['applications-sick-pay', 'applications-child-sick-pay'],
    de: {
      title: 'Anträge verfolgen',
      answer:
        'Unter „Anträge verfolgen“ sehen Sie als smart-Nutzer, wie weit Ihr Antrag ist. Das gibt es zurzeit für Krankengeld, Kinderkrankengeld und Mutterschaftsgeld.',
      details: [
        'Andere Anträge stehen dort noch nicht; dazu geben wir nach der Legitimation Auskunft.',
        'Die Schritte: eingegangen, in Prüfung, wartet auf Arbeitgeber oder Unterlagen, entschieden, Zahlung veranlasst.',
      ],
      keywords:
        'status stand bearbeitung krankengeld kinderkrankengeld mutterschaftsgeld tracking wo bleibt mein geld',
    },
    en: {
      title: 'Following applications',
      answer:
        'Under “Anträge verfolgen”, smart users see how far their application is. This exists for sick pay, child sick pay and maternity pay so far.',
      details: [
        'Other applications are not there yet; we answer questions on them after verification.',
        'The steps: received, in review, waiting for employer or documents, decided, payment ordered.',
      ],
      keywords: 'status progress sick pay child sick pay maternity pay tracking where is my money',
    },
  },
  {
    id: 'applications-sick-pay',
    area: 'applications',
    topics: ['track-applications'],
    rules: [22],
    related: ['applications-tracking', 'documents-send'],
    de: {
      title: 'Krankengeld: welche Zeiten da sind und wann gezahlt wurde',
      answer:
        'In der App sehen Sie unter „Anträge verfolgen“, für welche Zeiten uns eine Arbeitsunfähigkeitsbescheinigung vorliegt und wann wir eine Zahlung veranlasst haben.',
      details: [
        'Fehlt eine Zeit, ist die Bescheinigung dafür noch nicht bei uns.',
        'Wann das Krankengeld endet, sagen wir nur, wenn es in der Akte festgestellt ist; es wird nie ausgerechnet.',
        'Auskünfte dazu am Telefon: Legitimation „hoch“.',
      ],
      keywords: 'au krankschreibung krankmeldung auszahlung überweisung lücke zahltag',
    },
    en: {
      title: 'Sick pay: which periods are there and when we paid',
      answer:
        'Under “Anträge verfolgen” the app shows for which periods we have a sick note and when we ordered a payment.',
      details: [
        'If a period is missing, its sick note has not reached us yet.',
        'We say when sick pay ends only if that is established in the record; it is never computed.',
        'Answers on the phone: level “high”.',
      ],
      keywords: 'sick note sickness certificate payout transfer gap payment day',
    },
  },
  {
    id: 'applications-child-sick-pay',
    area: 'applications',
    topics: ['track-applications'],
    rules: [9, 22],
    related: ['applications-tracking', 'representation'],
    de: {
      title: 'Kinderkrankengeld: Stand und verbleibende Tage',
      answer:
        'Den Stand Ihres Antrags zeigt die App unter „Anträge verfolgen“. Wie viele Tage Ihnen noch bleiben, kann ich nach der Legitimation für Sie nachsehen.',
      details: [
        'Der Anspruch zählt je Kind und je Elternteil.',
        'Verbleibende Tage nennen wir nur, wenn die Elterneigenschaft hinterlegt ist.',
        'Was der andere Elternteil genutzt hat, wird nie genannt.',
      ],
      keywords:
        'kind krank pflege betreuung tage restanspruch elternteil vater mutter alleinerziehend',
    },
    en: {
      title: 'Child sick pay: progress and remaining days',
      answer:
        'The app shows the progress of your application under “Anträge verfolgen”. How many days you have left I can look up for you after verification.',
      details: [
        'The entitlement counts for each child and each parent.',
        'We tell remaining days only if parenthood is on record.',
        'What the other parent has used is never told.',
      ],
      keywords: 'child ill care days left entitlement parent father mother single',
    },
  },
];

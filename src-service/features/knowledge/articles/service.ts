import type { ArticleSource } from '../article.ts';

export const serviceArticles: readonly ArticleSource[] = [
  {
    id: 'guide',
    area: 'service',
    topics: ['guide-overview', 'benefits-a-to-z'],
    rules: [24],
    related: ['emergency-contacts', 'doctor-guide', 'hospital-guide', 'care-guide'],
    de: {
      title: 'Der Ratgeber in der App',
      answer:
        'Der Ratgeber bringt Neuigkeiten und sammelt Wissenswertes: unsere Leistungen von A bis Z und die Notfallkontakte mit den Lotsen.',
      details: [
        '„Leistungen A-Z“ führt die gesetzlichen und die zusätzlichen Leistungen in alphabetischer Reihenfolge.',
      ],
      keywords:
        'neuigkeiten news information leistungen übersicht alphabet was zahlt die kasse nachschlagen',
    },
    en: {
      title: 'The guide in the app',
      answer:
        'The guide brings news and collects what is worth knowing: our benefits from A to Z, and emergency contacts with the finders for doctors, hospitals and care.',
      details: ['“Leistungen A-Z” lists statutory and additional benefits in alphabetical order.'],
      keywords: 'news information benefits overview what is covered look up',
    },
  },
  {
    id: 'emergency-contacts',
    area: 'service',
    topics: ['emergency-contacts'],
    rules: [24],
    related: ['guide', 'teleclinic'],
    de: {
      title: 'Notfallkontakte',
      answer:
        'Wichtige Rufnummern stehen gesammelt im Ratgeber der App, zum Beispiel der ärztliche Bereitschaftsdienst und der Apotheken-Notdienst. Bei Lebensgefahr wählen Sie bitte sofort 112.',
      details: ['Zu finden unter „Notfallkontakte & Lotsen“.'],
      keywords:
        'notfall bereitschaftsdienst 116117 apotheke notdienst nacht wochenende rettung telefonnummer',
    },
    en: {
      title: 'Emergency contacts',
      answer:
        'Important numbers are together in the guide of the app, for example the doctors’ on-call service and the emergency pharmacies. If life is in danger, please dial 112 at once.',
      details: ['You find them under “Notfallkontakte & Lotsen”.'],
      keywords: 'emergency on-call 116117 pharmacy night weekend rescue phone number',
    },
  },
  {
    id: 'doctor-guide',
    area: 'service',
    topics: ['doctor-guide'],
    rules: [24],
    related: ['hospital-guide', 'own-services', 'betterdoc'],
    de: {
      title: 'Arztlotse: Arztpraxen in der Nähe',
      answer:
        'Mit dem Arztlotsen suchen Sie online nach Praxen in Ihrer Umgebung. Er ist ein Angebot des Verbands der Ersatzkassen, vdek; Sie öffnen ihn im Ratgeber der App.',
      details: ['Für Termine gibt es unseren eigenen Arzt-Terminservice.'],
      keywords: 'arzt ärztin praxis suchen finden hausarzt umgebung vdek arztsuche',
    },
    en: {
      title: 'Doctor finder: practices nearby',
      answer:
        'The doctor finder searches online for practices near you. It is offered by vdek, the association of substitute funds; you open it in the guide of the app.',
      details: ['For appointments there is our own appointment service.'],
      keywords: 'doctor practice search find family doctor nearby vdek arztlotse',
    },
  },
  {
    id: 'hospital-guide',
    area: 'service',
    topics: ['hospital-guide'],
    rules: [24],
    related: ['doctor-guide', 'care-guide'],
    de: {
      title: 'Krankenhauslotse: Kliniken vergleichen',
      answer:
        'Der Krankenhauslotse zeigt Kliniken in Ihrer Nähe, ihre Fachgebiete und wie gut sie medizinisch arbeiten. Sie finden ihn im Ratgeber der App.',
      details: ['Zu finden unter „Notfallkontakte & Lotsen“.'],
      keywords: 'krankenhaus klinik operation qualität fachgebiet suchen station',
    },
    en: {
      title: 'Hospital finder: comparing hospitals',
      answer:
        'The hospital finder shows hospitals near you, their fields and how good their medical work is. You find it in the guide of the app.',
      details: ['You find it under “Notfallkontakte & Lotsen”.'],
      keywords: 'hospital clinic surgery quality field search ward krankenhauslotse',
    },
  },
  {
    id: 'care-guide',
    area: 'service',
    topics: ['care-guide'],
    rules: [24],
    related: ['hospital-guide', 'guide'],
    de: {
      title: 'Pflegelotse: Pflegedienste und Heime vergleichen',
      answer:
        'Der Pflegelotse nennt Größe, Ausstattung, Lage, Kosten und Qualität von Pflegediensten und Heimen. Bei Heimen zeigt er auch, was die HEK Pflegekasse übernimmt und was Sie selbst zahlen.',
      details: [
        'Mehrere Einrichtungen lassen sich nebeneinander vergleichen; so entsteht eine erste Auswahl.',
        'Zu finden im Ratgeber der App.',
      ],
      keywords:
        'pflege pflegeheim pflegedienst altenheim eigenanteil kosten pflegekasse ambulant stationär',
    },
    en: {
      title: 'Care finder: comparing care services and homes',
      answer:
        'The care finder tells size, equipment, place, cost and quality of care services and homes. For homes it also shows what HEK’s care fund bears and what you pay yourself.',
      details: [
        'Several of them can be compared side by side, which gives a first selection.',
        'You find it in the guide of the app.',
      ],
      keywords: 'care nursing home service own share cost care fund pflegelotse',
    },
  },
  {
    id: 'service-number',
    area: 'service',
    topics: ['service-number'],
    rules: [1],
    related: ['app-support', 'messenger'],
    de: {
      title: 'So erreicht man uns',
      answer:
        'Am Telefon gebührenfrei unter 0800 0213213, in der Geschäftsstelle oder als smart-Nutzer über den Messenger der App.',
      details: ['Post: Hanseatische Krankenkasse, 22039 Hamburg.'],
      keywords:
        'telefonnummer hotline anrufen kontakt adresse anschrift postanschrift öffnungszeiten erreichbar',
    },
    en: {
      title: 'How to reach us',
      answer:
        'By phone free of charge at 0800 0213213, at a branch, or as a smart user by the messenger of the app.',
      details: ['By post: Hanseatische Krankenkasse, 22039 Hamburg.'],
      keywords: 'phone number hotline call contact address postal reach',
    },
  },
];

import type { ArticleSource } from '../article.ts';

export const programmeArticles: readonly ArticleSource[] = [
  {
    id: 'health-and-prevention',
    area: 'programmes',
    topics: ['health-and-prevention'],
    rules: [24],
    related: ['own-services', 'teleclinic', 'betterdoc', 'ammely'],
    de: {
      title: 'Gesundheit und Vorsorge: was dort steht und was das smart-Zeichen heißt',
      answer:
        'Das sind zusätzliche Leistungen von uns und von Partnern. Manche nutzen Sie schon mit basic. Trägt eine das Zeichen „smart“, geht sie erst nach der Identifizierung, weil der Partner einen Nachweis über Ihre Versicherung braucht, damit wir die Kosten tragen.',
      details: [
        'Eigene Angebote: Gesundheitskurse, Gesundheits-Hotline, Arzt-Terminservice.',
        'Partner: TeleClinic, BetterDoc, Ammely, Kinderheldin, BabyCare, Aumio, CARE diagnostica.',
      ],
      keywords: 'zusatzleistungen extra partner angebote programme symbol leistungen gratis',
    },
    en: {
      title: 'Health and prevention: what is there and what the smart sign means',
      answer:
        'These are additional services, ours and those of partners. Some work with basic already. One that bears the sign “smart” opens after identification only, because the partner needs proof of your insurance so that we bear the cost.',
      details: [
        'Our own: health courses, health hotline, doctor’s appointment service.',
        'Partners: TeleClinic, BetterDoc, Ammely, Kinderheldin, BabyCare, Aumio, CARE diagnostica.',
      ],
      keywords: 'extras additional benefits partners offers programmes symbol free',
    },
  },
  {
    id: 'own-services',
    area: 'programmes',
    topics: ['own-services'],
    rules: [24],
    related: ['health-and-prevention', 'doctor-guide'],
    de: {
      title: 'Gesundheitskurse, Gesundheits-Hotline, Arzt-Terminservice',
      answer:
        'Diese drei bieten wir selbst an. Sie finden sie in der App unter „Gesundheit und Vorsorge“.',
      details: [
        'Partner bieten Weiteres an, zum Beispiel Videosprechstunden und die Suche nach Fachleuten.',
      ],
      keywords: 'kurs kurse prävention termin facharzt wartezeit beratung medizinisch sport rücken',
    },
    en: {
      title: 'Health courses, health hotline, doctor’s appointments',
      answer: 'These three are our own. You find them in the app under “Gesundheit und Vorsorge”.',
      details: ['Partners offer more, for example video consultations and finding specialists.'],
      keywords: 'course prevention appointment specialist waiting time advice medical sport back',
    },
  },
  {
    id: 'teleclinic',
    area: 'programmes',
    topics: ['teleclinic'],
    rules: [24],
    programme: 'teleClinic',
    related: ['betterdoc', 'doctor-guide'],
    de: {
      title: 'TeleClinic: Videosprechstunde',
      answer:
        'TeleClinic bietet Videosprechstunden rund um die Uhr, an allen sieben Tagen. Haus- und Fachärzte sind innerhalb von 30 Minuten da oder zu dem Termin, den Sie wünschen.',
      details: [
        'Zu finden in der App unter „Gesundheit und Vorsorge“.',
        'Im Notfall immer die 112.',
      ],
      keywords: 'online arzt video nachts wochenende fernbehandlung sprechstunde telemedizin',
    },
    en: {
      title: 'TeleClinic: video consultations',
      answer:
        'TeleClinic offers video consultations around the clock, seven days a week. General practitioners and specialists are there within 30 minutes, or at the time you choose.',
      details: [
        'You find it in the app under “Gesundheit und Vorsorge”.',
        'In an emergency always call 112.',
      ],
      keywords: 'online doctor night weekend remote telemedicine',
    },
  },
  {
    id: 'betterdoc',
    area: 'programmes',
    topics: ['betterdoc'],
    rules: [24],
    programme: 'betterDoc',
    related: ['teleclinic', 'doctor-guide'],
    de: {
      title: 'BetterDoc: die passenden Spezialisten finden',
      answer:
        'BetterDoc nennt Ihnen bundesweit Spezialistinnen und Spezialisten für Ihr Anliegen, innerhalb von 48 Stunden. Sie schildern dort Ihre Frage; für Sie ist das kostenlos.',
      details: ['Was jemand hat, schildert die Person BetterDoc selbst. Wir nehmen es nicht auf.'],
      keywords: 'spezialist facharzt zweitmeinung experte klinik empfehlung erkrankung',
    },
    en: {
      title: 'BetterDoc: finding the right specialist',
      answer:
        'BetterDoc names specialists for your question, all over Germany and within 48 hours. You describe it to them; for you it is free of charge.',
      details: ['The person tells BetterDoc what it is about. We do not take it down.'],
      keywords: 'specialist second opinion expert clinic recommendation illness',
    },
  },
  {
    id: 'ammely',
    area: 'programmes',
    topics: ['ammely'],
    rules: [24],
    programme: 'ammely',
    related: ['kinderheldin', 'babycare'],
    de: {
      title: 'Ammely: eine Hebamme finden',
      answer:
        'Mit Ammely suchen Sie Hebammen in Ihrer Nähe und fragen bis zu fünf auf einmal an. Das ist unverbindlich.',
      details: ['Zu finden in der App unter „Gesundheit und Vorsorge“.'],
      keywords: 'hebammensuche schwanger schwangerschaft geburt wochenbett baby nachsorge',
    },
    en: {
      title: 'Ammely: finding a midwife',
      answer:
        'With Ammely you search for midwives nearby and ask up to five of them at once. You commit yourself to nothing.',
      details: ['You find it in the app under “Gesundheit und Vorsorge”.'],
      keywords: 'midwife search pregnant pregnancy birth baby after care',
    },
  },
  {
    id: 'kinderheldin',
    area: 'programmes',
    topics: ['kinderheldin'],
    rules: [24],
    programme: 'kinderheldin',
    related: ['ammely', 'babycare'],
    de: {
      title: 'Kinderheldin: digitale Hebammenbegleitung',
      answer:
        'Kinderheldin begleitet Sie digital durch Hebammen. Wir zahlen, sobald die Schwangerschaft bekannt ist und bis Ihr Kind ein Jahr alt wird.',
      details: [
        'Der letzte Tag ist der Tag vor dem ersten Geburtstag des Kindes.',
        'Nach einer Schwangerschaft fragen wir nicht von uns aus und halten sie nicht fest.',
      ],
      keywords: 'hebamme schwanger schwangerschaft geburt baby säugling stillen erstes lebensjahr',
    },
    en: {
      title: 'Kinderheldin: digital midwife care',
      answer:
        'Kinderheldin gives you the care of midwives online. We pay from when the pregnancy is known until your child turns one.',
      details: [
        'The last day is the one before the child’s first birthday.',
        'We do not ask about a pregnancy of our own accord, and do not record it.',
      ],
      keywords: 'midwife pregnant pregnancy birth baby infant breastfeeding first year',
    },
  },
  {
    id: 'babycare',
    area: 'programmes',
    topics: ['babycare'],
    rules: [24],
    programme: 'babyCare',
    related: ['kinderheldin', 'ammely'],
    de: {
      title: 'BabyCare: Begleitung in der Schwangerschaft',
      answer:
        'BabyCare begleitet Sie kostenlos durch die Schwangerschaft. Das Wichtigste ist ein Fragebogen: Wenn Sie ihn zurückschicken, erhalten Sie eine Auswertung mit Empfehlungen nur für Sie.',
      details: [
        'Dahinter stehen Fachleute für Geburtsmedizin, Hebammenkunde, Ernährung und Gesundheitswissenschaft.',
        'In der App im smart-Bereich; der Fragebogen heißt „Profil & Analyse“.',
      ],
      keywords: 'schwanger schwangerschaft vorsorge programm baby fragebogen ernährung',
    },
    en: {
      title: 'BabyCare: guidance in pregnancy',
      answer:
        'BabyCare guides you through the pregnancy free of charge. Its core is a questionnaire: when you send it back, you get an evaluation with recommendations for you alone.',
      details: [
        'Behind it are experts in obstetrics, midwifery, nutrition and health science.',
        'In the smart area of the app; the questionnaire is called “Profil & Analyse”.',
      ],
      keywords: 'pregnant pregnancy prevention programme baby questionnaire nutrition',
    },
  },
  {
    id: 'aumio',
    area: 'programmes',
    topics: ['aumio'],
    rules: [24],
    programme: 'aumio',
    related: ['health-and-prevention', 'health-id-create'],
    de: {
      title: 'Aumio: Achtsamkeit für Kinder von 6 bis 12 Jahren',
      answer:
        'Aumio ist ein zertifizierter Online-Kurs für Kinder von 6 bis 12 Jahren, mit Geschichten, Entspannung und Meditation. Nach Ihrer Identifizierung für smart nutzen Sie alles zwölf Monate lang kostenlos.',
      details: [
        'Kinder üben spielend, mit den Anforderungen ihres Alltags umzugehen.',
        'Die Identifizierung macht ein Elternteil in der eigenen App.',
      ],
      keywords:
        'kind kinder kurs prävention entspannung meditation stress schule einschlafen konzentration',
    },
    en: {
      title: 'Aumio: mindfulness for children from 6 to 12',
      answer:
        'Aumio is a certified online course for children from 6 to 12 years, with stories, relaxation and meditation. After you identify for smart, everything is free for twelve months.',
      details: [
        'Children learn in play to handle what their day brings.',
        'A parent identifies in their own app.',
      ],
      keywords:
        'child children course prevention relaxation meditation stress school sleep concentration',
    },
  },
  {
    id: 'care-diagnostica',
    area: 'programmes',
    topics: ['care-diagnostica'],
    rules: [24],
    programme: 'careDiagnostica',
    related: ['health-and-prevention'],
    de: {
      title: 'CARE diagnostica: Darmkrebsvorsorge von 40 bis 54 Jahren',
      answer:
        'Wenn Sie zwischen 40 und 54 Jahre alt sind, bestellen Sie in der App ein Vorsorge-Set nach Hause und schicken es per Post zurück. Das Ergebnis bekommen Sie von CARE diagnostica per Brief.',
      details: [
        'Das Ergebnis geht nur an die Person selbst. Wir erhalten und kennen es nicht.',
        'Im Alter zählt der Geburtstag: von 40 bis zum Tag vor dem 55. Geburtstag.',
      ],
      keywords:
        'darm krebs darmkrebs vorsorge test stuhltest kit früherkennung untersuchung zuhause',
    },
    en: {
      title: 'CARE diagnostica: bowel cancer screening from 40 to 54',
      answer:
        'If you are between 40 and 54 years old, order a screening kit in the app and send it back by post. CARE diagnostica sends you the result by letter.',
      details: [
        'The result goes to the person alone. We neither receive nor know it.',
        'The birthday counts: from 40 to the day before the 55th birthday.',
      ],
      keywords: 'bowel colon cancer screening test stool kit early detection examination home',
    },
  },
];

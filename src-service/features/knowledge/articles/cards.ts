import type { ArticleSource } from '../article.ts';

export const cardArticles: readonly ArticleSource[] = [
  {
    id: 'card-lost',
    area: 'cards',
    topics: ['card-replacement'],
    rules: [17, 19, 20],
    related: ['card-practice', 'card-validity', 'card-quota', 'card-new'],
    de: {
      title: 'Gesundheitskarte verloren oder defekt: der digitale Ersatz',
      answer:
        'Als smart-Nutzer fordern Sie in der App unter „Profil“ die digitale Gesundheitskarte an. Nach wenigen Minuten ist sie dort da: zum Zeigen, Herunterladen, Drucken oder Verschicken. Ohne smart stellen wir Ihnen einen Ersatz aus.',
      steps: [
        'Klären, ob heute noch eine Praxis besucht wird.',
        'Verlorene Karte sperren und eine neue bestellen (ab Legitimation „einfach“).',
        'Smart und noch nicht ausgeschöpft: in der App unter „Profil“ anfordern lassen.',
        'Sonst Ersatz ausstellen (Legitimation „hoch“): Postfach, Praxis, Geschäftsstelle oder Post.',
      ],
      details: [
        'Der Ersatz gilt {cardDays} Tage und ersetzt die Karte nicht auf Dauer.',
        'Er wird nie gefaxt oder gemailt.',
      ],
      keywords:
        'egk karte kartenverlust chipkarte versichertenkarte krankenkassenkarte weg gestohlen geklaut kaputt vergessen arzt dringend ersatzbescheinigung notfall',
    },
    en: {
      title: 'Health card lost or broken: the digital replacement',
      answer:
        'As a smart user, request the digital health card in the app under “Profil”. It is there after a few minutes: to show, download, print or send. Without smart, we issue a replacement for you.',
      steps: [
        'Ask whether a practice is to be visited today.',
        'Block the lost card and order a new one (from the level “simple” on).',
        'Smart with requests left: have it requested in the app under “Profil”.',
        'Otherwise issue a replacement (level “high”): mailbox, practice, branch or post.',
      ],
      details: [
        'The replacement counts for {cardDays} days and does not take the card’s place for good.',
        'It is never sent by fax or e-mail.',
      ],
      keywords:
        'egk card chip insurance card gone stolen damaged forgotten doctor urgent substitute emergency',
    },
  },
  {
    id: 'card-validity',
    area: 'cards',
    topics: ['card-validity'],
    rules: [17],
    related: ['card-lost', 'card-new'],
    de: {
      title: 'Wie lange die digitale Gesundheitskarte gilt',
      answer:
        'Sie gilt {cardDays} Tage, der Tag der Anforderung zählt mit. Weil sie nur überbrückt, bestellen Sie am besten gleich die neue Gesundheitskarte; das mache ich gern für Sie.',
      details: [
        'Den letzten Tag zeigt die Ersatzbescheinigung selbst. Ein Nachdruck verlängert ihn nicht.',
      ],
      reply:
        'Guten Tag,\n\nIhre digitale Gesundheitskarte gilt bis einschließlich [Datum]. Sie überbrückt nur die Zeit, bis Ihre neue Gesundheitskarte da ist. Haben Sie die neue noch nicht bestellt, rufen Sie uns bitte an: 0800 0213213.\n\nFreundliche Grüße\nIhre HEK',
      keywords:
        'gültig gültigkeit dauer ablauf abgelaufen 14 tage frist ersatzbescheinigung egk karte',
    },
    en: {
      title: 'How long the digital health card is valid',
      answer:
        'It is valid for {cardDays} days, the day of the request included. As it only bridges the time, it is best to order the new health card right away; I will gladly do that for you.',
      details: ['The replacement card itself shows the last day. A reprint does not extend it.'],
      reply:
        'Hello,\n\nYour digital health card is valid up to and including [date]. It only bridges the time until your new health card arrives. If you have not ordered the new one yet, please call us: 0800 0213213.\n\nKind regards\nYour HEK',
      keywords: 'validity expiry expired 14 days period replacement egk card',
    },
  },
  {
    id: 'card-quota',
    area: 'cards',
    topics: ['card-quota'],
    rules: [17, 18],
    related: ['card-lost', 'card-new'],
    de: {
      title: 'Wie oft die digitale Gesundheitskarte angefordert werden kann',
      answer:
        'In der App {quotaPerYear}-mal im Jahr. Brauchen Sie danach noch eine, helfen wir Ihnen persönlich: hier am Telefon oder unter 0800 0213213.',
      details: [
        'Den Stand zeigt die Akte unter „Karten“.',
        'Ist das Kontingent aufgebraucht, stellen wir selbst aus: Legitimation „hoch“ und ein Grund.',
      ],
      keywords:
        'viermal vier kontingent anzahl häufig aufgebraucht limit jahr fünfte egk karte ersatzbescheinigung',
    },
    en: {
      title: 'How often the digital health card can be requested',
      answer:
        'In the app {quotaPerYear} times a year. If you need another one after that, we help in person: here on the phone or at 0800 0213213.',
      details: [
        'The record shows the count under “Cards”.',
        'When it is used up, we issue it ourselves: level “high” and a reason.',
      ],
      keywords: 'four quota number often used up limit year fifth egk card replacement',
    },
  },
  {
    id: 'card-new',
    area: 'cards',
    topics: ['new-health-card'],
    rules: [8, 20],
    related: ['card-lost', 'card-validity'],
    de: {
      title: 'Eine neue Gesundheitskarte bestellen',
      answer:
        'Das erledige ich gleich mit Ihnen. Die neue Karte geht per Post an die Anschrift, die bei uns hinterlegt ist. Sonst erreichen Sie uns dafür gebührenfrei unter 0800 0213213.',
      details: [
        'Ab Legitimation „einfach“, wenn die Anschrift nicht gerade erst geändert wurde.',
        'Die verlorene Karte vorher sperren.',
        'Ab 15 Jahren gehört ein Foto auf die Karte.',
      ],
      keywords: 'egk karte nachbestellen neu beantragen ersatz plastik foto lichtbild anschrift',
    },
    en: {
      title: 'Ordering a new health card',
      answer:
        'I can do that with you now. The new card goes by post to the address that we have on record. At other times, call us free of charge at 0800 0213213.',
      details: [
        'From the level “simple” on, if the address was not changed only just now.',
        'Block the lost card first.',
        'From the age of 15 a photo belongs on the card.',
      ],
      keywords: 'egk card reorder new plastic photo picture address',
    },
  },
  {
    id: 'card-practice',
    area: 'cards',
    topics: ['card-replacement'],
    rules: [19],
    related: ['card-lost'],
    de: {
      title: 'Die Praxis braucht jetzt einen Nachweis',
      answer:
        'Die Praxis kann die elektronische Ersatzbescheinigung selbst bei uns abrufen. Bitten Sie am Empfang darum; in der Zwischenzeit klären wir, was Sie noch brauchen.',
      details: [
        'Wir können sie auch selbst an die Praxis geben: elektronisch, an eine Praxis aus dem Verzeichnis, nie an eine genannte Adresse.',
        'Nie per Fax oder E-Mail.',
      ],
      keywords:
        'eeb kim arztpraxis sprechstunde wartezimmer empfang sofort elektronische ersatzbescheinigung fax',
    },
    en: {
      title: 'The practice needs proof of insurance now',
      answer:
        'The practice can fetch the electronic replacement from us itself. Please ask at the reception; meanwhile we see what else you need.',
      details: [
        'We can give it to the practice, too: electronically, to a practice from the directory, never to an address that somebody names.',
        'Never by fax or e-mail.',
      ],
      keywords: 'eeb kim surgery doctor waiting room reception at once electronic replacement fax',
    },
  },
];

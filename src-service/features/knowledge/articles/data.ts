import type { ArticleSource } from '../article.ts';

export const dataArticles: readonly ArticleSource[] = [
  {
    id: 'family-add',
    area: 'data',
    topics: ['add-family'],
    rules: [9],
    related: ['certificate-family', 'representation'],
    de: {
      title: 'Familienangehörige in der App hinzufügen',
      answer:
        'Unter „Profil“ tragen Sie Ihre Angehörigen ein. Danach können Sie zum Beispiel eine Versicherungsbescheinigung für sie anfordern oder Dokumente für sie senden.',
      details: [
        'Der Eintrag ist eine eigene Angabe. Er gibt kein Recht auf Auskunft und ersetzt keine Vertretung.',
      ],
      keywords: 'kind kinder ehepartner partner mitversichert profil eintragen familie',
    },
    en: {
      title: 'Adding family members in the app',
      answer:
        'Enter your family members under “Profil”. You can then, for example, request an insurance certificate for them or send documents for them.',
      details: [
        'The entry is the person’s own statement. It gives no right to information and takes the place of no representation.',
      ],
      keywords: 'child children spouse partner co-insured profile enter family',
    },
  },
  {
    id: 'personal-data',
    area: 'data',
    topics: ['change-personal-data'],
    rules: [25],
    related: ['name-change', 'bank-details'],
    de: {
      title: 'Anschrift, Telefon oder E-Mail ändern',
      answer:
        'Als smart-Nutzer ändern Sie das selbst: in der App unter „Profil“, „Persönliche Daten“. Sonst nehme ich die Änderung nach der Legitimation auf.',
      details: [
        'Dort stehen Name, Anschrift, Telefonnummer und E-Mail-Adresse.',
        'Eine gerade geänderte Anschrift gilt eine Zeit lang nicht als Merkmal, und manches braucht dann eine Freigabe.',
      ],
      keywords:
        'umzug umgezogen adresse wohnort rufnummer handy mailadresse kontaktdaten persönliche daten bearbeiten',
    },
    en: {
      title: 'Changing address, phone or e-mail',
      answer:
        'Smart users change it themselves: in the app under “Profil”, “Persönliche Daten”. Otherwise I take the change down after verification.',
      details: [
        'Name, address, phone number and e-mail address are there.',
        'An address that was changed just now does not count for verification for a while, and some things then need an approval.',
      ],
      keywords: 'move moved house residence mobile mail contact details edit',
    },
  },
  {
    id: 'name-change',
    area: 'data',
    topics: ['name-change'],
    rules: [25],
    related: ['personal-data'],
    de: {
      title: 'Namen ändern',
      answer:
        'In der App geht das unter „Profil“, „Persönliche Daten“. Sie brauchen dazu einen amtlichen Nachweis; ohne ihn ändern wir den Namen nicht.',
      details: [
        'Amtlich ist zum Beispiel eine Urkunde oder ein neuer Ausweis.',
        'Nur für smart-Nutzer in der App; sonst mit Nachweis bei uns.',
      ],
      keywords:
        'heirat hochzeit scheidung nachname familienname geburtsname heiratsurkunde urkunde namensänderung',
    },
    en: {
      title: 'Changing one’s name',
      answer:
        'In the app under “Profil”, “Persönliche Daten”. Please have an official document at hand, because we do not change a name without one.',
      details: [
        'Official is, for example, a certificate or a new identity document.',
        'In the app for smart users only; otherwise with the document at our office.',
      ],
      keywords: 'marriage wedding divorce surname family name birth name marriage certificate',
    },
  },
  {
    id: 'bank-details',
    area: 'data',
    topics: ['bank-details'],
    rules: [8, 25],
    related: ['personal-data'],
    de: {
      title: 'Bankverbindung ansehen, ändern oder beenden',
      answer:
        'Als smart-Nutzer finden Sie Ihre Bankverbindung unter „Profil“, „Persönliche Daten“. Dort nennen Sie uns eine neue und beenden eine alte.',
      details: [
        'Eine beendete Bankverbindung ist vom Tag der Beendigung an in der App nicht mehr zu sehen; bei uns bleibt sie gespeichert.',
        'Am Telefon wird keine vollständige IBAN vorgelesen.',
      ],
      keywords: 'iban konto kontonummer bank girokonto neue beenden löschen kontowechsel',
    },
    en: {
      title: 'Seeing, changing or ending bank details',
      answer:
        'Smart users find their bank details under “Profil”, “Persönliche Daten”. There you give us a new account and end an old one.',
      details: [
        'From the day on which it ends, an account is no longer visible in the app; we still keep it.',
        'No complete IBAN is read out on the phone.',
      ],
      keywords: 'iban account bank new end delete change of account',
    },
  },
  {
    id: 'insurance-times',
    area: 'data',
    topics: ['insurance-times'],
    rules: [8],
    related: ['smart-functions'],
    de: {
      title: 'Versicherungszeiten und Entgelte einsehen',
      answer:
        'Beides steht Ihnen in der App offen, sobald Sie smart-Nutzer sind: Ihre Versicherungszeiten und die Entgelte, die uns gemeldet wurden.',
      details: [
        'Bei uns bleiben diese Angaben verdeckt, bis danach gefragt wird (Legitimation „hoch“); jedes Aufdecken wird protokolliert.',
      ],
      keywords: 'verdienst gehalt lohn entgeltdaten arbeitgeber zeiten seit wann versichert',
    },
    en: {
      title: 'Insured periods and earnings',
      answer:
        'The app shows you both once you are a smart user: your insured periods and the earnings that were reported to us.',
      details: [
        'With us they stay masked until somebody asks (level “high”); each unmasking is logged.',
      ],
      keywords: 'salary wages pay employer periods since when insured',
    },
  },
  {
    id: 'representation',
    area: 'data',
    topics: [],
    rules: [4, 9],
    related: ['age-15', 'family-add'],
    de: {
      title: 'Für jemand anderen anrufen: Vertretung',
      answer:
        'Auskunft gebe ich Ihnen gern, sobald eine Vertretung hinterlegt ist, zum Beispiel eine Vollmacht. Bis dahin kann ich Allgemeines sagen und eine Bescheinigung an die hinterlegte Anschrift schicken.',
      details: [
        'Arten: Eltern, Vormundschaft, Vollmacht, Betreuung, Erben; jeweils mit Umfang, Dauer und Nachweis.',
        'Wer nur die Beiträge zahlt oder in der App als Familie eingetragen ist, vertritt damit niemanden.',
        'Sitzt die versicherte Person daneben, kann sie selbst sprechen; wer hilft, wird mit ihrer Zustimmung festgehalten.',
      ],
      keywords:
        'vollmacht ehemann ehefrau mutter vater sohn tochter betreuer angehörige bevollmächtigt stellvertretend',
    },
    en: {
      title: 'Calling for somebody else: representation',
      answer:
        'I will gladly answer once a representation is on record, for example a power of attorney. Until then I can tell general things and have a certificate sent to the stored address.',
      details: [
        'Kinds: parents, guardianship, power of attorney, legal care, heirs; each with scope, duration and evidence.',
        'Whoever only pays the contributions or is entered as family in the app represents nobody by that.',
        'If the insured person sits beside, they can speak themselves; whoever helps is noted with their consent.',
      ],
      keywords:
        'power of attorney husband wife mother father son daughter carer relative authorised',
    },
  },
  {
    id: 'age-15',
    area: 'data',
    topics: [],
    rules: [9],
    related: ['representation'],
    de: {
      title: 'Jugendliche ab 15 Jahren',
      answer:
        'Ab dem 15. Geburtstag können Jugendliche bei uns selbst Anträge stellen und Auskunft erhalten. Die Eltern vertreten sie weiter, bis sie 18 sind.',
      details: [
        'Fragen Eltern nach einem Kind von 15 bis 17, holen wir für Auskünfte dessen Zustimmung ein oder brauchen einen Eintrag dazu.',
      ],
      keywords:
        'minderjährig minderjährige kind sohn tochter jugendlicher selbst handeln alter eltern',
    },
    en: {
      title: 'Young people from 15 on',
      answer:
        'From the 15th birthday on, young people can apply and get answers themselves. Their parents still represent them until they are 18.',
      details: [
        'If parents ask about a child of 15 to 17, we get the child’s consent for disclosures, or need a record of it.',
      ],
      keywords: 'minor child son daughter teenager act alone age parents',
    },
  },
  {
    id: 'death-report',
    area: 'data',
    topics: [],
    rules: [11],
    related: ['representation'],
    de: {
      title: 'Ein Todesfall wird gemeldet',
      answer:
        'Mein herzliches Beileid. Ich nehme das auf, dann geht vorerst kein Brief und keine Nachricht mehr hinaus. Unsere Fachabteilung meldet sich wegen der Sterbeurkunde.',
      details: [
        'Melden kann das jede Person, ohne Legitimation; Auskunft geben wir dabei nicht.',
        'Wer mitversichert war, dessen Versicherung wird geprüft.',
      ],
      keywords:
        'verstorben gestorben tot tod sterbefall witwe witwer erbe sterbeurkunde hinterbliebene',
    },
    en: {
      title: 'A death is reported',
      answer:
        'My sincere condolences. I take this down; no letter and no message goes out for now. Our department will get in touch about the death certificate.',
      details: [
        'Anyone can report it, without verification; we disclose nothing while doing so.',
        'The insurance of those who were insured through the person is checked.',
      ],
      keywords: 'died dead death deceased widow widower heir bereaved',
    },
  },
];

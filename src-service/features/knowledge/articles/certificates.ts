import type { ArticleSource } from '../article.ts';

export const certificateArticles: readonly ArticleSource[] = [
  {
    id: 'certificate-request',
    area: 'certificates',
    topics: ['certificate-for-whom'],
    rules: [15],
    related: ['certificate-in-app', 'certificate-family'],
    de: {
      title: 'Versicherungsbescheinigung anfordern',
      answer:
        'Für sich selbst oder jemand anderen: Es genügt die Versichertennummer der Person. Die Bescheinigung geht per Post an die Anschrift, die bei uns für diese Person hinterlegt ist.',
      details: [
        'Das dürfen alle anfordern, auch am Telefon und ohne Legitimation: Es wird nichts mitgeteilt und nur an die hinterlegte Anschrift geschickt.',
        'Nicht per E-Mail oder Fax, nicht an eine andere Anschrift, nicht an eine Packstation.',
        'Wer smart ist, hat die eigene Bescheinigung jederzeit in der App: das zuerst sagen.',
      ],
      keywords:
        'mitgliedsbescheinigung mitgliedschaft nachweis versicherungsnachweis bestellen zuschicken arbeitgeber ausland schule kita',
    },
    en: {
      title: 'Requesting an insurance certificate',
      answer:
        'For yourself or somebody else: the person’s insurance number is enough. The certificate goes by post to the address that we have on record for that person.',
      details: [
        'Anyone may ask for it, on the phone and without verification, too: nothing is disclosed, and it goes to the stored address only.',
        'Not by e-mail or fax, not to another address, not to a parcel locker.',
        'A smart user has their own certificate in the app at any time: say so first.',
      ],
      keywords: 'proof of membership proof of insurance order send employer abroad school nursery',
    },
  },
  {
    id: 'certificate-in-app',
    area: 'certificates',
    topics: ['certificate-in-app'],
    rules: [15, 21],
    related: ['certificate-request', 'smart-functions'],
    de: {
      title: 'Die eigene Versicherungsbescheinigung in der App',
      answer:
        'Als smart-Nutzer sehen Sie Ihre eigene Versicherungsbescheinigung direkt in der App und können sie herunterladen. So haben Sie sie immer dabei.',
      details: [
        'In der basic-Version kann sie angefordert werden und kommt dann per Post.',
        'Wir können sie auch ins Postfach der App legen, wenn die App-Kommunikation eingeschaltet ist.',
      ],
      keywords: 'herunterladen download anzeigen sofort digital pdf unterwegs',
    },
    en: {
      title: 'One’s own insurance certificate in the app',
      answer:
        'As a smart user you see your own insurance certificate in the app and can download it. So you always have it with you.',
      details: [
        'The basic version can request it; it then comes by post.',
        'We can put it into the mailbox of the app, too, if app communication is on.',
      ],
      keywords: 'download show at once digital pdf on the go',
    },
  },
  {
    id: 'certificate-family',
    area: 'certificates',
    topics: ['family-certificates'],
    rules: [9, 15],
    related: ['certificate-request', 'family-add'],
    de: {
      title: 'Bescheinigungen für Familienangehörige kommen per Post',
      answer:
        'Zum Schutz der Daten zeigt die App nur die eigene Bescheinigung. Die Ihrer Angehörigen schicken wir per Post an deren hinterlegte Anschrift; das ist zugleich eine zusätzliche Prüfung.',
      details: [
        'Das gilt auch, wenn die Angehörigen im Profil der App eingetragen sind: Der Eintrag stammt von der Person selbst und ist kein Nachweis.',
      ],
      keywords:
        'kind kinder ehefrau ehemann partner mitversichert familienversichert warum nicht angezeigt datenschutz',
    },
    en: {
      title: 'Certificates for family members come by post',
      answer:
        'To protect the data, the app shows one’s own certificate only. We send those of your family by post to their stored address; that is an additional check, too.',
      details: [
        'That holds even if the family is entered in the profile of the app: the entry is the person’s own statement and proves nothing.',
      ],
      keywords:
        'child children wife husband partner co-insured why not shown privacy data protection',
    },
  },
  {
    id: 'certificate-electronic',
    area: 'certificates',
    topics: [],
    rules: [16],
    related: ['certificate-request'],
    de: {
      title: 'Bescheinigungen für Hochschule und Arbeitgeber',
      answer:
        'Dafür brauchen Sie kein Papier: Hochschulen und Arbeitgeber erhalten die Meldung von uns elektronisch. Sagen Sie dort nur, dass Sie bei der HEK versichert sind.',
      details: [
        'Gilt für die Einschreibung an einer Hochschule und für die Anmeldung bei einem Arbeitgeber.',
        'Eine Art von Bescheinigung, die nicht auf unserer Liste steht, verschicken wir nicht.',
      ],
      keywords:
        'studium student studentin uni universität immatrikulation einschreibung neue stelle job meldeverfahren',
    },
    en: {
      title: 'Certificates for universities and employers',
      answer:
        'You need no paper for that: universities and employers get our message electronically. Just tell them that you are insured with HEK.',
      details: [
        'Applies to enrolment at a university and to registration with an employer.',
        'We do not send a kind of certificate that is not on our list.',
      ],
      keywords: 'student studies enrolment matriculation new job employer',
    },
  },
  {
    id: 'certificate-abroad',
    area: 'certificates',
    topics: [],
    rules: [16],
    related: ['certificate-request', 'card-new'],
    de: {
      title: 'Nachweis für das Ausland',
      answer:
        'Die Europäische Krankenversicherungskarte ist die Rückseite Ihrer Gesundheitskarte. Fehlt Ihnen die Karte vor der Reise, veranlassen wir eine vorläufige Ersatzbescheinigung für Europa.',
      details: [
        'Die vorläufige Bescheinigung stellt die Fachabteilung aus: dafür eine Aufgabe anlegen, mit Reiseziel und Reisedaten.',
        'Für Schule oder Semester im Ausland genügt oft die Versicherungsbescheinigung auf Englisch; sie kommt per Post.',
      ],
      keywords:
        'ehic peb urlaub reise europa eu auslandssemester krankenversicherungskarte rückseite',
    },
    en: {
      title: 'Proof of insurance abroad',
      answer:
        'The European Health Insurance Card is the back of your health card. If you lack the card before a journey, we arrange a provisional certificate for Europe.',
      details: [
        'The department issues the provisional certificate: open a task with destination and dates.',
        'For a school year or term abroad, the insurance certificate in English is often enough; it comes by post.',
      ],
      keywords: 'ehic prc holiday travel europe eu term abroad insurance card back',
    },
  },
];

import type { ArticleSource } from '../article.ts';

export const appArticles: readonly ArticleSource[] = [
  {
    id: 'download-centre',
    area: 'app',
    topics: ['forms-and-leaflets'],
    rules: [24],
    related: ['forms-fill', 'documents-send'],
    de: {
      title: 'Downloadcenter: Formulare, Infoblätter, Broschüren',
      answer:
        'Im Downloadcenter der App finden Sie Broschüren, Flyer, Infoblätter und Formulare zum Ausfüllen. Es steht dort eine Auswahl; fehlt etwas, schicke ich es Ihnen gern auf anderem Weg.',
      details: ['Ansehen und Herunterladen geht ohne Registrierung.'],
      keywords:
        'antrag vordruck formular formulare unterlagen herunterladen merkblatt flyer download',
    },
    en: {
      title: 'Download centre: forms, leaflets, brochures',
      answer:
        'The download centre of the app holds brochures, flyers, information sheets and forms to fill in. It is a selection; if something is missing, I will gladly get it to you another way.',
      details: ['Viewing and downloading need no registration.'],
      keywords: 'application form forms papers leaflet flyer download',
    },
  },
  {
    id: 'forms-fill',
    area: 'app',
    topics: ['fill-in-forms'],
    rules: [24],
    related: ['download-centre', 'documents-send'],
    de: {
      title: 'Formulare ausfüllen',
      answer:
        'In der App selbst geht das zurzeit nicht. Laden Sie das Formular im Downloadcenter herunter, füllen Sie es auf dem Handy oder am Computer aus, speichern Sie es und senden Sie es über „Dokumente senden“.',
      steps: [
        'Formular im Downloadcenter herunterladen.',
        'Mit einem geeigneten Programm auf Handy, Tablet oder Computer ausfüllen.',
        'Auf dem Gerät speichern.',
        'Über „Dokumente senden“ an uns schicken.',
      ],
      details: ['Ausdrucken, von Hand ausfüllen und fotografieren geht ebenso.'],
      keywords: 'formular direkt eintragen bearbeiten beschreibbar unterschreiben antrag computer',
    },
    en: {
      title: 'Filling in forms',
      answer:
        'The app itself cannot do it at present. Download the form from the download centre, fill it in on the phone or a computer, save it, and send it by “Dokumente senden”.',
      steps: [
        'Download the form from the download centre.',
        'Fill it in with a suitable program on phone, tablet or computer.',
        'Save it on the device.',
        'Send it to us by “Dokumente senden”.',
      ],
      details: ['Printing it, filling it in by hand and taking a photo works, too.'],
      keywords: 'form enter edit writable sign application computer',
    },
  },
  {
    id: 'print-from-app',
    area: 'app',
    topics: ['print-from-app'],
    rules: [24],
    related: ['certificate-in-app', 'card-lost'],
    de: {
      title: 'Aus der App heraus drucken',
      answer:
        'Ja, mit Android und mit iOS: Dokumente gehen direkt aus der App an Ihren Drucker. Eine eigene Drucker-App oder weitere Programme brauchen Sie nicht.',
      details: ['Zum Beispiel die digitale Gesundheitskarte, wenn eine Praxis Papier möchte.'],
      keywords: 'drucker ausdrucken papier druck airprint wlan iphone',
    },
    en: {
      title: 'Printing from the app',
      answer:
        'Yes, with Android and with iOS: documents go from the app straight to your printer. You need no printer app or other software.',
      details: ['For example the digital health card, if a practice wants paper.'],
      keywords: 'printer print out paper airprint wifi iphone',
    },
  },
  {
    id: 'updates',
    area: 'app',
    topics: ['updates'],
    rules: [24],
    related: ['app-support'],
    de: {
      title: 'Neue Funktionen und Aktualisierungen',
      answer:
        'Die App wird regelmäßig erneuert. Sie laden die neue Version im App Store oder bei Google Play; dort steht auch, was sich ändert.',
      details: [
        'Am besten vor der Aktualisierung kurz lesen, was neu ist.',
        'Der Versionsverlauf im Store zeigt auch frühere Änderungen.',
      ],
      keywords:
        'update version neu installieren aktualisieren store google play app store herunterladen funktion fehlt',
    },
    en: {
      title: 'New functions and updates',
      answer:
        'The app is renewed regularly. You load the new version from the App Store or Google Play; they also say what changes.',
      details: [
        'It is best to read what is new before updating.',
        'The version history in the store shows earlier changes, too.',
      ],
      keywords: 'update version new install store google play app store download function missing',
    },
  },
  {
    id: 'privacy-notice',
    area: 'app',
    topics: ['privacy-notice'],
    rules: [24],
    related: ['data-security'],
    de: {
      title: 'Datenschutzerklärung der App',
      answer:
        'Sie steht in der App unter „Datenschutz“. Dort können Sie sie jederzeit lesen und herunterladen.',
      details: [
        'Fragen zum Datenschutz bei der HEK nimmt die Datenschutzstelle auf: dafür eine Aufgabe anlegen.',
      ],
      keywords: 'dsgvo einwilligung datenschutz hinweise personenbezogen nachlesen',
    },
    en: {
      title: 'Privacy notice of the app',
      answer:
        'It stands in the app under “Datenschutz”. You can read and download it there at any time.',
      details: [
        'Questions on data protection at HEK go to the data protection office: open a task for it.',
      ],
      keywords: 'gdpr consent privacy policy personal data read again',
    },
  },
  {
    id: 'app-support',
    area: 'app',
    topics: ['technical-problem'],
    rules: [25],
    related: ['updates', 'documents-no-tracking-id'],
    de: {
      title: 'Technisches Problem melden: „Mehr“, „Technische Daten“',
      answer:
        'Öffnen Sie in der App „Mehr“ und dann „Technische Daten“. Dort schreiben Sie dem App-Support und schicken die nötigen Angaben gleich mit; so finden wir den Fehler schneller.',
      details: [
        'Mitgeschickt werden können: Versichertennummer, Angaben zu Gerät und Programm, Angaben zur Verbindung.',
        'Dieselbe Seite zeigt die technischen Daten von App und Gerät an.',
        'Die Nachricht kommt bei uns als eigener Kontakt an.',
      ],
      keywords:
        'fehler störung absturz hängt geht nicht support hilfe problem melden bug technik funktioniert nicht',
    },
    en: {
      title: 'Reporting a technical problem: “Mehr”, “Technische Daten”',
      answer:
        'Open “Mehr” and then “Technische Daten” in the app. There you write to app support and send the necessary data along; so we find the fault sooner.',
      details: [
        'What can go along: insurance number, data on device and software, data on the connection.',
        'The same page shows the technical data of app and device.',
        'The message reaches us as a contact of its own.',
      ],
      keywords: 'error fault crash hangs broken support help report bug does not work',
    },
  },
];

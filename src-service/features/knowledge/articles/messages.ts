import type { ArticleSource } from '../article.ts';

export const messageArticles: readonly ArticleSource[] = [
  {
    id: 'mailbox-letters',
    area: 'messages',
    topics: ['app-communication'],
    rules: [21],
    related: ['mailbox-reply', 'smart-functions'],
    de: {
      title: 'Briefe in der App empfangen: App-Kommunikation',
      answer:
        'Schalten Sie die App-Kommunikation ein, dann kommen unsere Schreiben in Ihr Postfach der App. Sie finden sie unter „Profil“, „Einstellungen“, „App-Kommunikation“ und können sie dort jederzeit wieder ausschalten.',
      steps: [
        '„Profil“ öffnen.',
        '„Einstellungen“ wählen.',
        '„App-Kommunikation“ ein- oder ausschalten.',
      ],
      details: [
        'Auch gleich nach der Registrierung für smart lässt sie sich einschalten.',
        'Ist sie aus, kommen Briefe per Post.',
      ],
      keywords:
        'schreiben post digital papierlos postfach empfangen aktivieren deaktivieren abschalten mitteilungen',
    },
    en: {
      title: 'Receiving letters in the app: app communication',
      answer:
        'Switch app communication on, and our letters come to your mailbox in the app. You find it under “Profil”, “Einstellungen”, “App-Kommunikation” and can switch it off there at any time.',
      steps: ['Open “Profil”.', 'Choose “Einstellungen”.', 'Switch “App-Kommunikation” on or off.'],
      details: [
        'It can be switched on right after registering for smart, too.',
        'While it is off, letters come by post.',
      ],
      keywords:
        'letter post digital paperless mailbox receive activate deactivate turn off notices',
    },
  },
  {
    id: 'mailbox-reply',
    area: 'messages',
    topics: ['reply-to-letter'],
    rules: [21],
    related: ['mailbox-letters', 'messenger'],
    de: {
      title: 'Auf einen Brief in der App antworten',
      answer:
        'Öffnen Sie das Schreiben in Ihrem Postfach und tippen Sie unten auf „Antworten“. Ihre Antwort kommt direkt bei uns an.',
      details: [
        'Das geht bei Schreiben, die wir in die App geschickt haben. Auf Briefe per Post antworten smart-Nutzer über den Messenger.',
      ],
      keywords: 'schreiben beantworten rückmeldung zurückschreiben postfach antwort',
    },
    en: {
      title: 'Answering a letter in the app',
      answer:
        'Open the letter in your mailbox and tap “Antworten” at the bottom. Your answer reaches us directly.',
      details: [
        'This works for letters that we sent to the app. Smart users answer paper letters by the messenger.',
      ],
      keywords: 'reply respond write back mailbox',
    },
  },
  {
    id: 'messenger',
    area: 'messages',
    topics: ['use-messenger'],
    rules: [21],
    related: ['smart-functions', 'health-id-create'],
    de: {
      title: 'Den Messenger nutzen',
      answer:
        'Der Messenger steht Ihnen offen, sobald Sie für smart registriert sind. Dort schreiben Sie uns geschützt und lesen unsere Antwort an derselben Stelle.',
      details: [
        'In der basic-Version gibt es ihn nicht.',
        'Gesundheitliche Einzelheiten gehören auch dort nur hinein, wenn sie nötig sind.',
      ],
      keywords: 'chat nachricht schreiben kommunikation kontakt anfrage',
    },
    en: {
      title: 'Using the messenger',
      answer:
        'The messenger is open to you once you are registered for smart. There you write to us securely and read our answer in the same place.',
      details: [
        'The basic version does not have it.',
        'Medical details belong there only where they are necessary.',
      ],
      keywords: 'chat message write secure communication contact enquiry',
    },
  },
];

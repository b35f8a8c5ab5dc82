import type { ArticleSource } from '../article.ts';

export const identityArticles: readonly ArticleSource[] = [
  {
    id: 'smart-functions',
    area: 'identity',
    topics: ['smart-functions'],
    rules: [21, 23],
    related: ['health-id-create', 'smarthealth', 'basic-or-smart'],
    de: {
      title: 'Was die smart-Version zusätzlich kann',
      answer:
        'Mit smart haben Sie ein digitales Postfach für Eingang und Ausgang, den geschützten Messenger, Ihre Versicherungszeiten und Entgelte, Ihre Versicherungsbescheinigung zum Herunterladen und können Kontakt- und Bankdaten ändern. Nötig ist eine GesundheitsID.',
      details: [
        'Dazu kommen die digitale Gesundheitskarte und „Anträge verfolgen“.',
        'Wer möchte, schaltet zusätzlich smarthealth frei.',
      ],
      keywords:
        'vorteile funktionen registrieren upgrade unterschied freischalten mehr möglichkeiten',
    },
    en: {
      title: 'What the smart version adds',
      answer:
        'With smart you have a digital mailbox for letters in and out, the secure messenger, your insured periods and earnings, your insurance certificate to download, and can change contact and bank details. You need a GesundheitsID for it.',
      details: [
        'There are the digital health card and “Anträge verfolgen”, too.',
        'Whoever likes can unlock smarthealth in addition.',
      ],
      keywords: 'advantages functions register upgrade difference unlock more features',
    },
  },
  {
    id: 'basic-or-smart',
    area: 'identity',
    topics: ['smart-functions'],
    rules: [3, 23],
    related: ['smart-functions', 'health-id-create'],
    de: {
      title: 'Basic oder smart: der Unterschied',
      answer:
        'Basic geht ohne Registrierung: Dokumente senden, Bescheinigungen anfordern, Ratgeber lesen. Für alles Persönliche brauchen Sie smart, also eine einmalige Identifizierung.',
      details: [
        'Ob jemand basic oder smart nutzt, steht ab Legitimation „einfach“ in der Übersicht der Akte.',
        'Auch smart zählt am Telefon nicht als Legitimation.',
      ],
      keywords: 'version stufe ohne anmeldung registrierung vergleich',
    },
    en: {
      title: 'Basic or smart: the difference',
      answer:
        'Basic works without registration: sending documents, requesting certificates, reading the guide. For everything personal you need smart, that is identification once.',
      details: [
        'From the level “simple” on, the overview of the record says whether somebody uses basic or smart.',
        'Smart does not count as verification on the phone either.',
      ],
      keywords: 'version without registration comparison',
    },
  },
  {
    id: 'health-id-create',
    area: 'identity',
    topics: ['identification'],
    rules: [12, 23],
    related: ['id-document', 'online-function', 'no-german-id-card'],
    de: {
      title: 'GesundheitsID anlegen und sich identifizieren',
      answer:
        'Sie legen in der App eine GesundheitsID an und bestätigen Ihre E-Mail-Adresse. Danach geben Sie die Krankenversichertennummer und die PIN Ihres Ausweises ein und halten ihn zum Auslesen ans Handy. Die App führt Sie dann von selbst weiter.',
      steps: [
        'GesundheitsID anlegen, zum Beispiel in der HEK Service-App, und die E-Mail-Adresse bestätigen.',
        'Krankenversichertennummer eingeben.',
        'PIN des Personalausweises oder der eID-Karte eingeben.',
        'Den Ausweis mit dem Handy auslesen.',
        'Die App öffnet sich von selbst wieder.',
      ],
      details: [
        'Nötig für smart und für die elektronische Patientenakte.',
        'Wir fragen nie nach einer PIN und setzen auch keine.',
      ],
      keywords:
        'registrieren registrierung anmelden anmeldung einloggen login ausweisen identifikation gesundheits id ausweis pin epa patientenakte',
    },
    en: {
      title: 'Setting up a GesundheitsID and identifying',
      answer:
        'Set up a GesundheitsID in the app and confirm your e-mail address. Then enter your insurance number and the PIN of your identity card, and hold the card to the phone to be read. The app then takes you on by itself.',
      steps: [
        'Set up a GesundheitsID, for example in the HEK Service-App, and confirm the e-mail address.',
        'Enter the insurance number.',
        'Enter the PIN of the identity card or eID card.',
        'Have the phone read the card.',
        'The app opens again by itself.',
      ],
      details: [
        'Needed for smart and for the electronic patient record.',
        'We never ask for a PIN, and never set one.',
      ],
      keywords:
        'register registration sign in log in login identification health id card pin patient record',
    },
  },
  {
    id: 'id-document',
    area: 'identity',
    topics: ['id-document'],
    rules: [23],
    related: ['no-german-id-card', 'online-function', 'health-id-create'],
    de: {
      title: 'Welcher Ausweis für die Registrierung nötig ist',
      answer:
        'Ein deutscher Personalausweis oder eine eID-Karte, jeweils mit der dazugehörigen PIN. Die eID-Karte gibt es für Menschen aus dem Europäischen Wirtschaftsraum.',
      details: ['Ein Reisepass genügt zurzeit nicht.'],
      keywords:
        'personalausweis perso reisepass pass aufenthaltstitel dokument eid karte legitimieren',
    },
    en: {
      title: 'Which identity document registration needs',
      answer:
        'A German identity card or an eID card, each with its PIN. The eID card is there for people from the European Economic Area.',
      details: ['A passport is not enough at present.'],
      keywords: 'id card passport residence permit document eid card',
    },
  },
  {
    id: 'online-function',
    area: 'identity',
    topics: ['online-function'],
    rules: [12, 23],
    related: ['health-id-create', 'id-document'],
    de: {
      title: 'Online-Ausweis nicht aktiv oder PIN vergessen',
      answer:
        'Sie brauchen keinen neuen Ausweis: Jeder Personalausweis seit 2010 hat die Online-Funktion. Im Bürgeramt schalten Sie sie ein und vergeben eine neue PIN; dafür müssen Sie selbst hingehen.',
      details: [
        'Gilt auch, wenn der PIN-Brief verloren ist.',
        'Die PIN des Ausweises hat sechs Stellen. Mit der GesundheitsID-PIN hat sie nichts zu tun.',
      ],
      keywords:
        'pin brief verloren vergessen zurücksetzen aktivieren freischalten eid bürgeramt bürgerbüro ausweisfunktion personalausweis',
    },
    en: {
      title: 'Online function not active, or PIN forgotten',
      answer:
        'You need no new card: every German identity card since 2010 has the online function. The citizens’ office activates it and lets you choose a new PIN; you must go there in person.',
      details: [
        'This holds if the PIN letter is lost, too.',
        'The PIN of the card has six digits. It has nothing to do with the PIN of the GesundheitsID.',
      ],
      keywords: 'pin letter lost forgotten reset activate unlock eid town hall identity card',
    },
  },
  {
    id: 'no-german-id-card',
    area: 'identity',
    topics: ['no-german-id-card'],
    rules: [23],
    programme: 'eidCard',
    related: ['id-document', 'basic-or-smart'],
    de: {
      title: 'Ohne deutschen Personalausweis: eID-Karte oder basic, kein Reisepass',
      answer:
        'Kommen Sie aus der EU oder dem Europäischen Wirtschaftsraum und sind mindestens 16, beantragen Sie im Bürgeramt Ihres Wohnorts eine eID-Karte. Alle anderen nutzen die App zurzeit in der basic-Version; mit dem Reisepass geht die Identifizierung noch nicht.',
      details: [
        'Die eID-Karte gibt es seit Anfang 2021, mit Online-Funktion und PIN.',
        'An weiteren Wegen wird gearbeitet.',
      ],
      keywords:
        'ausländer ausland reisepass pass aufenthaltstitel eu bürger ewr drittstaat ukraine türkei schweiz 16 jahre eid',
    },
    en: {
      title: 'Without a German identity card: eID card or basic, no passport',
      answer:
        'If you come from the EU or the European Economic Area and are at least 16, apply for an eID card at the citizens’ office where you live. All others use the basic version for now; a passport cannot be used to identify yet.',
      details: [
        'The eID card exists since early 2021, with online function and PIN.',
        'Further ways are being worked on.',
      ],
      keywords:
        'foreigner foreign passport residence permit eu citizen eea third country 16 years eid',
    },
  },
  {
    id: 'data-security',
    area: 'identity',
    topics: ['data-security'],
    rules: [12, 23],
    related: ['health-id-pin', 'device-change', 'privacy-notice'],
    de: {
      title: 'Wie die Daten in der App geschützt sind',
      answer:
        'Die App fragt immer nach zwei Dingen: nach Ihrer sechsstelligen GesundheitsID-PIN und nach dem Gerät, auf dem Sie sich identifiziert haben. Nur zusammen öffnen sie Ihre Daten.',
      details: [
        'Das Gerät erkennt die App an seiner fünfzehnstelligen Gerätenummer (IMEI). Ein neues Gerät hat eine andere, darum ist dann eine neue Identifizierung nötig.',
        'Wir speichern keine IMEI und kennen keine PIN.',
      ],
      keywords:
        'sicherheit sicher datenschutz zwei faktor 2fa authentifizierung imei gerät hacker missbrauch',
    },
    en: {
      title: 'How the data in the app are protected',
      answer:
        'The app always asks for two things: your six-digit GesundheitsID PIN, and the device on which you identified. Only together do they open your data.',
      details: [
        'The app knows the device by its fifteen-digit number (IMEI). A new device has another one, so identification is needed anew.',
        'We store no IMEI and know no PIN.',
      ],
      keywords: 'security safe privacy two factor 2fa authentication imei device hacker abuse',
    },
  },
  {
    id: 'health-id-pin',
    area: 'identity',
    topics: ['health-id-pin', 'pins-on-devices'],
    rules: [12, 23],
    related: ['several-devices', 'data-security', 'online-function'],
    de: {
      title: 'GesundheitsID-PIN festlegen und ändern',
      answer:
        'Die sechsstellige PIN legen Sie bei der Registrierung selbst fest. Ändern können Sie sie jederzeit unter „Profil“ mit „GesundheitsID-PIN ändern“.',
      details: [
        'Auf mehreren Geräten darf sie gleich oder verschieden sein.',
        'Bitte nennen Sie sie niemandem, auch uns nicht. Wir können sie weder sehen noch setzen.',
      ],
      keywords: 'pin vergessen kennwort passwort code sechsstellig neu setzen zurücksetzen login',
    },
    en: {
      title: 'Setting and changing the GesundheitsID PIN',
      answer:
        'You choose the six-digit PIN yourself when you register. You can change it at any time under “Profil” by “GesundheitsID-PIN ändern”.',
      details: [
        'It may be the same on several devices, or different.',
        'Please tell it to nobody, not even us. We can neither see nor set it.',
      ],
      keywords: 'pin forgotten password code six digits new reset login',
    },
  },
  {
    id: 'device-change',
    area: 'identity',
    topics: ['device-change'],
    rules: [12, 23],
    related: ['several-devices', 'health-id-create'],
    de: {
      title: 'Neues Handy oder Tablet',
      answer:
        'Melden Sie sich auf dem neuen Gerät mit Ihrer bestehenden GesundheitsID an. Nur die Identifizierung machen Sie dort noch einmal.',
      details: ['Halten Sie Personalausweis oder eID-Karte und die PIN dazu bereit.'],
      keywords:
        'gerätewechsel endgerätewechsel smartphone telefon wechseln umziehen neues iphone android kaputt',
    },
    en: {
      title: 'A new phone or tablet',
      answer:
        'Sign in on the new device with the GesundheitsID that you have. Only the identification must be done there once more.',
      details: ['Have the identity card or eID card and its PIN at hand.'],
      keywords: 'change of device switch smartphone mobile new iphone android broken',
    },
  },
  {
    id: 'several-devices',
    area: 'identity',
    topics: ['several-devices', 'pins-on-devices'],
    rules: [23],
    related: ['device-change', 'health-id-pin'],
    de: {
      title: 'Die App auf mehreren Geräten',
      answer:
        'Ja, das geht gleichzeitig. Sie nutzen überall dieselbe GesundheitsID und identifizieren sich auf jedem Gerät einmal.',
      details: [
        'Die GesundheitsID-PIN darf auf allen Geräten gleich sein; Sie können auch verschiedene nehmen.',
      ],
      keywords: 'zweites gerät parallel handy tablet gleichzeitig beide',
    },
    en: {
      title: 'The app on several devices',
      answer:
        'Yes, at the same time. You use the same GesundheitsID everywhere and identify once on each device.',
      details: [
        'The GesundheitsID PIN may be the same on all devices; you can use different ones, too.',
      ],
      keywords: 'second device parallel phone tablet both',
    },
  },
  {
    id: 'smarthealth',
    area: 'identity',
    topics: ['smarthealth'],
    rules: [23],
    related: ['smart-functions', 'health-id-create'],
    de: {
      title: 'smarthealth, die Erweiterung zu smart',
      answer:
        'smarthealth ist eine freiwillige Erweiterung: Wer smart ist, kann sie in der App freischalten. Die elektronische Patientenakte braucht dieselbe Identifizierung mit der GesundheitsID.',
      details: ['Was in einer Patientenakte steht, sehen wir nicht.'],
      keywords: 'add-on zusatz epa elektronische patientenakte freischalten optional',
    },
    en: {
      title: 'smarthealth, the extension of smart',
      answer:
        'smarthealth is a voluntary extension: smart users can unlock it in the app. The electronic patient record needs the same identification with the GesundheitsID.',
      details: ['We do not see what is in a patient record.'],
      keywords: 'add-on extra electronic patient record unlock optional',
    },
  },
];

import type { ArticleSource } from '../article.ts';

export const documentArticles: readonly ArticleSource[] = [
  {
    id: 'documents-send',
    area: 'documents',
    topics: ['send-document'],
    rules: [3, 13, 14],
    related: ['documents-limits', 'documents-tracking', 'documents-message'],
    de: {
      title: 'Dokumente mit der App senden',
      answer:
        'Das geht schon in der basic-Version: Auf der Startseite tippen Sie auf „Dokumente senden“, fotografieren das Blatt oder wählen eine Datei, geben die Versichertennummer ein und senden ab. Danach erscheint Ihre Tracking-ID; schreiben Sie sich diese auf.',
      steps: [
        'Auf der Startseite „Dokumente senden“ öffnen.',
        'Mit der Kamera aufnehmen, ein Bild aus der Mediathek oder eine Datei auswählen.',
        'Die Versichertennummer eingeben, zu der das Dokument gehört.',
        'Wenn gewünscht, eine Mitteilung dazuschreiben.',
        'Absenden und die Tracking-ID notieren.',
      ],
      details: [
        'Ohne Versichertennummer wird nichts gesendet. Es darf die eigene sein oder die eines anderen Mitglieds, zum Beispiel aus der Familie.',
        'Die Nummer sagt nur, zu wem das Dokument gehört. Sie beweist nicht, wer es geschickt hat.',
      ],
      keywords:
        'hochladen upload einreichen schicken fotografieren scannen unterlagen beleg rechnung krankmeldung',
    },
    en: {
      title: 'Sending documents with the app',
      answer:
        'The basic version does it already: tap “Dokumente senden” on the start page, take a photo or choose a file, enter the insurance number and send. A tracking ID is shown afterwards; please write it down.',
      steps: [
        'Open “Dokumente senden” on the start page.',
        'Take a photo, or choose a picture from the gallery or a file.',
        'Enter the insurance number to which the document belongs.',
        'Add a message if you like.',
        'Send, and write the tracking ID down.',
      ],
      details: [
        'Nothing is sent without an insurance number. It may be one’s own or that of another member, for example in the family.',
        'The number only says to whom the document belongs. It does not prove who sent it.',
      ],
      keywords: 'upload submit hand in photograph scan papers receipt invoice sick note',
    },
  },
  {
    id: 'documents-message',
    area: 'documents',
    topics: ['message-with-document'],
    rules: [13],
    related: ['documents-send', 'messenger'],
    de: {
      title: 'Eine Mitteilung zum Dokument schreiben',
      answer:
        'Ja. Sobald das Dokument hochgeladen ist, erscheint ein Mitteilungsfeld. Was Sie dort schreiben, kommt zusammen mit dem Dokument bei uns an.',
      details: [
        'Das Feld ist freiwillig.',
        'Fällt später noch etwas ein, schreiben smart-Nutzer über den Messenger.',
      ],
      keywords: 'nachricht hinweis bemerkung kommentar notiz text ergänzen informationen',
    },
    en: {
      title: 'Adding a message to a document',
      answer:
        'Yes. As soon as the document is uploaded, a message field appears. What you write there reaches us together with the document.',
      details: [
        'The field is optional.',
        'If something comes to mind later, smart users write by the messenger.',
      ],
      keywords: 'note remark comment text information',
    },
  },
  {
    id: 'documents-limits',
    area: 'documents',
    topics: ['format-and-size'],
    rules: [13],
    related: ['documents-no-tracking-id', 'documents-send'],
    de: {
      title: 'Format, Seitenzahl und Größe von Dokumenten',
      answer:
        'Möglich sind PDF und Bilder, höchstens 15 Seiten auf einmal und höchstens 800 kB je Seite. Was darüber liegt, teilen Sie bitte auf mehrere Sendungen auf.',
      details: [
        'Quellen in der App: Kamera, Foto-Mediathek und Dateien des Geräts.',
        'Ist eine Seite zu groß: kleiner scannen, Graustufen wählen oder das Foto mit der Kamera der App neu aufnehmen.',
        'War etwas zu groß, erscheint keine Tracking-ID: Dann ist nichts angekommen.',
      ],
      keywords:
        'pdf jpg jpeg png bild foto dateiformat dateigröße maximal grenze limit mb kb 15 800 zu groß',
    },
    en: {
      title: 'Format, number of pages and size of documents',
      answer:
        'PDF and pictures are accepted, at most 15 pages at once and at most 800 kB for each page. Please split what is larger into several uploads.',
      details: [
        'Sources in the app: camera, photo gallery and the files of the device.',
        'If a page is too large: scan it smaller, choose greyscale, or take the photo anew with the camera of the app.',
        'If something was too large, no tracking ID appears: then nothing arrived.',
      ],
      keywords:
        'pdf jpg jpeg png image photo file type file size maximum limit mb kb 15 800 too big',
    },
  },
  {
    id: 'documents-tracking',
    area: 'documents',
    topics: ['arrival-receipt'],
    rules: [3, 13, 14],
    related: ['documents-no-tracking-id', 'documents-tracking-lost', 'documents-sent-again'],
    de: {
      title: 'Tracking-ID: der Nachweis, dass etwas angekommen ist',
      answer:
        'Wurde Ihnen nach dem Senden eine Tracking-ID angezeigt, ist Ihr Dokument bei uns. In der basic-Version sehen Sie sie nur dieses eine Mal. Als smart-Nutzer finden Sie sie jederzeit im Postfach unter „Gesendet“.',
      details: [
        'Die Tracking-ID belegt die Zustellung, nicht die Person: Sie zählt nie zur Legitimation.',
        'Stand und Daten zu einer Tracking-ID nennen wir ab Legitimation „einfach“.',
      ],
      reply:
        'Guten Tag,\n\nIhr Dokument mit der Tracking-ID [Tracking-ID] ist am [Datum] bei uns eingegangen. Die Tracking-ID ist Ihr Nachweis dafür.\n\nFreundliche Grüße\nIhre HEK',
      keywords:
        'eingang eingegangen angekommen empfangsbestätigung quittung nummer trackingid sendungsnummer zugestellt',
    },
    en: {
      title: 'Tracking ID: the receipt that something arrived',
      answer:
        'If a tracking ID was shown after sending, your document is with us. The basic version shows it that one time only. Smart users find it in the mailbox under “Gesendet” at any time.',
      details: [
        'The tracking ID proves delivery, not the person: it never counts for verification.',
        'We tell state and dates of a tracking ID from the level “simple” on.',
      ],
      reply:
        'Hello,\n\nYour document with the tracking ID [tracking ID] reached us on [date]. The tracking ID is your receipt for it.\n\nKind regards\nYour HEK',
      keywords: 'arrived received receipt confirmation number delivered proof trackingid',
    },
  },
  {
    id: 'documents-no-tracking-id',
    area: 'documents',
    topics: ['no-tracking-id'],
    rules: [13],
    related: ['documents-limits', 'documents-send'],
    de: {
      title: 'Keine Tracking-ID: nicht angekommen',
      answer:
        'Dann ist das Dokument leider nicht bei uns angekommen. Meist war eine Seite zu groß oder die Internetverbindung kurz weg. Bitte senden Sie es einfach noch einmal, höchstens 15 Seiten mit je höchstens 800 kB.',
      details: [
        'Auch eine technische Störung kann die Ursache sein.',
        'Fragen, die helfen: Wie viele Seiten? Wie groß? Wurde am Ende eine Nummer angezeigt?',
        'In der Akte nachsehen: Zu große Sendungen, die abgewiesen wurden, stehen dort. Ein Verbindungsabbruch hinterlässt nichts.',
        'Klappt es wieder nicht: App-Support unter „Mehr“, „Technische Daten“.',
      ],
      reply:
        'Guten Tag,\n\nunter Ihrer Versichertennummer ist zwischen dem [Datum] und dem [Datum] kein Dokument eingegangen. Wenn nach dem Senden keine Tracking-ID erscheint, war der Versand nicht erfolgreich. Bitte senden Sie das Dokument noch einmal: höchstens 15 Seiten, jede höchstens 800 kB.\n\nFreundliche Grüße\nIhre HEK',
      keywords:
        'dokument fehlt verschwunden weg nicht angekommen fehlgeschlagen abgebrochen fehler upload versand erfolglos',
    },
    en: {
      title: 'No tracking ID: it did not arrive',
      answer:
        'Then the document did not reach us. Mostly a page was too large, or the connection was lost for a moment. Please simply send it again, at most 15 pages of at most 800 kB each.',
      details: [
        'A technical fault can be the cause, too.',
        'Questions that help: how many pages? How large? Was a number shown at the end?',
        'Look into the record: uploads that were refused as too large stand there. A lost connection leaves nothing.',
        'If it fails again: app support under “Mehr”, “Technische Daten”.',
      ],
      reply:
        'Hello,\n\nNo document arrived under your insurance number between [date] and [date]. If no tracking ID appears after sending, the upload failed. Please send the document again: at most 15 pages, each at most 800 kB.\n\nKind regards\nYour HEK',
      keywords: 'missing vanished gone not arrived failed aborted error upload unsuccessful',
    },
  },
  {
    id: 'documents-tracking-lost',
    area: 'documents',
    topics: ['arrival-receipt'],
    rules: [3, 8, 13, 14],
    related: ['documents-tracking'],
    de: {
      title: 'Tracking-ID nicht notiert oder verloren',
      answer:
        'In der basic-Version lässt sie sich nicht noch einmal anzeigen. Ich sehe gern nach, ob das Dokument bei uns ist; dafür brauche ich vorher ein paar Angaben von Ihnen.',
      details: [
        'Smart-Nutzer öffnen im Postfach „Gesendet“.',
        'Ab Legitimation „einfach“ nennen wir Stand und Daten der Dokumente zur Versichertennummer.',
        'Ist in der fraglichen Zeit nichts eingegangen: erneut senden lassen.',
      ],
      keywords: 'vergessen verlegt nicht gemerkt nachsehen wiederfinden erneut anzeigen',
    },
    en: {
      title: 'Tracking ID not written down or lost',
      answer:
        'The basic version cannot show it again. I will gladly see whether the document is with us; I need a few answers from you first.',
      details: [
        'Smart users open “Gesendet” in the mailbox.',
        'From the level “simple” on we tell state and dates of the documents under the insurance number.',
        'If nothing arrived in that time: have it sent again.',
      ],
      keywords: 'forgotten mislaid look up find again show again',
    },
  },
  {
    id: 'documents-original',
    area: 'documents',
    topics: ['original-needed', 'keep-original'],
    rules: [13],
    related: ['documents-send'],
    de: {
      title: 'Original: nicht einschicken, aber aufbewahren',
      answer:
        'Das Original brauchen wir nicht. Bitte heben Sie es aber mindestens zwei Monate als Nachweis auf.',
      details: [
        'Die zwei Monate zählen ab dem Tag, an dem das Dokument bei uns einging; in der Akte steht zu jedem Dokument der letzte Tag.',
      ],
      keywords: 'papier per post nachreichen wegwerfen behalten aufheben frist beleg urschrift',
    },
    en: {
      title: 'The original: do not send it, but keep it',
      answer:
        'We do not need the original. But please keep it for at least two months as evidence.',
      details: [
        'The two months count from the day on which the document reached us; the record shows the last day for each document.',
      ],
      keywords: 'paper by post throw away keep period evidence',
    },
  },
  {
    id: 'documents-sent-again',
    area: 'documents',
    topics: ['see-sent-documents'],
    rules: [14],
    related: ['documents-tracking', 'smart-functions'],
    de: {
      title: 'Gesendete Dokumente noch einmal ansehen',
      answer:
        'Das können nur smart-Nutzer: Im Postfach unter „Gesendet“ stehen alle Dokumente mit ihrer Tracking-ID. In der basic-Version ist das nicht möglich.',
      details: ['Nach der Identifizierung für smart steht das Postfach offen.'],
      keywords: 'postausgang verschickte unterlagen wiedersehen öffnen historie',
    },
    en: {
      title: 'Seeing sent documents again',
      answer:
        'Only smart users can: the mailbox lists all documents with their tracking IDs under “Gesendet”. The basic version cannot do it.',
      details: ['The mailbox opens after identification for smart.'],
      keywords: 'outbox uploaded papers view again open history',
    },
  },
  {
    id: 'documents-other-number',
    area: 'documents',
    topics: ['send-document'],
    rules: [3, 14],
    related: ['documents-send'],
    de: {
      title: 'Dokument unter einer fremden oder falschen Nummer gesendet',
      answer:
        'Das lässt sich klären. Nennen Sie mir bitte die Tracking-ID: Wir sorgen dafür, dass das Dokument dort ankommt, wo es hingehört.',
      details: [
        'Unter der Nummer eines anderen Mitglieds zu senden ist erlaubt; solche Dokumente tragen in der Akte den Hinweis „von einem anderen Mitglied gesendet“.',
        'Basic-Nutzer sind nicht identifiziert: Ihr Dokument trägt den Hinweis „Absender nicht bestätigt“.',
        'Liegt die Tracking-ID in einer anderen Akte, sagen wir nur „eingegangen, wird zugeordnet“ und legen eine Aufgabe zur Umordnung an.',
      ],
      keywords: 'falsche nummer vertippt fehlzuordnung anderes mitglied familie zahlendreher',
    },
    en: {
      title: 'Document sent under another or a wrong number',
      answer:
        'That can be put right. Please give me the tracking ID: we see to it that the document gets where it belongs.',
      details: [
        'Sending under another member’s number is allowed; such documents bear the note “sent by another member” in the record.',
        'Basic users are not identified: their documents bear the note “sender unverified”.',
        'If the tracking ID lies in another record, we only say “received, being assigned” and open a task to move it.',
      ],
      keywords: 'wrong number typing error misfiled other member family',
    },
  },
];

import type { ServiceDoing } from '#shared/service-contract/audit.ts';
import type { OperationName } from '#shared/service-contract/index.ts';
import type { Label, Language } from './texts.ts';

type Logged = OperationName | ServiceDoing;

/** Each operation as a noun, so that "carried out" and "refused" both fit behind it. */
const words: Readonly<Record<Logged, Label>> = {
  'session.info': { de: 'Auskunft über den Dienst', en: 'Service information' },
  'session.current': { de: 'Anmeldung geprüft', en: 'Sign-in check' },
  'lookup.search': { de: 'Suche', en: 'Lookup' },
  'lookup.settle': { de: 'Suche ohne Treffer geöffnet', en: 'Lookup without opening a hit' },
  'contacts.list': { de: 'Liste der eigenen Kontakte', en: 'List of own contacts' },
  'contacts.get': { de: 'Blick in den Kontakt', en: 'Look at the contact' },
  'contacts.start': { de: 'Beginn des Kontakts', en: 'Start of the contact' },
  'contacts.openMember': { de: 'Öffnen der Akte', en: 'Opening of the record' },
  'contacts.setSpeaker': { de: 'Angabe, wer spricht', en: 'Statement of who is speaking' },
  'contacts.setPurpose': { de: 'Änderung des Anliegens', en: 'Change of purpose' },
  'contacts.note': { de: 'Notiz', en: 'Note' },
  'contacts.park': { de: 'Parken des Kontakts', en: 'Parking of the contact' },
  'contacts.resume': { de: 'Fortsetzen des Kontakts', en: 'Resuming of the contact' },
  'contacts.wrapUp': { de: 'Abschluss des Kontakts', en: 'Wrap-up of the contact' },
  'verification.state': { de: 'Stand der Legitimation', en: 'State of verification' },
  'verification.submit': { de: 'Abgleich einer Angabe', en: 'Comparison of an answer' },
  'verification.idDocument': { de: 'Ausweis gesehen', en: 'ID document seen' },
  'verification.askApp': {
    de: 'Anfrage in der App des Mitglieds',
    en: 'Question in the member’s app',
  },
  'verification.cancelApp': {
    de: 'Abbruch der Anfrage in der App',
    en: 'Cancelling of the question in the app',
  },
  'verification.appAnswer': {
    de: 'Antwort des Mitglieds in der App',
    en: 'The member’s answer in the app',
  },
  'members.header': { de: 'Blick auf den Kopf der Akte', en: 'Look at the record’s header' },
  'members.overview': { de: 'Blick auf die Übersicht', en: 'Look at the overview' },
  'timeline.list': { de: 'Blick auf den Verlauf', en: 'Look at the timeline' },
  'members.reveal': { de: 'Aufdecken einer verdeckten Angabe', en: 'Unmasking of a field' },
  'applications.list': { de: 'Blick auf die Leistungsanträge', en: 'Look at benefit applications' },
  'applications.reveal': {
    de: 'Aufdecken eines Leistungsantrags',
    en: 'Unmasking of a benefit application',
  },
  'members.setCommunication': {
    de: 'Änderung von Sprache und Bedarf',
    en: 'Change of language and needs',
  },
  'edits.setAddress': { de: 'Änderung der Anschrift', en: 'Change of the address' },
  'edits.setPhone': { de: 'Änderung der Rufnummer', en: 'Change of the phone number' },
  'edits.setEmail': { de: 'Änderung der E-Mail-Adresse', en: 'Change of the e-mail address' },
  'edits.setName': { de: 'Änderung des Namens mit Nachweis', en: 'Change of the name by proof' },
  'bank.reveal': { de: 'Aufdecken einer Bankverbindung', en: 'Unmasking of a bank account' },
  'bank.add': { de: 'Hinterlegen einer Bankverbindung', en: 'Recording of a bank account' },
  'bank.end': { de: 'Ende einer Bankverbindung', en: 'End of a bank account' },
  'representations.list': { de: 'Blick auf die Vertretungen', en: 'Look at representations' },
  'representations.record': {
    de: 'Hinterlegen einer Vertretung',
    en: 'Recording of a representation',
  },
  'representations.recordHeir': {
    de: 'Hinterlegen einer Erbin oder eines Erben',
    en: 'Recording of an heir',
  },
  'deaths.report': { de: 'Aufnahme einer Todesmeldung', en: 'Report of a death' },
  'representations.end': { de: 'Ende einer Vertretung', en: 'End of a representation' },
  'documents.list': { de: 'Blick auf die Dokumente', en: 'Look at the documents' },
  'documents.byTrackingId': { de: 'Auskunft zu einer Tracking-ID', en: 'Answer on a tracking ID' },
  'documents.pages': { de: 'Öffnen eines Dokuments', en: 'Opening of a document' },
  'documents.page': { de: 'Ansehen einer Seite', en: 'Viewing of a page' },
  'certificates.options': {
    de: 'Auswahl der Bescheinigungen',
    en: 'Choice of certificates',
  },
  'certificates.list': { de: 'Blick auf die Bescheinigungen', en: 'Look at the certificates' },
  'certificates.letter': {
    de: 'Ansehen einer Bescheinigung',
    en: 'Viewing of a certificate',
  },
  'certificates.resend': { de: 'Versand einer Bescheinigung', en: 'Sending of a certificate' },
  'cards.overview': { de: 'Blick auf die Karten', en: 'Look at the cards' },
  'cards.issueReplacement': {
    de: 'Ausstellung einer Ersatzbescheinigung',
    en: 'Issue of a replacement card',
  },
  'cards.practices': { de: 'Suche im Praxisverzeichnis', en: 'Search of the practice directory' },
  'cards.eebResult': {
    de: 'Zustellung der eEB an die Praxis',
    en: 'Delivery of the eEB to the practice',
  },
  'cards.reprint': {
    de: 'Nachdruck einer Ersatzbescheinigung',
    en: 'Reprint of a replacement card',
  },
  'cards.revoke': {
    de: 'Widerruf einer Ersatzbescheinigung',
    en: 'Revoking of a replacement card',
  },
  'cards.block': { de: 'Sperre der Gesundheitskarte', en: 'Blocking of the health card' },
  'cards.orderHealthCard': {
    de: 'Bestellung einer Gesundheitskarte',
    en: 'Order of a health card',
  },
  'handouts.open': { de: 'Ankündigung eines Ausdrucks', en: 'Announcement of a print' },
  'handouts.bytes': { de: 'Abruf des Briefs', en: 'Fetching of the letter' },
  'handouts.close': { de: 'Ende der Aushändigung', en: 'End of the hand-out' },
  'mailbox.list': { de: 'Blick ins Postfach', en: 'Look at the mailbox' },
  'mailbox.read': { de: 'Lesen eines Briefs im Postfach', en: 'Reading of a mailbox letter' },
  'mailbox.answer': { de: 'Antwort im Postfach', en: 'Answer in the mailbox' },
  'threads.queue': { de: 'Blick in die Warteliste', en: 'Look at the queue' },
  'threads.claim': { de: 'Übernahme eines Verlaufs', en: 'Claim of a thread' },
  'threads.ofMember': { de: 'Blick auf die Verläufe', en: 'Look at the threads' },
  'threads.read': { de: 'Lesen eines Verlaufs', en: 'Reading of a thread' },
  'threads.reply': { de: 'Antwort im Messenger', en: 'Answer in the messenger' },
  'threads.withdraw': { de: 'Zurückholen einer Antwort', en: 'Taking back of an answer' },
  'drafts.list': { de: 'Blick auf eigene Entwürfe', en: 'Look at own drafts' },
  'drafts.save': { de: 'Sichern eines Entwurfs', en: 'Saving of a draft' },
  'tasks.list': { de: 'Blick auf die Aufgaben', en: 'Look at the tasks' },
  'tasks.create': { de: 'Anlegen einer Aufgabe', en: 'Creation of a task' },
  'tasks.followUps': { de: 'Blick auf die Wiedervorlagen', en: 'Look at the follow-ups' },
  'tasks.change': { de: 'Ändern einer Aufgabe', en: 'Change of a task' },
  'tasks.complete': { de: 'Erledigen einer Aufgabe', en: 'Completion of a task' },
  'knowledge.search': { de: 'Suche im Wissen', en: 'Search of the knowledge' },
  'knowledge.article': { de: 'Lesen eines Wissensartikels', en: 'Reading of a knowledge article' },
  'knowledge.forMember': {
    de: 'Blick auf mögliche Angebote',
    en: 'Look at suitable programmes',
  },
  'events.since': { de: 'Abruf von Änderungen', en: 'Fetching of changes' },
  'oversight.list': {
    de: 'Blick auf Meldungen und Sperren',
    en: 'Look at reports and locks',
  },
  'oversight.undoDeathReport': {
    de: 'Rücknahme einer Todesmeldung',
    en: 'Undoing of a death report',
  },
  'oversight.closeHandout': {
    de: 'Klären einer offenen Aushändigung',
    en: 'Clearing up of an open hand-out',
  },
  'oversight.releaseLock': {
    de: 'Freigabe einer gesperrten Legitimation',
    en: 'Release of a verification lock',
  },
  'audit.search': { de: 'Suche im Zugriffsprotokoll', en: 'Search of the access log' },
  'audit.caseHistory': { de: 'Öffnen einer Fallhistorie', en: 'Opening of a case history' },
  'retention.log': {
    de: 'Löschung alter Protokollinhalte nach Aufbewahrungsfrist',
    en: 'Deletion of old log content after its retention period',
  },
  'retention.notes': {
    de: 'Löschung alter Notizen nach Aufbewahrungsfrist',
    en: 'Deletion of old notes after their retention period',
  },
  'deaths.undoReport': {
    de: 'Zurücknehmen einer Todesmeldung im geschützten Bereich',
    en: 'Undoing of a reported death at the protected desk',
  },
  'approvals.outlook': { de: 'Blick auf mögliche Freigaben', en: 'Look at possible approvals' },
  'approvals.request': { de: 'Antrag auf Freigabe', en: 'Request for an approval' },
  'approvals.mine': { de: 'Blick auf eigene Anträge', en: 'Look at own requests' },
  'approvals.withdraw': {
    de: 'Zurückziehen eines Antrags auf Freigabe',
    en: 'Withdrawal of a request for an approval',
  },
  'approvals.acknowledge': {
    de: 'Kenntnisnahme einer Freigabe',
    en: 'Acknowledgement of an approval',
  },
  'approvals.list': { de: 'Blick auf offene Freigaben', en: 'Look at open approvals' },
  'approvals.read': { de: 'Blick auf einen Antrag', en: 'Look at a request for an approval' },
  'approvals.decide': { de: 'Entscheidung über eine Freigabe', en: 'Decision on an approval' },
  'retention.approvals': {
    de: 'Löschen alter Freigaben nach Ablauf der Frist',
    en: 'Deletion of old approvals after their retention period',
  },
  'retention.drafts': {
    de: 'Löschung alter Entwürfe nach Aufbewahrungsfrist',
    en: 'Deletion of old drafts after their retention period',
  },
  'audit.verifyChain': { de: 'Prüfung der Kette', en: 'Check of the chain' },
};

const isLogged = (name: string): name is Logged => Object.hasOwn(words, name);

/** An operation in words; one that this program does not know yet keeps its name. */
export const operationWord = (name: string, language: Language): string =>
  isLogged(name) ? words[name][language] : name;

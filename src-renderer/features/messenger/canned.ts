import type { Language } from '../../i18n/texts.ts';

/** A text that many answers begin with; what stands in square brackets must be filled in. */
export interface CannedReply {
  readonly id: string;
  readonly label: Readonly<Record<Language, string>>;
  readonly text: Readonly<Record<Language, string>>;
}

export const cannedReplies: readonly CannedReply[] = [
  {
    id: 'documentReceived',
    label: { de: 'Dokument eingegangen', en: 'Document received' },
    text: {
      de: 'Guten Tag,\n\nIhr Dokument vom [Datum] ist bei uns eingegangen. Wir melden uns, sobald es geprüft ist. Bitte heben Sie das Original mindestens zwei Monate auf.\n\nFreundliche Grüße\nIhre HEK',
      en: 'Hello,\n\nYour document of [date] has reached us. We will get in touch as soon as it has been reviewed. Please keep the original for at least two months.\n\nKind regards\nYour HEK',
    },
  },
  {
    id: 'sendAgain',
    label: { de: 'Bitte erneut senden', en: 'Please send again' },
    text: {
      de: 'Guten Tag,\n\nIhre Sendung vom [Datum] ist leider nicht angekommen. Bitte senden Sie sie über „Dokumente senden“ noch einmal: höchstens 15 Seiten auf einmal, jede höchstens 800 kB. Wenn Ihnen danach eine Tracking-ID angezeigt wird, ist alles da.\n\nFreundliche Grüße\nIhre HEK',
      en: 'Hello,\n\nYour upload of [date] did not arrive. Please send it again by “Dokumente senden”: at most 15 pages at once, each at most 800 kB. If a tracking ID is shown afterwards, everything has arrived.\n\nKind regards\nYour HEK',
    },
  },
  {
    id: 'certificatePosted',
    label: { de: 'Bescheinigung unterwegs', en: 'Certificate on its way' },
    text: {
      de: 'Guten Tag,\n\nIhre Versicherungsbescheinigung geht am [Datum] per Post an die Anschrift, die bei uns hinterlegt ist. In der App sehen Sie Ihre eigene Bescheinigung jederzeit.\n\nFreundliche Grüße\nIhre HEK',
      en: 'Hello,\n\nYour insurance certificate goes by post on [date] to the address that we have on record. In the app you can see your own certificate at any time.\n\nKind regards\nYour HEK',
    },
  },
  {
    id: 'cardOrdered',
    label: { de: 'Neue Karte bestellt', en: 'New card ordered' },
    text: {
      de: 'Guten Tag,\n\nIhre neue Gesundheitskarte ist bestellt. Bis sie da ist, hilft die Ersatzbescheinigung: In der App finden Sie sie unter „Profil“. Sie gilt bis zum [Datum].\n\nFreundliche Grüße\nIhre HEK',
      en: 'Hello,\n\nYour new health card is ordered. Until it arrives, the replacement card helps: you find it in the app under “Profil”. It is valid to [date].\n\nKind regards\nYour HEK',
    },
  },
  {
    id: 'callback',
    label: { de: 'Rückruf angekündigt', en: 'Callback promised' },
    text: {
      de: 'Guten Tag,\n\ndas klären wir am besten am Telefon. Wir rufen Sie am [Datum] zwischen [Uhrzeit] und [Uhrzeit] an.\n\nFreundliche Grüße\nIhre HEK',
      en: 'Hello,\n\nWe had best clear this up on the phone. We will call you on [date] between [time] and [time].\n\nKind regards\nYour HEK',
    },
  },
];

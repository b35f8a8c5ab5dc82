/**
 * What members ask about the app, one entry per topic of its published questions and answers, in their
 * order. Every topic has an article or at least a rule (`rule`) that governs it; a test walks the list.
 */
export interface Topic {
  /** What is asked, for whoever keeps the list. */
  readonly asks: string;
  /** Number of the domain rule that governs it where no article is wanted. */
  readonly rule?: number;
}

export const topics = {
  'forms-and-leaflets': { asks: 'where information sheets and forms are' },
  'send-document': { asks: 'how a document is sent, and under whose number' },
  'message-with-document': { asks: 'whether a message can go with it' },
  'format-and-size': { asks: 'formats, number of pages, size' },
  'arrival-receipt': { asks: 'how to know that it arrived; where the tracking ID stands' },
  'no-tracking-id': { asks: 'what it means when no tracking ID was shown' },
  'original-needed': { asks: 'whether the original must be sent, too' },
  'keep-original': { asks: 'how long the original is to be kept' },
  'see-sent-documents': { asks: 'whether sent documents can be seen again' },
  'print-from-app': { asks: 'whether the app prints' },
  'use-messenger': { asks: 'who can use the messenger' },
  'health-and-prevention': { asks: 'what the area of health and prevention is; the smart sign' },
  'own-services': { asks: 'courses, hotline and appointments of our own' },
  teleclinic: { asks: 'video consultations' },
  betterdoc: { asks: 'finding specialists' },
  ammely: { asks: 'finding a midwife' },
  kinderheldin: { asks: 'digital midwife care' },
  'add-family': { asks: 'adding family members in the app' },
  'certificate-for-whom': { asks: 'for whom a certificate can be requested, and where it goes' },
  'certificate-in-app': { asks: 'one’s own certificate in the app' },
  'family-certificates': { asks: 'why a family member’s certificate is not shown' },
  'guide-overview': { asks: 'what the guide holds: news, benefits, contacts' },
  'benefits-a-to-z': { asks: 'benefits in alphabetical order' },
  'emergency-contacts': { asks: 'emergency numbers' },
  'doctor-guide': { asks: 'finding a practice' },
  'hospital-guide': { asks: 'comparing hospitals' },
  'care-guide': { asks: 'comparing care services and homes, costs' },
  updates: { asks: 'how to get new functions' },
  'privacy-notice': { asks: 'reading the privacy notice again' },
  'id-document': { asks: 'which identity document registration needs' },
  'smart-functions': { asks: 'what smart adds' },
  'insurance-times': { asks: 'insured periods and earnings in the app' },
  smarthealth: { asks: 'the add-on smarthealth' },
  identification: { asks: 'how identification goes, step by step' },
  'online-function': { asks: 'online function not active, PIN lost or forgotten' },
  'no-german-id-card': { asks: 'ways without a German identity card; eID card; passport' },
  'data-security': { asks: 'how the data are protected: two factors' },
  'health-id-pin': { asks: 'the six-digit PIN and how to change it' },
  'app-communication': { asks: 'receiving letters in the app, switching it on and off' },
  'reply-to-letter': { asks: 'answering a letter in the app' },
  'fill-in-forms': { asks: 'why forms cannot be filled in in the app' },
  'track-applications': { asks: 'following applications' },
  babycare: { asks: 'the programme BabyCare' },
  aumio: { asks: 'the programme Aumio' },
  'care-diagnostica': { asks: 'screening with CARE diagnostica' },
  'card-replacement': { asks: 'card lost or broken, digital replacement' },
  'card-validity': { asks: 'how long the digital card counts' },
  'card-quota': { asks: 'how often it can be requested' },
  'new-health-card': { asks: 'ordering the real card anew' },
  'change-personal-data': { asks: 'changing address, phone, e-mail' },
  'name-change': { asks: 'changing the name' },
  'bank-details': { asks: 'seeing, adding and ending bank accounts' },
  'technical-problem': { asks: 'reporting a technical problem' },
  'device-change': { asks: 'another device' },
  'several-devices': { asks: 'several devices at once' },
  'pins-on-devices': { asks: 'one PIN or several' },
  'service-number': { asks: 'the number to call' },
} as const satisfies Readonly<Record<string, Topic>>;

export type TopicId = keyof typeof topics;

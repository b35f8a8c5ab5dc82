import type { Department } from '#shared/service-contract/tasks.ts';
import type {
  AppState,
  Channel,
  CommunicationNeed,
  InsuredStatus,
  Level,
  MemberFlag,
  PermissionSet,
  Purpose,
} from '#shared/service-contract/vocabulary.ts';
import { defineTexts, type Language } from './texts.ts';

type Words<K extends string> = Readonly<Record<K, string>>;

/** The glossary's words for codes that several features show. */
interface Terms {
  readonly [group: string]: Readonly<Record<string, string>>;
  readonly level: Words<Level>;
  readonly channel: Words<Channel>;
  readonly purpose: Words<Purpose>;
  readonly flag: Words<MemberFlag>;
  readonly need: Words<CommunicationNeed>;
  readonly set: Words<PermissionSet>;
  readonly app: Words<AppState>;
  readonly insured: Words<InsuredStatus>;
  readonly department: Words<Department>;
}

const de = {
  level: { none: 'keine', simple: 'einfach', high: 'hoch' },
  channel: {
    call: 'Anruf',
    walkIn: 'Besuch',
    messenger: 'Messenger',
    relay: 'Vermittlungsdienst',
    backOffice: 'Sachbearbeitung',
  },
  purpose: {
    enquiry: 'Auskunft',
    cardLost: 'Karte verloren',
    certificate: 'Bescheinigung',
    document: 'Dokument, Tracking-ID',
    benefit: 'Leistung',
    dataChange: 'Datenänderung',
    message: 'Nachricht',
    complaint: 'Beschwerde',
    other: 'Sonstiges',
  },
  flag: {
    deceased: 'Verstorben',
    deathReported: 'Tod gemeldet',
    addressProtected: 'Auskunftssperre',
    coverEnded: 'Versicherung beendet',
    coverSuspended: 'Leistungen ruhen',
    minor: 'Minderjährig',
    represented: 'Vertretung hinterlegt',
  },
  need: {
    relayService: 'Telefon-Vermittlungsdienst',
    signLanguage: 'Gebärdensprache',
    interpreter: 'Sprachmittlung',
    largePrint: 'Großdruck',
    accessiblePdf: 'Barrierefreies PDF',
  },
  set: {
    agent: 'Service-Telefon',
    branch: 'Geschäftsstelle',
    lead: 'Teamleitung',
    'staff-desk': 'Geschützter Bereich',
    privacy: 'Datenschutz',
  },
  app: {
    none: 'Keine App',
    basic: 'App: basic',
    smart: 'App: smart',
    smarthealth: 'App: smart mit smarthealth',
  },
  insured: { '1': 'Mitglied', '3': 'Familienversichert', '5': 'Rentner/in' },
  department: {
    benefit: 'Leistungen',
    contribution: 'Beiträge',
    dataProtection: 'Datenschutz',
    appSupport: 'App-Hilfe',
    misfiling: 'Fehlablage',
    complaint: 'Beschwerde',
    callback: 'Rückruf',
  },
} as const satisfies Terms;

const en = {
  level: { none: 'none', simple: 'simple', high: 'high' },
  channel: {
    call: 'Call',
    walkIn: 'Walk-in',
    messenger: 'Messenger',
    relay: 'Relay service',
    backOffice: 'Back office',
  },
  purpose: {
    enquiry: 'Enquiry',
    cardLost: 'Card lost',
    certificate: 'Certificate',
    document: 'Document, tracking ID',
    benefit: 'Benefit',
    dataChange: 'Change of data',
    message: 'Message',
    complaint: 'Complaint',
    other: 'Other',
  },
  flag: {
    deceased: 'Deceased',
    deathReported: 'Death reported',
    addressProtected: 'Address protected',
    coverEnded: 'Cover ended',
    coverSuspended: 'Entitlement suspended',
    minor: 'Minor',
    represented: 'Representation on record',
  },
  need: {
    relayService: 'Relay service',
    signLanguage: 'Sign language',
    interpreter: 'Interpreter',
    largePrint: 'Large print',
    accessiblePdf: 'Accessible PDF',
  },
  set: {
    agent: 'Hotline',
    branch: 'Branch',
    lead: 'Team lead',
    'staff-desk': 'Protected desk',
    privacy: 'Data protection',
  },
  app: {
    none: 'No app',
    basic: 'App: basic',
    smart: 'App: smart',
    smarthealth: 'App: smart with smarthealth',
  },
  insured: { '1': 'Member', '3': 'Family-insured', '5': 'Pensioner' },
  department: {
    benefit: 'Benefits',
    contribution: 'Contributions',
    dataProtection: 'Data protection',
    appSupport: 'App support',
    misfiling: 'Misfiling',
    complaint: 'Complaint',
    callback: 'Callback',
  },
} as const satisfies Terms;

export const terms = defineTexts('terms', { de, en });
export const useTerms = terms.use;

const words: Readonly<
  Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>>
> = { de, en };

/** The word for a code that came as a plain string; empty where it is not known. */
export const termFor = (group: keyof typeof de, code: string, language: Language): string =>
  words[language][group]?.[code] ?? '';

import { describe, expect, it } from 'vitest';
import { articles } from '../../../../src-service/features/knowledge/articles/index.ts';
import { searchArticles } from '../../../../src-service/features/knowledge/search.ts';

type Asked = readonly [text: string, first: string];

const german: readonly Asked[] = [
  // As people say it.
  ['karte verloren', 'card-lost'],
  ['wie lange gilt die digitale Gesundheitskarte', 'card-validity'],
  ['wie oft kann ich die Karte anfordern', 'card-quota'],
  ['ich möchte eine neue Gesundheitskarte bestellen', 'card-new'],
  ['wo finde ich Formulare', 'download-centre'],
  ['kann ich aus der App drucken', 'print-from-app'],
  ['Dokument ist nicht angekommen', 'documents-no-tracking-id'],
  ['muss ich das Original aufheben', 'documents-original'],
  ['neues Handy', 'device-change'],
  ['PIN vom Personalausweis vergessen', 'online-function'],
  ['GesundheitsID PIN ändern', 'health-id-pin'],
  ['wann kommt mein Krankengeld', 'applications-sick-pay'],
  ['Bescheinigung für mein Kind', 'certificate-family'],
  ['auf Brief antworten', 'mailbox-reply'],
  ['Briefe in der App empfangen', 'mailbox-letters'],
  ['ist das sicher', 'data-security'],
  ['nur Reisepass', 'no-german-id-card'],
  // Other words for the same thing.
  ['egk weg', 'card-lost'],
  ['umzug', 'personal-data'],
  ['heirat', 'name-change'],
  ['konto ändern', 'bank-details'],
  ['hebammensuche', 'ammely'],
  ['chat', 'messenger'],
  ['zu große datei', 'documents-limits'],
  ['absturz', 'app-support'],
  ['update', 'updates'],
  ['krankschreibung fehlt', 'applications-sick-pay'],
  ['eeb', 'card-practice'],
  ['ehic', 'certificate-abroad'],
  ['vollmacht', 'representation'],
  ['sterbefall', 'death-report'],
  ['videosprechstunde', 'teleclinic'],
  ['spezialist', 'betterdoc'],
  ['darmkrebs', 'care-diagnostica'],
  ['pflegeheim kosten', 'care-guide'],
  ['apotheke nachts', 'emergency-contacts'],
  // Compounds, endings, spellings without umlauts, a slip of the keyboard, a beginning.
  ['kartenverlust', 'card-lost'],
  ['formularen', 'download-centre'],
  ['aenderung der bankverbindungen', 'bank-details'],
  ['geratewechsel', 'device-change'],
  ['trackng id', 'documents-tracking'],
  ['kinderheldinn', 'kinderheldin'],
  ['datenschutzerkl', 'privacy-notice'],
  ['aum', 'aumio'],
  ['KRANKENHÄUSER VERGLEICHEN', 'hospital-guide'],
];

const english: readonly Asked[] = [
  ['lost card', 'card-lost'],
  ['how long is the digital card valid', 'card-validity'],
  ['forgot the PIN of my identity card', 'online-function'],
  ['new phone', 'device-change'],
  ['passport', 'no-german-id-card'],
  ['moved house', 'personal-data'],
  ['no tracking ID', 'documents-no-tracking-id'],
  ['file too big', 'documents-limits'],
  ['certficate for my child', 'certificate-family'],
  ['sick pay', 'applications-sick-pay'],
  ['midwife', 'ammely'],
  ['power of attorney', 'representation'],
  ['print', 'print-from-app'],
  ['several devices', 'several-devices'],
  ['add my family', 'family-add'],
];

describe('rule 24: knowledge is found however it is asked for', () => {
  it.each(german)('„%s“ finds %s first', (text, first) => {
    expect(searchArticles(text, 'de')[0]?.id).toBe(first);
  });

  it.each(english)('“%s” finds %s first', (text, first) => {
    expect(searchArticles(text, 'en')[0]?.id).toBe(first);
  });

  it.each(articles)('$id is first under its own titles', ({ id, de, en }) => {
    expect(searchArticles(de.title, 'de')[0]?.id).toBe(id);
    expect(searchArticles(en.title, 'en')[0]?.id).toBe(id);
  });

  it('lists everything while nothing is asked', () => {
    expect(searchArticles('  ', 'de')).toEqual(articles);
    expect(searchArticles('?!', 'en')).toEqual(articles);
  });

  it.each(['xqzwv', 'qqqq wwww'])('finds nothing for “%s”', (text) => {
    expect(searchArticles(text, 'de')).toEqual([]);
  });

  it('finds the same whatever the case and the spaces', () => {
    expect(searchArticles('  KARTE   Verloren ', 'de')).toEqual(
      searchArticles('karte verloren', 'de'),
    );
  });
});

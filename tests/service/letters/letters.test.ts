import { describe, expect, it } from 'vitest';
import { LetterContent } from '../../../src-service/letters/content.ts';
import { loadFonts } from '../../../src-service/letters/fonts.ts';
import { renderLetter } from '../../../src-service/letters/render-letter.ts';
import { type ReadElement, readPdf } from './read-pdf.ts';
import { fonts, insuranceCertificate, largeCard, replacementCard } from './sample-letters.ts';

const plain = { fonts, training: false };
const training = { fonts, training: true };

const read = async (...letter: Parameters<typeof renderLetter>) =>
  readPdf((await renderLetter(...letter)).bytes);

const flat = (elements: readonly ReadElement[]): ReadElement[] =>
  elements.flatMap((element) => [element, ...flat(element.children)]);

/** The file as it is written; its parts are not compressed. */
const source = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** The table's rows as pairs. */
const facts = async (...letter: Parameters<typeof renderLetter>) => {
  const { pages } = await read(...letter);
  const rows = flat(pages.flatMap(({ elements }) => elements)).filter(({ role }) => role === 'TR');
  return Object.fromEntries(rows.map(({ children: [head, cell] }) => [head?.text, cell?.text]));
};

describe('the replacement card (rule 20)', () => {
  it('carries everything that proves the cover', async () => {
    expect(await facts(replacementCard, plain)).toEqual({
      Name: 'Dr. Erika Muster',
      Geburtsdatum: '09.03.1984',
      Geschlecht: 'weiblich',
      Anschrift: 'Musterweg 12 a, 20095 Musterstadt',
      Versichertenstatus: '1 – Mitglied',
      'Besondere Personengruppe': 'keine',
      Zuzahlungsstatus: 'zuzahlungspflichtig',
      Krankenkasse: 'Hanseatische Krankenkasse (HEK)',
      'Institutionskennzeichen (IK)': '101570104',
      'Ausgestellt am': '24.11.2026',
      Ausstellungsnummer: 'EB-2026-004711',
    });
    const { text } = await read(replacementCard, plain);
    expect(text).toContain('Gültig ab 24.11.2026');
    expect(text).toContain('Gültig bis einschließlich 07.12.2026');
    expect(text).toContain('X123 456 788');
  });

  it.each([
    ['3', '3 – Familienversicherung', '3 – family insurance'],
    ['5', '5 – Rentnerin oder Rentner', '5 – pensioner'],
  ] as const)('says the insured status %s in words', async (insuredStatus, german, english) => {
    const letter = {
      ...replacementCard,
      insured: { ...replacementCard.insured, insuredStatus },
    };
    expect(await facts(letter, plain)).toHaveProperty('Versichertenstatus', german);
    const inEnglish = await facts({ ...letter, language: 'en' }, plain);
    expect(inEnglish).toHaveProperty('Insured status', english);
  });

  it('says special group and exemption with their end', async () => {
    const coPayment = { status: 'exempt', until: '2026-12-31' } as const;
    const letter = { ...replacementCard, specialGroup: '07', coPayment } as const;
    expect(await facts(letter, plain)).toMatchObject({
      'Besondere Personengruppe': '07 – Zwischenstaatliches Recht, nach Aufwand',
      Zuzahlungsstatus: 'von Zuzahlungen befreit bis 31.12.2026',
    });
  });

  it('keeps issue day and expiry in a reprint on a later day (rule 18)', async () => {
    const { text } = await read({ ...replacementCard, createdOn: '2026-11-30' }, plain);
    expect(text).toContain('Gültig bis einschließlich 07.12.2026');
    expect(text).toContain('Ausgestellt am24.11.2026');
    expect(text).toContain('Datum 30.11.2026');
  });
});

describe('the insurance certificate (rules 15 and 16)', () => {
  it('confirms the cover in German', async () => {
    const { text, title } = await read(insuranceCertificate, plain);
    expect(title).toBe('Versicherungsbescheinigung');
    expect(text).toContain('gesetzlich krankenversichert ist.');
    expect(text).toContain('Versichert seit 01.04.2012');
    expect(text).not.toContain('Versichert bis');
  });

  it('confirms the cover in English, with days that cannot be misread', async () => {
    const { text, title, language } = await read(
      { ...insuranceCertificate, language: 'en' },
      plain,
    );
    expect(title).toBe('Certificate of insurance');
    expect(language).toBe('en-GB');
    expect(text).toContain('is covered by statutory health insurance');
    expect(text).toContain('Insured since 1 April 2012');
  });

  it('speaks of a cover that has ended as of the past', async () => {
    const ended = await read({ ...insuranceCertificate, insuredUntil: '2026-11-23' }, plain);
    expect(ended.text).toContain('krankenversichert war.');
    expect(ended.text).toContain('Versichert bis 23.11.2026');
    const lastDay = await read({ ...insuranceCertificate, insuredUntil: '2026-11-24' }, plain);
    expect(lastDay.text).toContain('krankenversichert ist.');
  });
});

describe('for screen readers', () => {
  it('a letter is tagged, has a language, and shows a title that names nobody', async () => {
    const letter = await read(replacementCard, plain);
    expect(letter).toMatchObject({
      marked: true,
      language: 'de-DE',
      showsTitle: true,
      title: 'Ersatzbescheinigung für die elektronische Gesundheitskarte',
    });
  });

  it('reads sender, address, information, heading, text and table in this order', async () => {
    const { pages } = await read(replacementCard, plain);
    const elements = pages[0]?.elements ?? [];
    expect(elements.slice(0, 10).map(({ role, text }) => `${role} ${text}`)).toEqual([
      'P HEK Hanseatische Krankenkasse',
      'P Hanseatische Krankenkasse · 22039 Hamburg',
      'P Dr. Erika Muster',
      'P Musterweg 12 a',
      'P 20095 Musterstadt',
      'P Ihr Kontakt HEK Service-Center',
      'P Telefon 0800 0213213',
      'P Ausstellungsnummer EB-2026-004711',
      'P Datum 24.11.2026',
      'H1 Ersatzbescheinigung',
    ]);
    expect(
      elements
        .slice(10)
        .map(({ role }) => role)
        .join(' '),
    ).toBe('P P P P P P Table H2 P P P P');
    expect(elements.at(-1)?.text).toBe('Ihre Hanseatische Krankenkasse');
  });

  it('a paragraph over several lines is one element whose words do not run together', async () => {
    const { pages } = await read(replacementCard, plain);
    const opening = pages[0]?.elements.find(({ text }) => text.startsWith('diese Bescheinigung'));
    expect(opening?.text).toBe(
      'diese Bescheinigung ersetzt vorübergehend die elektronische Gesundheitskarte der unten ' +
        'genannten Person. Bitte legen Sie sie zusammen mit einem Ausweis in der Praxis, ' +
        'im Krankenhaus oder in der Apotheke vor.',
    );
  });

  it('each row of the table has a header and a value', async () => {
    const { pages } = await read(insuranceCertificate, plain);
    const rows = flat(pages[0]?.elements ?? []).filter(({ role }) => role === 'TR');
    expect(rows).toHaveLength(6);
    for (const { children } of rows) expect(children.map(({ role }) => role)).toEqual(['TH', 'TD']);
    const { bytes } = await renderLetter(insuranceCertificate, plain);
    expect(source(bytes).match(/\/Scope \/Row/gu)).toHaveLength(rows.length);
  });

  it('a line of composed letters says beside its glyphs what it is', async () => {
    const name = { title: null, firstName: 'Ẹ̀', lastName: 'Muster' };
    const insured = { ...replacementCard.insured, name };
    const { bytes } = await renderLetter({ ...replacementCard, insured }, plain);
    expect(source(bytes).match(/\/ActualText/gu)).toHaveLength(1);
    expect(source((await renderLetter(replacementCard, plain)).bytes)).not.toContain('/ActualText');
  });

  it('leaves page numbers and contact lines at the foot out of the reading', async () => {
    const { pages, text } = await read(replacementCard, plain);
    expect(text).toContain('Seite 1 von 1');
    expect(
      flat(pages[0]?.elements ?? [])
        .map((element) => element.text)
        .join(),
    ).not.toMatch(/Seite/);
  });
});

describe('in training', () => {
  const longName = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(3).trim();
  const twoPages = {
    ...replacementCard,
    insured: {
      ...replacementCard.insured,
      name: { title: longName.slice(0, 40), firstName: longName, lastName: longName },
      address: {
        ...replacementCard.insured.address,
        street: longName.slice(0, 100),
        town: longName.slice(0, 80),
      },
    },
  };

  it('every page says MUSTER across it and first of all in the structure', async () => {
    for (const letter of [replacementCard, insuranceCertificate, twoPages]) {
      const { pages } = await read(letter, training);
      for (const page of pages) {
        const across = page.texts.filter(({ angle, text }) => angle > 30 && text !== '');
        expect(across.map(({ text }) => text).join('')).toBe('MUSTER – ungültig');
        expect(Math.max(...across.map(({ size }) => size))).toBeGreaterThan(40);
        expect(page.elements.map(({ text }) => text)).toContain('MUSTER – ungültig');
      }
      expect(pages[0]?.elements[0]).toMatchObject({ text: 'MUSTER – ungültig', lang: 'de-DE' });
    }
    expect((await read(twoPages, training)).pages).toHaveLength(2);
  });

  it('says in English, too, what MUSTER means', async () => {
    const { text } = await read({ ...insuranceCertificate, language: 'en' }, training);
    expect(text).toContain('MUSTER – ungültig (specimen, not valid)');
  });

  it('and only then, neither in print nor in the structure', async () => {
    for (const letter of [replacementCard, insuranceCertificate, largeCard]) {
      const { text, pages } = await read(letter, plain);
      expect(text).not.toContain('MUSTER');
      expect(
        flat(pages.flatMap(({ elements }) => elements)).map((each) => each.text),
      ).not.toContain('MUSTER – ungültig');
      const turned = pages.flatMap(({ texts }) => texts).filter(({ angle }) => angle > 1);
      expect(turned).toEqual([]);
    }
  });
});

it('every font is embedded, so that a letter looks the same on every screen and printer', async () => {
  for (const letter of [replacementCard, insuranceCertificate, largeCard]) {
    const text = source((await renderLetter(letter, training)).bytes);
    const descriptors = text.match(/\/Type \/FontDescriptor/gu) ?? [];
    expect(descriptors.length).toBeGreaterThanOrEqual(2);
    expect(text.match(/\/FontFile2 /gu)).toHaveLength(descriptors.length);
    // A font of the fourteen that a reader would have to bring itself.
    expect(text).not.toMatch(/\/Subtype \/(?:Type1|TrueType)\b/u);
  }
});

describe('the same content', () => {
  it('gives the same bytes, whatever was rendered in between and by whom', async () => {
    const first = await renderLetter(replacementCard, training);
    const insured = {
      ...replacementCard.insured,
      name: { title: null, firstName: 'Ọṣẹ', lastName: 'Ǹịḿṅ j́ȷ ı fi ﬁ' },
    };
    await renderLetter({ ...replacementCard, insured }, training);
    const again = await renderLetter(replacementCard, training);
    const elsewhere = await renderLetter(replacementCard, {
      fonts: await loadFonts('resources'),
      training: true,
    });
    expect(again.sha256).toBe(first.sha256);
    expect(elsewhere.sha256).toBe(first.sha256);
    expect(Buffer.compare(again.bytes, first.bytes)).toBe(0);
  });

  it('gives the same bytes after a stay in the database as JSON', async () => {
    for (const letter of [replacementCard, insuranceCertificate]) {
      const stored = LetterContent.parse(JSON.parse(JSON.stringify(letter)));
      const before = await renderLetter(letter, plain);
      expect((await renderLetter(stored, plain)).sha256).toBe(before.sha256);
    }
  });

  it('with another day, mode or language is another letter', async () => {
    const hashes = await Promise.all(
      [
        renderLetter(replacementCard, plain),
        renderLetter(replacementCard, training),
        renderLetter({ ...replacementCard, createdOn: '2026-11-25' }, plain),
        renderLetter({ ...replacementCard, language: 'en' }, plain),
      ].map(async (letter) => (await letter).sha256),
    );
    expect(new Set(hashes).size).toBe(4);
  });
});

describe('content that cannot be right', () => {
  it.each([
    [
      'a KVNR whose check digit does not fit',
      { insured: { ...replacementCard.insured, kvnr: 'X123456780' } },
    ],
    ['an IK whose check digit does not fit', { insurerIk: '101570105' }],
    ['a letter to nobody', { recipient: { ...replacementCard.recipient, lines: [] } }],
    ['a day that does not exist', { validTo: '2026-02-30' }],
  ])('%s is no letter', (_what, change) => {
    expect(LetterContent.safeParse({ ...replacementCard, ...change }).success).toBe(false);
  });
});

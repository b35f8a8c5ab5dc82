import { addDays, formatGermanDate } from '#shared/domain/dates.ts';
import type { Random } from '../database/synthetic/random.ts';
import { checkBox, circle, field, frame, rule, scribble, text } from './marks.ts';
import { GREY, type PageMark, PEN } from './page-model.ts';

/** Generic paper of five sorts. Names are Muster, and nothing medical stands on any of them. */

export interface PaperRequest {
  readonly title: string;
  /** ISO day. */
  readonly createdOn: string;
  readonly page: number;
  readonly random: Random;
}

export type PaperSort = 'sickNote' | 'invoice' | 'form' | 'certificate' | 'letter';

/** The first that fits: an "Antrag auf Kinderkrankengeld" is a form. */
const SORTS: readonly (readonly [RegExp, PaperSort])[] = [
  [/antrag|formular|fragebogen|erklärung|vollmacht|\bform\b/iu, 'form'],
  [/rechnung|quittung|beleg|kosten|invoice|receipt/iu, 'invoice'],
  [/arbeitsunf|krankmeld|krankschr|krank.*kind|sick/iu, 'sickNote'],
  [/bescheinigung|urkunde|nachweis|bescheid|heft|certificate/iu, 'certificate'],
];

/** What a title promises; a letter if nothing else. */
export const paperSort = (title: string): PaperSort =>
  SORTS.find(([pattern]) => pattern.test(title))?.[1] ?? 'letter';

export function paper(request: PaperRequest): PageMark[] {
  // Only the first page is the form itself: what follows are its enclosures.
  const sort = request.page === 1 ? paperSort(request.title) : 'letter';
  return [...papers[sort](request), ...foot(request)];
}

const papers: Readonly<Record<PaperSort, (request: PaperRequest) => PageMark[]>> = {
  sickNote,
  invoice,
  form,
  certificate,
  letter,
};

const day = (iso: string, days = 0) => formatGermanDate(addDays(iso, days));
const LEFT = 22;
const WIDTH = 166;

function foot({ page, title }: PaperRequest): PageMark[] {
  return [
    rule(LEFT, 280, WIDTH),
    text(LEFT, 285, `${title} · Seite ${page}`, { size: 7.5, colour: GREY }),
  ];
}

function sickNote({ title, createdOn, random }: PaperRequest): PageMark[] {
  const from = -random.between(0, 3);
  const half = WIDTH / 2 - 2;
  return [
    text(LEFT, 30, title, { size: 15, face: 'bold' }),
    text(LEFT, 36, 'Ausfertigung zur Vorlage bei der Krankenkasse', { size: 8.5, colour: GREY }),
    frame(LEFT - 3, 42, WIDTH + 6, 128),
    ...field({ x: LEFT, y: 46, width: half, height: 13 }, 'Krankenkasse', 'HEK'),
    ...field({ x: LEFT + half + 4, y: 46, width: half, height: 13 }, 'Name, Vorname', 'Muster'),
    ...field({ x: LEFT, y: 62, width: half, height: 13 }, 'Betriebsstätten-Nr.', random.digits(9)),
    ...field({ x: LEFT + half + 4, y: 62, width: half, height: 13 }, 'Datum', day(createdOn)),
    ...checkBox(LEFT, 84, 'Erstbescheinigung', from >= -2),
    ...checkBox(LEFT + 60, 84, 'Folgebescheinigung', from < -2),
    ...checkBox(LEFT, 92, 'Arbeitsunfall', false),
    ...field({ x: LEFT, y: 104, width: half, height: 13 }, 'Beginn', day(createdOn, from)),
    ...field(
      { x: LEFT, y: 120, width: half, height: 13 },
      'voraussichtlich bis einschließlich',
      day(createdOn, random.between(2, 12)),
    ),
    ...field({ x: LEFT, y: 136, width: half, height: 13 }, 'festgestellt am', day(createdOn, from)),
    frame(LEFT + half + 4, 104, half, 45),
    text(LEFT + half + 8, 112, 'Musterpraxis', { size: 11, face: 'bold' }),
    text(LEFT + half + 8, 118, 'Musterweg 1', { size: 9 }),
    text(LEFT + half + 8, 123, '00000 Musterstadt', { size: 9 }),
    scribble(LEFT + half + 12, 138, random),
    text(LEFT + half + 8, 147, 'Stempel und Unterschrift', { size: 6.5, colour: GREY }),
    text(LEFT, 162, 'Die Angaben zur Gesundheit sind in diesem Muster nicht enthalten.', {
      size: 8,
    }),
  ];
}

const ITEMS = ['Leistung nach Vereinbarung', 'Material', 'Fahrtkosten', 'Kursgebühr', 'Versand'];

function invoice({ title, createdOn, random }: PaperRequest): PageMark[] {
  const rows = Array.from({ length: random.between(2, 5) }, (_, index) => ({
    item: ITEMS[index] ?? 'Leistung',
    count: random.between(1, 4),
    cents: random.between(450, 9_900),
  }));
  const sum = rows.reduce((total, { count, cents }) => total + count * cents, 0);
  const lines = rows.flatMap(({ item, count, cents }, index): PageMark[] => {
    const y = 122 + index * 8;
    return [
      text(LEFT, y, String(index + 1)),
      text(LEFT + 14, y, item),
      text(LEFT + 104, y, String(count)),
      text(LEFT + 138, y, euro(count * cents)),
      rule(LEFT, y + 2.6, WIDTH),
    ];
  });
  const end = 122 + rows.length * 8;
  return [
    text(LEFT, 28, 'Musterfirma GmbH', { size: 16, face: 'bold' }),
    text(LEFT, 34, 'Musterweg 2 · 00000 Musterstadt', { size: 8.5, colour: GREY }),
    text(LEFT, 60, 'Muster'),
    text(LEFT, 65.5, 'Musterstraße 3'),
    text(LEFT, 71, '00000 Musterstadt'),
    text(LEFT + 110, 60, `Nr. ${random.digits(6)}`),
    text(LEFT + 110, 65.5, `Datum ${day(createdOn, -random.between(3, 40))}`),
    text(LEFT, 98, title, { size: 14, face: 'bold' }),
    text(LEFT, 113, 'Pos.', { size: 8, colour: GREY }),
    text(LEFT + 14, 113, 'Bezeichnung', { size: 8, colour: GREY }),
    text(LEFT + 104, 113, 'Menge', { size: 8, colour: GREY }),
    text(LEFT + 138, 113, 'Betrag', { size: 8, colour: GREY }),
    rule(LEFT, 115.5, WIDTH),
    ...lines,
    text(LEFT + 104, end + 3, 'Summe', { face: 'bold' }),
    text(LEFT + 138, end + 3, euro(sum), { face: 'bold' }),
    text(LEFT, end + 22, 'Zahlbar innerhalb von 14 Tagen ohne Abzug. Vielen Dank.', { size: 9 }),
  ];
}

const euro = (cents: number) =>
  `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')} €`;

const QUESTIONS = [
  'Haben sich Ihre Angaben seit der letzten Meldung geändert?',
  'Liegt ein Nachweis bei?',
  'Soll die Zahlung auf das bekannte Konto gehen?',
  'Wurde ein weiterer Antrag gestellt?',
  'Sind Sie mit einer Rückfrage per Telefon einverstanden?',
  'Handelt es sich um einen Folgeantrag?',
];

function form({ title, createdOn, random }: PaperRequest): PageMark[] {
  const questions = QUESTIONS.flatMap((question, index): PageMark[] => {
    const y = 104 + index * 17;
    const yes = random.chance(0.5);
    return [
      text(LEFT, y, `${index + 1}.  ${question}`),
      ...checkBox(LEFT + 6, y + 3.4, 'ja', yes),
      ...checkBox(LEFT + 34, y + 3.4, 'nein', !yes),
      rule(LEFT, y + 10, WIDTH),
    ];
  });
  return [
    text(LEFT, 30, title, { size: 15, face: 'bold' }),
    text(LEFT, 36, 'Bitte vollständig ausfüllen und unterschrieben zurücksenden.', { size: 9 }),
    ...field({ x: LEFT, y: 44, width: 80, height: 13 }, 'Name, Vorname', 'Muster'),
    ...field({ x: LEFT + 86, y: 44, width: 80, height: 13 }, 'Datum', day(createdOn)),
    ...field(
      { x: LEFT, y: 61, width: WIDTH, height: 13 },
      'Anschrift',
      'Musterstraße 3, Musterstadt',
    ),
    text(LEFT, 92, 'Ihre Angaben', { size: 11.5, face: 'bold' }),
    ...questions,
    text(LEFT, 244, `Musterstadt, ${day(createdOn)}`, { size: 9.5 }),
    scribble(LEFT + 96, 243, random),
    rule(LEFT + 90, 248, 70),
    text(LEFT + 90, 252, 'Unterschrift', { size: 7, colour: GREY }),
  ];
}

function certificate({ title, createdOn, random }: PaperRequest): PageMark[] {
  const issued = day(createdOn, -random.between(5, 300));
  return [
    frame(LEFT - 6, 20, WIDTH + 12, 246),
    frame(LEFT - 4, 22, WIDTH + 8, 242),
    text(LEFT + 6, 42, 'Musteramt', { size: 12, face: 'bold' }),
    text(LEFT + 6, 48, 'Musterplatz 1 · 00000 Musterstadt', { size: 8.5, colour: GREY }),
    rule(LEFT + 6, 53, WIDTH - 12),
    text(LEFT + 6, 84, title, { size: 20, face: 'bold' }),
    text(LEFT + 6, 92, `Nummer ${random.digits(4)}/${random.digits(6)}`, { size: 9, colour: GREY }),
    text(LEFT + 6, 116, 'Hiermit wird für', { size: 11 }),
    text(LEFT + 6, 128, 'Muster', { size: 16, face: 'bold' }),
    text(LEFT + 6, 140, 'das oben Genannte bestätigt. Die Angaben wurden geprüft und liegen', {
      size: 11,
    }),
    text(LEFT + 6, 147, 'der ausstellenden Stelle im Original vor.', { size: 11 }),
    text(LEFT + 6, 200, `Musterstadt, ${issued}`),
    scribble(LEFT + 92, 216, random),
    rule(LEFT + 86, 221, 68),
    text(LEFT + 86, 225, 'Unterschrift', { size: 7, colour: GREY }),
    ...[19, 16].map((radius) => circle(LEFT + 34, 226, radius)),
    text(LEFT + 22, 227.5, 'MUSTERAMT', { size: 8.5, face: 'bold', colour: PEN }),
  ];
}

const SENTENCES = [
  'anbei sende ich Ihnen die gewünschten Unterlagen zu meinem Anliegen.',
  'Bitte geben Sie mir kurz Bescheid, wenn noch etwas fehlt.',
  'Die Angaben habe ich nach bestem Wissen gemacht.',
  'Das Original bewahre ich bei meinen Unterlagen auf.',
  'Am besten erreichen Sie mich am Nachmittag.',
  'Vielen Dank für Ihre Mühe und die schnelle Bearbeitung.',
  'Weitere Nachweise reiche ich bei Bedarf gern nach.',
  'Die Kopie habe ich mit dem Telefon aufgenommen.',
];

function letter({ title, createdOn, page, random }: PaperRequest): PageMark[] {
  const subject = page === 1 ? title : `Anlage ${page - 1} zu: ${title}`;
  const [first = '', ...others] = SENTENCES;
  const sentences = others.filter(() => random.chance(0.7));
  const written = [first, ...sentences].map((sentence, index) =>
    text(LEFT, 116 + index * 8, sentence),
  );
  const end = 116 + written.length * 8;
  return [
    text(LEFT, 32, 'Muster'),
    text(LEFT, 37.5, 'Musterstraße 3'),
    text(LEFT, 43, '00000 Musterstadt'),
    text(LEFT, 62, 'Hanseatische Krankenkasse'),
    text(LEFT, 67.5, '22039 Hamburg'),
    text(LEFT + 116, 84, day(createdOn, -random.between(0, 2))),
    text(LEFT, 95, subject, { size: 12, face: 'bold' }),
    text(LEFT, 106, 'Sehr geehrte Damen und Herren,'),
    ...written,
    text(LEFT, end + 10, 'Mit freundlichen Grüßen'),
    scribble(LEFT, end + 22, random),
    text(LEFT, end + 32, 'Muster'),
  ];
}

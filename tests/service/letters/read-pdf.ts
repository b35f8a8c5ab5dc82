import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Reads a PDF as a viewer does, with places in millimetres from the upper left corner. */

export interface ReadText {
  readonly text: string;
  /** Left end of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the type, points. */
  readonly size: number;
  /** Degrees, anticlockwise. */
  readonly angle: number;
}

export interface ReadLine {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** One element of the structure: its role and all text below it, in reading order. */
export interface ReadElement {
  readonly role: string;
  readonly lang: string | null;
  readonly text: string;
  readonly children: readonly ReadElement[];
}

export interface ReadPage {
  readonly texts: readonly ReadText[];
  readonly lines: readonly ReadLine[];
  /** Everything written, in drawing order. */
  readonly text: string;
  /** Top-level elements below Document that have content on this page. */
  readonly elements: readonly ReadElement[];
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly title: unknown;
  readonly language: unknown;
  readonly marked: unknown;
  readonly showsTitle: unknown;
  /** Everything drawn, in drawing order. */
  readonly text: string;
}

const MM = 25.4 / 72;

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    pages.push(await readPage(await document.getPage(number)));
  }
  const info = record((await document.getMetadata()).info);
  const mark = await document.getMarkInfo();
  const preferences = await document.getViewerPreferences();
  await task.destroy();
  return {
    pages,
    title: info['Title'],
    language: info['Language'],
    marked: entry(mark, 'Marked'),
    showsTitle: entry(preferences, 'DisplayDocTitle'),
    text: pages.map(({ text }) => text).join(''),
  };
}

/** pdf.js gives dictionaries as objects in one version and as maps in the next. */
const entry = (source: unknown, key: string): unknown =>
  source instanceof Map ? source.get(key) : record(source)[key];

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function readPage(page: Page): Promise<ReadPage> {
  const height = page.getViewport({ scale: 1 }).height;
  const content = await page.getTextContent();
  const texts = content.items.flatMap((item) => ('str' in item ? [placed(item, height)] : []));
  const drawn = await readDrawing(page, height);
  const [document] = elementOf(await page.getStructTree(), drawn.byContent).children;
  return { texts, lines: drawn.lines, text: drawn.text, elements: document?.children ?? [] };
}

function placed(
  item: { str: string; transform: number[]; width: number },
  height: number,
): ReadText {
  const [a = 1, b = 0, , , e = 0, f = 0] = item.transform;
  return {
    text: item.str,
    x: e * MM,
    y: (height - f) * MM,
    width: item.width * MM,
    size: Math.hypot(a, b),
    angle: (Math.atan2(b, a) * 180) / Math.PI,
  };
}

function elementOf(node: unknown, byContent: ReadonlyMap<string, string>): ReadElement {
  const { role, lang, children, id, type } = record(node);
  if (type === 'content') {
    return {
      role: '',
      lang: null,
      text: byContent.get(String(id).replace(/^.*_mc/, '')) ?? '',
      children: [],
    };
  }
  const read = (Array.isArray(children) ? children : []).map((child) =>
    elementOf(child, byContent),
  );
  return {
    role: typeof role === 'string' ? role : '',
    lang: typeof lang === 'string' ? lang : null,
    text: read.map(({ text }) => text).join(''),
    children: read.filter((child) => child.role !== ''),
  };
}

type Matrix = readonly number[];

interface Drawing {
  /** Bounds of every drawn path. */
  readonly lines: ReadLine[];
  text: string;
  /** Text by the id of the marked content that holds it. */
  readonly byContent: Map<string, string>;
  /** Ids of the marked contents that are open. */
  readonly open: (string | null)[];
  readonly saved: Matrix[];
  matrix: Matrix;
}

/** Follows the page's operators: the characters as they are written, spaces at line ends included. */
async function readDrawing(page: Page, height: number): Promise<Drawing> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const drawing: Drawing = {
    lines: [],
    text: '',
    byContent: new Map(),
    open: [],
    saved: [],
    matrix: [1, 0, 0, 1, 0, 0],
  };
  for (const [index, operator] of fnArray.entries()) {
    follow(drawing, operator, argsArray[index], height);
  }
  return drawing;
}

function follow(drawing: Drawing, operator: number, args: unknown, height: number): void {
  switch (operator) {
    case OPS.save:
      drawing.saved.push(drawing.matrix);
      break;
    case OPS.restore:
      drawing.matrix = drawing.saved.pop() ?? drawing.matrix;
      break;
    case OPS.transform:
      drawing.matrix = multiplied(drawing.matrix, numbers(args));
      break;
    case OPS.constructPath:
      drawing.lines.push(bounding(drawing.matrix, numbers(entry(args, '2')), height));
      break;
    case OPS.beginMarkedContent:
      drawing.open.push(null);
      break;
    case OPS.beginMarkedContentProps: {
      const id = entry(args, '1');
      drawing.open.push(typeof id === 'number' ? String(id) : null);
      break;
    }
    case OPS.endMarkedContent:
      drawing.open.pop();
      break;
    case OPS.showText:
      write(drawing, entry(args, '0'));
      break;
  }
}

function write(drawing: Drawing, glyphs: unknown): void {
  const text = Object.values(record(glyphs))
    .map((glyph) => entry(glyph, 'unicode'))
    .filter((unicode) => typeof unicode === 'string')
    .join('');
  drawing.text += text;
  const id = drawing.open.findLast((candidate) => candidate !== null);
  if (typeof id === 'string') drawing.byContent.set(id, (drawing.byContent.get(id) ?? '') + text);
}

const numbers = (value: unknown): number[] =>
  Object.values(record(value)).filter((item) => typeof item === 'number');

const point = (matrix: Matrix, x: number, y: number): [number, number] => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  return [a * x + c * y + e, b * x + d * y + f];
};

function multiplied(outer: Matrix, inner: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = inner;
  const origin = point(outer, 0, 0);
  const turned = (x: number, y: number) => {
    const [toX, toY] = point(outer, x, y);
    return [toX - origin[0], toY - origin[1]];
  };
  return [...turned(a, b), ...turned(c, d), ...point(outer, e, f)];
}

function bounding(matrix: Matrix, bounds: readonly number[], height: number): ReadLine {
  const [left = 0, top = 0, right = 0, bottom = 0] = bounds;
  const corners = [point(matrix, left, top), point(matrix, right, bottom)];
  const xs = corners.map(([x]) => x * MM);
  const ys = corners.map(([, y]) => (height - y) * MM);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

import type { Fonts } from './fonts.ts';
import type { LetterModel } from './letter-model.ts';
import { breakIntoLines } from './line-breaks.ts';
import { din5008, toMillimetres, toPoints } from './measures.ts';
import { openPdf } from './open-pdf.ts';

export interface TextStyle {
  readonly face: keyof Fonts;
  /** Points. */
  readonly size: number;
  /** From one baseline to the next, millimetres. */
  readonly leading: number;
  readonly colour: string;
}

/** A text at its baseline, millimetres from the upper left corner. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly style: TextStyle;
}

export type Structure = PDFKit.PDFStructureElement;
type Tag = 'P' | 'H1' | 'H2' | 'TH' | 'TD';

/**
 * Letters that fonts draw from several glyphs. Readers who put text together from positions tear them
 * apart, so the line says beside its glyphs what it is. General punctuation is drawn whole.
 */
const COMPOSED = /[^\0-\u017f\u2000-\u206f]/u;

/** Where the baseline lies in a line of text, as a share of its leading. */
const BASELINE = 0.74;

/**
 * A tagged PDF in millimetres. Whatever is drawn is either an element of the structure, in reading
 * order, or an artifact that screen readers skip.
 */
export class Sheet {
  readonly root: Structure;
  readonly #doc: PDFKit.PDFDocument;
  readonly #bytes: Promise<Uint8Array>;
  #pages = 0;

  constructor(model: LetterModel, fonts: Fonts) {
    const { doc, bytes } = openPdf(
      {
        title: model.title,
        createdOn: model.createdOn,
        lang: model.language === 'de' ? 'de-DE' : 'en-GB',
        tagged: true,
        autoFirstPage: false,
        bufferPages: true,
      },
      fonts,
    );
    this.#doc = doc;
    this.#bytes = bytes;
    this.root = this.#doc.struct('Document');
    this.#doc.addStructure(this.root);
  }

  get pages(): number {
    return this.#pages;
  }

  addPage(): void {
    this.#doc.addPage({ size: 'A4', margin: 0 });
    this.#pages += 1;
  }

  /** @param page 1…pages */
  turnTo(page: number): void {
    this.#doc.switchToPage(page - 1);
  }

  /** Width in millimetres. */
  widthOf(text: string, style: TextStyle): number {
    this.#doc.font(style.face).fontSize(style.size);
    return toMillimetres(this.#doc.widthOfString(text));
  }

  lines(text: string, width: number, style: TextStyle): string[] {
    return breakIntoLines(text, width, (part) => this.widthOf(part, style));
  }

  /** Lines under one another, the first one's box beginning at `top`. */
  place(lines: readonly string[], x: number, top: number, style: TextStyle): PlacedLine[] {
    return lines.map((text, index) => ({
      text,
      x,
      baseline: top + (index + BASELINE) * style.leading,
      style,
    }));
  }

  /** One element of the structure, drawn on the current page. */
  element(parent: Structure, tag: Tag, lines: readonly PlacedLine[]): void {
    parent.add(
      this.#doc.struct(
        tag,
        tag === 'TH' ? { scope: 'Row' } : {},
        lines.map((line) => () => this.#draw(line)),
      ),
    );
  }

  /** An element that only groups others, open until `end()` or the end of the document. */
  group(parent: Structure, tag: 'Table' | 'TR' | 'Sect'): Structure {
    const group = this.#doc.struct(tag);
    parent.add(group);
    return group;
  }

  /** Text that belongs to the page, not to the letter. */
  pageText(lines: readonly PlacedLine[]): void {
    this.#doc.markContent('Artifact', { type: 'Pagination' });
    for (const line of lines) this.#draw(line);
    this.#doc.endMarkedContent();
  }

  rule(from: { x: number; y: number }, to: { x: number; y: number }, colour: string): void {
    this.#artifact(() =>
      this.#doc
        .moveTo(toPoints(from.x), toPoints(from.y))
        .lineTo(toPoints(to.x), toPoints(to.y))
        .lineWidth(0.5)
        .stroke(colour),
    );
  }

  panel(
    area: { x: number; y: number; width: number; height: number },
    colours: { fill: string; edge: string },
  ): void {
    const [x, y, width, height] = [area.x, area.y, area.width, area.height].map(toPoints);
    if (x === undefined || y === undefined || width === undefined || height === undefined) return;
    this.#artifact(() => {
      this.#doc.rect(x, y, width, height).fill(colours.fill);
      this.#doc.rect(x, y, toPoints(1), height).fill(colours.edge);
    });
  }

  /** A text across the page at an angle, in the print as in the structure. */
  across(element: Structure, text: string, style: TextStyle, centreY: number): void {
    const { width } = din5008.page;
    const length = this.widthOf(text, style);
    element.add(() => {
      this.#doc.save();
      this.#doc.fillOpacity(0.16);
      this.#doc.rotate(-52, { origin: [toPoints(width / 2), toPoints(centreY)] });
      this.#draw({ text, x: (width - length) / 2, baseline: centreY, style });
      this.#doc.restore();
    });
  }

  /** An element whose content is drawn later, although it is read first. */
  reserve(lang: string): Structure {
    const element = this.#doc.struct('P', { lang });
    this.root.add(element);
    return element;
  }

  end(): Promise<Uint8Array> {
    this.root.end();
    this.#doc.end();
    return this.#bytes;
  }

  #artifact(draw: () => void): void {
    this.#doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.#doc.endMarkedContent();
  }

  #draw(line: PlacedLine): void {
    if (!COMPOSED.test(line.text)) {
      this.#write(line);
      return;
    }
    this.#doc.markContent('Span', { actual: line.text });
    this.#write(line);
    // pdfkit draws on a page turned upside down. Poppler reads the direction of what the line says
    // where it ends, so it must end upright or be sorted to the end of the page.
    this.#doc.save();
    this.#doc.transform(1, 0, 0, -1, 0, toPoints(din5008.page.height));
    this.#doc.endMarkedContent();
    this.#doc.restore();
  }

  #write({ text, x, baseline, style }: PlacedLine): void {
    this.#doc
      .font(style.face)
      .fontSize(style.size)
      .fillColor(style.colour)
      .text(text, toPoints(x), toPoints(baseline), { lineBreak: false, baseline: 'alphabetic' });
  }
}

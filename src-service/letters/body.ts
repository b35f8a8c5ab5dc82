import type { Block, Fact, LetterModel, Tone } from './letter-model.ts';
import { din5008 } from './measures.ts';
import type { Sheet, Structure, TextStyle } from './sheet.ts';
import { colours, type Look, lookOf } from './styles.ts';

const { textLeft, textRight, bodyTop } = din5008;
const WIDTH = textRight - textLeft;
const NEXT_PAGE_TOP = 25;
const ROW_PADDING = 0.75;
const PANEL_PADDING = 3;

/** Draws blocks below one another and goes on to a new page where one does not fit. */
export class Body {
  readonly #sheet: Sheet;
  readonly #parent: Structure;
  readonly #newPage: () => void;
  readonly #look: Look;
  #y: number = bodyTop;

  /** @param newPage adds a page and whatever stands on each */
  constructor(sheet: Sheet, parent: Structure, model: LetterModel, newPage: () => void) {
    this.#sheet = sheet;
    this.#parent = parent;
    this.#newPage = newPage;
    this.#look = lookOf(model);
  }

  draw(blocks: LetterModel['blocks']): void {
    for (const block of blocks) this.#block(block);
  }

  #block(block: Block): void {
    switch (block.kind) {
      case 'heading':
        this.#heading(block.level, block.text);
        break;
      case 'paragraph':
        this.#paragraph(block.text, block.tone);
        break;
      case 'keyFacts':
        this.#keyFacts(block.facts);
        break;
      case 'facts':
        this.#facts(block.facts);
        break;
    }
  }

  #paragraph(text: string, tone: Tone): void {
    const { style, before, after } = tones[tone];
    this.#y += before;
    this.#text('P', text, this.#look.styles[style], after);
  }

  #heading(level: 1 | 2, text: string): void {
    const { styles } = this.#look;
    if (level === 1) {
      this.#text('H1', text, styles.heading1, 1);
    } else {
      this.#y += 3;
      // Never alone at the foot of a page.
      this.#room(styles.heading2.leading + styles.body.leading * 2);
      this.#text('H2', text, styles.heading2, 0.6);
    }
  }

  #text(tag: 'P' | 'H1' | 'H2', text: string, style: TextStyle, after: number): void {
    const lines = this.#sheet.lines(text, WIDTH, style);
    this.#room(lines.length * style.leading);
    this.#sheet.element(this.#parent, tag, this.#sheet.place(lines, textLeft, this.#y, style));
    this.#y += lines.length * style.leading + after;
  }

  #keyFacts(facts: readonly Fact[]): void {
    const { stacked, styles } = this.#look;
    const { keyLabel, keyValue } = styles;
    const factHeight = keyLabel.leading + keyValue.leading;
    const height = PANEL_PADDING * 2 + factHeight * (stacked ? facts.length : 1);
    this.#y += 1;
    this.#room(height);
    const area = { x: textLeft, y: this.#y, width: WIDTH, height };
    this.#sheet.panel(area, { fill: colours.panel, edge: colours.accent });
    const [right, down] = stacked ? [0, factHeight] : [(WIDTH - 6) / facts.length, 0];
    for (const [index, { label, value }] of facts.entries()) {
      const x = textLeft + 6 + index * right;
      const top = this.#y + PANEL_PADDING + index * down;
      this.#sheet.element(this.#parent, 'P', [
        ...this.#sheet.place([`${label} `], x, top, keyLabel),
        ...this.#sheet.place([value], x, top + keyLabel.leading, keyValue),
      ]);
    }
    this.#y += height + 2.4;
  }

  #facts(facts: readonly Fact[]): void {
    const table = this.#sheet.group(this.#parent, 'Table');
    for (const fact of facts) this.#row(table, fact);
    table.end();
    this.#y += 2.4;
  }

  #row(table: Structure, { label, value }: Fact): void {
    const { styles, labelWidth } = this.#look;
    const valueWidth = WIDTH - labelWidth;
    const labels = this.#sheet.lines(label, labelWidth - 3, styles.label);
    const values = this.#sheet.lines(value, valueWidth, styles.value);
    const height = Math.max(labels.length, values.length) * styles.value.leading + ROW_PADDING * 2;
    this.#room(height);
    const row = this.#sheet.group(table, 'TR');
    const top = this.#y + ROW_PADDING;
    this.#sheet.element(row, 'TH', this.#sheet.place(labels, textLeft, top, styles.label));
    this.#sheet.element(
      row,
      'TD',
      this.#sheet.place(values, textLeft + labelWidth, top, styles.value),
    );
    row.end();
    this.#y += height;
    const y = this.#y;
    this.#sheet.rule({ x: textLeft, y }, { x: textRight, y }, colours.hairline);
  }

  #room(height: number): void {
    if (this.#y + height <= this.#look.bodyBottom) return;
    this.#newPage();
    this.#y = NEXT_PAGE_TOP;
  }
}

const tones = {
  normal: { style: 'body', before: 0, after: 2.6 },
  quiet: { style: 'quiet', before: 0, after: 2.6 },
  subtitle: { style: 'quiet', before: 0, after: 5 },
  greeting: { style: 'body', before: 1.5, after: 0.3 },
} as const satisfies Record<Tone, object>;

import type { LetterModel } from './letter-model.ts';
import { din5008 } from './measures.ts';
import type { PlacedLine, Sheet, Structure, TextStyle } from './sheet.ts';
import { colours, lookOf, styles } from './styles.ts';
import { insurer } from './wording.ts';

/** What surrounds the text of a letter: DIN 5008 form B. */

const { addressField, textLeft, textRight, page } = din5008;
const ADDRESS_TOP = addressField.top + addressField.notesHeight;
const ADDRESS_TEXT_WIDTH = addressField.left + addressField.width - textLeft;
const FULL_PITCH = addressField.addressHeight / 6;
/** Points, the same in large print: the window leaves no more. The last is for the longest address. */
const ADDRESS_SIZES = [10, 9, 8, 7, 6, 5] as const;
/** Millimetres between baselines for each point of smaller type. */
const SMALL_LEADING = 0.42;

/** The first page's frame, in the order in which it is read. */
export function drawLetterhead(sheet: Sheet, parent: Structure, model: LetterModel): void {
  drawMark(sheet, parent);
  drawReturnLine(sheet, parent);
  drawAddress(sheet, parent, model.addressLines);
  drawInfo(sheet, parent, model);
  drawEdgeMarks(sheet);
}

function drawMark(sheet: Sheet, parent: Structure): void {
  const width = sheet.widthOf(insurer.shortName, styles.mark);
  const nameLeft = textLeft + width + 6;
  sheet.rule({ x: nameLeft - 3, y: 15.5 }, { x: nameLeft - 3, y: 25 }, colours.accent);
  sheet.element(parent, 'P', [
    { text: `${insurer.shortName} `, x: textLeft, baseline: 24, style: styles.mark },
    { text: 'Hanseatische ', x: nameLeft, baseline: 19.2, style: styles.markName },
    { text: 'Krankenkasse', x: nameLeft, baseline: 24, style: styles.markName },
  ]);
}

function drawReturnLine(sheet: Sheet, parent: Structure): void {
  const text = `${insurer.name} · ${insurer.place}`;
  const baseline = ADDRESS_TOP - 2;
  sheet.element(parent, 'P', [{ text, x: textLeft, baseline, style: styles.returnLine }]);
  const y = baseline + 1.1;
  const right = textLeft + sheet.widthOf(text, styles.returnLine);
  sheet.rule({ x: textLeft, y }, { x: right, y }, colours.hairline);
}

function drawAddress(sheet: Sheet, parent: Structure, addressLines: readonly string[]): void {
  const { lines, style } = fitAddress(sheet, addressLines);
  let top = ADDRESS_TOP;
  for (const line of lines) {
    sheet.element(parent, 'P', sheet.place(line, textLeft, top, style));
    top += line.length * style.leading;
  }
}

/**
 * The largest type in which every line of the address, broken where it is too long, stays inside the
 * window of the envelope. Nothing is ever cut off.
 * @throws RangeError if even the smallest does not fit
 */
function fitAddress(
  sheet: Sheet,
  addressLines: readonly string[],
): { lines: string[][]; style: TextStyle } {
  for (const size of ADDRESS_SIZES) {
    const leading = size === styles.address.size ? FULL_PITCH : size * SMALL_LEADING;
    const style: TextStyle = { ...styles.address, size, leading };
    const lines = addressLines.map((line) => sheet.lines(line, ADDRESS_TEXT_WIDTH, style));
    if (lines.flat().length * leading <= addressField.addressHeight + 0.01) return { lines, style };
  }
  throw new RangeError('The address does not fit into the address field.');
}

function drawInfo(sheet: Sheet, parent: Structure, model: LetterModel): void {
  const { stacked, styles: look } = lookOf(model);
  const left = din5008.infoBlockLeft;
  const labelWidth = Math.max(
    ...model.info.map(({ label }) => sheet.widthOf(label, look.infoLabel)),
  );
  const valueLeft = stacked ? left : left + labelWidth + 4;
  let top: number = din5008.infoBlockTop;
  for (const { label, value } of model.info) {
    const values = sheet.lines(value, page.width - 12 - valueLeft, look.infoValue);
    const valueTop = stacked ? top + look.infoLabel.leading : top;
    sheet.element(parent, 'P', [
      ...sheet.place([`${label} `], left, top, look.infoLabel),
      ...sheet.place(values, valueLeft, valueTop, look.infoValue),
    ]);
    top = valueTop + values.length * look.infoValue.leading + 0.6;
  }
}

/** For folding into the envelope and for punching. */
function drawEdgeMarks(sheet: Sheet): void {
  for (const y of din5008.foldMarks) sheet.rule({ x: 5, y }, { x: 9, y }, colours.quiet);
  const y = din5008.holeMark;
  sheet.rule({ x: 5, y }, { x: 11, y }, colours.quiet);
}

/** Upright beside the stamp across the page, for whoever copies the text or cuts the page. */
export function drawPageStamp(sheet: Sheet, text: string): void {
  const x = textRight - sheet.widthOf(text, styles.pageStamp);
  sheet.pageText(sheet.place([text], x, 14, styles.pageStamp));
}

/** At the foot of the current page. */
export function drawFooter(sheet: Sheet, model: LetterModel, number: number): void {
  const { footerTop, footerColumn, styles: look } = lookOf(model);
  sheet.rule({ x: textLeft, y: footerTop }, { x: textRight, y: footerTop }, colours.hairline);
  const columns = model.footer.flatMap((lines, index) =>
    sheet.place(lines, textLeft + index * footerColumn, footerTop + 2, look.footer),
  );
  sheet.pageText([...columns, ...pageNumber(sheet, model, number)]);
}

function pageNumber(sheet: Sheet, model: LetterModel, number: number): PlacedLine[] {
  const { footerTop, pageNumberLine, styles: look } = lookOf(model);
  const text = model.pageLabel(number, sheet.pages);
  const x = textRight - sheet.widthOf(text, look.footer);
  const top = footerTop + 2 + pageNumberLine * look.footer.leading;
  return sheet.place([text], x, top, look.footer);
}

import type { Fonts } from '../letters/fonts.ts';
import { toPoints } from '../letters/measures.ts';
import { openPdf } from '../letters/open-pdf.ts';
import { A4, type Colour, type PageMark, type PageModel } from './page-model.ts';

/** A page as an office scanner makes it: one PDF page, a little crooked, off-white. */
export function scan(model: PageModel, createdOn: string, fonts: Fonts): Promise<Uint8Array> {
  const { doc, bytes } = openPdf(
    { title: model.title, createdOn, lang: 'de-DE', size: 'A4', margin: 0 },
    fonts,
  );
  const [width, height] = [toPoints(A4.width), toPoints(A4.height)];
  doc.rect(0, 0, width, height).fill(hex(model.paper));
  doc.rotate(model.skew, { origin: [width / 2, height / 2] });
  for (const mark of model.marks) drawMark(doc, mark);
  doc.end();
  return bytes;
}

function drawMark(doc: PDFKit.PDFDocument, mark: PageMark): void {
  const colour = hex(mark.colour);
  switch (mark.kind) {
    case 'text': {
      const [x, y] = [toPoints(mark.x), toPoints(mark.y)];
      doc.save();
      doc.rotate(-mark.angle, { origin: [x, y] }).fillOpacity(mark.opacity);
      doc.font(mark.face).fontSize(mark.size).fillColor(colour);
      doc.text(mark.text, x, y, { lineBreak: false, baseline: 'alphabetic' });
      doc.restore();
      break;
    }
    case 'stroke':
      for (const [index, [x, y]] of mark.points.entries()) {
        if (index === 0) doc.moveTo(toPoints(x), toPoints(y));
        else doc.lineTo(toPoints(x), toPoints(y));
      }
      doc.lineWidth(toPoints(mark.width)).stroke(colour);
      break;
    case 'fill':
      doc
        .rect(toPoints(mark.x), toPoints(mark.y), toPoints(mark.width), toPoints(mark.height))
        .fill(colour);
      break;
  }
}

const hex = (colour: Colour): string =>
  `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

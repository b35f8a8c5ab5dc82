import { createHash } from 'node:crypto';
import { Body } from './body.ts';
import { printableContent } from './characters.ts';
import type { LetterContent } from './content.ts';
import type { Fonts } from './fonts.ts';
import type { LetterModel } from './letter-model.ts';
import { drawFooter, drawLetterhead, drawPageStamp } from './letterhead.ts';
import { Sheet, type Structure } from './sheet.ts';
import { styles } from './styles.ts';
import { insuranceCertificateLetter } from './templates/insurance-certificate.ts';
import { replacementCardLetter } from './templates/replacement-card.ts';

export interface RenderedLetter {
  /** A tagged PDF. */
  readonly bytes: Uint8Array;
  /** Of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

/**
 * Renders a letter. The same content, fonts and mode give the same bytes on every machine.
 * @param options.training every page bears MUSTER across it, in print and in the structure
 * @throws LetterCharacterError if a font lacks a character
 * @throws RangeError if the address does not fit into the window of an envelope
 */
export async function renderLetter(
  content: LetterContent,
  options: { readonly fonts: Fonts; readonly training: boolean },
): Promise<RenderedLetter> {
  const model = letterModel(printableContent(content, options.fonts));
  const sheet = new Sheet(model, options.fonts);
  const stamps: Structure[] = [];
  const newPage = () => {
    sheet.addPage();
    if (options.training) stamps.push(sheet.reserve('de-DE'));
  };
  newPage();
  drawLetterhead(sheet, sheet.root, model);
  new Body(sheet, sheet.root, model, newPage).draw(model.blocks);
  for (let page = 1; page <= sheet.pages; page += 1) {
    sheet.turnTo(page);
    drawFooter(sheet, model, page);
    drawStamp(sheet, stamps[page - 1], model);
  }
  const bytes = await sheet.end();
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function letterModel(content: LetterContent): LetterModel {
  switch (content.kind) {
    case 'replacementCard':
      return replacementCardLetter(content);
    case 'insuranceCertificate':
      return insuranceCertificateLetter(content);
  }
}

const MUSTER = 'MUSTER – ungültig';

/** Drawn last, so that nothing covers it; read first. */
function drawStamp(sheet: Sheet, stamp: Structure | undefined, model: LetterModel): void {
  if (stamp === undefined) return;
  drawPageStamp(sheet, model.language === 'en' ? `${MUSTER} (specimen, not valid)` : MUSTER);
  sheet.across(stamp, MUSTER, styles.stamp, 165);
  stamp.end();
}

import PDFDocument from 'pdfkit';
import type { Fonts } from './fonts.ts';

export interface OpenPdf {
  readonly doc: PDFKit.PDFDocument;
  /** The whole file, once `doc.end()` was called. */
  readonly bytes: Promise<Uint8Array>;
}

/**
 * A PDF whose bytes depend on nothing but what is drawn.
 * @param options.createdOn ISO day, the only time in the file
 */
export function openPdf(
  options: PDFKit.PDFDocumentOptions & { readonly createdOn: string; readonly title: string },
  fonts: Fonts,
): OpenPdf {
  const { createdOn, title, ...rest } = options;
  const doc = new PDFDocument({
    ...rest,
    pdfVersion: '1.7',
    displayTitle: true,
    // Node and Electron bring different zlibs, which pack the same content into different bytes.
    compress: false,
    // Else Helvetica is read from a file that is not there once the service is bundled.
    font: '',
    info: {
      Title: title,
      Author: 'Hanseatische Krankenkasse',
      Creator: 'HEK Service Desk',
      CreationDate: new Date(`${createdOn}T00:00:00Z`),
    },
  });
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  doc.registerFont('regular', fonts.regular);
  doc.registerFont('bold', fonts.bold);
  return { doc, bytes };
}

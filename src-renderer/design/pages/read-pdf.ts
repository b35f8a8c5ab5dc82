import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/**
 * pdf.js, loaded when the first page is looked at. Its worker comes from our own origin and gets no
 * address to fetch anything from: bytes go in, drawn pages come out.
 */
export interface PdfReader {
  /** @throws if the bytes are no readable PDF */
  open(bytes: ArrayBuffer): Promise<PDFDocumentProxy>;
  /** Ends the worker and with it everything it holds of the document. */
  close(): void;
}

/** Fetches the library ahead, while the bytes are still on their way. */
export const loadPdfLibrary = () => import('pdfjs-dist');

export async function startPdfReader(): Promise<PdfReader> {
  const { getDocument, PDFWorker, VerbosityLevel } = await loadPdfLibrary();
  // Made by us, because pdf.js wraps a worker address in a blob: address when it does not know the scheme.
  const port = new Worker(workerUrl, { type: 'module' });
  const worker = PDFWorker.create({ port, verbosity: VerbosityLevel.ERRORS });
  return {
    open: (bytes) =>
      getDocument({
        data: new Uint8Array(bytes),
        worker,
        verbosity: VerbosityLevel.ERRORS,
        // The policy of the window forbids WebAssembly, and letters and pages need no decoder of it.
        useWasm: false,
        useWorkerFetch: false,
        enableXfa: false,
        maxImageSize: 64_000_000,
      }).promise,
    close: () => {
      worker.destroy();
      port.terminate();
    },
  };
}

/** The words of a page, line by line, for people who do not see the picture of it. */
export async function textOfPage(page: PDFPageProxy): Promise<string[]> {
  const { items } = await page.getTextContent();
  const lines: string[] = [];
  let line = '';
  for (const item of items) {
    if (!('str' in item)) continue;
    line += item.str;
    if (item.hasEOL) {
      lines.push(line);
      line = '';
    }
  }
  lines.push(line);
  return lines.map((text) => text.trim()).filter((text) => text !== '');
}

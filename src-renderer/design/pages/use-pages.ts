import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useEffectEvent, useState } from 'react';
import type { DeskError } from '#shared/desk-contract/bridge.ts';
import { asDeskError, DeskFailure } from '../../desk/failure.ts';
import { type PdfReader, startPdfReader, textOfPage } from './read-pdf.ts';

/** Where the pages come from. */
export interface PageSource {
  /** Changes when other pages are meant: what was drawn before goes away. */
  readonly id: string;
  /** Known beforehand for uploads; null for a letter, which tells it itself. */
  readonly pageCount: number | null;
  /** Uploads come as one file per page, a letter as one file for all pages. */
  readonly filePerPage: boolean;
  /** Has the bytes fetched and lent to the window under a one-time address. */
  readonly open: (page: number) => Promise<{ readonly url: string; readonly mediaType: string }>;
}

export type Drawable =
  | { readonly kind: 'image'; readonly url: string }
  | { readonly kind: 'pdf'; readonly page: PDFPageProxy; readonly lines: readonly string[] };

export interface PagesView {
  readonly drawable: Drawable | null;
  readonly pageCount: number;
  readonly error: DeskError | null;
}

type OpenedFile =
  | { readonly kind: 'image'; readonly url: string }
  | { readonly kind: 'pdf'; readonly document: PDFDocumentProxy };

/** Holds the files of one source while it is looked at; closing it ends the reader's worker. */
class OpenFiles {
  readonly #open: PageSource['open'];
  readonly #files = new Map<number, Promise<OpenedFile>>();
  readonly #pictures: string[] = [];
  #reader: Promise<PdfReader> | null = null;

  constructor(open: PageSource['open']) {
    this.#open = open;
  }

  /** The file that starts at a page; a failed attempt is forgotten, so that it can be tried again. */
  file(page: number): Promise<OpenedFile> {
    const known = this.#files.get(page);
    if (known !== undefined) return known;
    const file = this.#fetch(page);
    this.#files.set(page, file);
    file.catch(() => this.#files.delete(page));
    return file;
  }

  async #fetch(page: number): Promise<OpenedFile> {
    const { url, mediaType } = await this.#open(page);
    // The address works once: the bytes stay here for as long as the pages are looked at.
    const answer = await fetch(url);
    if (!answer.ok) throw damaged();
    if (mediaType !== 'application/pdf') return this.#picture(await answer.blob());
    this.#reader ??= startPdfReader();
    const [reader, bytes] = await Promise.all([this.#reader, answer.arrayBuffer()]);
    const document = await reader.open(bytes).catch(() => {
      throw damaged();
    });
    return { kind: 'pdf', document };
  }

  #picture(bytes: Blob): OpenedFile {
    const url = URL.createObjectURL(bytes);
    this.#pictures.push(url);
    return { kind: 'image', url };
  }

  close(): void {
    this.#files.clear();
    for (const url of this.#pictures.splice(0)) URL.revokeObjectURL(url);
    void this.#reader?.then((reader) => reader.close());
  }
}

const damaged = () => new DeskFailure({ code: 'bytesDamaged', facts: {}, requestId: '' });

async function drawableOf(file: OpenedFile, pageInFile: number): Promise<Drawable> {
  if (file.kind === 'image') return file;
  const page = await file.document.getPage(pageInFile);
  return { kind: 'pdf', page, lines: await textOfPage(page) };
}

/** One page of a source, ready to be drawn. `attempt` fetches it again after a refusal. */
export function usePages(source: PageSource, page: number, attempt: number): PagesView {
  const [files, setFiles] = useState<OpenFiles | null>(null);
  const [found, setFound] = useState<{ page: number; view: PagesView } | null>(null);
  const open = useEffectEvent((of: number) => source.open(of));
  const known = source.pageCount ?? 1;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another source is another set of files.
  useEffect(() => {
    const opened = new OpenFiles((of) => open(of));
    setFiles(opened);
    setFound(null);
    return () => opened.close();
  }, [source.id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt is the point of `attempt`.
  useEffect(() => {
    if (files === null) return undefined;
    let gone = false;
    const show = (view: PagesView) => {
      if (!gone) setFound({ page, view });
    };
    const load = async () => {
      try {
        const file = await files.file(source.filePerPage ? page : 1);
        const drawable = await drawableOf(file, source.filePerPage ? 1 : page);
        const inFile = file.kind === 'pdf' ? file.document.numPages : 1;
        show({ drawable, pageCount: source.filePerPage ? known : inFile, error: null });
      } catch (thrown) {
        show({ drawable: null, pageCount: known, error: asDeskError(thrown) });
      }
    };
    void load();
    return () => {
      gone = true;
    };
  }, [files, page, attempt, source.filePerPage, known]);

  const pageCount = found?.view.pageCount ?? known;
  return found?.page === page ? found.view : { drawable: null, pageCount, error: null };
}

import type { Kim } from '../kim/port.ts';
import type { LetterContent } from '../letters/content.ts';
import type { RenderedLetter } from '../letters/render-letter.ts';
import type { PageRequest, RenderedPage } from '../pages/render-page.ts';

/** What handlers use beside the database; made once by the composition root. */
export interface ServiceParts {
  /**
   * The exact bytes of a letter; the same content always gives the same bytes.
   * @throws LetterCharacterError if the font lacks a character
   */
  renderLetter(content: LetterContent): Promise<RenderedLetter>;
  /** The bytes of one page of a synthetic upload. */
  renderPage(page: PageRequest): Promise<RenderedPage>;
  /** Members can be asked in their app. */
  readonly asksMemberApp: boolean;
  /** Practices that an eEB can go to (domain rule 19); null: there is no way to them. */
  readonly kim: Pick<Kim, 'search' | 'find'> | null;
  /** Encrypts what people typed and have not sent (AES-256-GCM). */
  readonly draftCipher: DraftCipher;
  /** Salted digest of a searched value or free text; the salt is this database's own. */
  digest(value: string): string;
}

export interface DraftCipher {
  seal(text: string): Uint8Array;
  open(sealed: Uint8Array): string;
}

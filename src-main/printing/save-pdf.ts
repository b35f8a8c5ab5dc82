import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeskInput } from '#shared/desk-contract/routes.ts';
import type { BytesAnswer } from '#shared/service-contract/operation.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { HandoutCloser } from './handout-closer.ts';

type OnHandout = DeskInput<'printing.savePdf'>;

export interface SaveCollaborators {
  /** Shows the save dialog with this path; null if the person cancelled. */
  readonly askPath: (defaultPath: string) => Promise<string | null>;
  readonly documentsFolder: () => string;
  readonly bytes: (on: OnHandout, requestId: string) => Promise<Outcome<BytesAnswer>>;
  readonly closer: HandoutCloser;
}

/** Without name and number: file names travel further than files. */
const fileName = 'Ersatzbescheinigung.pdf';

/** Saves the bytes of an open hand-out where the person says. */
export class PdfSaver {
  readonly #with: SaveCollaborators;

  constructor(collaborators: SaveCollaborators) {
    this.#with = collaborators;
  }

  async save(on: OnHandout, requestId: string): Promise<Outcome<{ readonly saved: boolean }>> {
    const path = await this.#with.askPath(join(this.#with.documentsFolder(), fileName));
    if (path === null) {
      return done({ saved: false });
    }
    const answer = await this.#with.bytes(on, requestId);
    if (!answer.ok) {
      return answer;
    }
    try {
      await writeFile(path, answer.value.bytes, { mode: 0o600 });
    } catch {
      return refused('fileNotWritten');
    }
    await this.#with.closer.becameOf(on, 'saved');
    return done({ saved: true });
  }
}

import type { DraftKey } from '#shared/service-contract/drafts.ts';

/** `subject/id/slot`. */
export const draftId = (key: DraftKey): string => `${key.subject}/${key.subjectId}/${key.slot}`;

export type PutDraft = (draft: DraftKey & { readonly text: string }) => Promise<unknown>;

/**
 * What is being typed, by field. Texts go to main shortly after each pause (it brings them to the
 * service within 2 s); a field that appears again finds its text here. Lock empties it.
 */
export class DraftStore {
  readonly #put: PutDraft;
  readonly #pauseMillis: number;
  readonly #texts = new Map<string, string>();
  readonly #listeners = new Set<() => void>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(put: PutDraft, pauseMillis = 300) {
    this.#put = put;
    this.#pauseMillis = pauseMillis;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  textOf(key: DraftKey): string {
    return this.#texts.get(draftId(key)) ?? '';
  }

  /** What main and the service kept; what was typed here meanwhile is newer and stays. */
  refill(drafts: readonly (DraftKey & { readonly text: string })[]): void {
    for (const draft of drafts) {
      const id = draftId(draft);
      if (!this.#texts.has(id)) this.#texts.set(id, draft.text);
    }
    this.#tell();
  }

  set(key: DraftKey, text: string): void {
    const id = draftId(key);
    this.#texts.set(id, text);
    this.#tell();
    clearTimeout(this.#timers.get(id));
    this.#timers.set(
      id,
      setTimeout(() => this.#send(key), this.#pauseMillis),
    );
  }

  /** The text was used (sent, filed): nothing of it stays. */
  clear(key: DraftKey): void {
    this.set(key, '');
    this.#send(key);
  }

  /** Hands over everything that still waits for its pause, e.g. before locking. */
  flush(): void {
    for (const id of [...this.#timers.keys()]) {
      const [subject, subjectId = '', slot = ''] = id.split('/');
      if (subject === 'contact' || subject === 'thread') this.#send({ subject, subjectId, slot });
    }
  }

  forgetEverything(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#texts.clear();
    this.#tell();
  }

  #send(key: DraftKey): void {
    const id = draftId(key);
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    // Main keeps what it could not bring to the service; a refusal loses nothing here.
    void this.#put({ ...key, text: this.textOf(key) }).catch(() => undefined);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

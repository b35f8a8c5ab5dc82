import type { Clipboard } from 'electron';
import type { Cancel, Timers } from '../timers.ts';

/** How long a copied value stays, if nobody copied something else meanwhile. */
export const clearAfterMillis = 60_000;

/** Copies single values and empties the clipboard afterwards, if it still holds them. */
export class ClipboardKeeper {
  readonly #clipboard: Pick<Clipboard, 'writeText' | 'readText' | 'clear'>;
  readonly #timers: Timers;
  #written: string | undefined;
  #cancel: Cancel = () => undefined;

  constructor(clipboard: Pick<Clipboard, 'writeText' | 'readText' | 'clear'>, timers: Timers) {
    this.#clipboard = clipboard;
    this.#timers = timers;
  }

  async write(text: string): Promise<void> {
    this.#cancel();
    await this.#clipboard.writeText(text);
    this.#written = text;
    this.#cancel = this.#timers.after(clearAfterMillis, () => void this.empty());
  }

  /** Empties the clipboard now if it holds what we wrote: after a minute, at lock and at sign-out. */
  async empty(): Promise<void> {
    this.#cancel();
    const written = this.#written;
    this.#written = undefined;
    if (written !== undefined && (await this.#clipboard.readText()) === written) {
      this.#clipboard.clear();
    }
  }
}

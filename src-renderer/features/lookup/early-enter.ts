/**
 * Enter pressed before the answer is there: it means the only hit of exactly this text. Whoever types
 * on, leaves or gets several hits chooses anew.
 */
export class EarlyEnter {
  #text: string | null = null;

  press(text: string): void {
    this.#text = text;
  }

  forget(): void {
    this.#text = null;
  }

  /** True if the answer to `text` opens its hit by itself; asked once per answer. */
  opens(text: string, hits: number): boolean {
    const isMeant = this.#text === text;
    if (isMeant) this.#text = null;
    return isMeant && hits === 1;
  }
}

/** A letter cannot be printed as it should be: the contract's refusal `letterCharacter`. */
export class LetterCharacterError extends Error {
  override readonly name = 'LetterCharacterError';
  readonly character: string;
  /** Key of the content that holds it, e.g. `lastName`; never the value. */
  readonly field: string;

  constructor(character: string, field: string) {
    super(`No font has a glyph for a character of ${field}.`);
    this.character = character;
    this.field = field;
  }
}

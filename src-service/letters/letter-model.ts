/** What stands on a letter in its words, before anything is measured or drawn. */

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** `subtitle` follows the heading; `greeting` stands close above the name that signs. */
export type Tone = 'normal' | 'quiet' | 'subtitle' | 'greeting';

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone: Tone }
  /** The few facts a reader looks for first, large and side by side. */
  | { readonly kind: 'keyFacts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] };

export interface LetterModel {
  readonly language: 'de' | 'en';
  /** For readers who need large print (domain rule 26). */
  readonly largePrint: boolean;
  /** Title of the document; names nobody, because windows and print queues show it. */
  readonly title: string;
  readonly createdOn: string;
  readonly addressLines: readonly string[];
  /** Right of the address field. */
  readonly info: readonly Fact[];
  readonly blocks: readonly Block[];
  readonly footer: readonly (readonly string[])[];
  /** "Page 1 of 2" */
  readonly pageLabel: (page: number, pages: number) => string;
}

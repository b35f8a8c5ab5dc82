import type { LetterContent } from '../letters/content.ts';

/** A practice as the directory of the telematics infrastructure (VZD) lists it, without its KIM address. */
export interface Practice {
  /** Opaque key of the directory, BSNR-like in training. */
  readonly practiceId: string;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
}

/** An electronic Ersatzbescheinigung (§ 291(9) SGB V) on its way to a practice. */
export interface EebMessage {
  /** The same for the same message, however often it is tried. */
  readonly issueId: string;
  readonly practiceId: string;
  /** When it was given to us. Epoch milliseconds. */
  readonly sentAt: number;
  /** All that the certificate says; the KIM client makes the eEB's FHIR bundle of it. */
  readonly content: LetterContent;
}

/**
 * The way to practices: directory and KIM, two sides of one thing, so that no address ever comes from a
 * caller (domain rule 19). Training has one of its own; HEK's IT connects VZD and KIM client module. The
 * service calls `send` about every second for each message under way, so it must be quick.
 */
export interface Kim {
  /** Practices whose name, town or postcode holds all of the words, best first. */
  search(text: string, most: number): Promise<readonly Practice[]>;
  /** null: the directory does not know it, or no longer. */
  find(practiceId: string): Promise<Practice | null>;
  /**
   * Sends once per `issueId` however often it is called, and tells what became of it by the delivery
   * notification; null as long as there is none.
   */
  send(message: EebMessage): Promise<'delivered' | 'failed' | null>;
}

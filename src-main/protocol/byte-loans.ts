import type { Clock } from '#shared/domain/clock.ts';
import type { BytesAnswer } from '#shared/service-contract/operation.ts';

interface Loan {
  readonly answer: BytesAnswer;
  readonly contactId: string;
  readonly expiresAt: number;
}

/** How long a lent address works when nobody fetches it. */
export const loanMillis = 60_000;
const folder = '/bytes/';

/**
 * Bytes of pages and letters wait here for the window under addresses that work once. They end by being
 * fetched, after a minute, with their contact, and at lock, sign-out and change of person: bytes never
 * outlive the level that opened them (domain rule 8).
 */
export class ByteLoans {
  readonly #clock: Clock;
  readonly #newId: () => string;
  readonly #loans = new Map<string, Loan>();

  constructor(clock: Clock, newId: () => string) {
    this.#clock = clock;
    this.#newId = newId;
  }

  /** Lends `answer` and returns its path below the origin. */
  lend(answer: BytesAnswer, contactId: string): string {
    this.#dropExpired();
    const id = this.#newId();
    this.#loans.set(id, { answer, contactId, expiresAt: this.#clock.now() + loanMillis });
    return `${folder}${id}`;
  }

  /** True for paths that belong to loans, known or not. */
  covers(pathname: string): boolean {
    return pathname.startsWith(folder);
  }

  /** The bytes at `pathname`, once; undefined ever after. */
  take(pathname: string): BytesAnswer | undefined {
    this.#dropExpired();
    const id = pathname.slice(folder.length);
    const loan = this.#loans.get(id);
    this.#loans.delete(id);
    return loan?.answer;
  }

  endContact(contactId: string): void {
    for (const [id, loan] of this.#loans) {
      if (loan.contactId === contactId) {
        this.#loans.delete(id);
      }
    }
  }

  clear(): void {
    this.#loans.clear();
  }

  #dropExpired(): void {
    for (const [id, loan] of this.#loans) {
      if (loan.expiresAt <= this.#clock.now()) {
        this.#loans.delete(id);
      }
    }
  }
}

/**
 * Asks for the newest text only: while one question is under way the newest waits (older ones are
 * dropped), and an answer that is no longer the newest question's is dropped, whenever it comes.
 */
export class LatestAnswer<Question, Answer> {
  readonly #ask: (question: Question) => Promise<Answer>;
  readonly #tell: (question: Question, answer: Answer) => void;
  #newest = 0;
  #busy = false;
  #waiting: { readonly ticket: number; readonly question: Question } | null = null;

  constructor(
    ask: (question: Question) => Promise<Answer>,
    tell: (question: Question, answer: Answer) => void,
  ) {
    this.#ask = ask;
    this.#tell = tell;
  }

  /** Settles when its own question was answered or given up to a newer one. */
  async put(question: Question): Promise<void> {
    this.#newest += 1;
    const next = { ticket: this.#newest, question };
    if (this.#busy) this.#waiting = next;
    else await this.#run(next);
  }

  /** Nobody wants an answer any more. */
  forget(): void {
    this.#newest += 1;
    this.#waiting = null;
  }

  async #run(next: { readonly ticket: number; readonly question: Question }): Promise<void> {
    this.#busy = true;
    try {
      const answer = await this.#ask(next.question);
      if (next.ticket === this.#newest) this.#tell(next.question, answer);
    } finally {
      this.#busy = false;
      const waiting = this.#waiting;
      this.#waiting = null;
      if (waiting !== null) void this.#run(waiting);
    }
  }
}

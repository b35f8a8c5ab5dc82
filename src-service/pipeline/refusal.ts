import type { ErrorCode, ErrorFacts } from '#shared/service-contract/errors.ts';

/** A refusal on its way out: rolls the transaction back and becomes the answer's error. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;
  /** What the handler wrote before it refused is part of the refusal and stays. */
  readonly keeps: boolean;

  constructor(code: ErrorCode, facts: ErrorFacts = {}, keeps = false) {
    super(code);
    this.code = code;
    this.facts = facts;
    this.keeps = keeps;
  }
}

/**
 * The same refusal, but what the handler has written is kept: an attempt that counts although it was
 * refused (domain rules 2 and 27). Whoever keeps has recorded the attempt; nothing else enters the log.
 */
export const keeping = ({ code, facts }: Refusal): Refusal => new Refusal(code, facts, true);

/**
 * Refuses the operation.
 * @param facts codes, numbers and days for the blanks of the sentence; never personal data
 * @throws Refusal always
 */
export const refuse = (code: ErrorCode, facts: ErrorFacts = {}): never => {
  throw new Refusal(code, facts);
};

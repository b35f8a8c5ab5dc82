import type { ErrorCode, ErrorFacts } from '#shared/service-contract/errors.ts';

/** A refusal on its way out: rolls the transaction back and becomes the answer's error. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;

  constructor(code: ErrorCode, facts: ErrorFacts = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

/**
 * Refuses the operation.
 * @param facts codes, numbers and days for the blanks of the sentence; never personal data
 * @throws Refusal always
 */
export const refuse = (code: ErrorCode, facts: ErrorFacts = {}): never => {
  throw new Refusal(code, facts);
};

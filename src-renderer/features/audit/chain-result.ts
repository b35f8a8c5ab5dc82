import type { OutputOf } from '#shared/service-contract/index.ts';
import type { Blanks } from '../../i18n/texts.ts';

export type ChainResult = OutputOf<'audit.verifyChain'>;
type Fault = NonNullable<ChainResult['fault']>;

export type ChainSentenceKey =
  | 'chain.intact'
  | 'chain.broken'
  | 'chain.checked'
  | `chain.fault.${Fault['kind']}`
  | 'chain.advice'
  | 'chain.proven'
  | 'chain.notProven'
  | 'chain.retained'
  | 'chain.afterAnchor'
  | 'chain.unsealed';

export interface ChainSentence {
  readonly key: ChainSentenceKey;
  readonly blanks: Blanks;
}

/**
 * What the check found, in the order in which it matters: the verdict, how and where it breaks, how much
 * content retention has deleted, up to which entry a signed anchor proves it, and what is too young to be proven (domain rule 28).
 * @param dateTime writes an instant for people
 * @param number writes a number for people
 */
export function chainSentences(
  result: ChainResult,
  dateTime: (instant: string) => string,
  number: (value: number) => string,
): readonly ChainSentence[] {
  return [
    ...verdict(result, number),
    ...retained(result),
    ...proof(result, dateTime, number),
    ...young(result),
  ];
}

function verdict(result: ChainResult, number: (value: number) => string): ChainSentence[] {
  const { fault, checked } = result;
  if (fault === null) return [{ key: 'chain.intact', blanks: { count: checked } }];
  return [
    { key: 'chain.broken', blanks: { number: number(fault.sequence) } },
    { key: `chain.fault.${fault.kind}`, blanks: {} },
    { key: 'chain.advice', blanks: {} },
    { key: 'chain.checked', blanks: { count: number(checked) } },
  ];
}

function retained({ deletedByRetention }: ChainResult): ChainSentence[] {
  return deletedByRetention === 0
    ? []
    : [{ key: 'chain.retained', blanks: { count: deletedByRetention } }];
}

function proof(
  result: ChainResult,
  dateTime: (instant: string) => string,
  number: (value: number) => string,
): ChainSentence[] {
  const { provenUpTo, anchoredAt } = result;
  if (provenUpTo === null || anchoredAt === null) return [{ key: 'chain.notProven', blanks: {} }];
  return [
    {
      key: 'chain.proven',
      blanks: { number: number(provenUpTo), at: dateTime(anchoredAt) },
    },
  ];
}

function young({ fault, checked, provenUpTo, unsealed }: ChainResult): ChainSentence[] {
  const sentences: ChainSentence[] = [];
  const after = checked - (provenUpTo ?? checked);
  if (fault === null && after > 0) {
    sentences.push({ key: 'chain.afterAnchor', blanks: { count: after } });
  }
  if (unsealed > 0) sentences.push({ key: 'chain.unsealed', blanks: { count: unsealed } });
  return sentences;
}

import type { ProgrammeAdvice } from '#shared/service-contract/knowledge.ts';
import type { Tone } from '../../design/small.tsx';
import type { knowledgeTexts } from './texts.ts';

export const verdictTone: Readonly<Record<ProgrammeAdvice['verdict'], Tone>> = {
  fits: 'good',
  fitsAfterSmart: 'info',
  ask: 'warn',
  no: 'neutral',
};

const order = ['fits', 'fitsAfterSmart', 'ask', 'no'] as const;

/** What can be advised stands first, what does not suit last. */
export const suitingFirst = (all: readonly ProgrammeAdvice[]): readonly ProgrammeAdvice[] =>
  order.flatMap((verdict) => all.filter((one) => one.verdict === verdict));

/** Why, and what comes first; empty where the verdict says it all. */
export function adviceSentence(
  { verdict, reason }: Pick<ProgrammeAdvice, 'verdict' | 'reason'>,
  t: ReturnType<typeof knowledgeTexts.use>,
): string {
  const why = reason === null ? [] : [t(`reason.${reason}`)];
  const first = verdict === 'fitsAfterSmart' ? [t('afterSmart')] : [];
  return [...why, ...first].join(' ');
}

import { describe, expect, it } from 'vitest';
import type { ArticleHit, ProgrammeAdvice } from '#shared/service-contract/knowledge.ts';
import {
  adviceSentence,
  suitingFirst,
} from '../../../../src-renderer/features/knowledge/advice-sentence.ts';
import { recentFirst } from '../../../../src-renderer/features/knowledge/recent-first.ts';
import { knowledgeTexts } from '../../../../src-renderer/features/knowledge/texts.ts';

const hit = (articleId: string): ArticleHit => ({
  articleId,
  area: 'cards',
  title: articleId,
  answer: '',
});
const names = (hits: readonly ArticleHit[]) => hits.map(({ articleId }) => articleId);

describe('the list while nothing is asked', () => {
  it('begins with what was read last, and forgets what is there no more', () => {
    const listed = recentFirst([hit('a'), hit('b'), hit('c')], ['c', 'gone', 'a']);
    expect(names(listed.hits)).toEqual(['c', 'a', 'b']);
    expect(listed.recent).toBe(2);
  });
});

const advice = (
  verdict: ProgrammeAdvice['verdict'],
  reason: ProgrammeAdvice['reason'] = null,
): ProgrammeAdvice => ({ programme: 'aumio', articleId: 'aumio', title: '', verdict, reason });

describe('rule 24: the programmes of a member', () => {
  it('stand by what can be advised', () => {
    const sorted = suitingFirst([
      advice('no'),
      advice('ask'),
      advice('fits'),
      advice('fitsAfterSmart'),
    ]);
    expect(sorted.map(({ verdict }) => verdict)).toEqual(['fits', 'fitsAfterSmart', 'ask', 'no']);
  });

  it('say why, and rule 23: what comes first', () => {
    const t = knowledgeTexts.in('de');
    expect(adviceSentence(advice('fits'), t)).toBe('');
    expect(adviceSentence(advice('fitsAfterSmart', 'throughChild'), t)).toBe(
      'Ein mitversichertes Kind ist im passenden Alter. In der App erst nach der Identifizierung für smart.',
    );
  });
});

import { describe, expect, it } from 'vitest';
import {
  closed,
  type KnowledgeState,
  opened,
  recentFrom,
} from '../../../../src-renderer/app/knowledge-state.ts';

const empty: KnowledgeState = { fronts: {}, recent: [] };
const article = (articleId: string) => ({ show: 'article', articleId }) as const;

describe('what is read beside the work', () => {
  it('stays with its contact', () => {
    const one = opened(empty, 'contact-1', article('card-lost'));
    const two = opened(one, 'contact-2', article('aumio'));
    expect(two.fronts).toEqual({
      'contact-1': article('card-lost'),
      'contact-2': article('aumio'),
    });
    expect(closed(two, 'contact-2').fronts).toEqual({ 'contact-1': article('card-lost') });
  });

  it('remembers each article once, the newest first, eight at most', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'c'];
    const state = names.reduce((now, name) => opened(now, 'start', article(name)), empty);
    expect(state.recent).toEqual(['c', 'i', 'h', 'g', 'f', 'e', 'd', 'b']);
  });

  it('does not count the programmes of a member as an article', () => {
    expect(opened(empty, 'contact-1', { show: 'programmes' }).recent).toEqual([]);
  });

  it.each([null, '', '{', '{"a":1}', '[1,null]'])('takes %j for nothing read', (stored) => {
    expect(recentFrom(stored)).toEqual([]);
  });

  it('finds again what was read earlier', () => {
    expect(recentFrom('["card-lost","aumio"]')).toEqual(['card-lost', 'aumio']);
  });
});

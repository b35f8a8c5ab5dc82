import { describe, expect, it } from 'vitest';
import {
  frontFrom,
  frontText,
  recentFrom,
  withRead,
} from '../../../../src-renderer/app/knowledge-state.ts';

const article = (articleId: string) => ({ show: 'article', articleId }) as const;

describe('what is read beside the work', () => {
  it.each([article('card-lost'), { show: 'programmes' } as const])(
    'is found again: %j',
    (front) => {
      expect(frontFrom(frontText(front))).toEqual(front);
    },
  );

  it.each(['', 'article', 'article a b', 'note'])('is nothing where a draft says “%s”', (text) => {
    expect(frontFrom(text)).toBeNull();
  });

  it('remembers each article once, the newest first, eight at most', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'c'];
    const recent = names.reduce<readonly string[]>((now, name) => withRead(now, article(name)), []);
    expect(recent).toEqual(['c', 'i', 'h', 'g', 'f', 'e', 'd', 'b']);
  });

  it('does not count the programmes of a member as an article', () => {
    expect(withRead(['a'], { show: 'programmes' })).toEqual(['a']);
  });

  it.each([null, '', '{', '{"a":1}', '[1,null]'])('takes %j for nothing read', (stored) => {
    expect(recentFrom(stored)).toEqual([]);
  });

  it('finds again what was read earlier', () => {
    expect(recentFrom('["card-lost","aumio"]')).toEqual(['card-lost', 'aumio']);
  });
});

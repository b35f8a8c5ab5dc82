import { describe, expect, it } from 'vitest';
import { markOf, placeFrom } from '../../../../src-renderer/features/timeline/timeline-place.ts';

describe('where somebody stands in the timeline', () => {
  it('is everything from the newest on before anything was chosen', () => {
    expect(placeFrom(null)).toEqual({ filter: { kinds: [], from: '', to: '' }, entry: null });
  });

  it('is the same after it was left', () => {
    const place = {
      filter: { kinds: ['document', 'contact'], from: '2026-01-01', to: '' },
      entry: 'document 8c1b7f0e-0000-4000-8000-000000000000',
    } as const;
    expect(placeFrom(markOf(place))).toEqual(place);
  });

  it('forgets kinds that no version knows any more', () => {
    expect(placeFrom('telex,task|||').filter.kinds).toEqual(['task']);
  });
});

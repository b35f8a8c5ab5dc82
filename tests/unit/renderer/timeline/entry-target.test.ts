import { describe, expect, it } from 'vitest';
import { targetOf } from '../../../../src-renderer/features/timeline/entry-target.ts';

const at = '2026-03-10T09:00:00.000Z';

describe('what an entry of the timeline opens', () => {
  it('is the panel of its kind, with it marked', () => {
    expect(
      targetOf({ kind: 'document', entryId: 'd', at, trackingId: null, state: 'done' }),
    ).toEqual({ panel: 'documents', marked: 'd' });
    expect(
      targetOf({ kind: 'healthCard', entryId: 'c', at, validTo: '2030-01-01', state: 'active' }),
    ).toEqual({ panel: 'cards', marked: 'c' });
  });

  it('is the whole thread for a message', () => {
    const from = 'member';
    expect(
      targetOf({ kind: 'message', entryId: 'm', at, threadId: 't', topic: 'card', from }),
    ).toEqual({ panel: 'messenger', marked: 't' });
  });

  it('is nothing for a contact: it has no panel', () => {
    const contact = { channel: 'call', purpose: 'enquiry', outcome: 'done' } as const;
    expect(
      targetOf({ kind: 'contact', entryId: 'k', at, servedBy: 'Muster', ...contact }),
    ).toBeNull();
  });
});

import { describe, expect, it, vi } from 'vitest';
import { ReplyTarget } from '../../../../src-renderer/app/reply-target.ts';

const reply = (member: string) => ({ member, insert: () => true });

describe('the reply in front', () => {
  it('is the newest field, and none once that has gone', () => {
    const target = new ReplyTarget();
    const told = vi.fn();
    target.subscribe(told);
    expect(target.current()).toBeNull();
    const gone = target.register(reply('Erika Muster'));
    expect(target.current()?.member).toBe('Erika Muster');
    gone();
    expect(target.current()).toBeNull();
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('is not taken away by an older field that goes late: never into the wrong member’s reply', () => {
    const target = new ReplyTarget();
    const firstGoes = target.register(reply('Erika Muster'));
    target.register(reply('Max Muster'));
    firstGoes();
    expect(target.current()?.member).toBe('Max Muster');
  });
});

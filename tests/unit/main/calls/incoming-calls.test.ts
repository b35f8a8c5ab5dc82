import { describe, expect, it } from 'vitest';
import { SettableClock } from '#shared/domain/clock.ts';
import { IncomingCalls } from '../../../../src-main/calls/incoming-calls.ts';

const start = Date.parse('2026-03-10T09:00:00.000Z');

const phone = () => {
  const pushed: string[] = [];
  const logged: unknown[] = [];
  const clock = new SettableClock(start);
  const incoming = new IncomingCalls({
    clock,
    push: (event) => pushed.push(event),
    log: (line) => logged.push(line),
  });
  return { incoming, clock, pushed, logged };
};

describe('rule 3: an announced call', () => {
  it('is told once, and the newest one counts', () => {
    const { incoming, pushed } = phone();
    incoming.announce('0401111');
    incoming.announce('0402222');
    expect(pushed).toEqual(['call.incoming', 'call.incoming']);
    expect(incoming.take()).toBe('0402222');
    expect(incoming.take()).toBeNull();
  });

  it('is forgotten after two minutes', () => {
    const { incoming, clock } = phone();
    incoming.announce('0401111');
    clock.set(start + 120_000);
    expect(incoming.take()).toBeNull();
  });

  it('that is none leaves the one before', () => {
    const { incoming, pushed } = phone();
    incoming.announce('0401111');
    incoming.announce(null);
    expect(pushed).toHaveLength(1);
    expect(incoming.take()).toBe('0401111');
  });

  it('leaves no number in the log', () => {
    const { incoming, logged } = phone();
    incoming.announce('0401111');
    expect(logged).toEqual([{ event: 'callAnnounced' }]);
  });
});

import { describe, expect, it } from 'vitest';
import { IdleLock } from '../../../../src-main/session/idle-lock.ts';
import { ManualTimers } from '../fakes/manual-timers.ts';

const minute = 60_000;
const policy = { idleLockMinutes: 10, idleLockMinutesInContact: 30 };

const setUp = () => {
  const timers = new ManualTimers();
  let locks = 0;
  const idle = new IdleLock(timers.clock, timers, () => {
    locks += 1;
  });
  idle.start(policy);
  return { timers, idle, locks: () => locks };
};

describe('the idle lock', () => {
  it('comes after the policy’s minutes without a key or pointer', async () => {
    const { timers, locks } = setUp();
    await timers.advance(10 * minute - 1);
    expect(locks()).toBe(0);
    await timers.advance(1);
    expect(locks()).toBe(1);
  });

  it('is put off by activity', async () => {
    const { timers, idle, locks } = setUp();
    await timers.advance(9 * minute);
    idle.activity(false);
    await timers.advance(9 * minute);
    expect(locks()).toBe(0);
    await timers.advance(1 * minute);
    expect(locks()).toBe(1);
  });

  it('waits longer in an open contact, and no longer than that afterwards', async () => {
    const { timers, idle, locks } = setUp();
    idle.activity(true);
    await timers.advance(29 * minute);
    expect(locks()).toBe(0);
    idle.activity(false);
    await timers.advance(10 * minute);
    expect(locks()).toBe(1);
  });

  it('counts the hours the computer slept', () => {
    const { timers, idle, locks } = setUp();
    timers.clock.advance(8 * 60 * minute);
    idle.check();
    expect(locks()).toBe(1);
  });

  it('does not come twice, nor after it was stopped', async () => {
    const { timers, idle, locks } = setUp();
    await timers.advance(60 * minute);
    idle.check();
    expect(locks()).toBe(1);
    idle.start(policy);
    idle.stop();
    await timers.advance(60 * minute);
    expect(locks()).toBe(1);
    expect(timers.waiting).toBe(0);
  });
});

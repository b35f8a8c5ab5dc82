import { describe, expect, it } from 'vitest';
import { SettableClock } from '#shared/domain/clock.ts';
import { mayNavigate } from '../../../../src-main/windows/guards.ts';
import { boundsOnScreen } from '../../../../src-main/windows/preferences.ts';
import { RestartBudget } from '../../../../src-main/windows/recovery.ts';

describe('navigation', () => {
  it.each(['app://workspace/', 'app://workspace/index.html', 'app://workspace/#/contact'])(
    'may reload the workspace: %s',
    (url) => {
      expect(mayNavigate(url)).toBe(true);
    },
  );

  it.each([
    'https://example.invalid/',
    'app://workspace.evil/',
    'app://workspace/bytes/some-id',
    'app://workspace/notice',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'about:blank',
    '',
  ])('to %s is refused', (url) => {
    expect(mayNavigate(url)).toBe(false);
  });
});

describe('restarts after a crash', () => {
  it('are three in five minutes, and then none', () => {
    const budget = new RestartBudget(new SettableClock(0));
    expect([budget.spend(), budget.spend(), budget.spend(), budget.spend()]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('are allowed again when the first is five minutes past', () => {
    const clock = new SettableClock(0);
    const budget = new RestartBudget(clock);
    budget.spend();
    clock.advance(60_000);
    budget.spend();
    budget.spend();
    clock.advance(4 * 60_000);
    expect([budget.spend(), budget.spend()]).toEqual([true, false]);
  });

  it('count over a restart of the program', () => {
    const clock = new SettableClock(1_000_000);
    const budget = new RestartBudget(clock, [900_000, 950_000, 990_000]);
    expect(budget.spend()).toBe(false);
    expect(new RestartBudget(clock, [1, 2, 3]).spend()).toBe(true);
  });
});

describe('remembered window bounds', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };
  const bounds = { x: 100, y: 100, width: 1200, height: 800 };

  it('are used where they lie on a screen', () => {
    expect(boundsOnScreen(bounds, [screen])).toEqual(bounds);
  });

  it.each([
    ['to the right of every screen', { ...bounds, x: 1900 }],
    ['to the left', { ...bounds, x: -1150 }],
    ['below', { ...bounds, y: 1060 }],
    ['above', { ...bounds, y: -200 }],
  ])('are forgotten where the title bar lies %s', (_where, at) => {
    expect(boundsOnScreen(at, [screen])).toBeNull();
  });

  it('are forgotten where there are none', () => {
    expect(boundsOnScreen(null, [screen])).toBeNull();
  });
});

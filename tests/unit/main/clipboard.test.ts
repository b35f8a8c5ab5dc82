import { describe, expect, it } from 'vitest';
import { ClipboardKeeper, clearAfterMillis } from '../../../src-main/clipboard/clipboard.ts';
import { ManualTimers } from './fakes/manual-timers.ts';

const setUp = () => {
  const timers = new ManualTimers();
  const system = {
    text: '',
    writeText: async (text: string) => {
      system.text = text;
    },
    readText: async () => system.text,
    clear: () => {
      system.text = '';
    },
  };
  return { timers, system, keeper: new ClipboardKeeper(system, timers) };
};

describe('a copied value', () => {
  it('leaves the clipboard after a minute', async () => {
    const { timers, system, keeper } = setUp();
    await keeper.write('value');
    await timers.advance(clearAfterMillis - 1);
    expect(system.text).toBe('value');
    await timers.advance(1);
    expect(system.text).toBe('');
  });

  it('is not taken for what somebody copied meanwhile', async () => {
    const { timers, system, keeper } = setUp();
    await keeper.write('value');
    system.text = 'copied elsewhere';
    await timers.advance(clearAfterMillis);
    expect(system.text).toBe('copied elsewhere');
  });

  it('has a whole minute of its own after another', async () => {
    const { timers, system, keeper } = setUp();
    await keeper.write('one');
    await timers.advance(50_000);
    await keeper.write('two');
    await timers.advance(50_000);
    expect(system.text).toBe('two');
    await timers.advance(10_000);
    expect(system.text).toBe('');
  });

  it('leaves at once at lock and sign-out; an empty hand leaves the clipboard alone', async () => {
    const { system, keeper } = setUp();
    await keeper.write('value');
    await keeper.empty();
    expect(system.text).toBe('');
    system.text = 'copied elsewhere';
    await keeper.empty();
    expect(system.text).toBe('copied elsewhere');
  });
});

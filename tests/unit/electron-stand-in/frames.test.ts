import { describe, expect, test } from 'vitest';
import { Frames } from '../../electron-stand-in/window/frames.ts';

const url = 'https://example.org/';
const origin = 'https://example.org';
const context = { uniqueId: 'new', frameId: 'top', origin, world: 'preload' };

/** A window whose page has a preload in context 1. */
const loaded = () => {
  const frames = new Frames();
  frames.found('top', 'about:blank');
  frames.navigated('top', undefined, url);
  frames.contextCreated(1, context);
  return frames;
};

describe('who sent a message', () => {
  test('is the frame of the execution context, with the address it has now', () => {
    const frames = loaded();
    expect(frames.ofContext(1)).toMatchObject({ url, origin, parent: null });
    expect(frames.ofContext(2)).toBeNull();
  });

  test('a navigation heard before the tree was read is newer than the tree', () => {
    const frames = new Frames();
    frames.navigated('top', undefined, url);
    frames.contextCreated(1, context);
    frames.found('top', 'about:blank');
    expect(frames.topUrl).toBe(url);
    expect(frames.ofContext(1)).toMatchObject({ url });
  });

  test('a frame that moves to another process is not gone, a removed one is', () => {
    const frames = loaded();
    frames.detached('top', 'swap');
    expect(frames.ofContext(1)).toMatchObject({ url });
    frames.detached('top', 'remove');
    expect(frames.ofContext(1)).toBeNull();
  });

  test('a context of the process before that ends late takes no new one with it', () => {
    const frames = loaded();
    frames.contextGone(1, 'old');
    expect(frames.ofContext(1)).toMatchObject({ origin });
    frames.contextGone(1, 'new');
    expect(frames.ofContext(1)).toBeNull();
  });
});

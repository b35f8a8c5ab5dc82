import { expect, test } from './probe-test.ts';

test.describe('the preload', () => {
  test('runs before the scripts of the page', async ({ page }) => {
    expect(await page.evaluate(() => window.seenByPage)).toBe('object');
  });

  test('runs in the top frame only', async ({ page }) => {
    const seen = async () => {
      const inner = page.frames().find((frame) => frame.url().endsWith('/inner'));
      return inner?.evaluate(() => window.seenByPage);
    };
    await expect.poll(seen).toBe('undefined');
  });

  test('shares no global with the page', async ({ page }) => {
    const found = await page.evaluate(() =>
      ['require', 'module', 'process', 'electron', 'Buffer', 'ipcRenderer', 'contextBridge'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(found).toEqual([]);
    expect(await page.evaluate(() => window.probe.world())).toEqual({
      sandboxed: true,
      isolated: true,
    });
  });

  test('survives a reload, with nothing left of the page before', async ({ page }) => {
    await page.evaluate(() => window.probe.ask('push', 'before'));
    await page.reload();
    expect(await page.evaluate(() => window.seenByPage)).toBe('object');
    expect(await page.evaluate(() => window.probe.heard())).toEqual([]);
    expect(await page.evaluate(() => window.probe.ask('echo', 'after'))).toBe('after');
  });
});

test.describe('what the context bridge shows', () => {
  test('cannot be replaced or changed by the page', async ({ page }) => {
    const unchanged = await page.evaluate(() => {
      const before = window.probe;
      Reflect.set(window, 'probe', null);
      Reflect.deleteProperty(window, 'probe');
      Reflect.set(window.probe, 'ask', null);
      return window.probe === before && typeof window.probe.ask === 'function';
    });
    expect(unchanged).toBe(true);
  });

  test('is a copy: values and functions, with results and errors', async ({ page }) => {
    const found = await page.evaluate(() => {
      let failure = '';
      try {
        window.probe.fail();
      } catch (error) {
        failure = error instanceof Error ? error.message : '';
      }
      const { value, list, date } = window.probe.nested;
      return { sum: window.probe.add(2, 3), failure, value, list, time: date.getTime() };
    });
    expect(found).toEqual({ sum: 5, failure: 'on purpose', value: 7, list: [1, 2], time: 0 });
  });

  test('takes listeners of the page and gives functions back', async ({ page }) => {
    const told = await page.evaluate(async () => {
      const heard: number[] = [];
      const count = window.probe.later((number) => heard.push(number));
      await window.probe.ask('push', 'one');
      await window.probe.ask('push', 'two');
      await new Promise<void>((resolve) => {
        window.probe.later(() => resolve());
        void window.probe.ask('push', 'three');
      });
      return [heard, count()];
    });
    expect(told).toEqual([[1, 2, 3], 3]);
  });
});

import { expect, test } from './probe-test.ts';

test.describe('messages between page and main process', () => {
  test('are structured clones in both directions', async ({ page }) => {
    const found = await page.evaluate(async () => {
      const sent = {
        map: new Map([['key', new Set([1, 2])]]),
        day: new Date(86_400_000),
        bytes: new Uint8Array([0, 127, 255]),
        buffer: new ArrayBuffer(3),
        big: 12_345_678_901_234_567_890n,
        odd: [undefined, Number.NaN, -0, Number.POSITIVE_INFINITY, null],
        error: new RangeError('kept'),
        pattern: /a+/giu,
      };
      const back = await window.probe.ask('echo', sent);
      const same = back as typeof sent;
      return {
        map: [...(same.map.get('key') ?? [])],
        day: same.day.getTime(),
        bytes: same.bytes instanceof Uint8Array && [...same.bytes],
        buffer: same.buffer.byteLength,
        big: String(same.big),
        odd: same.odd.map((one) => (Object.is(one, -0) ? '-0' : String(one))),
        error: [same.error instanceof Error, same.error.message],
        pattern: String(same.pattern),
      };
    });
    expect(found).toEqual({
      map: [1, 2],
      day: 86_400_000,
      bytes: [0, 127, 255],
      buffer: 3,
      big: '12345678901234567890',
      odd: ['undefined', 'NaN', '-0', 'Infinity', 'null'],
      error: [true, 'kept'],
      pattern: '/a+/giu',
    });
    expect(await page.evaluate(() => window.probe.ask('kind', new Map()))).toBe('[object Map]');
  });

  test('lose the class of an instance', async ({ page }) => {
    const names = await page.evaluate(async () => {
      class Named {
        readonly name = 'Muster';
        greet(): string {
          return this.name;
        }
      }
      const back = await window.probe.ask('echo', { one: new Named() });
      const { one } = back as { one: object };
      return [Object.keys(one), 'greet' in one];
    });
    expect(names).toEqual([['name'], false]);
  });

  test('cannot carry what cannot be cloned', async ({ page }) => {
    const [toMain, fromMain] = await page.evaluate(async () => {
      const reason = async (work: Promise<unknown>) => {
        try {
          await work;
          return 'no error';
        } catch (error) {
          return String(error);
        }
      };
      return [
        await reason(Promise.resolve().then(() => window.probe.ask('echo', document.body))),
        await reason(window.probe.ask('uncloneable')),
      ];
    });
    expect(toMain).toContain('could not be cloned');
    expect(fromMain).not.toBe('no error');
  });

  test('arrive in the order in which they were sent', async ({ page }) => {
    await page.evaluate(async () => {
      for (let number = 0; number < 20; number += 1) {
        void window.probe.ask('push', number, 'text');
      }
      await window.probe.ask('echo', 'the last');
    });
    await expect.poll(() => page.evaluate(() => window.probe.heard().length)).toBe(20);
    const heard = await page.evaluate(() => window.probe.heard());
    expect(heard).toEqual(Array.from({ length: 20 }, (_, number) => [number, 'text']));
  });

  test('fail with the message of the error and nothing else of it', async ({ page }) => {
    const failure = await page.evaluate(() =>
      window.probe.ask('fail').catch((error: object) => ({
        text: String(error),
        isRangeError: error instanceof RangeError,
        secret: 'secret' in error,
      })),
    );
    expect(failure).toEqual({
      text: "Error: Error invoking remote method 'fail': RangeError: the message",
      isRangeError: false,
      secret: false,
    });
  });

  test('to a channel that nobody handles fail', async ({ page }) => {
    const failure = await page.evaluate(() => window.probe.ask('nobody').catch(String));
    expect(failure).toContain("No handler registered for 'nobody'");
  });

  test('carry the sender as the browser knows it, not as the page says', async ({ page }) => {
    await page.evaluate(() => {
      Object.defineProperty(window, 'origin', { value: 'https://elsewhere.invalid' });
    });
    const sender = await page.evaluate(() => window.probe.ask('sender'));
    expect(JSON.parse(String(sender))).toEqual({
      origin: 'app://workspace',
      url: 'app://workspace/',
      top: true,
    });
  });
});

import { expect, test } from './probe-test.ts';

interface Facts {
  readonly sameByRequire: boolean;
  readonly sameByDefault: boolean;
  readonly secondInstances: readonly unknown[];
  readonly navigations: readonly string[];
  readonly popups: readonly string[];
  readonly gone: readonly string[];
}

declare global {
  interface Window {
    readonly probeFacts?: Facts;
  }
}

test.describe('pages of the app scheme', () => {
  test('fetch from their scheme, and its handler sees the address of the scheme', async ({
    page,
  }) => {
    const answer = await page.evaluate(async () => (await fetch('/echo?x=1')).json());
    expect(answer).toEqual({ url: 'app://workspace/echo?x=1', method: 'GET' });
    expect(await page.evaluate(() => window.probe.ask('window-url'))).toBe('"app://workspace/"');
    expect(await page.evaluate(() => window.isSecureContext)).toBe(true);
  });

  test('cannot fetch from a scheme without privileges', async ({ page }) => {
    const outcome = await page.evaluate(() =>
      fetch('plain://workspace/').then(
        () => 'fetched',
        (error: unknown) => String(error),
      ),
    );
    expect(outcome).toContain('TypeError');
  });

  test('address IPC values of the scheme as the page can use them', async ({ page }) => {
    const answer = await page.evaluate(async () => {
      const url = await window.probe.ask('echo', 'app://workspace/echo');
      return (await fetch(String(url))).json();
    });
    expect(answer).toEqual({ url: 'app://workspace/echo', method: 'GET' });
  });

  test('do not reach what the session refuses', async ({ page }) => {
    const outcome = await page.evaluate(() =>
      fetch('https://elsewhere.invalid/').then(
        () => 'fetched',
        () => 'refused',
      ),
    );
    expect(outcome).toBe('refused');
  });

  test('stay where they are when the main process refuses a navigation', async ({ page }) => {
    await page.evaluate(() => {
      window.location.href = 'https://elsewhere.invalid/target';
    });
    await expect
      .poll(
        async () => ((await page.evaluate(() => window.probe.ask('facts'))) as Facts).navigations,
      )
      .toEqual(['https://elsewhere.invalid/target']);
    expect(await page.evaluate(() => document.title)).toBe('probe');
  });

  test('open no windows', async ({ app, page }) => {
    await page.evaluate(() => {
      window.open('https://elsewhere.invalid/popup');
    });
    await expect
      .poll(async () => ((await page.evaluate(() => window.probe.ask('facts'))) as Facts).popups)
      .toEqual(['https://elsewhere.invalid/popup']);
    await expect.poll(() => app.context.pages().length).toBe(1);
  });

  test('get no permission', async ({ page }) => {
    const states = await page.evaluate(async () => {
      const names: PermissionName[] = ['geolocation', 'notifications', 'camera', 'microphone'];
      const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
      return found.map(({ state }) => state);
    });
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
  });

  test('come back in a new process after a crash', async ({ app }) => {
    await app.crashRenderer();
    const from = app.output.lines.length;
    await app.power('resume');
    await expect
      .poll(async () => {
        const page = await app.window();
        return page.evaluate(() => window.seenByPage).catch(String);
      })
      .toBe('object');
    const page = await app.window();
    const { gone } = (await page.evaluate(() => window.probe.ask('facts'))) as Facts;
    expect(gone).toHaveLength(1);
    expect(from).toBeGreaterThan(0);
  });
});

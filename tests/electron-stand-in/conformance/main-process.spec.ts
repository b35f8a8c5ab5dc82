import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './probe-test.ts';

test.describe('the electron module', () => {
  test('is one and the same by named import, default import and require', async ({ page }) => {
    expect(await page.evaluate(() => window.probe.ask('facts'))).toMatchObject({
      sameByRequire: true,
      sameByDefault: true,
    });
  });

  test('declares no scheme privileged once it is ready', async ({ page }) => {
    expect(await page.evaluate(() => window.probe.ask('late-scheme'))).toMatchObject({
      ok: false,
      message: expect.stringContaining('before app is ready'),
    });
  });

  test('has nothing under a name that does not exist', async ({ page }) => {
    expect(await page.evaluate(() => window.probe.ask('missing'))).toMatchObject({ ok: false });
  });
});

test.describe('session.fetch', () => {
  test('rejects redirects when told to, without asking the target', async ({ page }) => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(request.url === '/from' ? 302 : 200, { location: '/to' });
      response.end('answer');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const fetchIn = (path: string) =>
      page.evaluate(
        (url) => window.probe.ask('fetch', url, { redirect: 'error' }),
        `http://127.0.0.1:${port}${path}`,
      );
    expect(await fetchIn('/from')).toMatchObject({ ok: false });
    expect(asked).toEqual(['/from']);
    expect(await fetchIn('/to')).toEqual({ ok: true, value: { status: 200, body: 'answer' } });
    server.close();
  });
});

test.describe('a forked service', () => {
  test('talks through parentPort in structured clones', async ({ page }) => {
    const found = await page.evaluate(async () => {
      const answer = await window.probe.ask('fork', new Map([['day', new Date(0)]]));
      return (answer as { answer: object }).answer;
    });
    expect(found).toMatchObject({ isMap: true, argument: 'argument', type: 'utility' });
  });

  test('tells how it ended', async ({ page }) => {
    await page.evaluate(() => window.probe.ask('fork', 'work'));
    expect(await page.evaluate(() => window.probe.ask('stop'))).toEqual({
      code: 3,
      pid: undefined,
    });
  });

  test('ends with its parent, even a killed one', async ({ app, page }) => {
    const { pid } = (await page.evaluate(() => window.probe.ask('fork', 'work'))) as {
      pid: number;
    };
    expect(lives(pid)).toBe(true);
    await app.kill();
    await expect.poll(() => lives(pid)).toBe(false);
  });
});

test.describe('one program per data folder', () => {
  test('a second start ends and the first learns of it', async ({ app, page, start }) => {
    const second = await start().catch(() => undefined);
    await second?.exited;
    await expect
      .poll(() => page.evaluate(() => window.probe.ask('facts')))
      .toMatchObject({ secondInstances: [{ from: 'probe' }] });
    expect(app.output.lines).toContain('probe ready');
  });

  test('a killed program does not block the next start', async ({ app, start }) => {
    await app.kill();
    const next = await start();
    await expect(next.output.waitFor(/^probe ready$/)).resolves.toBe('probe ready');
  });

  test('quitting ends with exit code 0 once its windows are closed', async ({ app }) => {
    await app.quit();
    expect(await app.exited).toBe(0);
  });
});

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

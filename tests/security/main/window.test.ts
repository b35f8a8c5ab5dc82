import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Desk, type DeskOptions } from '../../e2e/fixture/desk.ts';
import { prepareData } from '../../e2e/fixture/prepared-data.ts';
import { ensureBuilt } from '../../electron-stand-in/build.ts';

/**
 * What a page inside the window can do if it turns against the program. The attacks run as scripts of the
 * page: what the test itself evaluates would pass by the content security policy.
 */

const options: DeskOptions = { members: 200, seed: 1 };
let folder: string;
let desk: Desk;
let page: Page;
let outside: Server;
/** Addresses of the web that were asked for; the window must never reach one. */
const reached: string[] = [];
let outsideUrl: string;

beforeAll(async () => {
  ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), 'desk-security-'));
  outside = createServer((request, response) => {
    reached.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('outside');
  });
  await new Promise<void>((resolve) => {
    outside.listen(0, '127.0.0.1', resolve);
  });
  const address = outside.address();
  outsideUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  desk = new Desk(folder, options);
  await prepareData(desk, options);
  page = await desk.start();
}, 300_000);
afterAll(async () => {
  await desk.dispose();
  await new Promise((resolve) => {
    outside.close(resolve);
  });
  rmSync(folder, { recursive: true, force: true });
});

/** Resolves with the directive that was violated by what `attack` does in the page, or with `none`. */
const violatedBy = (attack: (url: string) => void): Promise<string> =>
  page.evaluate(
    ([source, url]) =>
      new Promise<string>((resolve) => {
        document.addEventListener(
          'securitypolicyviolation',
          ({ effectiveDirective }) => resolve(effectiveDirective),
          { once: true },
        );
        // The test's own evaluation passes by the policy; what it puts into the page does not.
        const act: (address: string) => void = new Function(`return ${source}`)();
        act(url ?? '');
        setTimeout(() => resolve('none'), 1_500);
      }),
    [attack.toString(), outsideUrl],
  );

const refusals = () => {
  const log = desk.logLines();
  return {
    windows: log.filter((line) => line.includes('"windowOpenRefused"')).length,
    navigations: log.filter((line) => line.includes('"navigationRefused"')).length,
  };
};

describe('a page that turned against the program', () => {
  it('finds of the program exactly two functions', async () => {
    const found = await page.evaluate(() => ({
      desk: Object.keys(window.desk).toSorted(),
      node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron', 'global'].filter(
        (name) => name in window,
      ),
      frozen: Object.isFrozen(window.desk) || !Reflect.set(window.desk, 'more', 1),
    }));
    expect(found).toMatchObject({ desk: ['request', 'subscribe'], node: [] });
  });

  it.each<readonly [string, string, (url: string) => void]>([
    [
      'script-src-elem',
      'an inline script',
      () => {
        const script = document.createElement('script');
        script.textContent = 'window.hacked = 1';
        document.head.append(script);
      },
    ],
    [
      'script-src-elem',
      'a script of the web',
      (url) => {
        const script = document.createElement('script');
        script.src = url;
        document.head.append(script);
      },
    ],
    [
      'script-src-elem',
      'a script of its own origin without the nonce',
      () => {
        const script = document.createElement('script');
        script.src = '/bytes/none';
        document.head.append(script);
      },
    ],
    [
      'script-src-attr',
      'an inline handler',
      () => {
        const image = document.createElement('img');
        image.setAttribute('onerror', 'window.hacked = 1');
        image.src = '/none';
        document.body.append(image);
      },
    ],
    [
      'connect-src',
      'a request to the web',
      (url) => {
        fetch(url).catch(() => undefined);
      },
    ],
    [
      'img-src',
      'an image of the web',
      (url) => {
        const image = new Image();
        image.src = `${url}/pixel`;
      },
    ],
    [
      'frame-src',
      'a frame',
      (url) => {
        const frame = document.createElement('iframe');
        frame.src = url;
        document.body.append(frame);
      },
    ],
    [
      'form-action',
      'a form',
      (url) => {
        const form = document.createElement('form');
        form.action = url;
        form.method = 'post';
        document.body.append(form);
        form.submit();
      },
    ],
    [
      'style-src-elem',
      'a style without the nonce',
      () => {
        const style = document.createElement('style');
        style.textContent = 'body{background:red}';
        document.head.append(style);
      },
    ],
  ])('is stopped by %s at %s', async (directive, _what, attack) => {
    expect(await violatedBy(attack)).toBe(directive);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(reached).toEqual([]);
    desk.takeFaults();
  });

  it('cannot leave: neither by address, link nor new window', async () => {
    const before = page.url();
    const windows = desk.app.context.pages().length;
    await page.evaluate((url) => {
      window.open(url);
      const link = document.createElement('a');
      link.href = url;
      link.target = '_blank';
      document.body.append(link);
      link.click();
      location.href = url;
    }, outsideUrl);
    // Each of the three is refused by itself: two new windows and one navigation.
    await expect.poll(() => refusals()).toEqual({ windows: 2, navigations: 1 });
    await expect.poll(() => desk.app.context.pages().length).toBe(windows);
    expect(page.url()).toBe(before);
    expect(reached).toEqual([]);
    desk.takeFaults();
  });

  it.each(['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'])(
    'has no permission: %s',
    async (name) => {
      const state = await page.evaluate(async (asked) => {
        const answer = await navigator.permissions.query(JSON.parse(`{"name":"${asked}"}`));
        return answer.state;
      }, name);
      expect(state).toBe('denied');
    },
  );

  it.each([
    ['service.call', { operation: 'members.everything', input: {} }],
    ['constructor', {}],
    ['session.state', 7],
  ])('is answered with a refusal at %s', async (route, input) => {
    const answer = await page.evaluate(
      ([asked, given]) => {
        const bridge: object = window.desk;
        const request: (route: unknown, input: unknown) => Promise<unknown> = Reflect.get(
          bridge,
          'request',
        );
        return request(asked, given);
      },
      [route, input],
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalidRequest' } });
  });

  it('gets nothing personal before somebody is signed in', async () => {
    const answer = await page.evaluate(() =>
      window.desk.request('service.call', {
        operation: 'contacts.list',
        input: {},
        cause: 'open',
        idempotencyKey: null,
      }),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'signedOut' } });
  });
});

describe('after a sign-in', () => {
  it('no token is in the page, on the disk or in a log, and the log names nobody', async () => {
    await desk.signIn('agent');
    const state = await page.evaluate(async () => {
      const answer = await window.desk.request('session.state', {});
      return JSON.stringify([answer, { ...localStorage }, { ...sessionStorage }, document.cookie]);
    });
    expect(state).not.toMatch(/access_token|refresh_token|Bearer|eyJ/);
    const own = readdirSync(desk.userData);
    expect(own).not.toContain('session.sealed');
    const log = desk.logLines().join('\n');
    expect(log).toContain('"event":"signedIn"');
    expect(log).not.toMatch(/Petersen|Jana|agent|token=|Bearer/i);
    for (const line of desk.logLines()) {
      expect(() => JSON.parse(line)).not.toThrow();
    }
    const settings = own.includes('settings.json')
      ? readFileSync(join(desk.userData, 'settings.json'), 'utf8')
      : '';
    expect(settings).not.toMatch(/token|Petersen/i);
  });
});

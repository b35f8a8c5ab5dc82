import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type LoopbackReceiver,
  loopbackPage,
  openLoopback,
} from '../../../../src-main/session/loopback.ts';

let receiver: LoopbackReceiver | undefined;
afterEach(() => receiver?.close());
const open = async (): Promise<LoopbackReceiver> => {
  receiver = await openLoopback(loopbackPage('de'));
  return receiver;
};

/** Plain HTTP with a Host header of one's choice, as a rebound name would send it. */
const statusWithHost = (url: string, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('the loopback receiver (RFC 8252)', () => {
  it('listens on 127.0.0.1 only, on a port of the system’s choice', async () => {
    expect((await open()).redirectUri).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
  });

  it('takes the redirect with the expected state and tells the browser to close', async () => {
    const { redirectUri, redirectWith } = await open();
    const redirect = redirectWith('right');
    const answer = await fetch(`${redirectUri}?code=abc&state=right`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Anmeldung abgeschlossen');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await redirect).searchParams.get('code')).toBe('abc');
  });

  it.each([
    ['another state', 'GET', '/callback?code=evil&state=wrong', 400],
    ['no state', 'GET', '/callback?code=evil', 400],
    ['another path', 'GET', '/other?code=evil&state=right', 404],
    ['another method', 'POST', '/callback?code=evil&state=right', 404],
  ])('ignores a request with %s and goes on waiting', async (_what, method, path, status) => {
    const { redirectUri, redirectWith } = await open();
    const redirect = redirectWith('right');
    const answer = await fetch(new URL(path, redirectUri), { method });
    expect(answer.status).toBe(status);
    await fetch(`${redirectUri}?code=good&state=right`);
    expect((await redirect).searchParams.get('code')).toBe('good');
  });

  it('does not answer under another name (DNS rebinding)', async () => {
    const { redirectUri, redirectWith } = await open();
    void redirectWith('right');
    expect(await statusWithHost(`${redirectUri}?code=a&state=right`, 'evil.invalid')).toBe(404);
  });

  it('is gone when it is closed', async () => {
    const { redirectUri, close } = await open();
    close();
    await expect(fetch(redirectUri)).rejects.toThrow();
  });
});

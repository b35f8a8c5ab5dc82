import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Desk } from '../../e2e/fixture/desk.ts';
import { ensureBuilt } from '../../electron-stand-in/build.ts';
import { type OwnService, startOwnService } from './harness/own-service.ts';

/** The whole program connected to a service of its own, as it would be at HEK. */

let folder: string;
let service: OwnService;
const desks: Desk[] = [];
beforeAll(async () => {
  ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), 'desk-connected-'));
  service = await startOwnService();
}, 300_000);
afterAll(async () => {
  await Promise.all(desks.map((desk) => desk.dispose()));
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

const newDesk = (name: string, args: readonly string[] = []): Desk => {
  const desk = new Desk(join(folder, name), {
    args: [`--issuer=${service.issuer}`, '--client-id=hek-service-desk', ...args],
  });
  desks.push(desk);
  return desk;
};
const connected = () => [`--service-url=${service.url}`];

/** Signs in as a person would by the system's browser; resolves with the session's status. */
const signIn = async (desk: Desk): Promise<string> => {
  const page = await desk.window();
  return page.evaluate(async () => {
    await window.desk.request('session.signIn', { account: 'agent' });
    const answer = await window.desk.request('session.state', {});
    return answer.ok ? answer.value.session.status : answer.error.code;
  });
};
const statusOf = async (desk: Desk): Promise<string> => {
  const page = await desk.window();
  return page.evaluate(async () => {
    const answer = await window.desk.request('session.state', {});
    return answer.ok ? answer.value.session.status : answer.error.code;
  });
};

describe('a connected program', () => {
  it('loads no training service and offers no training accounts', async () => {
    const desk = newDesk('plain', connected());
    const page = await desk.start();
    const found = await page.evaluate(async () => {
      const info = await window.desk.request('app.info', {});
      const accounts = await window.desk.request('session.trainingAccounts', {});
      return { info, accounts };
    });
    expect(found).toMatchObject({
      info: { ok: true, value: { training: false } },
      accounts: { ok: true, value: { accounts: [] } },
    });
    expect(await desk.app.children()).toEqual([]);
    expect(existsSync(join(desk.userData, 'training'))).toBe(false);
    await desk.quit();
  });

  it('goes on after a crash without the browser; its token on disk is sealed', async () => {
    const desk = newDesk('crash', connected());
    await desk.start();
    expect(await signIn(desk)).toBe('signedIn');
    const sealed = join(desk.userData, 'session.sealed');
    await expect.poll(() => existsSync(sealed)).toBe(true);
    expect(readFileSync(sealed, 'latin1')).not.toMatch(
      /refreshToken|hek-service-desk|127\.0\.0\.1/,
    );
    await desk.kill();
    await desk.start();
    expect(await statusOf(desk)).toBe('signedIn');
    expect(desk.app.systemBrowser).toEqual([]);
    await desk.quit();
  });

  it('asks again after it was locked and killed: a restart is no way around the lock', async () => {
    const desk = newDesk('lock', connected());
    const page = await desk.start();
    await signIn(desk);
    const sealed = join(desk.userData, 'session.sealed');
    await expect.poll(() => existsSync(sealed)).toBe(true);
    await page.evaluate(() => window.desk.request('session.lock', {}));
    await expect.poll(() => existsSync(sealed)).toBe(false);
    await desk.kill();
    await desk.start();
    expect(await statusOf(desk)).toBe('signedOut');
    await desk.quit();
  });

  it('asks again after it was quit', async () => {
    const desk = newDesk('quit', connected());
    await desk.start();
    await signIn(desk);
    await desk.quit();
    expect(existsSync(join(desk.userData, 'session.sealed'))).toBe(false);
    await desk.start();
    expect(await statusOf(desk)).toBe('signedOut');
    await desk.quit();
  });

  it('whose connection is set up incompletely says what is missing, and never trains', async () => {
    const desk = newDesk('broken');
    const page = await desk.start();
    const state = await page.evaluate(() => window.desk.request('session.state', {}));
    expect(state).toMatchObject({
      value: { session: { status: 'failed', reason: expect.stringContaining('serviceUrl') } },
    });
    expect(existsSync(join(desk.userData, 'training'))).toBe(false);
    await desk.quit();
  });

  it('whose service is not there says so, and asks for a sign-in once it is', async () => {
    const away = await startOwnService();
    const desk = new Desk(join(folder, 'away'), {
      args: [
        `--service-url=${away.url}`,
        `--issuer=${away.issuer}`,
        '--client-id=hek-service-desk',
      ],
    });
    desks.push(desk);
    await away.stop();
    await desk.start();
    expect(await statusOf(desk)).toBe('failed');
    const back = await startOwnService(new URL(away.url).port);
    await expect.poll(() => statusOf(desk), { timeout: 40_000 }).toBe('signedOut');
    await desk.quit();
    await back.stop();
  });
});

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SettableClock } from '#shared/domain/clock.ts';
import { startAlone } from '../../../src-service/boot/alone.ts';
import { StartRefused } from '../../../src-service/boot/environment.ts';
import { TEST_NOW } from '../harness/facts.ts';
import { startIssuer } from '../harness/issuer.ts';

const AUDIENCE = 'https://service-centre.example.invalid';
const clock = new SettableClock(TEST_NOW);

describe('the service alone with an issuer', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hek-issuer-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const start = (variables: NodeJS.ProcessEnv, name: string) =>
    startAlone({ PORT: '0', DATA_FOLDER: join(folder, name), ...variables }, clock, 'test');
  const ask = async (port: number, token: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}/v1/session/current`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: '{}',
    });
    return answer.json();
  };

  it('starts while the issuer is down, says so, and works once it is up', async () => {
    const away = await startIssuer({ audience: AUDIENCE, now: () => clock.now() });
    const port = Number(new URL(away.url).port);
    const early = await away.token({ department: { role: 'CN=desk' } });
    await away.stop();
    const service = await start(
      {
        ISSUER_URL: away.url,
        AUDIENCE,
        PERMISSION_CLAIM: 'department.role',
        PERMISSION_VALUES: '{"CN=desk":"agent"}',
      },
      'down',
    );
    try {
      expect(service).toMatchObject({ training: false, issuer: away.url });
      expect(await ask(service.port, early)).toMatchObject({
        ok: false,
        error: { code: 'unavailable' },
      });
      const back = await startIssuer({ audience: AUDIENCE, now: () => clock.now(), port });
      clock.advance(5_000);
      const token = await back.token({ department: { role: 'CN=desk' } });
      expect(await ask(service.port, token)).toMatchObject({
        ok: true,
        value: { person: { permissionSet: 'agent' }, service: { training: false } },
      });
      await back.stop();
    } finally {
      await service.stop();
    }
  });

  it('refuses a database with the invented members of training', async () => {
    await (await start({ MEMBERS: '50' }, 'invented')).stop();
    await expect(
      start({ ISSUER_URL: 'https://sign-in.example.invalid', AUDIENCE }, 'invented'),
    ).rejects.toThrow(/invented members of training/);
    expect(await readdir(join(folder, 'invented'))).not.toContain('database.lock');
  });

  it.each<[NodeJS.ProcessEnv, RegExp]>([
    [{ ISSUER_URL: 'https://sign-in.example.invalid' }, /^AUDIENCE: needed/],
    [{ AUDIENCE }, /^AUDIENCE is set without ISSUER_URL/],
    [{ PERMISSION_CLAIM: 'roles' }, /^PERMISSION_CLAIM is set without ISSUER_URL/],
    [{ ISSUER_URL: '', AUDIENCE }, /^ISSUER_URL: /],
    [{ ISSUER_URL: 'http://sign-in.example.invalid', AUDIENCE }, /^ISSUER_URL: needs https/],
    [
      {
        ISSUER_URL: 'https://sign-in.example.invalid',
        AUDIENCE,
        PERMISSION_VALUES: '{"x":"boss"}',
      },
      /^PERMISSION_VALUES\.x: /,
    ],
    [
      { ISSUER_URL: 'https://sign-in.example.invalid', AUDIENCE, PERMISSION_VALUES: 'x=agent' },
      /^PERMISSION_VALUES: is no JSON/,
    ],
    [
      { ISSUER_URL: 'https://sign-in.example.invalid', AUDIENCE, ALLOW_TRAINING_ACCOUNTS: '1' },
      /exclude each other/,
    ],
    [{ HOST: '0.0.0.0' }, /^Training accounts have no password/],
  ])('%j does not start', async (variables, sentence) => {
    const refused = await start(variables, 'refused').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StartRefused);
    expect(refused).toMatchObject({ message: expect.stringMatching(sentence) });
  });
});

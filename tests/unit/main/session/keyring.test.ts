import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SettableClock } from '#shared/domain/clock.ts';
import { SafeStorageKeyring } from '../../../../src-main/session/keyring.ts';
import { SealedFile } from '../../../../src-main/session/sealed-file.ts';
import { StoredGrant, StoredSession } from '../../../../src-main/session/stored-session.ts';
import { listeningLog } from '../fakes/log.ts';
import { PretendSafeStorage } from '../fakes/safe-storage.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-keyring-'));
afterAll(() => rmSync(folder, { recursive: true }));

const setUp = (
  backend: ConstructorParameters<typeof PretendSafeStorage>[0] = 'gnome_libsecret',
  platform: NodeJS.Platform = 'linux',
) => {
  const storage = new PretendSafeStorage(backend);
  const { log, entries } = listeningLog();
  return { storage, entries, keyring: new SafeStorageKeyring(storage, platform, log) };
};

describe('the keyring', () => {
  it.each(['basic_text', 'unknown'] as const)(
    'refuses %s: its key protects nothing',
    async (backend) => {
      const { keyring, entries } = setUp(backend);
      expect(await keyring.isReal()).toBe(false);
      expect(await keyring.seal('token')).toBeNull();
      expect(await keyring.open(Buffer.from('sealed:dG9rZW4='))).toBeNull();
      expect(entries[0]).toMatchObject({ event: 'keyringRefused' });
    },
  );

  it.each(['gnome_libsecret', 'kwallet5', 'kwallet6'] as const)('uses %s', async (backend) => {
    const { keyring } = setUp(backend);
    const sealed = await keyring.seal('token');
    expect(sealed?.toString()).not.toContain('token');
    expect(sealed && (await keyring.open(sealed))).toBe('token');
  });

  it('of Windows and macOS is judged by whether it can be used', async () => {
    const { keyring, storage } = setUp('basic_text', 'win32');
    expect(await keyring.isReal()).toBe(true);
    storage.available = false;
    expect(await keyring.isReal()).toBe(false);
  });

  it('opens nothing that it did not write', async () => {
    expect(await setUp().keyring.open(Buffer.from('plain'))).toBeNull();
  });

  it('is never asked twice at the same time', async () => {
    const { keyring, storage } = setUp();
    await Promise.all([
      keyring.seal('one'),
      keyring.seal('two'),
      keyring.isReal(),
      keyring.seal('3'),
    ]);
    expect(storage.overlapped).toBe(false);
  });
});

describe('a sealed file', () => {
  const Value = z.object({ note: z.string() });
  const fileIn = (name: string, backend?: Parameters<typeof setUp>[0]) => {
    const { keyring, storage } = setUp(backend);
    return { file: new SealedFile(join(folder, name, 'file'), Value, keyring), storage };
  };

  it('comes back as it was written, is readable by its owner only, and shows nothing', async () => {
    const { file } = fileIn('real');
    expect(await file.write({ note: 'typed text' })).toBe(true);
    expect(await file.read()).toEqual({ note: 'typed text' });
    expect(readFileSync(join(folder, 'real', 'file'), 'utf8')).not.toContain('typed');
    expect(statSync(join(folder, 'real', 'file')).mode & 0o077).toBe(0);
  });

  it('does not come into being without a real keyring', async () => {
    const { file } = fileIn('none', 'basic_text');
    expect(await file.write({ note: 'typed text' })).toBe(false);
    expect(existsSync(join(folder, 'none', 'file'))).toBe(false);
  });

  it('that is missing, damaged or of another shape reads as nothing', async () => {
    const { file, storage } = fileIn('damaged');
    expect(await file.read()).toBeUndefined();
    await file.write({ note: 'x' });
    writeFileSync(join(folder, 'damaged', 'file'), 'garbage');
    expect(await file.read()).toBeUndefined();
    const other = await storage.encryptStringAsync('{"other":1}');
    writeFileSync(join(folder, 'damaged', 'file'), other);
    expect(await file.read()).toBeUndefined();
  });

  it('ends with the last of several overlapping writes', async () => {
    const { file } = fileIn('turns');
    await Promise.all(['a', 'b', 'c'].map((note) => file.write({ note })));
    expect(await file.read()).toEqual({ note: 'c' });
    await Promise.all([file.write({ note: 'd' }), file.remove()]);
    expect(await file.read()).toBeUndefined();
  });
});

describe('a stored grant', () => {
  const grant = {
    refreshToken: 'r',
    issuer: 'https://i.invalid',
    clientId: 'c',
    usableUntil: 2_000,
  };
  const setUpStored = (name: string) => {
    const clock = new SettableClock(1_000);
    const file = new SealedFile(join(folder, name), StoredGrant, setUp().keyring);
    return { clock, stored: new StoredSession(file, clock) };
  };

  it('goes on once, for its own issuer and client', async () => {
    const { stored } = setUpStored('grant-1');
    await stored.keep(grant);
    expect(await stored.take(grant.issuer, grant.clientId)).toBe('r');
    expect(await stored.take(grant.issuer, grant.clientId)).toBeUndefined();
  });

  it('is of no use to another issuer or client', async () => {
    const { stored } = setUpStored('grant-2');
    await stored.keep(grant);
    expect(await stored.take('https://other.invalid', grant.clientId)).toBeUndefined();
    await stored.keep(grant);
    expect(await stored.take(grant.issuer, 'other')).toBeUndefined();
  });

  it('is over when the idle lock would have come: a restart is no way around it', async () => {
    const { stored, clock } = setUpStored('grant-3');
    await stored.keep(grant);
    clock.set(2_000);
    expect(await stored.take(grant.issuer, grant.clientId)).toBeUndefined();
  });
});

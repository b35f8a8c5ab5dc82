import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `electron.safeStorage`. Without a keyring it says `basic_text`, which the program must refuse;
 * with `--keyring=memory` it pretends to have one. So that a restart on the same folder can be tried, the
 * pretended keyring keeps its key beside the data, which protects nothing: for tests only.
 */
export class StandInSafeStorage
  implements
    Pick<
      Electron.SafeStorage,
      | 'isEncryptionAvailable'
      | 'isAsyncEncryptionAvailable'
      | 'getSelectedStorageBackend'
      | 'encryptString'
      | 'decryptString'
      | 'encryptStringAsync'
      | 'decryptStringAsync'
    >
{
  private readonly keyring: boolean;
  private readonly folder: () => string;
  private key: Buffer | undefined;

  constructor(keyring: boolean, folder: () => string) {
    this.keyring = keyring;
    this.folder = folder;
  }

  isEncryptionAvailable(): boolean {
    return true;
  }

  async isAsyncEncryptionAvailable(): Promise<boolean> {
    return true;
  }

  getSelectedStorageBackend(): 'basic_text' | 'gnome_libsecret' {
    return this.keyring ? 'gnome_libsecret' : 'basic_text';
  }

  encryptString(plainText: string): Buffer {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.openKey(), iv);
    const sealed = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  decryptString(encrypted: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.openKey(), encrypted.subarray(0, 12));
    decipher.setAuthTag(encrypted.subarray(12, 28));
    return decipher.update(encrypted.subarray(28), undefined, 'utf8') + decipher.final('utf8');
  }

  async encryptStringAsync(plainText: string): Promise<Buffer> {
    return this.encryptString(plainText);
  }

  async decryptStringAsync(encrypted: Buffer): Promise<Electron.DecryptStringAsyncReturnValue> {
    return { result: this.decryptString(encrypted), shouldReEncrypt: false };
  }

  private openKey(): Buffer {
    if (this.key === undefined) {
      const file = join(this.folder(), 'stand-in-keyring');
      this.key = readKey(file) ?? randomBytes(32);
      writeFileSync(file, this.key, { mode: 0o600 });
    }
    return this.key;
  }
}

const readKey = (file: string): Buffer | undefined => {
  try {
    const key = readFileSync(file);
    return key.length === 32 ? key : undefined;
  } catch {
    return undefined;
  }
};

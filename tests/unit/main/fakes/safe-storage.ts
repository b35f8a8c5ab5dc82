import type { SafeStorage } from 'electron';

type Backend = ReturnType<SafeStorage['getSelectedStorageBackend']>;

/** The system's keyring as Electron shows it: reversible, not readable, and it counts overlapping use. */
export class PretendSafeStorage {
  backend: Backend;
  available = true;
  overlapped = false;
  #busy = false;

  constructor(backend: Backend) {
    this.backend = backend;
  }

  getSelectedStorageBackend(): Backend {
    return this.backend;
  }

  async isAsyncEncryptionAvailable(): Promise<boolean> {
    return this.available;
  }

  encryptStringAsync(text: string): Promise<Buffer> {
    return this.#alone(() => Buffer.from(`sealed:${Buffer.from(text).toString('base64')}`));
  }

  decryptStringAsync(
    sealed: Buffer,
  ): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }> {
    return this.#alone(() => {
      const text = sealed.toString();
      if (!text.startsWith('sealed:')) {
        throw new Error('cannot decrypt');
      }
      const result = Buffer.from(text.slice('sealed:'.length), 'base64').toString();
      return { result, shouldReEncrypt: false };
    });
  }

  async #alone<T>(work: () => T): Promise<T> {
    this.overlapped ||= this.#busy;
    this.#busy = true;
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    this.#busy = false;
    return work();
  }
}

import type { SafeStorage } from 'electron';
import { type Log, logReason } from '../observability/log.ts';

/** Encrypts for this user of this computer; `null` where there is no real keyring: then nothing is stored. */
export interface Keyring {
  isReal(): Promise<boolean>;
  seal(text: string): Promise<Buffer | null>;
  /** Null too for what this keyring cannot open. */
  open(sealed: Buffer): Promise<string | null>;
}

type Facility = Pick<
  SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
  | 'getSelectedStorageBackend'
>;

/** Backends of Linux that are no keyring: their key is in the program's own text. */
const fakes: readonly string[] = ['basic_text', 'unknown'];

/** Electron's safeStorage. Requests run one after the other: keyrings ask the person only once that way. */
export class SafeStorageKeyring implements Keyring {
  readonly #storage: Facility;
  readonly #platform: NodeJS.Platform;
  readonly #log: Log;
  #last: Promise<unknown> = Promise.resolve();

  constructor(storage: Facility, platform: NodeJS.Platform, log: Log) {
    this.#storage = storage;
    this.#platform = platform;
    this.#log = log;
  }

  isReal(): Promise<boolean> {
    return this.#inTurn(() => this.#usable());
  }

  seal(text: string): Promise<Buffer | null> {
    return this.#inTurn(async () =>
      (await this.#usable()) ? await this.#storage.encryptStringAsync(text) : null,
    );
  }

  open(sealed: Buffer): Promise<string | null> {
    return this.#inTurn(async () => {
      if (!(await this.#usable())) {
        return null;
      }
      try {
        return (await this.#storage.decryptStringAsync(sealed)).result;
      } catch {
        // Written under another keyring or damaged: as good as not there.
        return null;
      }
    });
  }

  async #usable(): Promise<boolean> {
    if (this.#platform === 'linux') {
      const backend = this.#storage.getSelectedStorageBackend();
      if (fakes.includes(backend)) {
        this.#log({ event: 'keyringRefused', reason: logReason(backend) });
        return false;
      }
    }
    return this.#storage.isAsyncEncryptionAvailable();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work, work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

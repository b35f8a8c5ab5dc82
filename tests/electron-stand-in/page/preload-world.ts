import { decode, encode } from '../clone/codec.ts';
import { bridgeEnd } from './bridge-end.ts';

/**
 * What a sandboxed preload finds in its isolated world: `require('electron')` with `contextBridge` and
 * `ipcRenderer`, and a small `process`. Injected as source text together with the codec and the bridge;
 * so it refers to nothing else.
 */

export interface PreloadSettings {
  /** Event names of the bridge, a random secret of this run. */
  readonly pageSide: string;
  readonly preloadSide: string;
  /** The binding that carries text to the main process; exists in this world only. */
  readonly binding: string;
  /** The function that the main process calls with text. */
  readonly hook: string;
  readonly platform: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly argv: readonly string[];
}

export function preloadWorld(
  settings: PreloadSettings,
  run: (require: unknown, module: unknown, exports: unknown, process: unknown) => void,
): void {
  if (window !== window.top) {
    return;
  }
  const same = (text: string) => text;
  const world: Record<string, unknown> = Object(globalThis);
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners = new Map<string, ((...values: unknown[]) => void)[]>();
  let last = 0;

  function toMain(message: unknown): void {
    const binding = world[settings.binding];
    if (typeof binding !== 'function') {
      throw new Error('The main process is gone.');
    }
    binding(encode(message, same));
  }

  function add(channel: string, listener: (...values: unknown[]) => void): void {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
  }

  function remove(channel: string, listener: unknown): void {
    const left = (listeners.get(channel) ?? []).filter((one) => one !== listener);
    listeners.set(channel, left);
  }

  const ipcRenderer = {
    invoke(channel: string, ...values: unknown[]): Promise<unknown> {
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        toMain({ kind: 'invoke', id, channel, values });
      });
    },
    send(channel: string, ...values: unknown[]): void {
      toMain({ kind: 'send', channel, values });
    },
    on(channel: string, listener: (...values: unknown[]) => void) {
      add(channel, listener);
      return ipcRenderer;
    },
    once(channel: string, listener: (...values: unknown[]) => void) {
      function first(...values: unknown[]): void {
        remove(channel, first);
        listener(...values);
      }
      add(channel, first);
      return ipcRenderer;
    },
    off(channel: string, listener: unknown) {
      remove(channel, listener);
      return ipcRenderer;
    },
    removeListener(channel: string, listener: unknown) {
      remove(channel, listener);
      return ipcRenderer;
    },
    removeAllListeners(channel: string) {
      listeners.delete(channel);
      return ipcRenderer;
    },
  };

  function fromMain(text: string): void {
    const message: Record<string, unknown> = Object(decode(text, same));
    if (message['kind'] === 'event') {
      const values = Array.isArray(message['values']) ? message['values'] : [];
      for (const listener of listeners.get(String(message['channel'])) ?? []) {
        listener({ sender: ipcRenderer, senderId: 0, ports: [] }, ...values);
      }
      return;
    }
    const id = Number(message['id']);
    const promise = waiting.get(id);
    waiting.delete(id);
    if (message['kind'] === 'returned') {
      promise?.resolve(message['value']);
    } else {
      promise?.reject(new Error(String(message['message'])));
    }
  }
  Object.defineProperty(world, settings.hook, { value: fromMain });

  const bridge = bridgeEnd(settings.preloadSide, settings.pageSide, () => undefined);
  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown): void {
      bridge.expose(key, api);
    },
  };

  function strict(name: string, object: object): object {
    return new Proxy(object, {
      get(target, key) {
        if (key in target || typeof key === 'symbol') {
          return Reflect.get(target, key);
        }
        throw new Error(`The Electron stand-in does not implement ${name}.${key} in a preload`);
      },
    });
  }

  const electron = strict('electron', {
    ipcRenderer: strict('ipcRenderer', ipcRenderer),
    contextBridge: strict('contextBridge', contextBridge),
  });
  function require(name: string): unknown {
    if (name === 'electron') {
      return electron;
    }
    throw new Error(`module not found: ${name}`);
  }
  const process = strict('process', {
    argv: settings.argv,
    contextIsolated: true,
    env: {},
    platform: settings.platform,
    sandboxed: true,
    type: 'renderer',
    versions: settings.versions,
  });
  const module = { exports: {} };
  run(require, module, module.exports, process);
}

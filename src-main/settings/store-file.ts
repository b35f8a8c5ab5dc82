import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { ipcMain } from 'electron';
import Store from 'electron-store';
import type { SettingsFile, StoredSettings } from './stored-settings.ts';

/** electron-store listens on a channel of its own for renderers that open a store: ours never do. */
const storeChannel = 'electron-store-get-data';

/**
 * `settings.json` in `folder` by electron-store, which writes whole files atomically. Opened at the first
 * read, so that a corrupt file is met where it can be set aside. `encryptionKey` is left out: a key that
 * lies beside its file protects nothing.
 */
export const settingsFileIn = (folder: string, stamp: () => string): SettingsFile => {
  let store: Store<StoredSettings> | undefined;
  const open = (): Store<StoredSettings> => {
    store ??= new Store<StoredSettings>({
      cwd: folder,
      name: 'settings',
      clearInvalidConfig: false,
      accessPropertiesByDotNotation: false,
      configFileMode: 0o600,
    });
    ipcMain.removeAllListeners(storeChannel);
    return store;
  };
  return {
    read: () => open().store,
    write: (values) => {
      open().store = values;
    },
    setAside: () => {
      renameSync(join(folder, 'settings.json'), join(folder, `settings.corrupt-${stamp()}.json`));
      store = undefined;
    },
  };
};

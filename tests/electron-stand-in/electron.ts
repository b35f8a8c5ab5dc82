import { StandInApp } from './api/app.ts';
import { StandInBrowserWindow } from './api/browser-window.ts';
import { ipcMain as ipcMainParts } from './api/ipc-main.ts';
import { nativeTheme as nativeThemeParts } from './api/native-theme.ts';
import { StandInSafeStorage } from './api/safe-storage.ts';
import { session as sessions } from './api/session.ts';
import * as parts from './api/small-parts.ts';
import { utilityProcess as utilityProcesses } from './api/utility-process.ts';
import { closed } from './closed.ts';

/**
 * What `import … from 'electron'` finds in the main process when Electron's binary is not there: the
 * parts of its API that src-main uses. Everything else throws. Named and default exports, and no
 * top-level await, because some packages `require('electron')`.
 */

Object.defineProperty(process, 'type', { value: 'browser', enumerable: true });
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
Object.defineProperty(process, 'resourcesPath', { value: '', enumerable: true });

export const app = closed('app', new StandInApp());
export const BrowserWindow = closed('BrowserWindow', StandInBrowserWindow);
export const clipboard = closed('clipboard', parts.clipboard);
export const dialog = closed('dialog', parts.dialog);
export const ipcMain = closed('ipcMain', ipcMainParts);
export const Menu = closed('Menu', parts.StandInMenu);
export const nativeTheme = closed('nativeTheme', nativeThemeParts);
export const powerMonitor = closed('powerMonitor', parts.powerMonitor);
export const protocol = closed('protocol', sessions.defaultSession.protocol);
export const safeStorage = closed(
  'safeStorage',
  new StandInSafeStorage(process.argv.includes('--keyring=memory'), () => app.getPath('userData')),
);
export const screen = closed('screen', parts.screen);
export const session = closed('session', sessions);
export const shell = closed('shell', parts.shell);
export const utilityProcess = closed('utilityProcess', utilityProcesses);

export default closed('electron', {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
});

import type { Session, WebContents } from 'electron';
import { ownOrigin } from '../ipc/gate.ts';
import type { Log } from '../observability/log.ts';

/** Addresses the window may load: the workspace itself (F5), nothing else. */
const own: readonly string[] = [`${ownOrigin}/`, `${ownOrigin}/index.html`];
export const mayNavigate = (url: string): boolean => own.includes(url.split('#')[0] ?? '');

/** No navigation, no new windows, no guest pages: whatever a page tries, it stays where it is. */
export const guardContents = (contents: WebContents, log: Log): void => {
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url)) {
      event.preventDefault();
      log({ event: 'navigationRefused' });
    }
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) {
      event.preventDefault();
      log({ event: 'navigationRefused' });
    }
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
    log({ event: 'navigationRefused' });
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    log({ event: 'webviewRefused' });
  });
  contents.setWindowOpenHandler(() => {
    log({ event: 'windowOpenRefused' });
    return { action: 'deny' };
  });
};

/** Camera, notifications, clipboard, devices …: the page needs none, so it gets none. */
export const denyPermissions = (session: Session, log: Log): void => {
  session.setPermissionRequestHandler((_contents, _permission, callback) => {
    log({ event: 'permissionRefused' });
    callback(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
};

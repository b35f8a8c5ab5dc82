import { createRequire } from 'node:module';
import { join } from 'node:path';
import electron, { app, BrowserWindow, ipcMain, protocol, session } from 'electron';
import { handlers } from './handlers.js';

// A program small enough to try one property of the runtime at a time; no part of the product.
const required = createRequire(import.meta.url)('electron');
const userData = process.argv.find((one) => one.startsWith('--user-data='));
app.setPath('userData', userData.slice('--user-data='.length));
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

const pages = {
  '/': '<!doctype html><title>probe</title><iframe src="/inner"></iframe><script src="/page.js"></script>',
  '/inner': '<!doctype html><title>inner</title><script src="/page.js"></script>',
  '/page.js': 'globalThis.seenByPage = typeof globalThis.probe;',
};
const answer = (request) => {
  const { pathname } = new URL(request.url);
  if (pathname === '/echo') {
    return Response.json({ url: request.url, method: request.method });
  }
  const body = pages[pathname];
  return new Response(body ?? '', {
    status: body === undefined ? 404 : 200,
    headers: {
      'content-type': pathname.endsWith('.js') ? 'text/javascript' : 'text/html',
      'content-security-policy': "default-src 'self' app://workspace plain: https:",
    },
  });
};

const facts = {
  sameByRequire: required.app === app,
  sameByDefault: electron.app === app,
  firstInstance: app.requestSingleInstanceLock({ from: 'probe' }),
  secondInstances: [],
  navigations: [],
  popups: [],
  gone: [],
};
app.on('second-instance', (_event, _argv, _cwd, data) => facts.secondInstances.push(data));

const open = async () => {
  const own = session.fromPartition('window');
  own.setPermissionCheckHandler(() => false);
  own.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  own.protocol.handle('app', answer);
  own.protocol.handle('plain', () => new Response('plain'));
  own.webRequest.onBeforeRequest((details, callback) =>
    callback({
      cancel: !details.url.startsWith('app://') && !details.url.startsWith('devtools://'),
    }),
  );
  const window = new BrowserWindow({
    width: 900,
    height: 600,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      session: own,
      sandbox: true,
      contextIsolation: true,
    },
  });
  const { webContents } = window;
  webContents.on('will-navigate', (event) => {
    if (event.url !== 'app://workspace/') {
      facts.navigations.push(event.url);
      event.preventDefault();
    }
  });
  webContents.setWindowOpenHandler(({ url }) => {
    facts.popups.push(url);
    return { action: 'deny' };
  });
  webContents.on('render-process-gone', (_event, { reason }) => {
    facts.gone.push(reason);
    void window.loadURL('app://workspace/');
  });
  handlers(ipcMain, facts, window);
  await window.loadURL('app://workspace/');
  console.log('probe ready');
};

if (facts.firstInstance) {
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(open);
} else {
  app.quit();
}

import { join } from 'node:path';
import electron, { app, protocol, session, utilityProcess } from 'electron';

const outcome = async (work) => {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, message: String(error.message) };
  }
};

/** As text: a value that begins with an address of the scheme is translated on its way to the page. */
const sender = ({ senderFrame }) =>
  JSON.stringify(
    senderFrame && {
      origin: senderFrame.origin,
      url: senderFrame.url,
      top: senderFrame.parent === null,
    },
  );

/** What the tests ask the main process of the probe. */
export const handlers = (ipcMain, facts, window) => {
  let service;
  ipcMain.handle('echo', (_event, value) => value);
  ipcMain.handle('kind', (_event, value) => Object.prototype.toString.call(value));
  ipcMain.handle('sender', sender);
  ipcMain.handle('facts', () => facts);
  ipcMain.handle('fail', () => {
    throw Object.assign(new RangeError('the message'), { secret: 'kept' });
  });
  ipcMain.handle('uncloneable', () => ({ work: () => 1 }));
  ipcMain.handle('push', (_event, ...values) => window.webContents.send('event', ...values));
  ipcMain.handle('window-url', () => JSON.stringify(window.webContents.getURL()));
  ipcMain.handle('missing', () => outcome(() => electron.notThere.value));
  ipcMain.handle('late-scheme', () =>
    outcome(() => protocol.registerSchemesAsPrivileged([{ scheme: 'late' }])),
  );
  ipcMain.handle('fetch', (_event, url, init) =>
    outcome(async () => {
      const response = await session.fromPartition('service').fetch(url, init);
      return { status: response.status, body: await response.text() };
    }),
  );
  ipcMain.handle(
    'fork',
    (_event, message) =>
      new Promise((resolve) => {
        service = utilityProcess.fork(join(import.meta.dirname, 'service.js'), ['argument'], {
          serviceName: 'Probe service',
          stdio: 'ignore',
        });
        service.once('message', (answer) => resolve({ answer, pid: service.pid }));
        service.postMessage(message);
      }),
  );
  ipcMain.handle(
    'stop',
    () =>
      new Promise((resolve) => {
        service.once('exit', (code) => resolve({ code, pid: service.pid }));
        service.postMessage('stop');
      }),
  );
  ipcMain.on('quit', () => app.quit());
};

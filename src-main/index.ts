import { app, Menu, protocol } from 'electron';
import { runApp } from './app.ts';
import { parseCommandLine } from './command-line.ts';

/**
 * Preboot only: what must be settled before Electron is ready — options, data folder, single-instance
 * lock, the privileged scheme, the sandbox. Then app.ts.
 */

/** macOS hands a link over before the program is ready. */
const argv = process.argv.slice(1);
app.once('open-url', (event, url) => {
  event.preventDefault();
  argv.push(url);
});

const commandLine = parseCommandLine(argv, app.isPackaged);

if (!commandLine.ok) {
  process.stderr.write(`${commandLine.problem}\n`);
  app.exit(2);
} else {
  const userData = commandLine.values['user-data'];
  if (userData !== undefined) {
    app.setPath('userData', userData);
  }
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  app.enableSandbox();
  if (process.platform !== 'darwin') {
    // Electron would build a menu nobody sees. (On macOS copy and paste live in the menu.)
    Menu.setApplicationMenu(null);
  }
  if (app.requestSingleInstanceLock()) {
    void app.whenReady().then(() => runApp(commandLine.values, argv));
  } else {
    process.stdout.write('workspace already running: its window is in front\n');
    app.quit();
  }
}

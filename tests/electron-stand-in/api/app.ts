import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { closeBrowser, startBrowser } from '../browser.ts';
import { onTest } from '../control.ts';
import { KnownEvents, PreventableEvent } from '../emitter.ts';
import { StandInBrowserWindow, windowEvents } from './browser-window.ts';
import { CommandLineSwitches } from './command-line.ts';
import { appEvents } from './event-names.ts';
import { defaultPath, findApp } from './paths.ts';
import { closeSchemeDeclarations } from './protocol.ts';
import { SingleInstance } from './single-instance.ts';

/** `electron.app`: the program's life from start to exit. */
export class StandInApp
  extends KnownEvents
  implements
    Pick<
      Electron.App,
      | 'whenReady'
      | 'isReady'
      | 'name'
      | 'getName'
      | 'setName'
      | 'getVersion'
      | 'getAppPath'
      | 'getPath'
      | 'setPath'
      | 'setAppLogsPath'
      | 'requestSingleInstanceLock'
      | 'hasSingleInstanceLock'
      | 'releaseSingleInstanceLock'
      | 'enableSandbox'
      | 'disableHardwareAcceleration'
      | 'setAppUserModelId'
      | 'setAsDefaultProtocolClient'
      | 'removeAsDefaultProtocolClient'
      | 'isDefaultProtocolClient'
      | 'getLocale'
      | 'getSystemLocale'
      | 'getPreferredSystemLanguages'
      | 'focus'
      | 'quit'
      | 'exit'
      | 'isPackaged'
    >
{
  readonly commandLine = new CommandLineSwitches();
  readonly isPackaged = false;
  private readonly own = findApp();
  private readonly paths = new Map<string, string>();
  private readonly readiness = Promise.withResolvers<void>();
  private readonly instance: SingleInstance;
  private appName = this.own.name;
  private ready = false;
  private quitting = false;
  private exiting = false;

  constructor() {
    super('app', appEvents);
    this.instance = new SingleInstance(
      () => this.getPath('userData'),
      ({ argv, cwd, data }) =>
        this.emit('second-instance', new PreventableEvent(), argv, cwd, data),
    );
    this.followWindows();
    onTest('quit', () => this.quit());
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => this.quit());
    }
    // As in Electron, everything the main module does at once happens before the program is ready.
    setImmediate(() => this.start());
  }

  whenReady(): Promise<void> {
    return this.readiness.promise;
  }

  isReady(): boolean {
    return this.ready;
  }

  get name(): string {
    return this.appName;
  }

  set name(name: string) {
    this.appName = name;
  }

  getName(): string {
    return this.appName;
  }

  setName(name: string): void {
    this.appName = name;
  }

  getVersion(): string {
    return this.own.version;
  }

  getAppPath(): string {
    return this.own.path;
  }

  getPath(name: string): string {
    const set = this.paths.get(name);
    if (set !== undefined) {
      return set;
    }
    if (name === 'logs' || name === 'crashDumps') {
      return join(this.getPath('userData'), name === 'logs' ? 'logs' : 'Crashpad');
    }
    const path = defaultPath(name, this.appName);
    if (path === undefined) {
      throw new Error(`Failed to get '${name}' path`);
    }
    return path;
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path);
    if (name === 'userData' && !this.paths.has('sessionData')) {
      this.paths.set('sessionData', path);
    }
  }

  setAppLogsPath(path?: string): void {
    this.setPath('logs', path ?? join(this.getPath('userData'), 'logs'));
  }

  requestSingleInstanceLock(data: unknown = {}): boolean {
    return this.instance.request(data);
  }

  hasSingleInstanceLock(): boolean {
    return this.instance.held;
  }

  releaseSingleInstanceLock(): void {
    this.instance.release();
  }

  /** Chromium's sandbox is on unless the program runs as root (see `chromium/launch.ts`). */
  enableSandbox(): void {
    // Nothing to do here.
  }
  disableHardwareAcceleration(): void {
    this.commandLine.appendSwitch('disable-gpu');
  }

  /** Nothing of the machine is changed by a stand-in. */
  setAppUserModelId(_id: string): void {
    // Nothing to do here.
  }
  setAsDefaultProtocolClient(_protocol: string): boolean {
    return true;
  }

  removeAsDefaultProtocolClient(_protocol: string): boolean {
    return true;
  }

  isDefaultProtocolClient(_protocol: string): boolean {
    return false;
  }

  getLocale(): string {
    return 'de';
  }

  getSystemLocale(): string {
    return 'de-DE';
  }

  getPreferredSystemLanguages(): string[] {
    return ['de-DE', 'en-GB'];
  }

  focus(): void {
    StandInBrowserWindow.getAllWindows()[0]?.focus();
  }

  /** Asks everybody first; each may refuse. */
  quit(): void {
    if (this.quitting) {
      return;
    }
    this.quitting = true;
    if (this.emitPreventable('before-quit')) {
      this.quitting = false;
      return;
    }
    for (const window of StandInBrowserWindow.getAllWindows()) {
      window.close();
    }
    if (StandInBrowserWindow.getAllWindows().length > 0 || this.emitPreventable('will-quit')) {
      this.quitting = false;
      return;
    }
    this.exit(0);
  }

  /** Asks nobody. */
  exit(exitCode = 0): void {
    if (!this.exiting) {
      this.exiting = true;
      this.quitting = true;
      this.emit('quit', new PreventableEvent(), exitCode);
      void this.end(exitCode);
    }
  }

  private start(): void {
    closeSchemeDeclarations();
    if (this.quitting) {
      return;
    }
    this.emit('will-finish-launching');
    const userData = this.getPath('userData');
    mkdirSync(userData, { recursive: true });
    startBrowser(userData, this.commandLine.asArguments()).catch((error: unknown) => {
      process.stderr.write(`stand-in: Chromium does not start: ${String(error)}\n`);
      process.exit(1);
    });
    this.ready = true;
    this.emit('ready', new PreventableEvent(), {});
    this.readiness.resolve();
  }

  private async end(exitCode: number): Promise<void> {
    for (const window of StandInBrowserWindow.getAllWindows()) {
      window.destroy();
    }
    // A browser that is gone already has nothing left to close.
    await closeBrowser().catch(() => undefined);
    this.instance.release();
    process.exit(exitCode);
  }

  private followWindows(): void {
    windowEvents.on('created', (window: StandInBrowserWindow) => {
      this.emit('browser-window-created', new PreventableEvent(), window);
      this.emit('web-contents-created', new PreventableEvent(), window.webContents);
      window.webContents.on('render-process-gone', (event: PreventableEvent, details: object) => {
        this.emit('render-process-gone', event, window.webContents, details);
      });
    });
    windowEvents.on('closed', () => {
      if (this.quitting || StandInBrowserWindow.getAllWindows().length > 0) {
        return;
      }
      if (this.listenerCount('window-all-closed') > 0) {
        this.emit('window-all-closed');
      } else {
        this.quit();
      }
    });
    onTest('crashRenderer', () => {
      for (const window of StandInBrowserWindow.getAllWindows()) {
        window.webContents.forcefullyCrashRenderer();
      }
    });
  }
}

import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { browserStarted } from '../browser.ts';
import { closed, notImplemented } from '../closed.ts';
import { KnownEvents, PreventableEvent } from '../emitter.ts';
import { browserWindowEvents } from './event-names.ts';
import { nativeTheme } from './native-theme.ts';
import { StandInSession, session } from './session.ts';
import { StandInWebContents } from './web-contents.ts';

const all = new Set<StandInBrowserWindow>();
/** What `app` wants to know of every window. */
export const windowEvents = new KnownEvents('windows', ['created', 'closed']);

/** `electron.BrowserWindow`: one page of the stand-in's Chromium. */
export class StandInBrowserWindow
  extends KnownEvents
  implements
    Pick<
      Electron.BrowserWindow,
      | 'id'
      | 'loadURL'
      | 'reload'
      | 'show'
      | 'hide'
      | 'focus'
      | 'minimize'
      | 'restore'
      | 'maximize'
      | 'unmaximize'
      | 'isVisible'
      | 'isMinimized'
      | 'isMaximized'
      | 'isFocused'
      | 'isFullScreen'
      | 'isDestroyed'
      | 'getBounds'
      | 'getNormalBounds'
      | 'setBounds'
      | 'getTitle'
      | 'setTitle'
      | 'setMenuBarVisibility'
      | 'setAutoHideMenuBar'
      | 'removeMenu'
      | 'setContentProtection'
      | 'setBackgroundColor'
      | 'flashFrame'
      | 'close'
      | 'destroy'
    >
{
  readonly id: number;
  readonly webContents: StandInWebContents;
  private bounds: Rectangle;
  private title: string;
  private visible: boolean;
  private minimized = false;
  private maximized = false;
  private destroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', browserWindowEvents);
    if (!browserStarted()) {
      throw new Error('Cannot create BrowserWindow before app is ready');
    }
    insistOnHardening(options);
    const { width = 800, height = 600, x = 0, y = 0 } = options;
    this.bounds = { x, y, width, height };
    this.title = options.title ?? '';
    this.visible = options.show ?? true;
    this.webContents = closed(
      'webContents',
      new StandInWebContents({
        session: sessionOf(options),
        preload: options.webPreferences?.preload,
        argv: options.webPreferences?.additionalArguments ?? [],
        size: { width, height },
        colorScheme: () => nativeTheme.pageScheme,
      }),
    );
    this.id = this.webContents.id;
    const window = closed('BrowserWindow', this);
    all.add(window);
    this.forwardPageEvents(window);
    windowEvents.emit('created', window);
    // biome-ignore lint/correctness/noConstructorReturn: the window must refuse what is not implemented
    return window;
  }

  static getAllWindows(): StandInBrowserWindow[] {
    return [...all];
  }

  static getFocusedWindow(): StandInBrowserWindow | null {
    return [...all].find((window) => window.isFocused()) ?? null;
  }

  static fromWebContents(contents: StandInWebContents): StandInBrowserWindow | null {
    return [...all].find((window) => window.id === contents.id) ?? null;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  reload(): void {
    this.webContents.reload();
  }

  show(): void {
    this.visible = true;
    this.emit('show', new PreventableEvent());
    this.focus();
  }

  hide(): void {
    this.visible = false;
    this.emit('hide', new PreventableEvent());
  }

  focus(): void {
    void this.webContents.bringToFront();
    this.emit('focus', new PreventableEvent());
  }

  minimize(): void {
    this.minimized = true;
    this.emit('minimize', new PreventableEvent());
  }

  restore(): void {
    this.minimized = false;
    this.emit('restore', new PreventableEvent());
  }

  maximize(): void {
    this.maximized = true;
    this.emit('maximize', new PreventableEvent());
  }

  unmaximize(): void {
    this.maximized = false;
    this.emit('unmaximize', new PreventableEvent());
  }

  isVisible(): boolean {
    return this.visible;
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  isMaximized(): boolean {
    return this.maximized;
  }

  isFocused(): boolean {
    return this.visible && !this.minimized;
  }

  isFullScreen(): boolean {
    return false;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  getBounds(): Rectangle {
    return { ...this.bounds };
  }

  getNormalBounds(): Rectangle {
    return { ...this.bounds };
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds };
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): void {
    this.title = title;
  }

  /** Chromium's windows have no menu bar, and their contents cannot be kept out of screenshots. */
  setMenuBarVisibility(_visible: boolean): void {
    // Nothing to do here.
  }
  setAutoHideMenuBar(_hide: boolean): void {
    // Nothing to do here.
  }
  removeMenu(): void {
    // Nothing to do here.
  }
  setContentProtection(_protect: boolean): void {
    // Nothing to do here.
  }
  setBackgroundColor(_color: string): void {
    // Nothing to do here.
  }
  flashFrame(_flash: boolean): void {
    // Nothing to do here.
  }

  /** Asks first (`close` may be refused), then destroys. */
  close(): void {
    if (!this.destroyed && !this.emitPreventable('close')) {
      this.destroy();
    }
  }

  destroy(): void {
    if (this.destroyed) {
      return;
    }
    this.destroyed = true;
    for (const window of all) {
      if (window.id === this.id) {
        all.delete(window);
      }
    }
    const finished = this.webContents.destroy();
    this.emit('closed');
    windowEvents.emit('closed', finished);
  }

  private forwardPageEvents(window: StandInBrowserWindow): void {
    const { inner } = this.webContents;
    inner.once('painted', () => this.emit('ready-to-show', new PreventableEvent()));
    inner.on('unresponsive', () => this.emit('unresponsive', new PreventableEvent()));
    inner.on('responsive', () => this.emit('responsive', new PreventableEvent()));
    inner.on('gone-by-itself', () => {
      this.emit('close', new PreventableEvent());
      window.destroy();
    });
    nativeTheme.on('updated', () => {
      void this.webContents.applyColorScheme();
    });
  }
}

/** The stand-in can only do what we want anyway; another wish must not pass unnoticed. */
const insistOnHardening = ({ webPreferences = {} }: BrowserWindowConstructorOptions): void => {
  const {
    contextIsolation = true,
    sandbox = true,
    nodeIntegration = false,
    nodeIntegrationInSubFrames = false,
    webSecurity = true,
    webviewTag = false,
  } = webPreferences;
  const relaxed = nodeIntegration || nodeIntegrationInSubFrames || webviewTag;
  if (!contextIsolation || !sandbox || !webSecurity || relaxed) {
    notImplemented('windows without context isolation, sandbox and web security');
  }
};

const sessionOf = ({ webPreferences }: BrowserWindowConstructorOptions): StandInSession => {
  const wanted: unknown = webPreferences?.session;
  if (wanted instanceof StandInSession) {
    return wanted;
  }
  const partition = webPreferences?.partition;
  return partition === undefined ? session.defaultSession : session.fromPartition(partition);
};

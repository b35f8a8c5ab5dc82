import type { Request as PageRequest, Route } from 'playwright-core';
import { isVisible, takeWindowPage } from '../browser.ts';
import { notImplemented } from '../closed.ts';
import { KnownEvents, PreventableEvent } from '../emitter.ts';
import { toPage } from '../origin.ts';
import type { FrameFacts } from '../window/frames.ts';
import { HangWatch } from '../window/hang-watch.ts';
import { dispatch } from '../window/messages.ts';
import { Navigations } from '../window/navigations.ts';
import { PageHost, type PageOwner } from '../window/page-host.ts';
import { respond } from '../window/respond.ts';
import { contentsEvents } from './event-names.ts';
import { webLikeSchemes } from './protocol.ts';
import type { StandInSession } from './session.ts';

export interface ContentsOptions {
  readonly session: StandInSession;
  readonly preload: string | undefined;
  readonly argv: readonly string[];
  readonly size: { readonly width: number; readonly height: number };
  readonly colorScheme: () => 'light' | 'dark' | null;
}

let lastId = 0;

/** `webContents` of one window. Its Chromium page is opened on first use and replaced after a crash. */
export class StandInWebContents
  extends KnownEvents
  implements
    Pick<
      Electron.WebContents,
      | 'id'
      | 'loadURL'
      | 'reload'
      | 'reloadIgnoringCache'
      | 'send'
      | 'getURL'
      | 'isDestroyed'
      | 'isCrashed'
      | 'executeJavaScript'
      | 'forcefullyCrashRenderer'
      | 'setZoomFactor'
      | 'setVisualZoomLevelLimits'
    >
{
  readonly id: number;
  readonly session: StandInSession;
  private readonly options: ContentsOptions;
  private readonly hangs: HangWatch;
  private host: Promise<PageHost> | undefined;
  private shown: PageHost | undefined;
  private generation = 0;
  private crashed = false;
  private killed = false;
  private destroyed = false;
  private readonly navigations = new Navigations(this);
  private openHandler: ((details: Electron.HandlerDetails) => { action: string }) | undefined;
  /** What the window wants to know first. */
  readonly inner = new KnownEvents('window', [
    'unresponsive',
    'responsive',
    'gone-by-itself',
    'painted',
  ]);

  constructor(options: ContentsOptions) {
    super('webContents', contentsEvents);
    lastId += 1;
    this.id = lastId;
    this.session = options.session;
    this.options = options;
    this.hangs = new HangWatch(
      () => this.shown?.ping() ?? Promise.resolve(),
      (event) => {
        this.inner.emit(event);
        this.emit(event, new PreventableEvent());
      },
    );
  }

  async loadURL(url: string): Promise<void> {
    const address = toPage(webLikeSchemes(), url);
    if (!/^(https?|data|about):/.test(address)) {
      throw new Error(
        `ERR_UNKNOWN_URL_SCHEME (-302) loading '${url}': declare the scheme standard, secure and supportFetchAPI`,
      );
    }
    const host = await this.freshHost();
    this.navigations.expect(address);
    try {
      await host.page.goto(address, { waitUntil: 'load', timeout: 0 });
    } catch (error) {
      throw loadError(url, error);
    }
  }

  reload(): void {
    const { host } = this;
    if (host !== undefined) {
      void this.reloadHost(host);
    }
  }

  reloadIgnoringCache(): void {
    this.reload();
  }

  send(channel: string, ...values: unknown[]): void {
    if (this.destroyed) {
      throw new TypeError('Object has been destroyed');
    }
    // Cloned at once: what changes later is not sent, and what cannot be sent throws here.
    structuredClone(values);
    void this.shown?.send({ kind: 'event', channel, values });
  }

  setWindowOpenHandler(handler: (details: Electron.HandlerDetails) => { action: string }): void {
    this.openHandler = handler;
  }

  getURL(): string {
    return this.shown?.url ?? '';
  }

  get mainFrame(): FrameFacts | null {
    return this.shown?.mainFrame ?? null;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  isCrashed(): boolean {
    return this.crashed;
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const host = await this.host;
    return host === undefined ? undefined : host.execute(code);
  }

  forcefullyCrashRenderer(): void {
    this.killed = true;
    void this.shown?.crash();
  }

  async capturePage(): Promise<{ toPNG(): Buffer }> {
    const png = await this.shown?.page.screenshot();
    return { toPNG: () => png ?? Buffer.alloc(0) };
  }

  /** Chromium's own zoom; the stand-in keeps the page as it is. */
  setZoomFactor(factor: number): void {
    if (factor !== 1) {
      notImplemented('webContents.setZoomFactor with a factor other than 1');
    }
  }

  setVisualZoomLevelLimits(_least: number, _most: number): Promise<void> {
    return Promise.resolve();
  }

  /** For the window: follow the colour scheme of `nativeTheme`. */
  async applyColorScheme(): Promise<void> {
    await this.shown?.page.emulateMedia({ colorScheme: this.options.colorScheme() });
  }

  /** For the window: closes the page. */
  async destroy(): Promise<void> {
    if (this.destroyed) {
      return;
    }
    this.destroyed = true;
    this.hangs.stop();
    const host = await this.host;
    await host?.page.close();
    this.emit('destroyed');
  }

  /** For the window: brings its page to the front. */
  async bringToFront(): Promise<void> {
    await this.shown?.page.bringToFront();
  }

  private async reloadHost(opened: Promise<PageHost>): Promise<void> {
    const host = await opened;
    if (this.crashed) {
      await this.loadURL(host.url);
      return;
    }
    this.navigations.expect(host.page.url());
    // A reload that another navigation overtakes has nothing to report.
    await host.page.reload({ timeout: 0 }).catch(() => undefined);
  }

  /** The page, or a new one in place of a crashed one, which is closed only once the new one is there. */
  private async freshHost(): Promise<PageHost> {
    const old = this.host;
    if (old !== undefined && !this.crashed) {
      return old;
    }
    this.crashed = false;
    this.killed = false;
    this.host = this.openHost();
    const host = await this.host;
    this.shown = host;
    this.hangs.start();
    await (await old)?.page.close();
    return host;
  }

  private async openHost(): Promise<PageHost> {
    this.session.insistOnDenial();
    const page = await takeWindowPage();
    await page.context().grantPermissions([]);
    if (page.viewportSize() === null) {
      await this.fitPage(page);
    }
    await page.emulateMedia({ colorScheme: this.options.colorScheme() });
    return PageHost.open(page, this.options, this.owner());
  }

  private async fitPage(page: PageHost['page']): Promise<void> {
    const { size } = this.options;
    if (!(await isVisible())) {
      await page.setViewportSize(size);
      return;
    }
    const cdp = await page.context().newCDPSession(page);
    const { windowId } = await cdp.send('Browser.getWindowForTarget');
    await cdp.send('Browser.setWindowBounds', { windowId, bounds: size });
    await cdp.detach();
  }

  /** What a page that was replaced still has to say is heard no more. */
  private owner(): PageOwner {
    this.generation += 1;
    const { generation } = this;
    const isCurrent = (): boolean => generation === this.generation;
    return {
      onMessage: (message, frame) => {
        const asker = this.shown;
        void dispatch(message, frame, this, (answer) => asker?.send(answer));
      },
      answer: (route, request, isTop) => this.answer(route, request, isTop),
      onPopup: (url, frameName) => this.popup(url, frameName),
      onEvent: (event) => {
        if (isCurrent()) {
          this.pageEvent(event);
        }
      },
      onNavigated: (url) => {
        this.emit('did-navigate', new PreventableEvent(), url, 200, 'OK');
      },
      onCrash: () => this.crash(),
      onConsole: (level, message, lineNumber, sourceId) => {
        const event = new PreventableEvent();
        const details = { level, message, lineNumber, sourceId, frame: this.mainFrame };
        this.emit('console-message', Object.assign(event, details));
      },
    };
  }

  private pageEvent(event: 'dom-ready' | 'did-finish-load' | 'did-start-loading' | 'closed'): void {
    if (event === 'closed') {
      if (!this.destroyed && !this.crashed) {
        this.inner.emit('gone-by-itself');
      }
      return;
    }
    this.emit(event, new PreventableEvent());
    if (event === 'dom-ready') {
      this.inner.emit('painted');
    }
    if (event === 'did-finish-load') {
      this.emit('did-stop-loading', new PreventableEvent());
    }
  }

  private crash(): void {
    this.crashed = true;
    this.hangs.stop();
    const details = { reason: this.killed ? 'killed' : 'crashed', exitCode: this.killed ? 9 : 5 };
    this.emit('render-process-gone', new PreventableEvent(), details);
  }

  private popup(url: string, frameName: string): void {
    const details = {
      url,
      frameName,
      features: '',
      disposition: 'new-window' as const,
      referrer: { url: '', policy: 'no-referrer' as const },
    };
    if (this.openHandler?.(details).action !== 'deny') {
      notImplemented('windows opened by pages: setWindowOpenHandler must deny');
    }
  }

  private async answer(route: Route, request: PageRequest, isTop: boolean): Promise<void> {
    if (request.isNavigationRequest() && this.navigations.refuses(request, isTop)) {
      await route.abort('aborted');
      return;
    }
    try {
      await respond(this.session, this.id, route, request);
    } catch (error) {
      if (!this.destroyed && !this.crashed) {
        process.stderr.write(`stand-in: no answer to a request: ${String(error)}\n`);
        await route.abort('failed').catch(() => undefined);
      }
    }
  }
}

const loadError = (url: string, error: unknown): Error => {
  const [, code = 'ERR_FAILED'] = /net::(ERR_[A-Z_]+)/.exec(String(error)) ?? [];
  return Object.assign(new Error(`${code} (-2) loading '${url}'`), { code, url });
};

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CDPSession, Page, Request as PageRequest, Route } from 'playwright-core';
import { webLikeSchemes } from '../api/protocol.ts';
import { decode, encode } from '../clone/codec.ts';
import { fromPage, toPage } from '../origin.ts';
import { pageScript, preloadScript } from '../page/scripts.ts';
import { type FrameFacts, Frames } from './frames.ts';

/** What a page's owner decides and learns. */
export interface PageOwner {
  /** A message of the preload; `frame` is taken from the execution context. */
  onMessage(message: unknown, frame: FrameFacts | null): void;
  /** True if the request may not leave; also asked for navigations. */
  answer(route: Route, request: PageRequest, isTopNavigation: boolean): Promise<void>;
  onPopup(url: string, frameName: string): void;
  onEvent(event: 'dom-ready' | 'did-finish-load' | 'did-start-loading' | 'closed'): void;
  onNavigated(url: string): void;
  onCrash(): void;
  onConsole(level: string, message: string, line: number, source: string): void;
}

export interface PreloadOptions {
  readonly preload: string | undefined;
  readonly argv: readonly string[];
}

const world = 'Electron Isolated Context';

/** One Chromium page with a preload in an isolated world. A crashed page is replaced, not revived. */
export class PageHost {
  readonly page: Page;
  private readonly cdp: CDPSession;
  private readonly frames: Frames;
  private readonly hook: string;

  private constructor(page: Page, cdp: CDPSession, frames: Frames, hook: string) {
    this.page = page;
    this.cdp = cdp;
    this.frames = frames;
    this.hook = hook;
  }

  static async open(page: Page, options: PreloadOptions, owner: PageOwner): Promise<PageHost> {
    const cdp = await page.context().newCDPSession(page);
    const frames = new Frames();
    const secret = randomUUID().replaceAll('-', '');
    const settings = {
      pageSide: `page-${secret}`,
      preloadSide: `preload-${secret}`,
      binding: `binding_${secret}`,
      hook: `hook_${secret}`,
      platform: process.platform,
      versions: { chrome: page.context().browser()?.version() ?? '', node: process.versions.node },
      argv: options.argv,
    };
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === settings.binding) {
        const schemes = webLikeSchemes();
        const message = decode(payload, (text) => fromPage(schemes, text));
        owner.onMessage(message, frames.ofContext(executionContextId));
      }
    });
    cdp.on('Page.windowOpen', ({ url, windowName }) => {
      owner.onPopup(fromPage(webLikeSchemes(), url), windowName);
    });
    await frames.watch(cdp);
    await cdp.send('Runtime.addBinding', {
      name: settings.binding,
      executionContextName: world,
    });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(settings) });
    if (options.preload !== undefined) {
      await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
        worldName: world,
        source: preloadScript(settings, readFileSync(options.preload, 'utf8')),
      });
    }
    const host = new PageHost(page, cdp, frames, settings.hook);
    host.report(owner);
    await page.route('**/*', (route) => {
      const request = route.request();
      return owner.answer(route, request, isTopNavigation(page, request));
    });
    return host;
  }

  /** Sends to the preload of the top frame; nothing hears it while no page is there. */
  async send(message: unknown): Promise<void> {
    const schemes = webLikeSchemes();
    const text = encode(message, (part) => toPage(schemes, part));
    const contextId = this.frames.topContext(world);
    if (contextId !== undefined) {
      await this.evaluate(`${this.hook}(${JSON.stringify(text)})`, contextId);
    }
  }

  get url(): string {
    return this.frames.topUrl;
  }

  get mainFrame(): FrameFacts | null {
    return this.frames.top;
  }

  /** Runs in the page's own world; settles with the value if it can be copied. */
  async execute(code: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.cdp.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  /** Settles once the page's main thread has answered. */
  async ping(): Promise<void> {
    await this.cdp.send('Runtime.evaluate', { expression: '0' });
  }

  /** Ends the page's process, hung or not. */
  async crash(): Promise<void> {
    await this.cdp.send('Page.crash').catch(gone);
  }

  private async evaluate(expression: string, contextId: number): Promise<void> {
    await this.cdp.send('Runtime.evaluate', { expression, contextId }).catch(gone);
  }

  private report(owner: PageOwner): void {
    const { page } = this;
    page.on('domcontentloaded', () => owner.onEvent('dom-ready'));
    page.on('load', () => owner.onEvent('did-finish-load'));
    page.on('close', () => owner.onEvent('closed'));
    page.on('crash', () => owner.onCrash());
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) {
        owner.onNavigated(fromPage(webLikeSchemes(), frame.url()));
      }
    });
    page.on('console', (message) => {
      const { url, lineNumber } = message.location();
      owner.onConsole(message.type(), message.text(), lineNumber, url);
    });
    this.cdp.on('Page.frameStartedLoading', () => owner.onEvent('did-start-loading'));
  }
}

/** The page went away while it was spoken to: what Electron answers with silence. */
const gone = (): void => undefined;

const isTopNavigation = (page: Page, request: PageRequest): boolean =>
  request.isNavigationRequest() && request.frame() === page.mainFrame();

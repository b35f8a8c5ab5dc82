import type { BrowserContext, Page } from 'playwright-core';
import { emptyPage, type LaunchedChromium, launchChromium } from './chromium/launch.ts';
import { tellTest, testAttached } from './control.ts';

/**
 * The one Chromium of a run: its pages are the program's windows, and, kept apart from them, the pages
 * of the "system browser".
 */

let launching: Promise<LaunchedChromium> | undefined;
const windows = new Set<Page>();
const systemPages = new Set<Page>();

/**
 * Starts Chromium. Settles when it runs; whoever needs a page before waits for it, the program itself
 * does not: Electron's own Chromium is there with the main process.
 */
export const startBrowser = async (
  userData: string,
  commandLine: readonly string[],
): Promise<void> => {
  launching = launch(userData, commandLine);
  await launching;
};

/** Once a test wants to attach, waits until it has, so that it misses nothing. */
const launch = async (
  userData: string,
  commandLine: readonly string[],
): Promise<LaunchedChromium> => {
  const launched = await launchChromium(userData, {
    debuggable: process.env['STAND_IN_TEST'] === '1',
    commandLine,
  });
  const { context, endpoint } = launched;
  context.on('page', (page) => {
    void closePopup(page);
  });
  await context.route('**/*', (route) => {
    const page = pageOf(() => route.request().frame().page());
    return page !== undefined && systemPages.has(page) ? route.continue() : route.abort('aborted');
  });
  if (endpoint !== undefined) {
    tellTest({ type: 'browser', endpoint });
    await testAttached();
  }
  return launched;
};

/** A navigation of a page that is not ready yet has no frame. */
const pageOf = (read: () => Page): Page | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

/** Chromium with a window ignores the switch that forbids popups: such pages are closed unseen. */
const closePopup = async (page: Page): Promise<void> => {
  if ((await page.opener()) !== null) {
    await page.close();
  }
};

const context = async (): Promise<BrowserContext> => {
  if (launching === undefined) {
    throw new Error('Cannot create BrowserWindow before app is ready');
  }
  return (await launching).context;
};

/** True once Chromium was started. */
export const browserStarted = (): boolean => launching !== undefined;

/** True if people can see the windows. */
export const isVisible = async (): Promise<boolean> => (await launching)?.visible ?? false;

/** A blank page for a window: the one Chromium started with, or a new one. */
export const takeWindowPage = async (): Promise<Page> => {
  const running = await context();
  const blank = running
    .pages()
    .find((page) => !windows.has(page) && !systemPages.has(page) && isEmpty(page));
  if (blank !== undefined) {
    windows.add(blank);
    return blank;
  }
  const page = await running.newPage();
  windows.add(page);
  return page;
};

/** Opens `url` as the person's own browser would: never a window of the program. */
export const openInSystemBrowser = async (url: string): Promise<void> => {
  const running = await context();
  const page = await running.newPage();
  systemPages.add(page);
  tellTest({ type: 'systemBrowser', url });
  // The browser shows its own error page; the program learns nothing of it.
  page.goto(url, { waitUntil: 'commit' }).catch(() => undefined);
};

const isEmpty = (page: Page): boolean =>
  page.url() === 'about:blank' || page.url().startsWith(emptyPage);

export const closeBrowser = async (): Promise<void> => {
  const launched = await launching;
  await launched?.close();
};

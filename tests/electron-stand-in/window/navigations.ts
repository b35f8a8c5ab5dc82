import type { Request as PageRequest } from 'playwright-core';
import { webLikeSchemes } from '../api/protocol.ts';
import { type KnownEvents, PreventableEvent } from '../emitter.ts';
import { fromPage } from '../origin.ts';

/**
 * Tells the program of navigations that the page wants, so that it can refuse them. What the program
 * itself asked for (`loadURL`, `reload`) is not among them.
 */
export class Navigations {
  private readonly contents: KnownEvents;
  private asked: string | undefined;

  constructor(contents: KnownEvents) {
    this.contents = contents;
  }

  /** The program is about to open this address, as Chromium sees it. */
  expect(address: string): void {
    this.asked = address;
  }

  /** True if a listener of the program refused this navigation of the page. */
  refuses(request: PageRequest, isMainFrame: boolean): boolean {
    const asked = isMainFrame && this.asked === request.url();
    if (isMainFrame) {
      this.asked = undefined;
    }
    if (request.redirectedFrom() !== null) {
      return this.isRefused('will-redirect', request, isMainFrame);
    }
    if (asked) {
      return false;
    }
    return (
      (isMainFrame && this.isRefused('will-navigate', request, isMainFrame)) ||
      this.isRefused('will-frame-navigate', request, isMainFrame)
    );
  }

  private isRefused(name: string, request: PageRequest, isMainFrame: boolean): boolean {
    const url = fromPage(webLikeSchemes(), request.url());
    const event = Object.assign(new PreventableEvent(), {
      url,
      isMainFrame,
      isSameDocument: false,
    });
    this.contents.emit(name, event, url);
    return event.defaultPrevented;
  }
}

import type { CDPSession } from 'playwright-core';
import { webLikeSchemes } from '../api/protocol.ts';
import { closed } from '../closed.ts';
import { fromPage } from '../origin.ts';

/** What `senderFrame` tells of a frame. */
export type FrameFacts = Pick<
  Electron.WebFrameMain,
  'url' | 'origin' | 'frameToken' | 'routingId' | 'processId' | 'detached' | 'isDestroyed'
> & { readonly parent: FrameFacts | null; readonly top: FrameFacts | null };

interface Context {
  /** Numbers are given anew by each renderer process; this is not. */
  readonly uniqueId: string;
  readonly frameId: string;
  readonly origin: string;
  readonly world: string;
}

interface KnownFrame {
  readonly parentId: string | undefined;
  readonly url: string;
}

/**
 * Knows the frames and execution contexts of one page from the browser's own events, so that a message's
 * sender is never what a page says about itself.
 */
export class Frames {
  private readonly contexts = new Map<number, Context>();
  private readonly frames = new Map<string, KnownFrame>();
  private topId = '';

  async watch(cdp: CDPSession): Promise<void> {
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId }: { frameId?: string } = context.auxData ?? {};
      const { id, uniqueId, origin, name } = context;
      this.contextCreated(id, { uniqueId, frameId: frameId ?? '', origin, world: name });
    });
    cdp.on('Runtime.executionContextDestroyed', (gone) => {
      this.contextGone(gone.executionContextId, gone.executionContextUniqueId);
    });
    cdp.on('Runtime.executionContextsCleared', () => this.contexts.clear());
    cdp.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
      this.frames.set(frameId, { parentId: parentFrameId, url: 'about:blank' });
    });
    cdp.on('Page.frameNavigated', ({ frame }) => {
      this.navigated(frame.id, frame.parentId, `${frame.url}${frame.urlFragment ?? ''}`);
    });
    cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      this.frames.set(frameId, { parentId: this.frames.get(frameId)?.parentId, url });
    });
    cdp.on('Page.frameDetached', ({ frameId, reason }) => this.detached(frameId, reason));
    // From here on nothing is missed; what was heard meanwhile is newer than the tree.
    await cdp.send('Page.enable');
    const { frameTree } = await cdp.send('Page.getFrameTree');
    this.found(frameTree.frame.id, frameTree.frame.url);
    await cdp.send('Runtime.enable');
  }

  /** The top frame as it was when somebody looked; what was heard since is newer. */
  found(topId: string, url: string): void {
    this.topId = topId;
    if (!this.frames.has(topId)) {
      this.frames.set(topId, { parentId: undefined, url });
    }
  }

  navigated(frameId: string, parentId: string | undefined, url: string): void {
    this.frames.set(frameId, { parentId, url });
  }

  /** `swap`: the frame goes on in another process, which may have said so already. */
  detached(frameId: string, reason: 'remove' | 'swap'): void {
    if (reason === 'remove') {
      this.frames.delete(frameId);
    }
  }

  contextCreated(contextId: number, context: Context): void {
    this.contexts.set(contextId, context);
  }

  /** A page of the process before may be late to say so: the number may be another's by now. */
  contextGone(contextId: number, uniqueId: string): void {
    if (this.contexts.get(contextId)?.uniqueId === uniqueId) {
      this.contexts.delete(contextId);
    }
  }

  /** The frame whose script runs in this execution context; null if it is gone. */
  ofContext(contextId: number): FrameFacts | null {
    const context = this.contexts.get(contextId);
    return context === undefined ? null : this.facts(context.frameId, context.origin);
  }

  /** The context of `world` in the top frame, where a preload lives. */
  topContext(world: string): number | undefined {
    for (const [id, context] of this.contexts) {
      if (context.world === world && context.frameId === this.topId) {
        return id;
      }
    }
    return undefined;
  }

  get topUrl(): string {
    return fromPage(webLikeSchemes(), this.frames.get(this.topId)?.url ?? '');
  }

  get top(): FrameFacts | null {
    return this.facts(this.topId, undefined);
  }

  private facts(frameId: string, origin: string | undefined): FrameFacts | null {
    const frame = this.frames.get(frameId);
    if (frame === undefined) {
      return null;
    }
    const schemes = webLikeSchemes();
    const url = fromPage(schemes, frame.url);
    const parent = frame.parentId === undefined ? null : this.facts(frame.parentId, undefined);
    return closed('WebFrameMain', {
      url,
      origin: fromPage(schemes, origin ?? originOf(frame.url)),
      frameToken: frameId,
      routingId: 1,
      processId: 1,
      detached: false,
      isDestroyed: () => !this.frames.has(frameId),
      parent,
      get top(): FrameFacts | null {
        return parent === null ? this : (parent.top ?? parent);
      },
    });
  }
}

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : 'null');

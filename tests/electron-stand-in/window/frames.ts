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
      this.contexts.set(context.id, {
        uniqueId: context.uniqueId,
        frameId: frameId ?? '',
        origin: context.origin,
        world: context.name,
      });
    });
    cdp.on('Runtime.executionContextDestroyed', (gone) => {
      const { executionContextId, executionContextUniqueId } = gone;
      // A page of the process before may be late to say so.
      if (this.contexts.get(executionContextId)?.uniqueId === executionContextUniqueId) {
        this.contexts.delete(executionContextId);
      }
    });
    cdp.on('Runtime.executionContextsCleared', () => this.contexts.clear());
    cdp.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
      this.frames.set(frameId, { parentId: parentFrameId, url: 'about:blank' });
    });
    cdp.on('Page.frameNavigated', ({ frame }) => {
      const url = `${frame.url}${frame.urlFragment ?? ''}`;
      this.frames.set(frame.id, { parentId: frame.parentId, url });
    });
    cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      this.frames.set(frameId, { parentId: this.frames.get(frameId)?.parentId, url });
    });
    cdp.on('Page.frameDetached', ({ frameId }) => {
      this.frames.delete(frameId);
    });
    const { frameTree } = await cdp.send('Page.getFrameTree');
    this.topId = frameTree.frame.id;
    this.frames.set(this.topId, { parentId: undefined, url: frameTree.frame.url });
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
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

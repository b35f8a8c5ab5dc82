import { KnownEvents } from '../emitter.ts';
import type { FrameFacts } from '../window/frames.ts';

/** What a listener or handler gets as its event; `sender` is the window's WebContents. */
export interface InvokeEvent {
  readonly type: 'frame';
  readonly sender: object;
  readonly senderFrame: FrameFacts | null;
  readonly frameId: number;
  readonly processId: number;
}

type Handler = (event: InvokeEvent, ...values: unknown[]) => unknown;
type Listener = (...values: never[]) => void;

/** `electron.ipcMain`. */
export class StandInIpcMain implements Pick<Electron.IpcMain, 'removeHandler'> {
  private readonly handlers = new Map<string, Handler>();
  private readonly channels = new Map<string, KnownEvents>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }

  on(channel: string, listener: Listener): this {
    this.channel(channel).on(channel, listener);
    return this;
  }

  off(channel: string, listener: Listener): this {
    this.channel(channel).off(channel, listener);
    return this;
  }

  removeListener(channel: string, listener: Listener): this {
    return this.off(channel, listener);
  }

  removeAllListeners(channel: string): this {
    this.channel(channel).removeAllListeners(channel);
    return this;
  }

  /** For the stand-in: a page called `ipcRenderer.invoke`. Rejects as Electron's does. */
  async dispatchInvoke(
    channel: string,
    event: InvokeEvent,
    values: readonly unknown[],
  ): Promise<unknown> {
    const handler = this.handlers.get(channel);
    if (handler === undefined) {
      throw new Error(`No handler registered for '${channel}'`);
    }
    const value: unknown = await handler(event, ...values);
    return value;
  }

  /** For the stand-in: a page called `ipcRenderer.send`. */
  dispatchSend(channel: string, event: InvokeEvent, values: readonly unknown[]): void {
    this.channel(channel).emit(channel, event, ...values);
  }

  private channel(name: string): KnownEvents {
    const known = this.channels.get(name) ?? new KnownEvents('ipcMain', [name]);
    this.channels.set(name, known);
    return known;
  }
}

export const ipcMain = new StandInIpcMain();

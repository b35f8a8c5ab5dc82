import { eventChannel } from '#shared/desk-contract/bridge.ts';
import type { DeskEventName } from '#shared/desk-contract/events.ts';
import { ownOrigin } from '../ipc/gate.ts';
import { type Log, logReason } from '../observability/log.ts';
import { noticePath } from '../protocol/app-protocol.ts';
import type { Bounds } from './preferences.ts';
import type { RestartBudget } from './recovery.ts';

/** What is needed of Electron's `WebContents`. */
export interface DeskContents {
  on(
    event: 'render-process-gone',
    listener: (
      event: unknown,
      details: { readonly reason: string; readonly exitCode: number },
    ) => void,
  ): unknown;
  reload(): void;
  send(channel: string, message: unknown): void;
  forcefullyCrashRenderer(): void;
}

/** What is needed of Electron's `BrowserWindow`. */
export interface DeskWindow {
  readonly webContents: DeskContents;
  once(event: 'ready-to-show', listener: () => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  on(event: 'closed', listener: () => void): unknown;
  on(event: 'unresponsive', listener: () => void): unknown;
  loadURL(url: string): Promise<void>;
  getNormalBounds(): Bounds;
  isMinimized(): boolean;
  isDestroyed(): boolean;
  restore(): void;
  show(): void;
  focus(): void;
}

export interface WindowCollaborators<W extends DeskWindow> {
  /** Makes the hidden window with all preferences set; its contents are already guarded. */
  readonly create: () => W;
  readonly budget: RestartBudget;
  readonly log: Log;
  readonly rememberBounds: (bounds: Bounds) => void;
  /** Called before the notice page shows that the renderer was given up. */
  readonly giveUp: () => void;
}

/** The one window: shown when painted, guarded, brought back after a crash or a hang. */
export class MainWindow<W extends DeskWindow> {
  readonly #with: WindowCollaborators<W>;
  #window: W | undefined;

  constructor(collaborators: WindowCollaborators<W>) {
    this.#with = collaborators;
  }

  /** Opens the window on the workspace, or on the notice page. */
  async open(page: 'workspace' | 'notice'): Promise<void> {
    const window = this.#with.create();
    this.#window = window;
    window.once('ready-to-show', () => window.show());
    window.on('close', () => this.#with.rememberBounds(window.getNormalBounds()));
    window.on('closed', () => {
      this.#window = undefined;
    });
    window.on('unresponsive', () => {
      this.#with.log({ event: 'rendererHangs' });
      // The process is ended; `render-process-gone` then brings it back.
      window.webContents.forcefullyCrashRenderer();
    });
    window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      this.#with.log({ event: 'rendererGone', reason: logReason(reason), exitCode });
      if (reason !== 'clean-exit') {
        void this.#recover(window);
      }
    });
    await this.#load(window, page);
  }

  /** Loads the page anew, which wipes what the renderer's memory held. */
  reload(): void {
    this.#window?.webContents.reload();
  }

  /** Brings the window to the front: a second start of the program shows the first. */
  focus(): void {
    if (this.#window?.isMinimized()) {
      this.#window.restore();
    }
    this.#window?.show();
    this.#window?.focus();
  }

  /** Sends one event; nothing is sent to a window that is closed. */
  send(message: { readonly event: DeskEventName; readonly payload: unknown }): void {
    if (this.#window !== undefined && !this.#window.isDestroyed()) {
      this.#window.webContents.send(eventChannel, message);
    }
  }

  /** For dialogs that belong to the window. */
  get window(): W | undefined {
    return this.#window;
  }

  async #recover(window: W): Promise<void> {
    if (this.#with.budget.spend()) {
      await this.#load(window, 'workspace');
      return;
    }
    this.#with.log({ event: 'rendererGivenUp' });
    this.#with.giveUp();
    await this.#load(window, 'notice');
  }

  async #load(window: W, page: 'workspace' | 'notice'): Promise<void> {
    try {
      await window.loadURL(page === 'workspace' ? `${ownOrigin}/` : `${ownOrigin}${noticePath}`);
    } catch (error) {
      // The page was replaced or closed while it loaded; what comes next has its own event.
      this.#with.log({ event: 'handlerFailed', error });
    }
  }
}

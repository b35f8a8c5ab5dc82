import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import {
  type DeskContents,
  type DeskWindow,
  MainWindow,
} from '../../../../src-main/windows/main-window.ts';
import type { Bounds } from '../../../../src-main/windows/preferences.ts';
import { RestartBudget } from '../../../../src-main/windows/recovery.ts';
import { listeningLog } from '../fakes/log.ts';
import { ManualTimers, settled } from '../fakes/manual-timers.ts';

class PretendContents extends EventEmitter implements DeskContents {
  readonly sent: unknown[] = [];
  reloads = 0;

  reload(): void {
    this.reloads += 1;
  }
  send(channel: string, message: unknown): void {
    this.sent.push([channel, message]);
  }
  forcefullyCrashRenderer(): void {
    this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });
  }
}

/** A window as Electron shows it. */
class PretendWindow extends EventEmitter implements DeskWindow {
  readonly webContents = new PretendContents();
  readonly loaded: string[] = [];
  readonly done: string[] = [];
  minimized = false;
  destroyed = false;
  fails = false;

  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    if (this.fails) {
      throw new Error('ERR_ABORTED');
    }
  }
  getNormalBounds(): Bounds {
    return { x: 1, y: 2, width: 1200, height: 800 };
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  restore(): void {
    this.done.push('restore');
  }
  show(): void {
    this.done.push('show');
  }
  focus(): void {
    this.done.push('focus');
  }
}

const setUp = async (page: 'workspace' | 'notice' = 'workspace') => {
  const { clock } = new ManualTimers();
  const { log, entries } = listeningLog();
  const electron = new PretendWindow();
  const remembered: Bounds[] = [];
  let givenUp = 0;
  const window = new MainWindow({
    create: () => electron,
    budget: new RestartBudget(clock),
    log,
    rememberBounds: (bounds) => remembered.push(bounds),
    giveUp: () => {
      givenUp += 1;
    },
  });
  await window.open(page);
  const crash = async (reason: string) => {
    electron.webContents.emit('render-process-gone', {}, { reason, exitCode: 139 });
    await settled();
  };
  return { electron, window, crash, entries, remembered, givenUp: () => givenUp };
};

const workspace = 'app://workspace/';
const notice = 'app://workspace/notice';

describe('the window', () => {
  it('shows itself only when it is painted', async () => {
    const { electron } = await setUp();
    expect(electron.done).toEqual([]);
    electron.emit('ready-to-show');
    expect(electron.done).toEqual(['show']);
  });

  it('loads the workspace, or the notice instead', async () => {
    expect((await setUp()).electron.loaded).toEqual([workspace]);
    expect((await setUp('notice')).electron.loaded).toEqual([notice]);
  });

  it('remembers where it stood', async () => {
    const { electron, remembered } = await setUp();
    electron.emit('close');
    expect(remembered).toEqual([{ x: 1, y: 2, width: 1200, height: 800 }]);
  });

  it('comes to the front, out of the task bar if it must', async () => {
    const { electron, window } = await setUp();
    electron.minimized = true;
    window.focus();
    expect(electron.done).toEqual(['restore', 'show', 'focus']);
  });

  it('gets events while it lives, and none afterwards', async () => {
    const { electron, window } = await setUp();
    window.send({ event: 'drafts.state', payload: { unconfirmed: 1 } });
    expect(electron.webContents.sent).toEqual([
      ['desk:event', { event: 'drafts.state', payload: { unconfirmed: 1 } }],
    ]);
    electron.destroyed = true;
    window.send({ event: 'drafts.state', payload: { unconfirmed: 2 } });
    electron.emit('closed');
    window.send({ event: 'drafts.state', payload: { unconfirmed: 3 } });
    window.reload();
    expect(electron.webContents.sent).toHaveLength(1);
    expect(electron.webContents.reloads).toBe(0);
  });
});

describe('a renderer that is gone', () => {
  it.each(['crashed', 'oom', 'killed', 'launch-failed'])(
    'because it %s comes back',
    async (reason) => {
      const { electron, crash, entries } = await setUp();
      await crash(reason);
      expect(electron.loaded).toEqual([workspace, workspace]);
      expect(entries).toContainEqual({ event: 'rendererGone', reason, exitCode: 139 });
    },
  );

  it('because the window closed does not', async () => {
    const { electron, crash } = await setUp();
    await crash('clean-exit');
    expect(electron.loaded).toEqual([workspace]);
  });

  it('for the fourth time in five minutes gives way to a page that says what to do', async () => {
    const { electron, crash, givenUp } = await setUp();
    for (const reason of ['crashed', 'crashed', 'oom', 'crashed']) {
      await crash(reason);
    }
    expect(electron.loaded).toEqual([workspace, workspace, workspace, workspace, notice]);
    expect(givenUp()).toBe(1);
  });

  it('because it hung is ended and comes back', async () => {
    const { electron, entries } = await setUp();
    electron.emit('unresponsive');
    await settled();
    expect(entries[0]).toEqual({ event: 'rendererHangs' });
    expect(electron.loaded).toEqual([workspace, workspace]);
  });

  it('while its page is still loading is no error of the program', async () => {
    const { electron, crash } = await setUp();
    electron.fails = true;
    await crash('crashed');
    expect(electron.loaded).toHaveLength(2);
  });
});

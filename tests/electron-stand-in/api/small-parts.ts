import type {
  Display,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  MessageBoxReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import { openInSystemBrowser } from '../browser.ts';
import { notImplemented } from '../closed.ts';
import { onTest } from '../control.ts';
import { KnownEvents } from '../emitter.ts';

/** `electron.shell`: addresses of the web only, in a page that is not a window of the program. */
export const shell: Pick<Electron.Shell, 'openExternal'> = {
  async openExternal(url) {
    const { protocol } = new URL(url);
    if (protocol !== 'https:' && protocol !== 'http:') {
      notImplemented(`shell.openExternal for ${protocol}`);
    }
    await openInSystemBrowser(url);
  },
};

const nextSaves: (string | null)[] = [];
onTest('nextSave', ({ filePath }) => nextSaves.push(filePath));

/** `electron.dialog`: nobody can click here, so a save dialog is cancelled unless a test answers it. */
export const dialog = {
  async showSaveDialog(
    ..._given: readonly [SaveDialogOptions] | readonly [object, SaveDialogOptions]
  ): Promise<SaveDialogReturnValue> {
    const filePath = nextSaves.shift() ?? null;
    return filePath === null ? { canceled: true, filePath: '' } : { canceled: false, filePath };
  },

  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}\n${content}\n`);
  },

  /** Said on standard error, and answered with the default or cancelling button. */
  async showMessageBox(
    ...given: readonly [MessageBoxOptions] | readonly [object, MessageBoxOptions]
  ): Promise<MessageBoxReturnValue> {
    const options = given.length === 1 ? given[0] : given[1];
    process.stderr.write(`${options.message}\n${options.detail ?? ''}\n`);
    return { response: options.cancelId ?? options.defaultId ?? 0, checkboxChecked: false };
  },
};

let clipboardText = '';

/** `electron.clipboard`: text only, in memory, asynchronous as since Electron 44. */
export const clipboard: Pick<Electron.Clipboard, 'readText' | 'writeText' | 'clear'> = {
  async readText() {
    return clipboardText;
  },
  async writeText(text) {
    clipboardText = text;
  },
  clear() {
    clipboardText = '';
  },
};

/** `electron.powerMonitor`: what the system would say is said by tests. */
export class StandInPowerMonitor
  extends KnownEvents
  implements Pick<Electron.PowerMonitor, 'getSystemIdleTime' | 'getSystemIdleState'>
{
  constructor() {
    super('powerMonitor', [
      'suspend',
      'resume',
      'lock-screen',
      'unlock-screen',
      'on-ac',
      'on-battery',
      'shutdown',
      'user-did-become-active',
      'user-did-resign-active',
    ]);
    onTest('power', ({ event }) => this.emit(event));
  }

  getSystemIdleTime(): number {
    return 0;
  }

  getSystemIdleState(_threshold: number): 'active' {
    return 'active';
  }
}

export const powerMonitor = new StandInPowerMonitor();

const area = { x: 0, y: 0, width: 1920, height: 1080 };
type KnownDisplay = Pick<
  Display,
  'id' | 'bounds' | 'workArea' | 'size' | 'workAreaSize' | 'scaleFactor'
>;
const display: KnownDisplay = {
  id: 1,
  bounds: area,
  workArea: area,
  size: { width: area.width, height: area.height },
  workAreaSize: { width: area.width, height: area.height },
  scaleFactor: 1,
};

/** `electron.screen`: one display. */
export class StandInScreen extends KnownEvents {
  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed']);
  }

  getPrimaryDisplay(): KnownDisplay {
    return display;
  }

  getAllDisplays(): KnownDisplay[] {
    return [display];
  }

  getDisplayMatching(): KnownDisplay {
    return display;
  }

  getDisplayNearestPoint(): KnownDisplay {
    return display;
  }
}

export const screen = new StandInScreen();

/** `electron.Menu`: kept, not shown; Chromium's windows have no menu bar. */
export class StandInMenu {
  readonly items: readonly MenuItemConstructorOptions[];
  private static current: StandInMenu | null = null;

  constructor(items: readonly MenuItemConstructorOptions[] = []) {
    this.items = items;
  }

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): StandInMenu {
    return new StandInMenu(template);
  }

  static setApplicationMenu(menu: StandInMenu | null): void {
    StandInMenu.current = menu;
  }

  static getApplicationMenu(): StandInMenu | null {
    return StandInMenu.current;
  }

  popup(): void {
    // Nothing to do here.
  }
}

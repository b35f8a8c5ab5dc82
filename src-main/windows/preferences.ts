import type { BrowserWindowConstructorOptions, Session, WebPreferences } from 'electron';

/** Every hardening preference is stated, also where it is Electron's default today. */
export const hardenedPreferences = (
  preload: string,
  session: Session,
  devTools: boolean,
): WebPreferences => ({
  preload,
  session,
  devTools,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  enableDeprecatedPaste: false,
  enableWebSQL: false,
  safeDialogs: true,
  webgl: false,
  /** Its dictionaries would be downloaded. */
  spellcheck: false,
  autoplayPolicy: 'user-gesture-required',
  /** Timers of a covered window go on: the undo countdown and the idle warning must stay right. */
  backgroundThrottling: false,
});

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Smallest window in which the three zones still fit. */
export const leastSize = { width: 1024, height: 680 } as const;
const usualSize = { width: 1440, height: 900 } as const;

export const windowOptions = (
  bounds: Bounds | null,
  title: string,
  webPreferences: WebPreferences,
): BrowserWindowConstructorOptions => ({
  ...(bounds ?? usualSize),
  minWidth: leastSize.width,
  minHeight: leastSize.height,
  title,
  show: false,
  autoHideMenuBar: true,
  webPreferences,
});

/** `bounds` if at least a hand's breadth of the title bar lies on one of the screens, else null. */
export const boundsOnScreen = (
  bounds: Bounds | null,
  screens: readonly Bounds[],
): Bounds | null => {
  const reachable = (screen: Bounds, at: Bounds): boolean =>
    at.x + at.width > screen.x + 100 &&
    at.x < screen.x + screen.width - 100 &&
    at.y >= screen.y - 10 &&
    at.y < screen.y + screen.height - 40;
  return bounds !== null && screens.some((screen) => reachable(screen, bounds)) ? bounds : null;
};

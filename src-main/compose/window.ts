import { randomBytes, randomUUID } from 'node:crypto';
import { app, BrowserWindow, session as electronSession, screen } from 'electron';
import { makePush, type Push } from '../ipc/push.ts';
import { AppProtocol } from '../protocol/app-protocol.ts';
import { ByteLoans } from '../protocol/byte-loans.ts';
import { type Notice, noticeHtml } from '../protocol/notice-page.ts';
import { StaticFiles } from '../protocol/static-files.ts';
import { denyPermissions, guardContents } from '../windows/guards.ts';
import { MainWindow } from '../windows/main-window.ts';
import { rendererGivenUp } from '../windows/notices.ts';
import { boundsOnScreen, hardenedPreferences, windowOptions } from '../windows/preferences.ts';
import { RestartBudget } from '../windows/recovery.ts';
import type { Foundation } from './foundation.ts';

export interface WindowParts {
  readonly window: MainWindow<BrowserWindow>;
  readonly push: Push;
  readonly loans: ByteLoans;
  /** Opens the window on a page that says this instead of on the workspace. */
  readonly openWith: (notice: Notice) => Promise<void>;
}

/** The window and its scheme. `built` finds files of the built program. */
export const makeWindow = (
  { clock, log, settings }: Foundation,
  built: (path: string) => string,
): WindowParts => {
  // In memory: neither cache nor storage of a page ever reaches the disk.
  const windowSession = electronSession.fromPartition('workspace');
  denyPermissions(windowSession, log);
  // Contents of every kind, ours included, are guarded before they load anything.
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log));

  let notice: Notice = { title: '', lines: [] };
  const language = () => settings.values.language;
  const loans = new ByteLoans(clock, randomUUID);
  const appProtocol = new AppProtocol(
    new StaticFiles(built('renderer')),
    loans,
    (nonce) => noticeHtml(notice, language(), nonce),
    () => randomBytes(16).toString('base64'),
  );
  windowSession.protocol.handle('app', appProtocol.handle);

  const preload = built('preload/index.cjs');
  const preferences = hardenedPreferences(preload, windowSession, !app.isPackaged);
  const window = new MainWindow({
    create: () => {
      const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
      const bounds = boundsOnScreen(settings.stored.window ?? null, screens);
      return new BrowserWindow(windowOptions(bounds, 'HEK Service Desk', preferences));
    },
    budget: new RestartBudget(clock),
    log,
    rememberBounds: (bounds) => settings.remember({ window: bounds }),
    giveUp: () => {
      notice = rendererGivenUp[language()];
    },
  });
  return {
    window,
    push: makePush((message) => window.send(message), log),
    loans,
    openWith: (said) => {
      notice = said;
      return window.open('notice');
    },
  };
};

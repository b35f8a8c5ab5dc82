import { randomBytes, randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  session as electronSession,
  ipcMain,
  powerMonitor,
  safeStorage,
  screen,
  shell,
  utilityProcess,
} from 'electron';
import { requestChannel } from '#shared/desk-contract/bridge.ts';
import { deskErrorTexts } from '#shared/desk-contract/errors.ts';
import type { Clock } from '#shared/domain/clock.ts';
import { ClipboardKeeper } from './clipboard/clipboard.ts';
import type { CommandLine } from './command-line.ts';
import { DraftKeeper, KeptDrafts } from './drafts/draft-keeper.ts';
import { makeHandlers } from './handlers.ts';
import { makePush } from './ipc/push.ts';
import { Router } from './ipc/router.ts';
import { logReason, makeLog } from './observability/log.ts';
import { RotatingFile } from './observability/rotating-file.ts';
import { HandoutCloser } from './printing/handout-closer.ts';
import { PrintFolder } from './printing/print-folder.ts';
import { PrintJobs } from './printing/print-jobs.ts';
import { PdfSaver } from './printing/save-pdf.ts';
import { systemSpooler } from './printing/system-spooler.ts';
import { AppProtocol } from './protocol/app-protocol.ts';
import { ByteLoans } from './protocol/byte-loans.ts';
import { type Notice, noticeHtml } from './protocol/notice-page.ts';
import { StaticFiles } from './protocol/static-files.ts';
import { ServiceClient } from './service-client/client.ts';
import { chooseCertificate } from './service-client/client-certificate.ts';
import { ClockSkew } from './service-client/clock-skew.ts';
import { ConnectionMonitor } from './service-client/connection-monitor.ts';
import { EventStream } from './service-client/event-stream.ts';
import { Reach } from './service-client/reach.ts';
import { ServiceCalls } from './service-client/service-calls.ts';
import { axiosTransport, type Fetch } from './service-client/transport.ts';
import { AccessTokens } from './session/access-tokens.ts';
import { IdleLock } from './session/idle-lock.ts';
import { SafeStorageKeyring } from './session/keyring.ts';
import { loopbackPage, openLoopback } from './session/loopback.ts';
import { OidcProvider } from './session/oidc.ts';
import { SealedFile } from './session/sealed-file.ts';
import { Session } from './session/session.ts';
import { BrowserSignIn } from './session/sign-in.ts';
import { StoredGrant, StoredSession } from './session/stored-session.ts';
import { type Mode, modeOf } from './settings/connection.ts';
import { policyProblemLines, readMachinePolicy } from './settings/machine-policy.ts';
import { policyFileAt, policyPath } from './settings/policy-file.ts';
import { SettingsKeeper } from './settings/settings.ts';
import { settingsFileIn } from './settings/store-file.ts';
import { within } from './shutdown.ts';
import { nodeTimers } from './timers.ts';
import { trainingAccounts } from './training/accounts.ts';
import { setAsideNotice, troubleSentence } from './training/sentences.ts';
import { TrainingSupervisor } from './training/supervisor.ts';
import { denyPermissions, guardContents } from './windows/guards.ts';
import { MainWindow } from './windows/main-window.ts';
import { boundsOnScreen, hardenedPreferences, windowOptions } from './windows/preferences.ts';
import { RestartBudget } from './windows/recovery.ts';

/** The composition root: the one place that says `new`. Every part gets its collaborators from here. */

const built = (path: string): string => resolve(import.meta.dirname, '..', path);
const machineClock: Clock = { now: () => Date.now() };
const lockReloadMillis = 300;
const farewellMillis = 3_000;
const defaultMembers = 5_000;
const defaultSeed = 1;

/** The machine's clock, or one that showed `start` when the program began and goes on from there. */
const clockFrom = (start: string | undefined): Clock => {
  if (start === undefined) {
    return machineClock;
  }
  const ahead = Date.parse(start) - machineClock.now();
  return { now: () => machineClock.now() + ahead };
};

export const runApp = async (options: CommandLine): Promise<void> => {
  const clock = clockFrom(options.now);
  const timers = nodeTimers;
  const userData = app.getPath('userData');
  const log = makeLog(new RotatingFile(join(userData, 'logs')), clock);
  log({ event: 'started' });

  // -- settings and policy
  const isOwnPolicyFile = options['policy-file'] !== undefined;
  const policyFile = policyFileAt(
    options['policy-file'] ?? policyPath(process.platform, process.env['ProgramData'] ?? ''),
    isOwnPolicyFile ? [0, process.getuid?.() ?? 0] : [0],
  );
  const policy = readMachinePolicy(policyFile);
  const stamp = () => new Date(clock.now()).toISOString().replaceAll(':', '-');
  const settings = new SettingsKeeper(
    settingsFileIn(userData, stamp),
    policy.ok ? policy.policy : {},
    options,
    log,
  );
  const language = () => settings.values.language;

  // -- window and scheme
  const windowSession = electronSession.fromPartition('workspace');
  denyPermissions(windowSession, log);
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log));
  let notice: Notice = { title: '', lines: [] };
  const loans = new ByteLoans(clock, randomUUID);
  const appProtocol = new AppProtocol(
    new StaticFiles(built('renderer')),
    loans,
    (nonce) => noticeHtml(notice, language(), nonce),
    () => randomBytes(16).toString('base64'),
  );
  windowSession.protocol.handle('app', appProtocol.handle);
  const preferences = hardenedPreferences(
    built('preload/index.cjs'),
    windowSession,
    !app.isPackaged,
  );
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
      notice = rendererNotice[language()];
    },
  });
  const push = makePush((message) => window.send(message), log);
  app.on('second-instance', () => window.focus());
  app.on('window-all-closed', () => app.quit());
  app.on('child-process-gone', (_event, { reason, exitCode }) =>
    log({ event: 'childProcessGone', reason: logReason(reason), exitCode }),
  );

  if (!policy.ok) {
    log({ event: 'policyRefused' });
    const lines = policyProblemLines(policy.problem, language());
    process.stderr.write(`${lines.join('\n')}\n`);
    notice = { title: 'HEK Service Desk', lines };
    await window.open('notice');
    return;
  }

  // -- service
  const serviceSession = electronSession.fromPartition('service', { cache: false });
  const fetch: Fetch = (input, init) => serviceSession.fetch(input, init);
  const keyring = new SafeStorageKeyring(safeStorage, process.platform, log);
  const reach = new Reach();
  const tokens = new AccessTokens(clock, log);
  const monitor: ConnectionMonitor = new ConnectionMonitor({
    clock,
    timers,
    log,
    probe: () => probe(),
  });
  const heard = (reached: boolean) => monitor.heard(reached);
  const client = new ServiceClient({
    transport: axiosTransport(fetch),
    reach,
    tokens,
    timers,
    log,
    heard,
  });
  const refresh = (idempotencyKey: string | null = null) => ({
    cause: 'refresh' as const,
    idempotencyKey,
    requestId: randomUUID(),
  });
  const skew = new ClockSkew(clock, log, (seconds) => push('clock.skew', { seconds }));
  const probe = async () => {
    const askedAt = clock.now();
    const info = await client.probe(randomUUID());
    if (info.ok) {
      skew.measured(info.value.now, askedAt);
    }
    return info;
  };
  const stream = new EventStream({
    fetch,
    reach,
    tokens,
    timers,
    log,
    newRequestId: randomUUID,
    cursorOfNow: () => client.call('events.since', { cursor: null }, refresh()),
    event: (event) => push('service.event', event),
    heard,
  });

  // -- what a signed-in person has
  const drafts = new DraftKeeper({
    save: (draft, key) => client.call('drafts.save', draft, refresh(key)),
    list: () => client.call('drafts.list', {}, refresh()),
    file: new SealedFile(join(userData, 'unsent-texts.sealed'), KeptDrafts, keyring),
    timers,
    log,
    unconfirmedChanged: (unconfirmed) => push('drafts.state', { unconfirmed }),
  });
  const clipboardKeeper = new ClipboardKeeper(clipboard, timers);
  const closer = new HandoutCloser({
    close: (input) => client.call('handouts.close', input, refresh(randomUUID())),
    log,
  });
  const handoutBytes: ConstructorParameters<typeof PdfSaver>[0]['bytes'] = (on, requestId) => {
    const { contactId, memberId, handoutId } = on;
    const asked = { cause: 'open', idempotencyKey: null, requestId } as const;
    return client.bytes('handouts.bytes', { contactId, memberId, handoutId }, asked);
  };
  const printFolder = new PrintFolder(join(userData, 'print'));
  void printFolder.clean().then((count) => {
    if (count > 0) {
      log({ event: 'printRemainsRemoved', count });
    }
  });
  const print = new PrintJobs({
    spooler: systemSpooler(process.platform, printFolder),
    bytes: handoutBytes,
    closer,
    clock,
    timers,
    log,
    takenSeconds: () =>
      session.state.status === 'signedIn' ? session.state.policy.printTakenSeconds : 120,
    changed: (job) => push('printing.job', job),
  });
  const saver = new PdfSaver({
    askPath: async (defaultPath) => {
      const parent = window.window;
      const filters = [{ name: 'PDF', extensions: ['pdf'] }];
      const asked = { defaultPath, filters };
      const { canceled, filePath } = await (parent === undefined
        ? dialog.showSaveDialog(asked)
        : dialog.showSaveDialog(parent, asked));
      return canceled ? null : filePath;
    },
    documentsFolder: () => app.getPath('documents'),
    bytes: handoutBytes,
    closer,
  });

  // -- session
  const mode: Mode = modeOf(
    settings.values,
    policy.policy,
    settings.stored.connectionWasConfigured ?? false,
  );
  let stopping = false;
  const emptyHands = () => {
    stream.stop();
    loans.clear();
    void clipboardKeeper.empty();
  };
  const idle: IdleLock = new IdleLock(clock, timers, () => session.lock('idle'));
  const session: Session = new Session({
    tokens,
    idle,
    log,
    signIn: new BrowserSignIn({
      openLoopback: () => openLoopback(loopbackPage(language())),
      openBrowser: (url) => shell.openExternal(url),
      timers,
      log,
    }),
    stored: new StoredSession(
      new SealedFile(join(userData, 'session.sealed'), StoredGrant, keyring),
      clock,
    ),
    current: async () => {
      const askedAt = clock.now();
      const current = await client.call('session.current', {}, refresh());
      if (current.ok) {
        skew.measured(current.value.service.now, askedAt);
      }
      return current;
    },
    provider: () =>
      reach.address === undefined
        ? undefined
        : new OidcProvider({
            issuer: reach.address.issuer,
            clientId: reach.address.clientId,
            fetch,
            clock,
            machineClock,
          }),
    storable: ({ refreshToken }) =>
      mode.kind === 'connected' && refreshToken !== null
        ? { refreshToken, issuer: mode.issuer, clientId: mode.clientId }
        : undefined,
    now: () => clock.now(),
    effects: {
      changed: (state) => push('session.changed', state),
      signedIn: ({ person }) => {
        settings.setPerson(person.personId);
        drafts.setPerson(person.personId);
        stream.start();
      },
      locked: (keepScreen) => {
        emptyHands();
        if (!keepScreen) {
          // The screen gets the moment it needs to hand over the last key presses.
          timers.after(lockReloadMillis, () => window.reload());
        }
      },
      leaving: () =>
        within(
          timers,
          farewellMillis,
          Promise.all([drafts.flush(), print.withdrawAll()]).then(() => closer.settle()),
        ),
      left: () => {
        emptyHands();
        drafts.setPerson(null);
        settings.setPerson(null);
        if (!stopping) {
          window.reload();
        }
      },
    },
  });
  monitor.onChange((connection) => {
    push('connection.changed', { connection });
    if (connection === 'online') {
      void drafts.flush();
      void session.serviceUp();
    }
  });
  settings.onChange((view) => push('settings.changed', view));

  // -- what the renderer may ask
  const router = new Router(
    makeHandlers({
      session,
      monitor,
      client,
      loans,
      drafts,
      print,
      saver,
      settings,
      clipboard: clipboardKeeper,
      calls: new ServiceCalls(
        client,
        {
          'contacts.wrapUp': {
            before: ({ contactId }) => closer.settle(contactId),
            after: ({ contactId }) => loans.endContact(contactId),
          },
          'contacts.park': { after: ({ contactId }) => loans.endContact(contactId) },
          'handouts.open': {
            after: ({ contactId, memberId }, { handoutId }) =>
              closer.opened({ contactId, memberId, handoutId }),
          },
          'handouts.close': { after: ({ handoutId }) => closer.closed(handoutId) },
        },
        () => session.state.status === 'signedIn',
      ),
      trainingAccounts: () => (mode.kind === 'training' ? trainingAccounts : []),
      info: async () => ({
        version: app.getVersion(),
        runtime: process.versions['electron'] === undefined ? 'stand-in' : 'electron',
        training: mode.kind === 'training',
        unsentSurvivesCrash: await keyring.isReal(),
        platform: process.platform,
      }),
      ready: (shown) => {
        log({ event: 'ready' });
        process.stdout.write(`workspace ready: ${/^[a-zA-Z-]{1,40}$/.exec(shown)?.[0] ?? '?'}\n`);
      },
    }),
    clock,
    log,
    randomUUID,
  );
  ipcMain.handle(requestChannel, (event, message: unknown) =>
    router.answer(event.senderFrame, message),
  );

  // -- the system around us
  powerMonitor.on('lock-screen', () => session.lock('screen'));
  powerMonitor.on('suspend', () => session.lock('screen'));
  powerMonitor.on('resume', () => {
    idle.check();
    void monitor.check();
  });
  app.on('select-client-certificate', (event, _contents, url, offered, answer) => {
    event.preventDefault();
    const { address } = reach;
    const own = address === undefined ? [] : [address.serviceUrl, address.issuer];
    const wanted = policy.policy.clientCertificateIssuer;
    const chosen = chooseCertificate(offered, url, own, wanted);
    log({ event: 'certificateChosen', count: chosen === undefined ? 0 : 1 });
    if (chosen === undefined) {
      answer();
    } else {
      answer(chosen);
    }
  });
  process.on('unhandledRejection', (error) => log({ event: 'unhandledRejection', error }));
  process.on('uncaughtException', (error) => {
    log({ event: 'uncaughtError', error });
    const budget = new RestartBudget(clock, settings.stored.restarts);
    if (budget.spend() && process.versions['electron'] !== undefined) {
      settings.remember({ restarts: [...budget.recent] });
      app.relaunch();
    } else {
      dialog.showErrorBox('HEK Service Desk', programNotice[language()]);
    }
    app.exit(1);
  });

  // -- the service of this mode
  const supervisor = new TrainingSupervisor({
    fork: () =>
      utilityProcess.fork(built('service/main.js'), [], {
        serviceName: 'HEK Training Service',
        stdio: app.isPackaged ? 'ignore' : 'inherit',
        env: { ...process.env, DATABASE_URL: '' },
      }),
    start: {
      type: 'start',
      dataFolder: join(userData, 'training'),
      resources: join(app.getAppPath(), 'resources'),
      archive: isUsualData(options) ? built('archive/training-members.tar') : null,
      members: options.members ?? defaultMembers,
      seed: options.seed ?? defaultSeed,
      asOf: options['as-of'] ?? null,
      now: options.now ?? null,
    },
    timers,
    log,
    ready: (address, setAside) => {
      const isFirst = reach.address === undefined;
      reach.set(address);
      if (setAside !== null) {
        settings.addNotice(setAsideNotice(setAside));
      }
      void (isFirst ? session.serviceUp() : session.issuerChanged());
    },
    away: () => heard(false),
    failed: (trouble, detail) =>
      session.serviceFailed(troubleSentence(trouble, detail, language())),
  });

  const shutDown = async () => {
    stopping = true;
    log({ event: 'stopping' });
    monitor.stop();
    await within(timers, farewellMillis, session.signOut());
    await within(timers, farewellMillis, closer.settle());
    await clipboardKeeper.empty();
    await supervisor.stop();
    log({ event: 'stopped' });
  };
  app.on('before-quit', (event) => {
    if (!stopping) {
      event.preventDefault();
      void shutDown().finally(() => app.quit());
    }
  });

  switch (mode.kind) {
    case 'training':
      process.stdout.write('training mode is on: invented members, every letter bears MUSTER\n');
      supervisor.start();
      break;
    case 'broken':
      session.serviceFailed(mode.reason[language()]);
      break;
    case 'connected':
      reach.set(mode);
      if (settings.view().origins['serviceUrl'] !== 'commandLine') {
        settings.remember({ connectionWasConfigured: true });
      }
      void probe().then((info) => {
        if (info.ok) {
          return session.serviceUp();
        }
        const text = info.code === 'offline' ? 'offline' : 'answerNotUnderstood';
        return session.serviceFailed(deskErrorTexts[text][language()]);
      });
      break;
  }
  await drafts.restore();
  await window.open('workspace');
};

/** The prepared archive holds the usual data only. */
const isUsualData = (options: CommandLine): boolean =>
  options.members === undefined && options.seed === undefined && options['as-of'] === undefined;

const rendererNotice: Readonly<Record<'de' | 'en', Notice>> = {
  de: {
    title: 'Die Arbeitsfläche ist mehrmals ausgefallen',
    lines: [
      'Ihre Eingaben sind gesichert.',
      'Bitte schließen Sie dieses Fenster und starten Sie das Programm neu.',
      'Hilft das nicht, rufen Sie bitte den Support an.',
    ],
  },
  en: {
    title: 'The workspace failed several times',
    lines: [
      'What you typed is kept.',
      'Please close this window and start the program again.',
      'If that does not help, please call support.',
    ],
  },
};

const programNotice: Readonly<Record<'de' | 'en', string>> = {
  de: 'Im Programm ist ein Fehler aufgetreten. Bitte starten Sie es neu; hilft das nicht, rufen Sie bitte den Support an.',
  en: 'The program met an error. Please start it again; if that does not help, please call support.',
};

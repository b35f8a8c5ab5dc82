import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { app, ipcMain, utilityProcess } from 'electron';
import { requestChannel } from '#shared/desk-contract/bridge.ts';
import { deskErrorTexts } from '#shared/desk-contract/errors.ts';
import { phoneOfArguments, phoneOfLink } from './calls/contact-link.ts';
import { IncomingCalls } from './calls/incoming-calls.ts';
import type { CommandLine } from './command-line.ts';
import { type Foundation, makeFoundation } from './compose/foundation.ts';
import { makePerson, type PersonParts } from './compose/person.ts';
import { makeService, type ServiceParts } from './compose/service.ts';
import { followCertificates, followErrors, followPower, onElectron } from './compose/system.ts';
import { makeWindow, type WindowParts } from './compose/window.ts';
import { makeHandlers } from './handlers.ts';
import { Router } from './ipc/router.ts';
import { ServiceCalls } from './service-client/service-calls.ts';
import { type Mode, modeOf } from './settings/connection.ts';
import { policyProblemLines } from './settings/machine-policy.ts';
import { within } from './shutdown.ts';
import { trainingAccounts } from './training/accounts.ts';
import { setAsideNotice, troubleSentence } from './training/sentences.ts';
import { TrainingSupervisor } from './training/supervisor.ts';

/**
 * The composition root. It and `compose/` are the only places that say `new`: every part gets its
 * collaborators, clock and timers included, from here.
 */

const built = (path: string): string => resolve(import.meta.dirname, '..', path);
const farewellMillis = 3_000;
/** Data of a training without options; the prepared archive holds exactly these. */
const usualData = { members: 5_000, seed: 1 } as const;

/** @param argv what the program was started with; a link that macOS opened stands among it */
export const runApp = async (options: CommandLine, argv: readonly string[]): Promise<void> => {
  const machineClock = { now: () => Date.now() };
  const foundation = makeFoundation(options, app.getPath('userData'), machineClock);
  const { log, policy, settings } = foundation;
  log({ event: 'started' });
  followErrors(foundation);
  const windowParts = makeWindow(foundation, built);
  const incoming = new IncomingCalls({ ...foundation, push: windowParts.push });
  followCalls(incoming, windowParts, argv);
  app.on('window-all-closed', () => app.quit());

  if (!policy.ok) {
    log({ event: 'policyRefused' });
    const lines = policyProblemLines(policy.problem, settings.values.language);
    process.stderr.write(`${lines.join('\n')}\n`);
    await windowParts.openWith({ title: 'HEK Service Desk', lines });
    return;
  }

  const configuredBefore = settings.stored.connectionWasConfigured ?? false;
  const mode = modeOf(settings.values, policy.policy, configuredBefore);
  const service = makeService(foundation, windowParts.push);
  const life = { stopping: false };
  const person = makePerson(foundation, service, windowParts, mode, () => life.stopping);
  followChanges(foundation, service, person, windowParts);
  followPower(person, service);
  followCertificates(foundation, service);
  answerRenderer(foundation, service, { ...person, incoming }, windowParts, mode);

  const supervisor =
    mode.kind === 'training' ? superviseTraining(foundation, service, person) : null;
  app.on('before-quit', (event) => {
    if (!life.stopping) {
      life.stopping = true;
      event.preventDefault();
      void shutDown(foundation, service, person, supervisor).finally(() => app.quit());
    }
  });

  startService(foundation, service, person, mode, supervisor);
  await Promise.all([windowParts.window.open('workspace'), person.drafts.restore()]);
};

/** Calls come as a link, by a second start or, on macOS, by the system; the window comes to the front. */
const followCalls = (
  incoming: IncomingCalls,
  { window }: WindowParts,
  argv: readonly string[],
): void => {
  if (app.isPackaged) {
    app.setAsDefaultProtocolClient('hek-service');
  }
  incoming.announce(phoneOfArguments(argv));
  app.on('second-instance', (_event, second) => {
    window.focus();
    incoming.announce(phoneOfArguments(second));
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    window.focus();
    incoming.announce(phoneOfLink(url));
  });
};

const followChanges = (
  { settings }: Foundation,
  { monitor }: ServiceParts,
  { session, drafts }: PersonParts,
  { push }: WindowParts,
): void => {
  settings.onChange((view) => push('settings.changed', view));
  monitor.onChange((connection) => {
    push('connection.changed', { connection });
    if (connection === 'online') {
      void drafts.flush();
      void session.serviceUp();
    }
  });
};

const answerRenderer = (
  { clock, log, settings }: Foundation,
  { client, keyring, monitor, skew }: ServiceParts,
  person: PersonParts & { readonly incoming: IncomingCalls },
  { loans }: WindowParts,
  mode: Mode,
): void => {
  const { session, closer, drafts } = person;
  const calls = new ServiceCalls(
    client,
    {
      'contacts.wrapUp': {
        before: ({ contactId }) => closer.settle(contactId),
        after: ({ contactId }) => {
          loans.endContact(contactId);
          drafts.forget('contact', contactId);
        },
      },
      'contacts.park': { after: ({ contactId }) => loans.endContact(contactId) },
      'handouts.open': {
        after: ({ contactId, memberId }, { handoutId }) =>
          closer.opened({ contactId, memberId, handoutId }),
      },
      'handouts.close': { after: ({ handoutId }) => closer.closed(handoutId) },
    },
    () => session.state.status === 'signedIn',
  );
  const handlers = makeHandlers({
    ...person,
    client,
    monitor,
    calls,
    loans,
    settings,
    trainingAccounts: () => (mode.kind === 'training' ? trainingAccounts : []),
    info: async () => ({
      version: app.getVersion(),
      runtime: onElectron ? 'electron' : 'stand-in',
      training: mode.kind === 'training',
      unsentSurvivesCrash: await keyring.isReal(),
      platform: process.platform,
    }),
    ready: (shown) => {
      skew.remind();
      log({ event: 'ready' });
      process.stdout.write(`workspace ready: ${/^[a-zA-Z-]{1,40}$/.exec(shown)?.[0] ?? '?'}\n`);
    },
  });
  const router = new Router(handlers, clock, log, randomUUID);
  ipcMain.handle(requestChannel, (event, message: unknown) =>
    router.answer(event.senderFrame, message),
  );
};

const superviseTraining = (
  { options, userData, timers, log, settings }: Foundation,
  { reach, monitor }: ServiceParts,
  { session }: PersonParts,
): TrainingSupervisor => {
  const isUsual = [options.members, options.seed, options['as-of']].every(
    (given) => given === undefined,
  );
  return new TrainingSupervisor({
    fork: () =>
      utilityProcess.fork(built('service/main.js'), [], {
        serviceName: 'HEK Training Service',
        stdio: app.isPackaged ? 'ignore' : 'inherit',
        // Training never reaches a database of the environment.
        env: { ...process.env, DATABASE_URL: '' },
      }),
    start: {
      type: 'start',
      dataFolder: join(userData, 'training'),
      resources: join(app.getAppPath(), 'resources'),
      archive: isUsual ? built('archive/training-members.tar') : null,
      members: options.members ?? usualData.members,
      seed: options.seed ?? usualData.seed,
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
    away: () => monitor.heard(false),
    failed: (trouble, detail) =>
      session.serviceFailed(troubleSentence(trouble, detail, settings.values.language)),
  });
};

const startService = (
  { settings }: Foundation,
  { reach, probe }: ServiceParts,
  { session }: PersonParts,
  mode: Mode,
  supervisor: TrainingSupervisor | null,
): void => {
  const { language } = settings.values;
  switch (mode.kind) {
    case 'training':
      supervisor?.start();
      break;
    case 'broken':
      session.serviceFailed(mode.reason[language]);
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
        const code = info.code === 'offline' ? 'offline' : 'answerNotUnderstood';
        return session.serviceFailed(deskErrorTexts[code][language]);
      });
      break;
  }
};

/** Brings to the service what it should have, ends the session and the embedded service. */
const shutDown = async (
  { log, timers }: Foundation,
  { monitor }: ServiceParts,
  { session, closer, clipboard }: PersonParts,
  supervisor: TrainingSupervisor | null,
): Promise<void> => {
  log({ event: 'stopping' });
  monitor.stop();
  await within(timers, farewellMillis * 2, session.signOut());
  await within(timers, farewellMillis, closer.settle());
  await clipboard.empty();
  await supervisor?.stop();
  log({ event: 'stopped' });
};

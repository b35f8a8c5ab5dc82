import { app, dialog, powerMonitor } from 'electron';
import { logReason } from '../observability/log.ts';
import { chooseCertificate } from '../service-client/client-certificate.ts';
import { programGivenUp } from '../windows/notices.ts';
import { RestartBudget } from '../windows/recovery.ts';
import type { Foundation } from './foundation.ts';
import type { PersonParts } from './person.ts';
import type { ServiceParts } from './service.ts';

/** False on the stand-in, which cannot start itself again. */
export const onElectron = process.versions['electron'] !== undefined;

/** The screen was locked, the computer slept or woke up. */
export const followPower = (
  { session, idle }: Pick<PersonParts, 'session' | 'idle'>,
  { monitor }: Pick<ServiceParts, 'monitor'>,
): void => {
  powerMonitor.on('lock-screen', () => session.lock('screen'));
  powerMonitor.on('suspend', () => session.lock('screen'));
  powerMonitor.on('resume', () => {
    idle.check();
    void monitor.check();
  });
};

/** A server asks for a certificate: always answered here, or Chromium would take the first it finds. */
export const followCertificates = (
  { log, settings }: Foundation,
  { reach }: Pick<ServiceParts, 'reach'>,
): void => {
  app.on('select-client-certificate', (event, _contents, url, offered, answer) => {
    event.preventDefault();
    const { address } = reach;
    const own = address === undefined ? [] : [address.serviceUrl, address.issuer];
    const chosen = chooseCertificate(offered, url, own, settings.policy.clientCertificateIssuer);
    log({ event: 'certificateChosen', count: chosen === undefined ? 0 : 1 });
    if (chosen === undefined) {
      answer();
    } else {
      answer(chosen);
    }
  });
};

/** Errors nobody caught: logged; the program starts again, at most three times in five minutes. */
export const followErrors = ({ clock, log, settings }: Foundation): void => {
  app.on('child-process-gone', (_event, { reason, exitCode }) =>
    log({ event: 'childProcessGone', reason: logReason(reason), exitCode }),
  );
  process.on('unhandledRejection', (error) => log({ event: 'unhandledRejection', error }));
  process.on('uncaughtException', (error) => {
    log({ event: 'uncaughtError', error });
    const budget = new RestartBudget(clock, settings.stored.restarts);
    if (onElectron && budget.spend()) {
      settings.remember({ restarts: [...budget.recent] });
      app.relaunch();
    } else {
      dialog.showErrorBox('HEK Service Desk', programGivenUp[settings.values.language]);
    }
    app.exit(1);
  });
};

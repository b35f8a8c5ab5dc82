import { join } from 'node:path';
import { clipboard, shell } from 'electron';
import { ClipboardKeeper } from '../clipboard/clipboard.ts';
import { DraftKeeper, KeptDrafts } from '../drafts/draft-keeper.ts';
import { IdleLock } from '../session/idle-lock.ts';
import { loopbackPage, openLoopback } from '../session/loopback.ts';
import { OidcProvider } from '../session/oidc.ts';
import { SealedFile } from '../session/sealed-file.ts';
import { Session } from '../session/session.ts';
import { BrowserSignIn } from '../session/sign-in.ts';
import { StoredGrant, StoredSession } from '../session/stored-session.ts';
import type { Mode } from '../settings/connection.ts';
import { within } from '../shutdown.ts';
import type { Foundation } from './foundation.ts';
import { makePapers, type PaperParts } from './papers.ts';
import type { ServiceParts } from './service.ts';
import type { WindowParts } from './window.ts';

/** What the screen needs to hand over its last key presses before a lock reloads it. */
const lockReloadMillis = 300;
/** What leaving may take to bring texts and hand-outs to the service. */
const farewellMillis = 3_000;
const usualTakenSeconds = 120;

export interface PersonParts extends PaperParts {
  readonly session: Session;
  readonly idle: IdleLock;
  readonly drafts: DraftKeeper;
  readonly clipboard: ClipboardKeeper;
}

/** The signed-in person and what belongs to them. `stopping` is true once the program ends. */
export const makePerson = (
  foundation: Foundation,
  service: ServiceParts,
  { window, push, loans }: WindowParts,
  mode: Mode,
  stopping: () => boolean,
): PersonParts => {
  const { clock, machineClock, timers, log, userData, settings } = foundation;
  const { fetch, reach, tokens, keyring, ownCall, skew, stream } = service;
  const sealed = (name: string) => join(userData, `${name}.sealed`);

  const drafts = new DraftKeeper({
    save: (draft, key) => ownCall('drafts.save', draft, key),
    list: () => ownCall('drafts.list', {}),
    file: new SealedFile(sealed('unsent-texts'), KeptDrafts, keyring),
    timers,
    log,
    unconfirmedChanged: (unconfirmed) => push('drafts.state', { unconfirmed }),
  });
  const clipboardKeeper = new ClipboardKeeper(clipboard, timers);
  const papers = makePapers(foundation, service, window, push, () =>
    session.state.status === 'signedIn'
      ? session.state.policy.printTakenSeconds
      : usualTakenSeconds,
  );
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
      openLoopback: () => openLoopback(loopbackPage(settings.values.language)),
      openBrowser: (url) => shell.openExternal(url),
      timers,
      log,
    }),
    stored: new StoredSession(new SealedFile(sealed('session'), StoredGrant, keyring), clock),
    current: async () => {
      const askedAt = clock.now();
      const current = await ownCall('session.current', {});
      if (current.ok) {
        skew.measured(current.value.service.now, askedAt);
      }
      return current;
    },
    provider: () => {
      const { address } = reach;
      return address === undefined
        ? undefined
        : new OidcProvider({ ...address, fetch, clock, machineClock });
    },
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
        // The browser of the sign-in lies in front of the window.
        window.focus();
      },
      locked: (keepScreen) => {
        emptyHands();
        if (!keepScreen) {
          timers.after(lockReloadMillis, () => window.reload());
        }
      },
      leaving: () => {
        const { closer, print } = papers;
        const sent = Promise.all([drafts.flush(), print.withdrawAll()]);
        return within(
          timers,
          farewellMillis,
          sent.then(() => closer.settle()),
        );
      },
      left: () => {
        emptyHands();
        drafts.setPerson(null);
        settings.setPerson(null);
        if (!stopping()) {
          window.reload();
        }
      },
    },
  });
  return { ...papers, session, idle, drafts, clipboard: clipboardKeeper };
};

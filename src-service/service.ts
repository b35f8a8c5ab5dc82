import type { AddressInfo } from 'node:net';
import type { Clock } from '#shared/domain/clock.ts';
import type { Policy } from '#shared/domain/policy.ts';
import { type AnchorKey, anchorHead } from './access-log/anchors.ts';
import { sealPending } from './access-log/sealer.ts';
import type { OpenDatabase } from './database/connection.ts';
import { listenForEvents } from './events/listen.ts';
import { POLL_MILLIS } from './events/stream.ts';
import { EventWake } from './events/wake.ts';
import { lookForEebResults } from './features/cards/eeb-results.ts';
import { handlers } from './features/index.ts';
import { lookForAppAnswers } from './features/verification/app-answers.ts';
import { placeOf, type ServiceLog } from './http/log.ts';
import { RequestRate } from './http/request-rate.ts';
import type { ExternalIssuer } from './identity/external-issuer.ts';
import { makeDigest, makeDraftCipher } from './identity/secrets.ts';
import { externalSignIn, trainingSignIn } from './identity/sign-in.ts';
import type { Kim } from './kim/port.ts';
import { TrainingKim } from './kim/training-kim.ts';
import type { MemberApp } from './member-app/port.ts';
import { TrainingMemberApp } from './member-app/training-app.ts';
import { Pipeline } from './pipeline/run.ts';
import { lazyRendering } from './rendering.ts';
import { runRetention } from './retention/run-retention.ts';
import { makeServer } from './server.ts';

const SEAL_EVERY_MILLIS = 500;
const LOOK_EVERY_MILLIS = 1_000;
const WARM_UP_AFTER_MILLIS = 500;
const ANCHOR_EVERY_MILLIS = 5 * 60 * 1_000;
const RETENTION_EVERY_MILLIS = 60 * 60 * 1_000;
/** Also what runs for less than an hour a day forgets; and nobody's start waits for it. */
const FIRST_RETENTION_MILLIS = 60 * 1_000;

export interface ServiceOptions {
  readonly database: OpenDatabase;
  readonly clock: Clock;
  readonly policy: Policy;
  /** Folder with `fonts/`. */
  readonly resources: string;
  /** 32 bytes: encrypts drafts and salts digests of this database. */
  readonly dataKey: Uint8Array;
  readonly anchorKey: AnchorKey;
  /** File outside the database that keeps the anchors too; null for none. */
  readonly anchorSink: string | null;
  readonly log: ServiceLog;
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  readonly version: string;
  /** Lifetime of access tokens; tests shorten it. */
  readonly accessTokenSeconds?: number;
  /** Whose access tokens are accepted; null or missing: training, with accounts of its own. */
  readonly externalIssuer?: ExternalIssuer | null;
  /** The way to the members' app; null: they cannot be asked there. Default: training's own, else null. */
  readonly memberApp?: MemberApp | null;
  /** The way to practices; null: none. Default: training's own, else null. */
  readonly kim?: Kim | null;
  /** How long an event stream waits for a wake before it looks by itself; tests lengthen it. */
  readonly eventPollMillis?: number;
}

export interface RunningService {
  readonly port: number;
  readonly issuer: string;
  /** The service's own accounts sign in. */
  readonly training: boolean;
  /** Seals and anchors what is left, then closes everything, the database last. */
  stop(): Promise<void>;
}

/** Wires the service together and listens. The database is open, migrated and owned from here on. */
export const startService = async (options: ServiceOptions): Promise<RunningService> => {
  const { database, clock, policy, dataKey, log, version } = options;
  const { db } = database;
  const wake = new EventWake();
  const externalIssuer = options.externalIssuer ?? null;
  const training = externalIssuer === null;
  const { memberApp = training ? new TrainingMemberApp(clock) : null } = options;
  const { kim = training ? new TrainingKim(clock) : null } = options;
  const rendering = lazyRendering(options.resources, training);
  const pipeline = new Pipeline({
    db,
    clock,
    policy,
    handlers,
    version,
    training,
    wake: () => wake.wake(),
    parts: {
      ...rendering,
      asksMemberApp: memberApp !== null,
      kim,
      draftCipher: makeDraftCipher(dataKey),
      digest: makeDigest(dataKey),
    },
  });

  const signIn =
    externalIssuer === null
      ? await trainingSignIn(db, options.accessTokenSeconds)
      : externalSignIn(externalIssuer, { db, clock, log });
  const server = await makeServer({
    pipeline,
    stream: { db, clock, wake, training, pollMillis: options.eventPollMillis ?? POLL_MILLIS },
    log,
    version,
    signIn,
    rate: new RequestRate(policy.requestsPerMinute, clock),
  });
  await server.listen({ host: options.host, port: options.port });
  const { port } = server.server.address() as AddressInfo;
  const issuer = signIn.issuerAt(`http://${options.host}:${port}`);

  const sealing = repeat(SEAL_EVERY_MILLIS, async () => {
    try {
      await sealPending(db, clock);
    } catch (error) {
      log({ event: 'sealerFailed', ...placeOf(error) });
    }
  });
  const askingApp =
    memberApp === null
      ? null
      : repeat(LOOK_EVERY_MILLIS, async () => {
          try {
            await lookForAppAnswers({ db, clock, policy, memberApp, wake: () => wake.wake() });
          } catch (error) {
            log({ event: 'memberAppFailed', ...placeOf(error) });
          }
        });
  const lookingAtKim =
    kim === null
      ? null
      : repeat(LOOK_EVERY_MILLIS, async () => {
          try {
            await lookForEebResults({ db, clock, policy, kim, wake: () => wake.wake() });
          } catch (error) {
            log({ event: 'kimFailed', ...placeOf(error) });
          }
        });
  const anchor = async () => {
    try {
      await anchorHead(db, clock, options.anchorKey, options.anchorSink);
    } catch (error) {
      log({ event: 'anchorFailed', ...placeOf(error) });
    }
  };
  const anchoring = repeat(ANCHOR_EVERY_MILLIS, anchor);
  const retaining = repeat(
    RETENTION_EVERY_MILLIS,
    async () => {
      try {
        await runRetention({ db, clock, policy, key: options.anchorKey });
      } catch (error) {
        log({ event: 'retentionFailed', ...placeOf(error) });
      }
    },
    FIRST_RETENTION_MILLIS,
  );
  const { connect } = database;
  const listening =
    connect === null ? null : listenForEvents({ connect, wake: () => wake.wake(), log });
  log({ event: 'listening', port });
  // Whoever signs in first does not wait for it, and nor does their first letter.
  const warmUp = setTimeout(() => {
    rendering.warmUp().catch((error: unknown) => log({ event: 'failed', ...placeOf(error) }));
  }, WARM_UP_AFTER_MILLIS);

  return {
    port,
    issuer,
    training,
    stop: async () => {
      clearTimeout(warmUp);
      await server.close();
      await Promise.all([
        sealing(),
        anchoring(),
        retaining(),
        askingApp?.(),
        lookingAtKim?.(),
        listening?.(),
      ]);
      while ((await sealPending(db, clock)) > 0) {
        // Until nothing is left that could be lost with the process.
      }
      await anchor();
      await database.close();
      log({ event: 'stopped' });
    },
  };
};

/**
 * Runs a task again and again with a pause between, never twice at a time.
 * @returns ends it; resolves when a running task is through
 */
const repeat = (
  pauseMillis: number,
  task: () => Promise<void>,
  firstPauseMillis = pauseMillis,
): (() => Promise<void>) => {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let isOver = false;
  const schedule = (millis: number) => {
    timer = setTimeout(() => {
      running = task().finally(() => {
        if (!isOver) {
          schedule(pauseMillis);
        }
      });
    }, millis);
  };
  schedule(firstPauseMillis);
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await running;
  };
};

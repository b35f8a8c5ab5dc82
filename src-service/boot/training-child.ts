import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '#shared/domain/clock.ts';
import { today } from '#shared/domain/dates.ts';
import { PolicySchema } from '#shared/domain/policy.ts';
import {
  type FromTrainingService,
  ToTrainingService,
  type TrainingFault,
  type TrainingStart,
} from '#shared/training/protocol.ts';
import { claimFolder, FolderFault } from '../database/folder/claim-folder.ts';
import { NewerSchemaError } from '../database/migrate.ts';
import { makeServiceLog, placeOf } from '../http/log.ts';
import { TRAINING_CLIENT_ID } from '../identity/training-provider.ts';
import { type RunningService, startService } from '../service.ts';
import { readOrMakeKeys } from './service-keys.ts';
import { openTrainingDatabase } from './training-members.ts';

/** The end of the utility process's port that is ours. */
export interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

export interface TrainingChild {
  readonly port: ParentPort;
  readonly version: string;
  /** A clock that shows `start` (ISO instant) now and goes on from there; null = the machine's. */
  clockFrom(start: string | null): Clock;
  exit(code: number): void;
}

/** Runs the service as a child of the app: starts when told, stops when told. */
export const runTrainingChild = ({ port, version, clockFrom, exit }: TrainingChild): void => {
  const log = makeServiceLog();
  const say = (message: FromTrainingService) => port.postMessage(message);
  let starting: Promise<() => Promise<void>> | null = null;

  const handle = async (message: ToTrainingService): Promise<void> => {
    if (message.type === 'start') {
      starting ??= start(message);
      await starting;
      return;
    }
    const stop = await starting;
    await stop?.();
    say({ type: 'stopped' });
    exit(0);
  };

  const start = async (message: TrainingStart): Promise<() => Promise<void>> => {
    const clock = clockFrom(message.now);
    const { service, release, setAside } = await openAndStart(message, clock, version);
    say({
      type: 'ready',
      port: service.port,
      issuer: service.issuer,
      clientId: TRAINING_CLIENT_ID,
      setAside,
    });
    return async () => {
      await service.stop();
      await release();
    };
  };

  port.on('message', ({ data }) => {
    handle(ToTrainingService.parse(data)).catch((error: unknown) => {
      log({ event: 'failed', ...placeOf(error) });
      say({ type: 'fatal', ...faultOf(error) });
      exit(1);
    });
  });
};

interface Started {
  readonly service: RunningService;
  release(): Promise<void>;
  readonly setAside: string | null;
}

const openAndStart = async (
  { dataFolder, resources, archive, members, seed, asOf }: TrainingStart,
  clock: Clock,
  version: string,
): Promise<Started> => {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const folder = join(dataFolder, 'database');
  const claim = await claimFolder(folder, clock);
  try {
    const data = { members, seed, asOf: asOf ?? today(clock) };
    const { value: database, setAside } = await claim.openOrSetAside(() =>
      openTrainingDatabase(folder, archive, data),
    );
    const keys = await readOrMakeKeys(join(dataFolder, 'keys.json'));
    const service = await startService({
      database,
      clock,
      policy: PolicySchema.parse({}),
      resources,
      ...keys,
      anchorSink: join(dataFolder, 'anchors.jsonl'),
      log: makeServiceLog(),
      host: '127.0.0.1',
      port: 0,
      version,
    });
    return { service, release: claim.release, setAside };
  } catch (error) {
    await claim.release();
    throw error;
  }
};

const faultOf = (error: unknown): { fault: TrainingFault; detail: string } => {
  if (error instanceof FolderFault) {
    return { fault: error.fault, detail: error.detail };
  }
  if (error instanceof NewerSchemaError) {
    return { fault: 'folderNewer', detail: error.message };
  }
  const { code, name } = asNodeError(error);
  if (code === 'ENOSPC') {
    return { fault: 'diskFull', detail: '' };
  }
  return code === 'EADDRINUSE' || code === 'EACCES'
    ? { fault: 'portUnavailable', detail: '' }
    : { fault: 'unexpected', detail: name };
};

const asNodeError = (error: unknown): { code: unknown; name: string } =>
  error instanceof Error
    ? { code: Reflect.get(error, 'code'), name: error.name }
    : { code: undefined, name: '' };

import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { ToTrainingService } from '#shared/training/protocol.ts';
import type { Address } from '../../../../src-main/service-client/reach.ts';
import { troubleSentence } from '../../../../src-main/training/sentences.ts';
import {
  mostRestarts,
  type ServiceProcess,
  startMillis,
  stopMillis,
  TrainingSupervisor,
} from '../../../../src-main/training/supervisor.ts';
import { listeningLog } from '../fakes/log.ts';
import { ManualTimers } from '../fakes/manual-timers.ts';

/** A utility process as Electron shows it. */
class PretendProcess extends EventEmitter implements ServiceProcess {
  readonly heard: ToTrainingService[] = [];
  killed = false;

  postMessage(message: ToTrainingService): void {
    this.heard.push(message);
  }

  kill(): boolean {
    this.killed = true;
    this.emit('exit', 1);
    return true;
  }
}

const start = {
  type: 'start',
  dataFolder: '/data',
  resources: '/resources',
  archive: null,
  members: 50,
  seed: 1,
  asOf: null,
  now: null,
} as const;
const ready = (port: number) => ({
  type: 'ready',
  port,
  issuer: `http://127.0.0.1:${port}/identity`,
  clientId: 'desk',
  setAside: null,
});

const setUp = () => {
  const timers = new ManualTimers();
  const processes: PretendProcess[] = [];
  const addresses: Address[] = [];
  const failures: string[] = [];
  let away = 0;
  const supervisor = new TrainingSupervisor({
    fork: () => {
      const process = new PretendProcess();
      processes.push(process);
      return process;
    },
    start,
    timers,
    log: listeningLog().log,
    ready: (address) => addresses.push(address),
    away: () => {
      away += 1;
    },
    failed: (trouble, detail) => failures.push(`${trouble} ${detail}`.trim()),
  });
  supervisor.start();
  const newest = () => {
    const process = processes.at(-1);
    if (process === undefined) {
      throw new Error('no process was started');
    }
    return process;
  };
  return { timers, processes, addresses, failures, away: () => away, supervisor, newest };
};

describe('the training service', () => {
  it('is told to start once its process is there, and answers where it is', () => {
    const { newest, addresses } = setUp();
    expect(newest().heard).toEqual([]);
    newest().emit('spawn');
    expect(newest().heard).toEqual([start]);
    newest().emit('message', ready(4711));
    expect(addresses).toEqual([
      {
        serviceUrl: 'http://127.0.0.1:4711',
        issuer: 'http://127.0.0.1:4711/identity',
        clientId: 'desk',
      },
    ]);
  });

  it('is started again when it dies, three times, and then given up', () => {
    const { newest, processes, failures, addresses, away } = setUp();
    for (let run = 0; run <= mostRestarts; run += 1) {
      newest().emit('message', ready(5000 + run));
      newest().emit('exit', 139);
    }
    expect(processes).toHaveLength(1 + mostRestarts);
    expect(addresses).toHaveLength(1 + mostRestarts);
    expect(away()).toBe(1 + mostRestarts);
    expect(failures).toEqual(['givenUp']);
  });

  it('that cannot run says why and is not started again', () => {
    const { newest, processes, failures } = setUp();
    newest().emit('message', { type: 'fatal', fault: 'folderInUse', detail: '/data' });
    newest().emit('exit', 1);
    expect(failures).toEqual(['folderInUse /data']);
    expect(processes).toHaveLength(1);
    expect(newest().killed).toBe(true);
  });

  it('that never gets ready is a fault after a while', async () => {
    const { newest, failures, timers } = setUp();
    newest().emit('spawn');
    await timers.advance(startMillis);
    expect(failures).toEqual(['unexpected']);
  });

  it('is not believed when it says something outside the protocol', () => {
    const { newest, addresses, failures } = setUp();
    newest().emit('message', { type: 'ready', port: 'x' });
    newest().emit('message', 'ready');
    expect([addresses, failures]).toEqual([[], []]);
  });

  it('is stopped by asking', async () => {
    const { supervisor, newest, processes, timers } = setUp();
    const stopped = supervisor.stop();
    expect(newest().heard).toEqual([{ type: 'stop' }]);
    newest().emit('message', { type: 'stopped' });
    newest().emit('exit', 0);
    await stopped;
    expect(newest().killed).toBe(false);
    expect(processes).toHaveLength(1);
    expect(timers.waiting).toBe(0);
  });

  it('that does not stop is ended', async () => {
    const { supervisor, newest, timers } = setUp();
    const stopped = supervisor.stop();
    await timers.advance(stopMillis);
    await stopped;
    expect(newest().killed).toBe(true);
  });

  it('that is not there any more stops at once', async () => {
    const { supervisor, newest } = setUp();
    newest().emit('message', { type: 'fatal', fault: 'diskFull', detail: '' });
    await supervisor.stop();
    expect(newest().heard).toEqual([]);
  });
});

describe('the sentence of a fault', () => {
  it('names what it is about and what to do', () => {
    expect(troubleSentence('folderInUse', '/data', 'de')).toBe(
      'Die Schulungsdaten sind schon in einem anderen Programm geöffnet. Bitte schließen Sie es und starten Sie neu. (/data)',
    );
    expect(troubleSentence('policyInvalid', 'line 3: cardDays', 'en')).toContain(
      'faulty: line 3: cardDays.',
    );
  });

  it('has no empty brackets', () => {
    expect(troubleSentence('diskFull', '', 'de')).not.toMatch(/\(|\{/);
  });
});

import { FromTrainingService, type ToTrainingService } from '#shared/training/protocol.ts';
import { type Log, logReason } from '../observability/log.ts';
import type { Address } from '../service-client/reach.ts';
import type { Cancel, Timers } from '../timers.ts';
import type { TrainingTrouble } from './sentences.ts';

/** What is needed of Electron's `UtilityProcess`. */
export interface ServiceProcess {
  on(event: 'spawn', listener: () => void): unknown;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  postMessage(message: ToTrainingService): void;
  kill(): boolean;
}

export interface SupervisorCollaborators {
  readonly fork: () => ServiceProcess;
  readonly start: Extract<ToTrainingService, { type: 'start' }>;
  readonly timers: Timers;
  readonly log: Log;
  /** The service answers here; called anew after every restart. */
  readonly ready: (address: Address, setAside: string | null) => void;
  /** The service is away and may come back. */
  readonly away: () => void;
  /** It will not come back in this run. */
  readonly failed: (trouble: TrainingTrouble, detail: string) => void;
}

export const mostRestarts = 3;
/** Building a large synthetic database from nothing takes minutes; longer than this is a fault. */
export const startMillis = 5 * 60_000;
/** Closing the database properly; then the process is ended. */
export const stopMillis = 5_000;

/** Starts, watches and stops the embedded service of training mode. */
export class TrainingSupervisor {
  readonly #with: SupervisorCollaborators;
  #child: ServiceProcess | undefined;
  #restarts = 0;
  #stopping: (() => void) | undefined;
  #cancelStart: Cancel = () => undefined;

  constructor(collaborators: SupervisorCollaborators) {
    this.#with = collaborators;
  }

  start(): void {
    const child = this.#with.fork();
    this.#child = child;
    this.#with.log({ event: 'trainingStarting', attempt: this.#restarts });
    child.on('spawn', () => child.postMessage(this.#with.start));
    child.on('message', (message) => this.#hear(child, message));
    child.on('exit', (exitCode) => this.#exited(child, exitCode));
    this.#cancelStart = this.#with.timers.after(startMillis, () => this.#fault('unexpected', ''));
  }

  /** Resolves when the process has ended; it is killed if it takes too long. */
  async stop(): Promise<void> {
    const child = this.#child;
    if (child === undefined) {
      return;
    }
    this.#cancelStart();
    const ended = new Promise<void>((resolve) => {
      this.#stopping = resolve;
    });
    child.postMessage({ type: 'stop' });
    const cancel = this.#with.timers.after(stopMillis, () => child.kill());
    await ended;
    cancel();
  }

  #hear(child: ServiceProcess, message: unknown): void {
    const heard = FromTrainingService.safeParse(message);
    if (child !== this.#child || !heard.success) {
      return;
    }
    if (heard.data.type === 'ready') {
      const { port, issuer, clientId, setAside } = heard.data;
      this.#cancelStart();
      this.#with.log({ event: 'trainingReady' });
      this.#with.ready({ serviceUrl: `http://127.0.0.1:${port}`, issuer, clientId }, setAside);
    }
    if (heard.data.type === 'fatal') {
      this.#with.log({ event: 'trainingFault', reason: logReason(heard.data.fault) });
      this.#fault(heard.data.fault, heard.data.detail);
    }
  }

  #exited(child: ServiceProcess, exitCode: number): void {
    if (child !== this.#child) {
      return;
    }
    this.#child = undefined;
    this.#cancelStart();
    this.#with.log({ event: 'trainingExited', exitCode });
    if (this.#stopping !== undefined) {
      this.#stopping();
      return;
    }
    this.#with.away();
    if (this.#restarts >= mostRestarts) {
      this.#with.log({ event: 'trainingGivenUp' });
      this.#with.failed('givenUp', '');
      return;
    }
    this.#restarts += 1;
    this.start();
  }

  /** The service cannot run: nothing is restarted, and what is left of the process is ended. */
  #fault(trouble: TrainingTrouble, detail: string): void {
    const child = this.#child;
    this.#child = undefined;
    this.#cancelStart();
    child?.kill();
    this.#with.failed(trouble, detail);
  }
}

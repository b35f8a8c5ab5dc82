import type { FromPartitionOptions } from 'electron';
import { closed, notImplemented } from '../closed.ts';
import { KnownEvents } from '../emitter.ts';
import { StandInProtocol } from './protocol.ts';
import { StandInWebRequest } from './web-request.ts';

type CheckHandler = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>;
type RequestHandler = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>;
type DeviceHandler = NonNullable<Parameters<Electron.Session['setDevicePermissionHandler']>[0]>;

/**
 * A session. Pages share one Chromium profile; what differs per session is who answers schemes, which
 * requests are let through and which permissions are given. `fetch` is Node's, without cookies or cache.
 */
export class StandInSession
  extends KnownEvents
  implements
    Pick<
      Electron.Session,
      | 'isPersistent'
      | 'fetch'
      | 'setPermissionCheckHandler'
      | 'setPermissionRequestHandler'
      | 'setDevicePermissionHandler'
      | 'setSpellCheckerEnabled'
      | 'clearStorageData'
      | 'clearCache'
      | 'closeAllConnections'
    >
{
  readonly protocol = new StandInProtocol();
  readonly webRequest = new StandInWebRequest();
  private readonly partition: string | undefined;
  private check: CheckHandler | null = null;
  private request: RequestHandler | null = null;

  constructor(partition: string | undefined) {
    super('session', [
      'will-download',
      'select-hid-device',
      'select-serial-port',
      'select-usb-device',
      'preconnect',
    ]);
    this.partition = partition;
  }

  isPersistent(): boolean {
    return this.partition === undefined || this.partition.startsWith('persist:');
  }

  fetch(input: string | GlobalRequest, init?: RequestInit): Promise<GlobalResponse> {
    return fetch(input, init);
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.check = handler;
  }

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.request = handler;
  }

  /** Chromium asks nobody here: pages of the stand-in never see a device. */
  setDevicePermissionHandler(_handler: DeviceHandler | null): void {
    // Nothing to do here.
  }

  /** The stand-in's Chromium checks no spelling. */
  setSpellCheckerEnabled(enabled: boolean): void {
    if (enabled) {
      notImplemented('session.setSpellCheckerEnabled(true)');
    }
  }

  /** In-memory sessions keep nothing here, and the profile of the window is removed at the end. */
  async clearStorageData(): Promise<void> {
    // Nothing to do here.
  }

  async clearCache(): Promise<void> {
    // Nothing to do here.
  }

  async closeAllConnections(): Promise<void> {
    // Nothing to do here.
  }

  /**
   * For the stand-in: Chromium is told to deny every permission, so a session must want just that.
   * (Electron without a handler grants everything.)
   */
  insistOnDenial(): void {
    if (this.check === null || this.request === null) {
      notImplemented('a window whose session grants permissions: set both permission handlers');
    }
  }
}

const sessions = new Map<string, StandInSession>();
const defaultSession = new StandInSession(undefined);

/** `electron.session`. */
export const session = {
  get defaultSession(): StandInSession {
    return defaultSession;
  },
  fromPartition(partition: string, _options?: FromPartitionOptions): StandInSession {
    const known = sessions.get(partition);
    if (known !== undefined) {
      return known;
    }
    const made = closed('session', new StandInSession(partition));
    sessions.set(partition, made);
    return made;
  },
};

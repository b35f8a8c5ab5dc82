import { randomUUID } from 'node:crypto';
import { session as electronSession, safeStorage } from 'electron';
import type { InputOf, JsonOperationName, OutputOf } from '#shared/service-contract/index.ts';
import type { Push } from '../ipc/push.ts';
import type { Outcome } from '../outcome.ts';
import { ServiceClient } from '../service-client/client.ts';
import { ClockSkew } from '../service-client/clock-skew.ts';
import { ConnectionMonitor } from '../service-client/connection-monitor.ts';
import { EventStream } from '../service-client/event-stream.ts';
import { Reach } from '../service-client/reach.ts';
import { axiosTransport, type Fetch } from '../service-client/transport.ts';
import { AccessTokens } from '../session/access-tokens.ts';
import { type Keyring, SafeStorageKeyring } from '../session/keyring.ts';
import type { Foundation } from './foundation.ts';

/** A call of the program itself, not of a person: never a read (domain rule 27). */
export type OwnCall = <N extends JsonOperationName>(
  operation: N,
  input: InputOf<N>,
  idempotencyKey?: string,
) => Promise<Outcome<OutputOf<N>>>;

export interface ServiceParts {
  readonly fetch: Fetch;
  readonly reach: Reach;
  readonly tokens: AccessTokens;
  readonly keyring: Keyring;
  readonly client: ServiceClient;
  readonly ownCall: OwnCall;
  readonly monitor: ConnectionMonitor;
  readonly skew: ClockSkew;
  readonly stream: EventStream;
  /** Asks once whether the service is there, and compares its clock with ours. */
  readonly probe: () => Promise<Outcome<OutputOf<'session.info'>>>;
}

/** Everything that speaks to the service, over one in-memory session of Chromium's network. */
export const makeService = ({ clock, timers, log }: Foundation, push: Push): ServiceParts => {
  const serviceSession = electronSession.fromPartition('service', { cache: false });
  const fetch: Fetch = (input, init) => serviceSession.fetch(input, init);
  const reach = new Reach();
  const tokens = new AccessTokens(clock, log);
  const monitor: ConnectionMonitor = new ConnectionMonitor({
    clock,
    timers,
    log,
    probe: () => probe(),
  });
  const heard = (reached: boolean) => monitor.heard(reached);
  const transport = axiosTransport(fetch);
  const client = new ServiceClient({ transport, reach, tokens, timers, log, heard });
  const ownCall: OwnCall = (operation, input, idempotencyKey) =>
    client.call(operation, input, {
      cause: 'refresh',
      idempotencyKey: idempotencyKey ?? null,
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
    heard,
    newRequestId: randomUUID,
    cursorOfNow: () => ownCall('events.since', { cursor: null }),
    event: (event) => push('service.event', event),
  });
  const keyring = new SafeStorageKeyring(safeStorage, process.platform, log);
  return { fetch, reach, tokens, keyring, client, ownCall, monitor, skew, stream, probe };
};

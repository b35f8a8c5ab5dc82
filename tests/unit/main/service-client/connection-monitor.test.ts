import { describe, expect, it } from 'vitest';
import {
  ConnectionMonitor,
  offlineAfterMillis,
} from '../../../../src-main/service-client/connection-monitor.ts';
import { listeningLog } from '../fakes/log.ts';
import { ManualTimers } from '../fakes/manual-timers.ts';

const setUp = () => {
  const timers = new ManualTimers();
  const service = { there: false, asked: 0 };
  const states: string[] = [];
  const monitor: ConnectionMonitor = new ConnectionMonitor({
    clock: timers.clock,
    timers,
    log: listeningLog().log,
    probe: async () => {
      service.asked += 1;
      monitor.heard(service.there);
    },
  });
  monitor.onChange((state) => states.push(state));
  return { timers, service, states, monitor };
};

describe('the connection', () => {
  it('is reconnecting after the first lost attempt, and online after the first that arrives', () => {
    const { monitor, states } = setUp();
    monitor.heard(false);
    monitor.heard(false);
    monitor.heard(true);
    expect(states).toEqual(['reconnecting', 'online']);
  });

  it('is offline after fifteen seconds without the service', async () => {
    const { monitor, states, timers } = setUp();
    monitor.heard(false);
    await timers.advance(offlineAfterMillis + 15_000);
    expect(states).toEqual(['reconnecting', 'offline']);
  });

  it('comes back by itself when the service does', async () => {
    const { monitor, states, timers, service } = setUp();
    monitor.heard(false);
    await timers.advance(60_000);
    service.there = true;
    await timers.advance(30_000);
    expect(states).toEqual(['reconnecting', 'offline', 'online']);
    const { asked } = service;
    await timers.advance(10 * 60_000);
    expect(service.asked).toBe(asked);
  });

  it('is asked for more and more rarely while nobody answers', async () => {
    const { monitor, timers, service } = setUp();
    monitor.heard(false);
    await timers.advance(60_000);
    expect(service.asked).toBeGreaterThanOrEqual(4);
    expect(service.asked).toBeLessThanOrEqual(8);
  });

  it('is looked at at once when the computer wakes up', async () => {
    const { monitor, service } = setUp();
    await monitor.check();
    expect(service.asked).toBe(1);
    expect(monitor.state).toBe('reconnecting');
  });
});

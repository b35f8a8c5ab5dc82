import { join } from 'node:path';
import type { Clock } from '#shared/domain/clock.ts';
import type { CommandLine } from '../command-line.ts';
import { type Log, makeLog } from '../observability/log.ts';
import { RotatingFile } from '../observability/rotating-file.ts';
import { type PolicyResult, readMachinePolicy } from '../settings/machine-policy.ts';
import { policyFileAt, policyPath } from '../settings/policy-file.ts';
import { SettingsKeeper } from '../settings/settings.ts';
import { settingsFileIn } from '../settings/store-file.ts';
import { nodeTimers, type Timers } from '../timers.ts';

/** What everything else stands on. */
export interface Foundation {
  readonly options: CommandLine;
  readonly userData: string;
  /** What the program takes for now. */
  readonly clock: Clock;
  /** The computer's own clock, whatever `--now` says. */
  readonly machineClock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly policy: PolicyResult;
  readonly settings: SettingsKeeper;
}

/** The machine's clock, or one that showed `start` when the program began and goes on from there. */
const clockFrom = (start: string | undefined, machineClock: Clock): Clock => {
  if (start === undefined) {
    return machineClock;
  }
  const ahead = Date.parse(start) - machineClock.now();
  return { now: () => machineClock.now() + ahead };
};

export const makeFoundation = (
  options: CommandLine,
  userData: string,
  machineClock: Clock,
): Foundation => {
  const clock = clockFrom(options.now, machineClock);
  const log = makeLog(new RotatingFile(join(userData, 'logs')), clock);
  const ownFile = options['policy-file'];
  const path = ownFile ?? policyPath(process.platform, process.env['ProgramData'] ?? '');
  // A file named on the command line belongs to whoever runs the unpackaged program.
  const trusted = ownFile === undefined ? [0] : [0, process.getuid?.() ?? 0];
  const policy = readMachinePolicy(policyFileAt(path, trusted));
  const stamp = () => new Date(clock.now()).toISOString().replaceAll(':', '-');
  const settings = new SettingsKeeper(
    settingsFileIn(userData, stamp),
    policy.ok ? policy.policy : {},
    options,
    log,
  );
  return { options, userData, clock, machineClock, timers: nodeTimers, log, policy, settings };
};

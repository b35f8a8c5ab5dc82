import type { Clock } from '#shared/domain/clock.ts';
import { startAlone } from './boot/alone.ts';
import { type ParentPort, runTrainingChild } from './boot/training-child.ts';

/** Composition root of the service: the one place that reads the machine's clock and environment. */

const VERSION = '0.1.0';

const machineClock: Clock = { now: () => Date.now() };

/** Shows `start` now and goes on at the machine's pace. */
const clockFrom = (start: string | null): Clock => {
  if (start === null) {
    return machineClock;
  }
  const offset = Date.parse(start) - Date.now();
  return { now: () => Date.now() + offset };
};

const isParentPort = (value: unknown): value is ParentPort =>
  typeof value === 'object' && value !== null && 'postMessage' in value;

const parentPort: unknown = Reflect.get(process, 'parentPort');
if (isParentPort(parentPort)) {
  process.once('disconnect', () => process.exit(0));
  runTrainingChild({
    port: parentPort,
    version: VERSION,
    clockFrom,
    exit: (code) => process.exit(code),
  });
} else {
  startAlone(process.env, machineClock, VERSION).then(
    ({ port, issuer, training, stop }) => {
      const accounts = training ? ' (training accounts)' : '';
      process.stdout.write(`service ready on port ${port}, issuer ${issuer}${accounts}\n`);
      const end = () => {
        stop().then(
          () => process.exit(0),
          () => process.exit(1),
        );
      };
      process.once('SIGINT', end);
      process.once('SIGTERM', end);
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : 'cannot start'}\n`);
      process.exitCode = 1;
    },
  );
}

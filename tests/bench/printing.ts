import { postIpp } from '../../src-main/printing/cups-server.ts';
import { CupsSpooler } from '../../src-main/printing/cups-spooler.ts';
import { commandRunner } from '../../src-main/printing/run-command.ts';
import { renderLetter } from '../../src-service/letters/render-letter.ts';
import { OwnCups, whyNotRun } from '../printing/harness/cups-server.ts';
import { follow } from '../printing/harness/follow.ts';
import { fonts, replacementCard } from '../service/letters/sample-letters.ts';
import { percentile, print, timed } from './figures.ts';

/**
 * From "print" to the letter lying with the spooler: rendered as the service does it, the printer looked up
 * and the job followed as in main, beside a bare `lp` of the same bytes. Without the hops between window,
 * main and service, which `window` measures. The queue is paused, so that no printing disturbs it.
 */

const WARM_UP = 3;
const ROUNDS = 30;
const LIMIT_MS = 400;

const training = { fonts, training: true };

const measure = async (): Promise<void> => {
  const cups = await OwnCups.start();
  try {
    const run = commandRunner(cups.env);
    const spooler = new CupsSpooler(run, postIpp, 'root', cups.configuration);
    await cups.addPlainPrinter('Front');
    cups.disable('Front');
    const { bytes } = await renderLetter(replacementCard, training);
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      let followed: ReturnType<typeof follow> | undefined;
      const taken = await timed(async () => {
        const letter = await renderLetter(replacementCard, training);
        followed = follow(spooler, { printerId: 'Front', bytes: letter.bytes });
        await followed.answer;
      });
      const lp = await timed(() => run('lp', ['-d', 'Front'], bytes));
      await followed?.print.withdrawAll();
      if (round >= WARM_UP) {
        ours.push(taken);
        bare.push(lp);
      }
    }
    const baseline = percentile(bare, 0.95);
    const value = percentile(ours, 0.95);
    print({ figure: 'printing: a bare lp of a letter, p95', unit: 'ms', value: baseline });
    const figure = 'printing: click to job with the spooler, p95';
    print({ figure, unit: 'ms', value, baseline, limit: LIMIT_MS });
  } finally {
    await cups.stop();
  }
};

const reason = whyNotRun();
if (reason === undefined) {
  await measure();
} else {
  process.stdout.write(`printing was not measured: ${reason}\n`);
}

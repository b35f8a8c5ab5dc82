import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generate } from '../../../src-service/database/synthetic/generate.ts';
import { ensureBuilt } from '../../electron-stand-in/build.ts';
import { OwnCups, whyNotRun } from '../../printing/harness/cups-server.ts';
import { Desk } from '../fixture/desk.ts';
import { goOnAs } from '../steps/person.ts';
import { leadsLook } from './leads-look.ts';
import { phoneCall } from './phone-call.ts';
import { Recorder } from './recorder.ts';
import { walkIn } from './walk-in.ts';

/**
 * `npm run tour`: one whole call, a walk-in and the lead's look at it afterwards, through the real
 * program. Leaves pictures, the letter, the case history and a summary in `out/tour`. Its exit code is 0
 * only if every step did what it says.
 */
const AS_OF = '2026-03-10';
const data = { members: 300, seed: 1, asOf: AS_OF };

const say = (text: string) => process.stdout.write(`${text}\n`);

const main = async (): Promise<void> => {
  ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'hek-tour-'));
  const recorder = new Recorder(resolve('out/tour'), say);
  const noPrinting = whyNotRun();
  const cups = noPrinting === undefined ? await OwnCups.start() : null;
  const printer = (await cups?.addPrinter('Schalter', { location: 'Geschäftsstelle' })) ?? null;
  cups?.setDefault('Schalter');
  say(noPrinting === undefined ? 'Prints on a virtual printer.' : `Prints nothing: ${noPrinting}.`);
  const desk = new Desk(folder, {
    ...data,
    now: `${AS_OF}T09:00:00.000Z`,
    language: 'de',
    ...(cups === null ? {} : { env: cups.env }),
  });
  const { scenarios } = generate(data);
  try {
    const page = await desk.start();
    await recorder.step(page, 'sign-in', 'Anmelden mit einem Schulungskonto', async () => {
      await page.getByRole('heading', { name: 'Anmelden' }).waitFor();
    });
    await desk.signIn('agent');
    await phoneCall(recorder, page, scenarios);
    await goOnAs(desk, page, 'branch');
    await walkIn(recorder, page, scenarios, { desk, printer });
    await goOnAs(desk, page, 'lead');
    await leadsLook(recorder, page, scenarios);
    const faults = desk.takeFaults();
    if (faults.length > 0) {
      throw new Error(`The window had errors: ${faults.join('; ')}`);
    }
    say(`The tour is through; see ${recorder.folder}`);
  } catch (error) {
    // The window may be the very thing that is broken.
    const last = join(recorder.folder, 'last.png');
    await desk
      .currentWindow()
      ?.screenshot({ path: last })
      .catch(() => undefined);
    throw error;
  } finally {
    recorder.finish();
    await desk.dispose();
    await cups?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

await main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});

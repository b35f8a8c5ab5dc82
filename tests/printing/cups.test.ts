import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { done, refused } from '../../src-main/outcome.ts';
import { postIpp } from '../../src-main/printing/cups-server.ts';
import { CupsSpooler } from '../../src-main/printing/cups-spooler.ts';
import { commandRunner } from '../../src-main/printing/run-command.ts';
import { testPage } from '../../src-main/printing/test-page.ts';
import { OwnCups, whyNotRun } from './harness/cups-server.ts';
import { follow as followJob, on } from './harness/follow.ts';

const reason = whyNotRun();
if (reason !== undefined) {
  process.stderr.write(`printing tests were NOT run: ${reason}\n`);
}

/** Stands for the name in a letter (nine letters, so that the page's offsets stay right). */
const canary = 'MUSTERFRA';

describe.skipIf(reason !== undefined)('a real CUPS with a virtual printer', () => {
  let cups: OwnCups;
  let spooler: CupsSpooler;
  beforeAll(async () => {
    cups = await OwnCups.start();
    spooler = new CupsSpooler(commandRunner(cups.env), postIpp, 'root', cups.configuration);
  });
  afterAll(() => cups.stop());

  const follow = (printerId: string | null, takenSeconds = 60) =>
    followJob(spooler, { printerId, takenSeconds });

  it('is listed with place, default and state', async () => {
    const front = await cups.addPrinter('Front', { location: 'Halle, links' });
    await cups.addPrinter('Back');
    cups.setDefault('Back');
    cups.disable('Front');
    const printers = await spooler.printers();
    expect(printers).toEqual(
      done([
        { printerId: 'Back', name: 'Back', location: null, isDefault: true, state: 'idle' },
        {
          printerId: 'Front',
          name: 'Front',
          location: 'Halle, links',
          isDefault: false,
          state: 'stopped',
        },
      ]),
    );
    await front.switchOff();
    cups.removePrinter('Front');
  });

  it('takes a page; the job is taken only when the printer is done with it', async () => {
    const tray = await cups.addPrinter('Tray', { held: true });
    const job = follow('Tray');
    expect(await job.answer).toMatchObject({ ok: true, value: { state: 'queued' } });
    await job.began;
    expect(tray.paper()).toEqual([]);
    tray.release();
    expect(await job.ended).toMatchObject({ state: 'taken', because: null });
    expect(job.states).toEqual(['sending', 'queued', 'printing', 'taken']);
    expect(tray.paper().map(textOfPdf)).toEqual([
      expect.stringContaining('HEK Service Desk: Testseite'),
    ]);
    // A letter laid out after DIN 5008 must come out in its own size.
    expect(tray.paper()[0]?.toString('latin1')).toMatch(
      /MediaBox \[ 0 0 595(\.\d+)? 84[12](\.\d+)? \]/,
    );
    // To whom it was handed is the person's word: main leaves the hand-out open.
    expect(job.closed).toEqual([]);
  });

  it('prints on the default printer where none is chosen', async () => {
    const job = follow(null);
    expect(await job.ended).toMatchObject({ printerId: 'Back', state: 'taken' });
  });

  it('does not know a printer of another name', async () => {
    expect(await follow('Attic').answer).toEqual(refused('printerUnknown'));
    const request = { title: 'HEK-0', copies: 1, bytes: testPage() };
    expect(await spooler.submit({ ...request, printerId: 'Attic' })).toEqual(
      refused('printerUnknown'),
    );
    expect(await spooler.submit({ ...request, printerId: '-o raw' })).toEqual(
      refused('printerUnknown'),
    );
  });

  it('a job not taken in time is withdrawn and never printed afterwards', async () => {
    const off = await cups.addPrinter('Off');
    await off.switchOff();
    const job = follow('Off', 3);
    expect(await job.ended).toMatchObject({ state: 'withdrawn', because: 'printerStopped' });
    expect(job.closed).toEqual([{ ...on, outcome: 'withdrawn', handedTo: null }]);
    expect(off.paper()).toEqual([]);
  });

  it('a job waiting at a stopped queue can be taken back by the person', async () => {
    await cups.addPrinter('Paused');
    cups.disable('Paused');
    const job = follow('Paused');
    const answer = await job.answer;
    const jobId = answer.ok ? answer.value.jobId : '';
    expect(await job.print.cancel({ jobId })).toMatchObject({
      ok: true,
      value: { state: 'withdrawn', because: 'cancelled' },
    });
  });

  it('a job that the printer had begun is unknown after it was taken back', async () => {
    await cups.addPrinter('Jam', { held: true });
    const job = follow('Jam');
    const { jobId } = await job.began;
    expect(await job.print.cancel({ jobId })).toMatchObject({
      ok: true,
      value: { state: 'unknown', because: 'cancelled' },
    });
    expect(job.closed).toEqual([]);
  });

  it('a printer that is removed in the middle of a job leaves it unknown', async () => {
    await cups.addPrinter('Gone', { held: true });
    const job = follow('Gone');
    await job.began;
    cups.removePrinter('Gone');
    expect(await job.ended).toMatchObject({ state: 'unknown' });
    expect(job.states.filter((state) => state === 'sending')).toHaveLength(1);
  });

  it('a scheduler that dies in the middle leaves the job unknown; printing is unavailable', async () => {
    await cups.addPrinter('Dead', { held: true });
    const job = follow('Dead');
    await job.began;
    await cups.stopScheduler();
    expect(await job.ended).toMatchObject({ state: 'unknown', because: 'spoolerGone' });
    expect(await follow('Dead').answer).toEqual(refused('printingUnavailable'));
    await cups.startScheduler();
    expect((await spooler.printers()).ok).toBe(true);
  });

  it('keeps a random title and no file of a job that is done', async () => {
    const text = Buffer.from(testPage()).toString('latin1').replace('Testseite', canary);
    const spooled = await spooler.submit({
      printerId: 'Back',
      title: 'HEK-0123abcd',
      copies: 1,
      bytes: Buffer.from(text, 'latin1'),
    });
    const spoolId = spooled.ok ? spooled.value : '';
    expect(cups.keptTexts()).toContain(canary);
    let state = await spooler.state('Back', spoolId);
    while (state.ok && state.value !== 'taken') {
      state = await spooler.state('Back', spoolId);
    }
    expect(state).toEqual(done('taken'));
    await cups.untilIdle();
    expect(cups.keptTexts()).toContain('HEK-0123abcd');
    expect(cups.keptTexts()).not.toContain(canary);
    // Its configuration says so, and so do our settings.
    expect(await spooler.keeping()).toBe(0);
  });
});

/** The page contents of a PDF that CUPS' filters have compressed. */
const textOfPdf = (pdf: Buffer): string =>
  [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)endstream/g)]
    .map(([, content = '']) => inflateSync(Buffer.from(content, 'latin1')).toString('latin1'))
    .join('\n');

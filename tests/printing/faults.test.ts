import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postIpp } from '../../src-main/printing/cups-server.ts';
import { CupsSpooler } from '../../src-main/printing/cups-spooler.ts';
import { OpenJobs } from '../../src-main/printing/open-jobs.ts';
import { commandRunner } from '../../src-main/printing/run-command.ts';
import { OwnCups, until, whyNotRun } from './harness/cups-server.ts';
import { follow } from './harness/follow.ts';

/** Faults of a real CUPS: nothing is lost, nothing comes out twice. */
describe.skipIf(whyNotRun() !== undefined)('a printer or a spooler with a fault', () => {
  let cups: OwnCups;
  let spooler: CupsSpooler;
  beforeAll(async () => {
    cups = await OwnCups.start();
    spooler = new CupsSpooler(commandRunner(cups.env), postIpp, 'root', cups.configuration);
  });
  afterAll(() => cups.stop());

  it('a printer out of paper: the job is under way until it is filled, then comes out once', async () => {
    const printer = await cups.addPrinter('Empty', { noPaper: true });
    const job = follow(spooler, { printerId: 'Empty' });
    await job.began;
    await until('the alert', () => cups.alerts('Empty').includes('media-empty'));
    expect(job.states).toEqual(['sending', 'queued', 'printing']);
    expect(printer.paper()).toHaveLength(0);
    printer.release();
    expect(await job.ended).toMatchObject({ state: 'taken' });
    expect(printer.paper()).toHaveLength(1);
  });

  it('a printer that stays out of paper: somebody must look, and nothing is printed again', async () => {
    const printer = await cups.addPrinter('Unfilled', { noPaper: true });
    const job = follow(spooler, { printerId: 'Unfilled', takenSeconds: 2 });
    expect(await job.ended).toMatchObject({ state: 'unknown', because: 'notTakenInTime' });
    // The person says what lay in the tray: main leaves the hand-out open.
    expect(job.closed).toEqual([]);
    expect(job.states.filter((state) => state === 'sending')).toHaveLength(1);
    expect(printer.paper()).toHaveLength(0);
  });

  it('fifty jobs at once at a paused printer, and the spooler restarted: each comes out once', async () => {
    const printer = await cups.addPlainPrinter('Plain');
    cups.disable('Plain');
    const letters = Array.from({ length: 50 }, (_, index) => `%PDF-1.4 letter ${index} of 50`);
    const jobs = letters.map((text) =>
      follow(spooler, { printerId: 'Plain', bytes: Buffer.from(text, 'latin1') }),
    );
    const answers = await Promise.all(jobs.map(({ answer }) => answer));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(50);
    await cups.stopScheduler();
    await cups.startScheduler();
    expect(printer.paper).toEqual([]);
    cups.enable('Plain');
    const ended = await Promise.all(jobs.map((job) => job.ended));
    expect(new Set(ended.map(({ state }) => state))).toEqual(new Set(['taken']));
    expect(printer.paper.toSorted()).toEqual(letters.toSorted());
  });

  it('our program dying in the middle of a job: none of our files is left, and the next start takes it back', async () => {
    const printer = await cups.addPlainPrinter('Widow');
    cups.disable('Widow');
    const own = join(cups.folder, 'own');
    const temp = join(own, 'temp');
    const userData = join(own, 'user-data');
    for (const folder of [temp, userData]) mkdirSync(folder, { recursive: true });
    const openJobs = join(userData, 'print-jobs.json');
    const crashing = join(import.meta.dirname, 'harness', 'crash-mid-job.ts');
    const died = spawnSync(process.execPath, [crashing, 'Widow', openJobs], {
      env: { ...process.env, ...cups.env, TMPDIR: temp },
      input: '%PDF-1.4 MUSTERFRAU',
    });
    expect(died.signal).toBe('SIGKILL');
    expect(cups.spooled()).toHaveLength(1);
    expect(readdirSync(temp)).toEqual([]);
    expect(readdirSync(userData)).toEqual(['print-jobs.json']);
    expect(textsBelow(own)).not.toContain('MUSTERFRAU');

    expect(await new OpenJobs(openJobs).withdrawLeft(spooler)).toBe(1);
    await cups.untilIdle();
    cups.enable('Widow');
    const next = follow(spooler, { printerId: 'Widow', bytes: Buffer.from('%PDF-1.4 next') });
    expect(await next.ended).toMatchObject({ state: 'taken' });
    expect(printer.paper).toEqual(['%PDF-1.4 next']);
    expect(existsSync(openJobs)).toBe(false);
    expect(cups.keptTexts()).not.toContain('MUSTERFRAU');
  });

  it('a printer removed while jobs wait: they are unknown or withdrawn, and none comes out', async () => {
    const printer = await cups.addPlainPrinter('Torn');
    cups.disable('Torn');
    const jobs = [1, 2, 3].map(() => follow(spooler, { printerId: 'Torn' }));
    await Promise.all(jobs.map(({ answer }) => answer));
    cups.removePrinter('Torn');
    for (const { state } of await Promise.all(jobs.map(({ ended }) => ended))) {
      expect(['unknown', 'withdrawn']).toContain(state);
    }
    expect(printer.paper).toEqual([]);
  });
});

const textsBelow = (folder: string): string =>
  spawnSync('grep', ['-r', '-a', '-h', '.', folder], { encoding: 'latin1' }).stdout;

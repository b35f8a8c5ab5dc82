import { describe, expect, it } from 'vitest';
import type { PrintJob } from '#shared/desk-contract/routes.ts';
import type { InputOf } from '#shared/service-contract/index.ts';
import { done, type Outcome, refused } from '../../../../src-main/outcome.ts';
import { HandoutCloser } from '../../../../src-main/printing/handout-closer.ts';
import { mostSilentPolls } from '../../../../src-main/printing/print-job.ts';
import { PrintJobs } from '../../../../src-main/printing/print-jobs.ts';
import type { Spooler, SpoolRequest, SpoolState } from '../../../../src-main/printing/spooler.ts';
import { listeningLog } from '../fakes/log.ts';
import { ManualTimers } from '../fakes/manual-timers.ts';

const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const on = { contactId: id(1), memberId: id(2), handoutId: id(3) };
const requestId = id(9);
const letter = { bytes: Buffer.from('%PDF'), mediaType: 'application/pdf', sha256: 'a'.repeat(64) };
const printer = (printerId: string, isDefault: boolean) => ({
  printerId,
  name: printerId,
  location: null,
  isDefault,
  state: 'idle' as const,
});

/** A print system that does what a test says. */
class PretendSpooler implements Spooler {
  readonly submitted: SpoolRequest[] = [];
  readonly cancelled: string[] = [];
  now: Outcome<SpoolState> = done('queued');
  afterCancel: SpoolState = 'cancelled';
  list: Awaited<ReturnType<Spooler['printers']>> = done([
    printer('Front', true),
    printer('Back', false),
  ]);

  async printers() {
    return this.list;
  }
  takes = true;

  async submit(request: SpoolRequest) {
    this.submitted.push(request);
    if (!this.takes) {
      return refused('printerGone');
    }
    return done(`${request.printerId}-${this.submitted.length}`);
  }
  async state() {
    return this.now;
  }
  async keeping() {
    return 0;
  }
  async cancel(_printerId: string, spoolId: string) {
    this.cancelled.push(spoolId);
    this.now = done(this.afterCancel);
    return done({});
  }
}

const setUp = () => {
  const timers = new ManualTimers();
  const spooler = new PretendSpooler();
  const { log } = listeningLog();
  const closed: InputOf<'handouts.close'>[] = [];
  const closer = new HandoutCloser({
    close: async (input) => {
      closed.push(input);
      return done({});
    },
    log,
  });
  const open = new Set<string>();
  const openJobs = {
    add: async ({ spoolId }: { readonly spoolId: string }) => void open.add(spoolId),
    remove: async (spoolId: string) => void open.delete(spoolId),
  };
  const states: string[] = [];
  const jobs: PrintJob[] = [];
  const answers: { bytes: Outcome<typeof letter> } = { bytes: done(letter) };
  const print = new PrintJobs({
    spooler,
    bytes: async () => answers.bytes,
    closer,
    openJobs,
    clock: timers.clock,
    timers,
    log,
    takenSeconds: () => 120,
    changed: (job) => {
      jobs.push(job);
      states.push(job.because === null ? job.state : `${job.state}: ${job.because}`);
    },
  });
  closer.opened(on);
  const begin = (printerId: string | null = null, handoutId = on.handoutId) =>
    print.print({ ...on, handoutId, printerId, copies: 1 }, requestId);
  return { timers, spooler, closer, closed, states, jobs, answers, print, begin, open };
};

describe('a print job', () => {
  it('goes to the chosen printer, else to the system’s default', async () => {
    const { spooler, begin } = setUp();
    await begin('Back');
    await begin(null, id(4));
    expect(spooler.submitted.map(({ printerId }) => printerId)).toEqual(['Back', 'Front']);
    expect(spooler.submitted[0]?.bytes).toBe(letter.bytes);
  });

  it('has a random title that tells nothing', async () => {
    const { spooler, begin } = setUp();
    await begin();
    await begin(null, id(4));
    const titles = spooler.submitted.map(({ title }) => title);
    expect(titles.every((title) => /^HEK-[0-9a-f]{8}$/.test(title))).toBe(true);
    expect(new Set(titles).size).toBe(2);
  });

  it('is followed until the printer has everything', async () => {
    const { timers, spooler, states, begin } = setUp();
    await begin();
    await timers.advance(3_000);
    spooler.now = done('printing');
    await timers.advance(1_000);
    spooler.now = done('taken');
    await timers.advance(1_000);
    expect(states).toEqual(['sending', 'queued', 'printing', 'taken']);
    expect(timers.waiting).toBe(0);
  });

  it('for a printer that is not there is refused before any byte is fetched', async () => {
    const { spooler, states, begin } = setUp();
    expect(await begin('Attic')).toEqual(refused('printerUnknown'));
    spooler.list = done([printer('Front', false)]);
    expect(await begin()).toEqual(refused('printerUnknown'));
    spooler.list = refused('printingUnavailable');
    expect(await begin()).toEqual(refused('printingUnavailable'));
    expect(states).toEqual([]);
  });

  it('whose bytes are refused or damaged never reaches the spooler', async () => {
    const { spooler, answers, begin } = setUp();
    answers.bytes = refused('bytesDamaged');
    expect(await begin()).toEqual(refused('bytesDamaged'));
    expect(spooler.submitted).toEqual([]);
  });

  it('that the spooler does not take is withdrawn, and its hand-out closed', async () => {
    const { spooler, states, closed, begin } = setUp();
    spooler.takes = false;
    expect(await begin()).toEqual(refused('printerGone'));
    expect(states).toEqual(['sending', 'withdrawn: printerGone']);
    expect(closed).toEqual([{ ...on, outcome: 'withdrawn', handedTo: null }]);
  });

  it('not taken within the policy’s seconds is withdrawn, and its hand-out closed', async () => {
    const { timers, spooler, states, closed, begin } = setUp();
    await begin();
    await timers.advance(119_000);
    expect(spooler.cancelled).toEqual([]);
    await timers.advance(2_000);
    expect(spooler.cancelled).toEqual(['Front-1']);
    expect(states.at(-1)).toBe('withdrawn: notTakenInTime');
    expect(closed).toEqual([{ ...on, outcome: 'withdrawn', handedTo: null }]);
  });

  it('at a stopped printer is withdrawn for that reason', async () => {
    const { timers, spooler, states, begin } = setUp();
    await begin();
    spooler.now = done('stopped');
    await timers.advance(125_000);
    expect(states.at(-1)).toBe('withdrawn: printerStopped');
  });

  it('that was taken while it was being withdrawn counts as taken', async () => {
    const { spooler, states, print, begin, jobs } = setUp();
    await begin();
    spooler.afterCancel = 'taken';
    const cancelled = await print.cancel({ jobId: jobs.at(-1)?.jobId ?? '' });
    expect(cancelled).toMatchObject({ ok: true, value: { state: 'taken' } });
    expect(states.at(-1)).toBe('taken');
  });

  it('withdrawn after the printer had begun is unknown: somebody must look into the tray', async () => {
    const { timers, spooler, states, closed, begin } = setUp();
    await begin();
    spooler.now = done('printing');
    await timers.advance(125_000);
    expect(states.at(-1)).toBe('unknown: notTakenInTime');
    expect(closed).toEqual([]);
  });

  it('whose printer vanishes is unknown and is never printed again by itself', async () => {
    const { timers, spooler, states, begin } = setUp();
    await begin();
    spooler.now = done('gone');
    await timers.advance(600_000);
    expect(states.at(-1)).toBe('unknown: printerGone');
    expect(spooler.submitted).toHaveLength(1);
  });

  it('whose spooler falls silent is unknown after some looks; one missed look is nothing', async () => {
    const { timers, spooler, states, begin } = setUp();
    await begin();
    spooler.now = refused('printingUnavailable');
    await timers.advance(1_000 * (mostSilentPolls - 1));
    expect(states.at(-1)).toBe('queued');
    await timers.advance(1_000);
    expect(states.at(-1)).toBe('unknown: spoolerGone');
  });

  it('can be taken back by the person, once', async () => {
    const { print, begin, jobs, closed } = setUp();
    await begin();
    const jobId = jobs.at(-1)?.jobId ?? '';
    expect(await print.cancel({ jobId })).toMatchObject({
      ok: true,
      value: { state: 'withdrawn', because: 'cancelled' },
    });
    expect(await print.cancel({ jobId })).toEqual(refused('conflict'));
    expect(closed).toHaveLength(1);
  });

  it('still waiting when the person leaves is withdrawn: nobody would take the paper', async () => {
    const { print, begin, states } = setUp();
    await begin('Front');
    await begin('Back', id(4));
    await print.withdrawAll();
    expect(states.slice(-2)).toEqual(['withdrawn: cancelled', 'withdrawn: cancelled']);
  });

  it('is printed once per hand-out: a second click and a reprint need another one', async () => {
    const { timers, spooler, begin } = setUp();
    const [first, second] = await Promise.all([begin(), begin()]);
    expect([first.ok, second]).toEqual([true, refused('conflict')]);
    spooler.now = done('taken');
    await timers.advance(1_000);
    expect(await begin()).toEqual(refused('conflict'));
    expect(spooler.submitted).toHaveLength(1);
    expect((await begin(null, id(4))).ok).toBe(true);
  });

  it('that nobody answers for any more is not sent a second time under the same hand-out', async () => {
    const { timers, spooler, states, begin } = setUp();
    await begin();
    spooler.now = done('gone');
    await timers.advance(1_000);
    expect(states.at(-1)).toBe('unknown: printerGone');
    expect(await begin()).toEqual(refused('conflict'));
    expect(spooler.submitted).toHaveLength(1);
  });

  it('that was refused before it left can be tried again', async () => {
    const { answers, begin } = setUp();
    expect(await begin('Attic')).toEqual(refused('printerUnknown'));
    answers.bytes = refused('offline');
    expect((await begin()).ok).toBe(false);
    answers.bytes = done(letter);
    expect((await begin()).ok).toBe(true);
  });

  it('stands among the open ones as long as it is under way', async () => {
    const { timers, spooler, open, begin } = setUp();
    await begin();
    expect([...open]).toEqual(['Front-1']);
    spooler.now = done('taken');
    await timers.advance(1_000);
    expect([...open]).toEqual([]);
  });

  it('of a test page belongs to no hand-out', async () => {
    const { timers, print, spooler, jobs, closed } = setUp();
    await print.printPage('Front', Buffer.from('%PDF'));
    expect(jobs.at(-1)?.handoutId).toBeNull();
    spooler.now = done('cancelled');
    await timers.advance(1_000);
    expect(closed).toEqual([]);
  });
});

describe('rule 27: a hand-out', () => {
  it('that was printed is left to the person, who says to whom it was handed', async () => {
    const { timers, spooler, closer, closed, begin } = setUp();
    await begin();
    spooler.now = done('taken');
    await timers.advance(1_000);
    closer.closed(on.handoutId);
    await closer.settle();
    expect(closed).toEqual([]);
  });

  it('that nobody closed is closed with what is known before its contact ends', async () => {
    const { timers, spooler, closer, closed, begin } = setUp();
    await begin();
    spooler.now = done('taken');
    await timers.advance(1_000);
    await closer.settle(id(8));
    expect(closed).toEqual([]);
    await closer.settle(on.contactId);
    expect(closed).toEqual([{ ...on, outcome: 'taken', handedTo: null }]);
    await closer.settle();
    expect(closed).toHaveLength(1);
  });

  it('that was opened and never printed counts as withdrawn', async () => {
    const { closer, closed } = setUp();
    await closer.settle();
    expect(closed).toEqual([{ ...on, outcome: 'withdrawn', handedTo: null }]);
  });
});

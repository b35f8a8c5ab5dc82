import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { z } from 'zod';
import { generate } from '../../src-service/database/synthetic/generate.ts';
import { Desk } from '../e2e/fixture/desk.ts';
import { lookUp, openFirstHit, startContact } from '../e2e/steps/contact.ts';
import { answerUntil, memberSpeaks } from '../e2e/steps/gate.ts';
import { LONG_HISTORY, layLongHistory } from '../e2e/steps/long-history.ts';
import { ensureBuilt } from '../electron-stand-in/build.ts';
import { print } from './figures.ts';

/**
 * The timeline of a member with 10,000 entries, scrolled from its newest to its oldest while the pages come
 * by key. Beside it a bare windowed list of as many rows, in the same window.
 */
const data = { members: 200, seed: 1, asOf: '2026-03-10' };
const language = 'de';

/** A grid in the window: what scrolls, and what it scrolls. */
interface Grid {
  readonly scroller: string;
  readonly row: string;
}
const timeline: Grid = {
  scroller: '.timeline-table .d-table-scroll',
  row: '.timeline-table tbody tr',
};
const bareList: Grid = { scroller: '#bare', row: '#bare [data-row]' };

/** Scrolls by 400 pixels in each frame, as a turning wheel does, until the last of `count` rows is there. */
const scrollThrough = (page: Page, grid: Grid, count: number): Promise<void> =>
  page.evaluate(
    ({ scroller, row, count }) =>
      new Promise<void>((settle, fail) => {
        const element = document.querySelector(scroller);
        if (element === null) {
          fail(new Error('Nothing to scroll.'));
          return;
        }
        const frame = () => {
          element.scrollTop += 400;
          const done = [...element.querySelectorAll(row)].some(
            (one) => Number(one.getAttribute('aria-rowindex')) > count,
          );
          if (done) {
            settle();
          } else {
            requestAnimationFrame(frame);
          }
        };
        requestAnimationFrame(frame);
      }),
    { ...grid, count },
  );

/** What a trace of the browser says of one task; `tdur` is µs of the thread's own time. */
const TraceEvents = z.array(
  z.object({
    name: z.string(),
    pid: z.int(),
    tid: z.int(),
    tdur: z.number().optional(),
    args: z.object({ name: z.unknown() }).partial().optional(),
  }),
);

/**
 * Milliseconds of the longest task of the window's main thread while it scrolls, its drawing included.
 * The thread's own time, so that a busy machine does not count as work of ours.
 */
const longestTask = async (page: Page, grid: Grid, count: number): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  const events: z.infer<typeof TraceEvents> = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...TraceEvents.parse(value)));
  const includedCategories = ['toplevel', '__metadata'];
  await session.send('Tracing.start', { traceConfig: { includedCategories } });
  await scrollThrough(page, grid, count);
  const complete = new Promise((settle) => session.once('Tracing.tracingComplete', settle));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const mains = events.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const tasks = events.filter(
    ({ name, pid, tid }) =>
      name === 'ThreadControllerImpl::RunTask' &&
      mains.some((main) => main.pid === pid && main.tid === tid),
  );
  if (tasks.length === 0) {
    throw new Error('The trace names no task of the main thread.');
  }
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1_000;
};

/** The least that a windowed list can be: some forty rows of four cells, written anew as it scrolls. */
const layBareList = (page: Page, count: number): Promise<void> =>
  page.evaluate((count) => {
    const rowHeight = 32;
    const scroller = document.createElement('div');
    scroller.id = 'bare';
    Object.assign(scroller.style, {
      position: 'fixed',
      inset: '100px 400px 100px 300px',
      overflow: 'auto',
      zIndex: '9',
      background: 'white',
    });
    const body = document.createElement('div');
    Object.assign(body.style, { position: 'relative', height: `${count * rowHeight}px` });
    scroller.append(body);
    const rows = Array.from({ length: 40 }, () => {
      const row = document.createElement('div');
      row.setAttribute('data-row', '');
      Object.assign(row.style, { position: 'absolute', display: 'flex', gap: '12px', top: '0' });
      row.append(...Array.from({ length: 4 }, () => document.createElement('span')));
      body.append(row);
      return row;
    });
    const draw = () => {
      const from = Math.max(0, Math.floor(scroller.scrollTop / rowHeight) - 4);
      for (const [place, row] of rows.entries()) {
        const index = Math.min(count - 1, from + place);
        row.style.transform = `translateY(${index * rowHeight}px)`;
        row.setAttribute('aria-rowindex', String(index + 2));
        for (const cell of row.children) {
          cell.textContent = `row ${index}`;
        }
      }
    };
    scroller.addEventListener('scroll', draw);
    document.body.append(scroller);
    draw();
  }, count);

const measure = async (desk: Desk): Promise<void> => {
  const { scenarios } = generate(data);
  const caller = scenarios.wholeCall;
  // The first start makes the members.
  await desk.start();
  await desk.quit();
  await layLongHistory(desk.userData, caller.memberId);
  await desk.start();
  const page = await desk.signIn('agent');
  await startContact(page, 'call', 'enquiry');
  await lookUp(page, caller.kvnr, caller.lastName);
  await openFirstHit(page, caller.lastName);
  await memberSpeaks(page);
  await answerUntil(page, caller, 'high');
  await page.keyboard.press('Alt+0');
  await page.locator(timeline.row).first().waitFor();
  const value = await longestTask(page, timeline, LONG_HISTORY);
  await layBareList(page, LONG_HISTORY);
  const baseline = await longestTask(page, bareList, LONG_HISTORY);
  const figure = 'timeline scroll: longest main-thread task';
  print({ figure, unit: 'ms', value, baseline, limit: 50 });
};

ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), 'hek-bench-'));
const desk = new Desk(folder, { ...data, now: `${data.asOf}T09:00:00.000Z`, language });
try {
  await measure(desk);
} finally {
  await desk.dispose();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

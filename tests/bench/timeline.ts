import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
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

/**
 * Scrolls by 400 pixels in each frame, as a turning wheel does, until the last of `count` rows is there.
 * @returns ms of the longest time in which the main thread did nothing else, its drawing included
 */
const scrollThrough = (page: Page, grid: Grid, count: number): Promise<number> =>
  page.evaluate(
    ({ scroller, row, count }) =>
      new Promise<number>((settle, fail) => {
        const element = document.querySelector(scroller);
        if (element === null) {
          fail(new Error('Nothing to scroll.'));
          return;
        }
        let longest = 0;
        let last = performance.now();
        let done = false;
        const beat = new MessageChannel();
        beat.port1.onmessage = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (done) {
            settle(longest);
          } else {
            beat.port2.postMessage(null);
          }
        };
        beat.port2.postMessage(null);
        const frame = () => {
          element.scrollTop += 400;
          done = [...element.querySelectorAll(row)].some(
            (one) => Number(one.getAttribute('aria-rowindex')) > count,
          );
          if (!done) {
            requestAnimationFrame(frame);
          }
        };
        requestAnimationFrame(frame);
      }),
    { ...grid, count },
  );

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
  const value = await scrollThrough(page, timeline, LONG_HISTORY);
  await layBareList(page, LONG_HISTORY);
  const baseline = await scrollThrough(page, bareList, LONG_HISTORY);
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

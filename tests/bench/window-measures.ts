import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { ScenarioMember } from '../../src-service/database/synthetic/scenarios.ts';
import type { Desk } from '../e2e/fixture/desk.ts';
import { lookUp, lookupField, openFirstHit, startContact, wrapUp } from '../e2e/steps/contact.ts';

const status = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
};
const megabytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(status(pid))?.[1] ?? 0) / 1_024;
const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

/** Every process below one, itself included (Linux). */
const family = (root: number): number[] => {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      pid: Number(name),
      parent: Number(/PPid:\s+(\d+)/.exec(status(Number(name)))?.[1] ?? 0),
    }));
  const below = (pid: number): number[] => [
    pid,
    ...parents.filter(({ parent }) => parent === pid).flatMap((child) => below(child.pid)),
  ];
  return below(root);
};

/** Resident memory of main, service and the largest renderer process, in MB. */
export const residentMegabytes = async (desk: Desk): Promise<[string, number][]> => {
  const { app } = desk;
  const { pid } = app;
  const renderers = family(pid).filter((one) => commandOf(one).includes('--type=renderer'));
  return [
    ['main', megabytes(pid)],
    ['service', megabytes((await app.children()).at(-1)?.pid ?? 0)],
    ['renderer', Math.max(0, ...renderers.map(megabytes))],
  ];
};

/**
 * Milliseconds from each key press in the lookup field to the frame in which the hits it led to are on
 * the screen, service included.
 */
export const keyToPaint = async (
  page: Page,
  callers: readonly ScenarioMember[],
): Promise<number[]> => {
  await startContact(page, 'call', 'enquiry');
  const times: number[] = [];
  for (const { kvnr, lastName } of callers) {
    await lookupField(page).fill(kvnr.slice(0, -1));
    const painted = page.evaluate(
      (name) =>
        new Promise<number>((settle) => {
          let pressed = 0;
          addEventListener('keydown', (event) => (pressed = event.timeStamp), { once: true });
          const look = () => {
            const hit = [...document.querySelectorAll('[role=option]')].some((option) =>
              option.textContent?.includes(name),
            );
            if (hit) {
              requestAnimationFrame(() => settle(performance.now() - pressed));
            } else {
              requestAnimationFrame(look);
            }
          };
          look();
        }),
      lastName,
    );
    await lookupField(page).press(kvnr.slice(-1));
    times.push(await painted);
    await lookupField(page).fill('');
  }
  await page.keyboard.press('Escape');
  await wrapUp(page);
  return times;
};

/** Lookups per person are throttled (domain rule 2): one every two seconds goes on for ever. */
const LOOKUP_PACE_MILLIS = 2_100;

/** By how many per cent the window's JavaScript heap grew after opening and closing these members. */
export const heapGrowth = async (
  page: Page,
  callers: readonly ScenarioMember[],
): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  const used = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const open = async (caller: ScenarioMember) => {
    await startContact(page, 'call', 'enquiry');
    await lookUp(page, caller.kvnr, caller.lastName);
    await openFirstHit(page, caller.lastName);
    await wrapUp(page);
    await pause(LOOKUP_PACE_MILLIS);
  };
  // The first few load the views and the texts themselves.
  for (const caller of callers.slice(0, 8)) {
    await open(caller);
  }
  const before = await used();
  for (const caller of callers) {
    await open(caller);
  }
  return ((await used()) / before - 1) * 100;
};

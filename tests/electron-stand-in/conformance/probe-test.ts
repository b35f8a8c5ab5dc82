import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { test as base } from 'playwright/test';
import { launch } from '../../e2e/fixture/launch.ts';
import type { RunningApp } from '../../e2e/fixture/running-app.ts';

export { expect } from 'playwright/test';

/** What the probe's preload shows its page. */
export interface ProbeBridge {
  ask(channel: string, ...values: unknown[]): Promise<unknown>;
  tell(channel: string, ...values: unknown[]): void;
  heard(): unknown[][];
  later(listener: (told: number) => void): () => number;
  add(left: number, right: number): number;
  fail(): void;
  readonly nested: { value: number; list: readonly number[]; date: Date };
  world(): { sandboxed: boolean; isolated: boolean };
}

declare global {
  interface Window {
    readonly probe: ProbeBridge;
    readonly seenByPage: string;
  }
}

interface ProbeFixtures {
  readonly userData: string;
  readonly start: () => Promise<RunningApp>;
  readonly app: RunningApp;
  readonly page: Page;
}

const root = join(import.meta.dirname, 'probe');

/** Each test gets a fresh probe program and its window, on whichever runtime is there. */
export const test = base.extend<ProbeFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  userData: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'probe-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  start: async ({ userData }, use) => {
    const started: RunningApp[] = [];
    await use(async () => {
      const app = await launch({ root, entry: 'main.js', args: [`--user-data=${userData}`] });
      started.push(app);
      return app;
    });
    for (const app of started) {
      await app.kill();
    }
  },
  app: async ({ start }, use) => {
    const app = await start();
    await app.output.waitFor(/^probe ready$/);
    await use(app);
  },
  page: async ({ app }, use) => {
    await use(await app.window());
  },
});

import { defineConfig } from 'playwright/test';

/**
 * Tests that need a window. They run on Electron where its executable is, else on the stand-in. Two at a
 * time, because each starts the whole program, and one waits most of the time; never twice, because a test
 * that passes the second time has found something.
 */
export default defineConfig({
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  outputDir: 'out/playwright',
  reporter: [['list'], ['json', { outputFile: 'out/reports/playwright.json' }]],
  projects: [
    {
      name: 'conformance',
      testDir: 'tests/electron-stand-in/conformance',
      testMatch: '**/*.spec.ts',
      timeout: 60_000,
    },
    { name: 'e2e', testDir: 'tests/e2e', testMatch: '**/*.spec.ts' },
  ],
});

import { defineConfig } from 'vitest/config';

/**
 * One project per kind of test; each mirrors the folders it tests. `isolate: false` reads every module
 * once per worker instead of once per file, which is half of the time; it holds because no module of
 * ours keeps state of its own.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
          isolate: false,
        },
      },
      {
        test: {
          name: 'service',
          include: ['tests/service/**/*.test.ts'],
          // What the embedded database has none of: several instances, roles.
          exclude:
            process.env['TEST_DATABASE'] === 'postgres'
              ? []
              : ['tests/service/**/*.postgres.test.ts'],
          globalSetup: ['tests/service/harness/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          isolate: false,
          // Events and log entries are read below the snapshot horizon of the whole server: one worker's
          // open transaction would hide what another's test has just written.
          fileParallelism: false,
        },
      },
      { test: { name: 'security', include: ['tests/security/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'printing',
          include: ['tests/printing/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'packaged',
          include: ['tests/packaged/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});

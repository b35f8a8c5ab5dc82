import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../src-main/command-line.ts';

describe('the options of an unpackaged run', () => {
  it('are read by name', () => {
    const given = [
      '--user-data=/tmp/desk',
      '--members=200',
      '--seed=-4',
      '--as-of=2026-03-02',
      '--now=2026-03-02T09:00:00.000Z',
      '--language=en',
      '--keyring=memory',
    ];
    expect(parseCommandLine(given, false)).toEqual({
      ok: true,
      values: {
        'user-data': '/tmp/desk',
        members: 200,
        seed: -4,
        'as-of': '2026-03-02',
        now: '2026-03-02T09:00:00.000Z',
        language: 'en',
        keyring: 'memory',
      },
    });
  });

  it('leave Chromium’s switches alone', () => {
    const given = ['.', '--no-sandbox', '--remote-debugging-port=9222', '--toString=1'];
    expect(parseCommandLine(given, false)).toEqual({ ok: true, values: {} });
  });

  it.each([
    ['--members=49'],
    ['--members=many'],
    ['--members='],
    ['--seed=1.5'],
    ['--as-of=02.03.2026'],
    ['--now=yesterday'],
    ['--language=fr'],
    ['--keyring=disk'],
    ['--service-url=not an address'],
  ])('with the value of %s say which one is wrong', (argument) => {
    const result = parseCommandLine(['--seed=1', argument], false);
    expect(result).toEqual({ ok: false, problem: `${argument}: not a value it takes` });
  });

  it.each(['--now=2026-03-02T09:00:00.000Z', '--user-data=/tmp/x', '--members=200'])(
    'do not exist in a packaged program: %s',
    (argument) => {
      expect(parseCommandLine([argument], true)).toMatchObject({ ok: false });
    },
  );
});

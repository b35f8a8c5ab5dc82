import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SettableClock } from '#shared/domain/clock.ts';
import { type LogEntry, logReason, makeLog } from '../../../../src-main/observability/log.ts';
import { RotatingFile } from '../../../../src-main/observability/rotating-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (entry: LogEntry): Record<string, unknown> => {
  const lines: string[] = [];
  const sink = { write: (line: string) => lines.push(line) };
  makeLog(sink, new SettableClock(Date.UTC(2026, 2, 2, 9)))(entry);
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? '');
};

describe('a log line', () => {
  it('is JSON with the time of the program’s clock and the allowed fields', () => {
    const requestId = '00000000-0000-4000-8000-000000000001';
    const line = written({
      event: 'callFailed',
      requestId,
      operation: 'cards.block',
      code: 'offline',
      millis: 12.6,
      attempt: 2,
    });
    expect(line).toEqual({
      level: 'info',
      time: '2026-03-02T09:00:00.000Z',
      event: 'callFailed',
      requestId,
      operation: 'cards.block',
      code: 'offline',
      millis: 13,
      attempt: 2,
    });
  });

  it('leaves out what is smuggled in beside the allowed fields', () => {
    const smuggled = { event: 'signedIn', name: 'Muster', kvnr: 'X123456789' } as const;
    expect(Object.keys(written(smuggled)).toSorted()).toEqual(['event', 'level', 'time']);
  });

  it('takes no free text in the place of an id or a reason', () => {
    const line = written({
      event: 'locked',
      requestId: 'Muster X123456789',
      reason: logReason('Muster'),
    });
    expect(line).toMatchObject({ reason: 'other' });
    expect(JSON.stringify(line)).not.toContain('Muster');
  });

  it('tells of an error its class and place, never its message', () => {
    const line = written({ event: 'handlerFailed', error: new TypeError('Muster X123456789') });
    expect(line['error']).toBe('TypeError');
    expect(line['at']).toMatch(/^log\.test\.ts:\d+:\d+$/);
    expect(JSON.stringify(line)).not.toMatch(/Muster|X123456789/);
  });

  it('tells of an error of an unknown class only that it was one', () => {
    const error = new Error('x');
    error.name = 'MusterError';
    expect(written({ event: 'handlerFailed', error })['error']).toBe('Error');
    expect(written({ event: 'handlerFailed', error: 'Muster' })['error']).toBe('notAnError');
  });

  it('does not compile with free text', () => {
    // @ts-expect-error: the entry has no field for text
    const entry: LogEntry = { event: 'signedIn', message: 'Muster' };
    expect(Object.keys(written(entry))).not.toContain('message');
  });
});

describe('the log files', () => {
  it('are five of the given size at most, the newest first', () => {
    const logs = join(folder, 'logs');
    const file = new RotatingFile(logs, 100, 5);
    for (let line = 1; line <= 60; line += 1) {
      file.write(`${String(line).padStart(19, '0')}\n`);
    }
    const names = readdirSync(logs).toSorted();
    expect(names).toEqual(['desk.1.log', 'desk.2.log', 'desk.3.log', 'desk.4.log', 'desk.log']);
    for (const name of names) {
      expect(statSync(join(logs, name)).size).toBeLessThanOrEqual(100);
    }
    expect(readFileSync(join(logs, 'desk.log'), 'utf8')).toContain('0000000000000000060\n');
    expect(readFileSync(join(logs, 'desk.4.log'), 'utf8')).toContain('0000000000000000040\n');
  });

  it('go on where an earlier run stopped', () => {
    const logs = join(folder, 'again');
    new RotatingFile(logs, 50, 2).write('first\n');
    new RotatingFile(logs, 50, 2).write('second\n');
    expect(readFileSync(join(logs, 'desk.log'), 'utf8')).toBe('first\nsecond\n');
  });

  it('that cannot be written never stop the program', () => {
    const file = new RotatingFile('/dev/null/nowhere');
    expect(() => file.write('line\n')).not.toThrow();
  });
});

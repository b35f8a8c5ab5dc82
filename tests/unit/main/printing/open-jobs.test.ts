import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { done } from '../../../../src-main/outcome.ts';
import { OpenJobs } from '../../../../src-main/printing/open-jobs.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-jobs-'));
  path = join(folder, 'user-data', 'print-jobs.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A spooler that takes jobs back, and what it was asked to. */
const listening = () => {
  const cancelled: string[] = [];
  const spooler = {
    cancel: async (_printerId: string, spoolId: string) => {
      cancelled.push(spoolId);
      return done({});
    },
  };
  return { spooler, cancelled };
};
const job = (spoolId: string) => ({ printerId: 'Front', spoolId });

describe('jobs under way', () => {
  it('stand on the disk by the spooler’s ids alone, and leave no file when all are done', async () => {
    const jobs = new OpenJobs(path);
    await Promise.all([jobs.add(job('Front-1')), jobs.add(job('Front-2'))]);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual([job('Front-1'), job('Front-2')]);
    await Promise.all([jobs.remove('Front-1'), jobs.remove('Front-2')]);
    expect(existsSync(path)).toBe(false);
  });

  it('that a crash left with the spooler are taken back at the next start, once', async () => {
    await new OpenJobs(path).add(job('Front-7'));
    const { spooler, cancelled } = listening();
    expect(await new OpenJobs(path).withdrawLeft(spooler)).toBe(1);
    expect(cancelled).toEqual(['Front-7']);
    expect(existsSync(path)).toBe(false);
    expect(await new OpenJobs(path).withdrawLeft(spooler)).toBe(0);
  });

  it('are none where the file is damaged, and it is removed', async () => {
    await new OpenJobs(path).add(job('Front-7'));
    writeFileSync(path, '[{"printerId":');
    const { spooler, cancelled } = listening();
    expect(await new OpenJobs(path).withdrawLeft(spooler)).toBe(0);
    expect(cancelled).toEqual([]);
    expect(existsSync(path)).toBe(false);
  });

  it('are printed all the same where the file cannot be written', async () => {
    writeFileSync(join(folder, 'user-data'), 'no folder');
    await expect(new OpenJobs(path).add(job('Front-1'))).resolves.toBeUndefined();
  });
});

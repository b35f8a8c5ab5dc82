import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'playwright/test';

test('npm run tour: every step does what it says, and leaves what it promises', async () => {
  const tour = spawn(process.execPath, [join(import.meta.dirname, 'run.ts')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  tour.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  tour.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const code = await new Promise((settle) => tour.once('close', settle));
  expect(code, said.join('')).toBe(0);

  const left = readdirSync(resolve('out/tour'));
  const pictures = left.filter((name) => /^\d\d-.*\.png$/.test(name));
  const summary = readFileSync(resolve('out/tour/summary.txt'), 'utf8').trim().split('\n');
  expect(pictures.length).toBeGreaterThanOrEqual(20);
  expect(summary).toHaveLength(pictures.length);
  expect(left).toContain('ersatzbescheinigung.pdf');
  const history = readFileSync(resolve('out/tour/case-history.jsonl'), 'utf8').trim().split('\n');
  expect(history.map((line) => Object(JSON.parse(line)).operation)).toContain('contacts.wrapUp');
});

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDraftCipher } from '../../../src-service/identity/secrets.ts';
import { canary, filesIn, findCanaries, numberCanary } from './scan.ts';

const planted = canary('scan');
const found = (content: string | Uint8Array) =>
  findCanaries([{ name: 'here', content }], [canary('other'), planted]);

describe('the leak scan', () => {
  it.each([
    ['as it is', `before ${planted} after`],
    ['in capitals', planted.toUpperCase()],
    ['inside JSON', JSON.stringify({ text: planted })],
    ['as bytes', new Uint8Array(Buffer.from(`ä${planted}`, 'utf8'))],
    ['as UTF-16', new Uint8Array(Buffer.from(`ä${planted}`, 'utf16le'))],
    ['as hexadecimal', Buffer.from(`a${planted}z`, 'utf8').toString('hex')],
    ['as base64', Buffer.from(`${planted}z`, 'utf8').toString('base64')],
    ['as base64 behind one byte', Buffer.from(`a${planted}zz`, 'utf8').toString('base64')],
    ['as base64 behind two bytes', Buffer.from(`ab${planted}`, 'utf8').toString('base64')],
  ])('finds a canary %s', (_, content) => {
    expect(found(content)).toEqual([{ canary: planted, source: 'here' }]);
  });

  it('does not find what is encrypted or digested, nor another canary', () => {
    const sealed = makeDraftCipher(new Uint8Array(32)).seal(planted);
    expect(found(sealed)).toEqual([]);
    expect(found(createHash('sha256').update(planted).digest('hex'))).toEqual([]);
    expect(found(canary('scan'))).toEqual([]);
  });

  it('looks into every file below a folder and at its name, but for what is passed over', () => {
    const root = mkdtempSync(join(tmpdir(), 'leaks-'));
    try {
      mkdirSync(join(root, 'deep', 'down'), { recursive: true });
      writeFileSync(join(root, 'deep', 'down', 'log.jsonl'), `{"text":"${planted}"}\n`);
      writeFileSync(join(root, `${planted}.pdf`), '');
      mkdirSync(join(root, 'database'));
      writeFileSync(join(root, 'database', 'table'), planted);
      const leaks = findCanaries(
        filesIn(root, (path) => path === join(root, 'database')),
        [planted],
      );
      expect(leaks.map(({ source }) => source).toSorted()).toEqual([
        join(root, 'deep', 'down', 'log.jsonl'),
        `the name of ${join(root, `${planted}.pdf`)}`,
      ]);
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it('has number canaries of any length', () => {
    expect(numberCanary(12)).toMatch(/^\d{12}$/);
    expect([...filesIn('/nowhere')]).toEqual([]);
  });
});

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorText } from '../../../src-renderer/i18n/error-text.ts';
import { defineTexts } from '../../../src-renderer/i18n/texts.ts';

const root = new URL('../../../src-renderer/', import.meta.url);

interface Tree {
  readonly [key: string]: string | Tree;
}
interface Resource {
  readonly name: string;
  readonly de: ReadonlyMap<string, string>;
  readonly en: ReadonlyMap<string, string>;
}

function flat(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
  );
}
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

async function load(folder: string, language: 'de' | 'en'): Promise<Map<string, string>> {
  const file: Record<string, unknown> = await import(
    new URL(`${folder}/${language}.ts`, root).href
  );
  const tree = file[language];
  if (!isTree(tree)) throw new Error(`${folder}/${language}.ts exports no ${language}`);
  return new Map(flat(tree));
}

const folders = [
  'app',
  ...readdirSync(new URL('features/', root)).map((feature) => `features/${feature}`),
].filter((folder) => readdirSync(new URL(`${folder}/`, root)).includes('de.ts'));
const resources: readonly Resource[] = await Promise.all(
  folders.map(async (name) => ({ name, de: await load(name, 'de'), en: await load(name, 'en') })),
);
const blanksOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(resources)('the texts of $name', ({ de, en }) => {
  it('have the same keys in German and English', () => {
    expect([...en.keys()].sort()).toEqual([...de.keys()].sort());
  });

  it('fill the same blanks in both languages', () => {
    const different = [...de].filter(
      ([key, text]) => String(blanksOf(text)) !== String(blanksOf(en.get(key) ?? '')),
    );
    expect(different).toEqual([]);
  });

  it('have both forms where they count', () => {
    const one = [...de.keys()].filter((key) => key.endsWith('_one'));
    const missing = one.filter((key) => !de.has(key.replace(/_one$/, '_other')));
    expect(missing).toEqual([]);
  });

  it('address people as Sie, never as du', () => {
    const familiar = [...de].filter(([, text]) => /\b(du|dein\w*|dich|dir)\b/i.test(text));
    expect(familiar).toEqual([]);
  });

  it('are whole: a German sentence is not left over in English', () => {
    const left = [...en].filter(([key, text]) => text === de.get(key) && /[äöüß]/.test(text));
    expect(left.filter(([, text]) => !text.includes('müller'))).toEqual([]);
  });
});

describe('reading a text', () => {
  const texts = defineTexts('test', {
    de: { hello: 'Guten Tag, {name}', hits_one: '{count} Treffer', hits_other: '{count} Treffer!' },
    en: { hello: 'Hello {name}', hits_one: '{count} hit', hits_other: '{count} hits' },
  });

  it('fills its blanks and leaves signs as they are', () => {
    expect(texts.in('de')('hello', { name: '<Müller & Co>' })).toBe('Guten Tag, <Müller & Co>');
  });

  it('chooses the form by the number', () => {
    expect(texts.in('en')('hits', { count: 1 })).toBe('1 hit');
    expect(texts.in('en')('hits', { count: 5 })).toBe('5 hits');
  });
});

describe('the sentence of a refusal', () => {
  it('names levels and days in words', () => {
    const error = {
      code: 'levelTooLow',
      facts: { needed: 'high', reached: 'simple', rule: 8, wayOpen: 'askMoreFactors' },
      requestId: '',
    } as const;
    expect(errorText(error, 'de')).toBe(
      'Dafür ist die Legitimation „hoch“ nötig, erreicht ist „einfach“ (Regel 8). Möglich: weitere Merkmale erfragen.',
    );
    const sent = {
      code: 'duplicateCertificate',
      facts: { day: '2026-03-08' },
      requestId: '',
    } as const;
    expect(errorText(sent, 'de')).toContain('08.03.2026');
  });

  it('shows instants as German clocks do', () => {
    const error = {
      code: 'verificationLocked',
      facts: { until: '2026-07-01T10:00:00.000Z' },
      requestId: '',
    } as const;
    expect(errorText(error, 'de')).toContain('01.07.2026, 12:00');
  });

  it('leaves out a blank without a fact instead of showing its name', () => {
    const bare = { code: 'certificateKindNotSent', facts: {}, requestId: '' } as const;
    expect(errorText(bare, 'de')).toBe('Diese Bescheinigung wird nicht verschickt (Regel 16).');
  });
});

import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A text that occurs nowhere by chance: letters and hexadecimal digits, so that no encoding changes it. */
export const canary = (use: string): string => `KANARIE-${use}-${randomBytes(8).toString('hex')}`;

/** A number that occurs nowhere by chance, for fields that take digits only. */
export const numberCanary = (digits: number): string =>
  [...randomBytes(digits)].map((byte) => String(byte % 10)).join('');

/** A name that nobody has, for fields that look for names. */
export const nameCanary = (): string =>
  `Kanarie${[...randomBytes(12)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')}`;

/** Something that may hold a leak, by a name for people. */
export interface Source {
  readonly name: string;
  readonly content: string | Uint8Array;
}

export interface Leak {
  readonly canary: string;
  readonly source: string;
}

/** Base64 of a text depends on what stands before it: three forms, without the characters at the edges. */
const base64Forms = (text: string): readonly string[] =>
  [0, 1, 2].map((before) => {
    const encoded = Buffer.from(' '.repeat(before) + text, 'utf8').toString('base64');
    return encoded.slice(before === 0 ? 0 : before + 1, -4);
  });

/** The ways a text may stand in a file or an answer, all in lower case. */
const formsOf = (text: string): readonly string[] => [
  text.toLowerCase(),
  Buffer.from(text, 'utf16le').toString('latin1').toLowerCase(),
  Buffer.from(text, 'utf8').toString('hex'),
  ...base64Forms(text).map((form) => form.toLowerCase()),
];

const readable = (content: string | Uint8Array): string =>
  (typeof content === 'string'
    ? content
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1')
  ).toLowerCase();

/**
 * Where canaries stand: as they are, in either case, as UTF-16, hexadecimal or base64. What is encrypted
 * or a keyed digest is not found, and is no leak.
 */
export const findCanaries = (
  sources: Iterable<Source>,
  canaries: readonly string[],
): readonly Leak[] => {
  const sought = canaries.map((text) => ({ text, forms: formsOf(text) }));
  return [...sources].flatMap(({ name, content }) => {
    const all = readable(content);
    return sought
      .filter(({ forms }) => forms.some((form) => all.includes(form)))
      .map(({ text }) => ({ canary: text, source: name }));
  });
};

/** All files below a folder, their names included: a name can leak as well. Sockets and pipes are passed over. */
export function* filesIn(
  folder: string,
  passOver: (path: string) => boolean = () => false,
): Generator<Source> {
  for (const entry of existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []) {
    const path = join(folder, entry.name);
    if (passOver(path)) {
      continue;
    }
    yield { name: `the name of ${path}`, content: entry.name };
    if (entry.isDirectory()) {
      yield* filesIn(path, passOver);
    } else if (entry.isFile()) {
      yield* contentOf(path);
    }
  }
}

/** A file may be gone by the time it is read; then nothing of it is left to find. */
function* contentOf(path: string): Generator<Source> {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) {
    yield { name: path, content: readFileSync(path) };
  }
}

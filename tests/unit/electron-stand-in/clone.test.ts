import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codecSource, decode, encode } from '../../electron-stand-in/clone/codec.ts';

const same = (text: string) => text;
const copy = (value: unknown) => decode(encode(value, same), same);

describe('structured clone as text', () => {
  test('keeps whatever JavaScript can clone', () => {
    const kept = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(kept, (value) => {
        expect(copy(value)).toEqual(structuredClone(value));
      }),
    );
  });

  test('keeps shared and circular references', () => {
    const shared = { name: 'Muster' };
    const circle: Record<string, unknown> = { first: shared, second: shared };
    circle['self'] = circle;
    const copied = Object(copy(circle));
    expect(copied.first).toBe(copied.second);
    expect(copied.self).toBe(copied);
    expect(copied.first).not.toBe(shared);
  });

  test.each([
    ['a function', { work: () => 1 }],
    ['a symbol', Symbol('one')],
    ['a promise', Promise.resolve()],
    ['a weak map', new WeakMap()],
  ])('refuses %s', (_name, value) => {
    expect(() => encode(value, same)).toThrow('An object could not be cloned.');
  });

  test('rewrites strings on both ways, but no keys', () => {
    const written = encode({ app: ['app'] }, (text) => text.toUpperCase());
    expect(decode(written, same)).toEqual({ app: ['APP'] });
    expect(decode(written, (text) => text.toLowerCase())).toEqual({ app: ['app'] });
  });

  test('does not let a key named like a prototype change one', () => {
    const odd: unknown = JSON.parse('{"__proto__":{"polluted":true}}');
    const copied = Object(copy(odd));
    expect(Object.getPrototypeOf(copied)).toBe(Object.prototype);
    expect(Object.keys(copied)).toEqual(['__proto__']);
  });

  test('works from its own source text, as in a page', () => {
    const run = new Function(
      'value',
      `${codecSource}\nconst same = (text) => text;\nreturn decode(encode(value, same), same);`,
    );
    expect(run(new Map([['key', [1n, undefined]]]))).toEqual(new Map([['key', [1n, undefined]]]));
  });
});

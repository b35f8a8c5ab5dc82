/**
 * Structured clone as text, because a browser binding carries only strings. Used on both sides: in Node
 * by import, in the page by the functions' own source. So nothing here may refer to an import or to a
 * constant of the module, and every function is a declaration.
 *
 * As in Electron, what cannot be cloned (functions, symbols, DOM nodes, promises) throws
 * "An object could not be cloned."; class instances arrive as plain objects.
 */

export function bytesToText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}

export function textToBytes(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < characters.length; at += 1) {
    bytes[at] = characters.charCodeAt(at);
  }
  return bytes;
}

/** Everything but objects; undefined if `value` is an object that gets a cell of its own. */
export function encodePrimitive(value: unknown, rewrite: (text: string) => string): unknown {
  if (value === null || typeof value === 'boolean') {
    return value;
  }
  if (typeof value === 'string') {
    return rewrite(value);
  }
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { n: Object.is(value, -0) ? '-0' : String(value) };
  }
  if (value === undefined) {
    return { u: 1 };
  }
  if (typeof value === 'bigint') {
    return { b: String(value) };
  }
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw new Error('An object could not be cloned.');
  }
  return undefined;
}

export function encodeBinary(value: object): unknown[] | undefined {
  if (value instanceof ArrayBuffer) {
    return ['buffer', bytesToText(new Uint8Array(value))];
  }
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    return ['view', kind, bytesToText(bytes)];
  }
  return undefined;
}

export function encodeObject(value: object, put: (part: unknown) => unknown): unknown[] {
  const binary = encodeBinary(value);
  if (binary !== undefined) {
    return binary;
  }
  if (Array.isArray(value)) {
    return ['array', value.length, Object.entries(value).map(([key, part]) => [key, put(part)])];
  }
  if (value instanceof Date) {
    return ['date', put(value.getTime())];
  }
  if (value instanceof Map) {
    return ['map', Array.from(value, ([key, part]) => [put(key), put(part)])];
  }
  if (value instanceof Set) {
    return ['set', Array.from(value, put)];
  }
  if (value instanceof RegExp) {
    return ['regexp', value.source, value.flags];
  }
  if (value instanceof Error) {
    return ['error', value.name, value.message, value.stack ?? ''];
  }
  if (Object.prototype.toString.call(value) !== '[object Object]') {
    throw new Error('An object could not be cloned.');
  }
  return ['object', Object.entries(value).map(([key, part]) => [key, put(part)])];
}

/** Shared and circular references survive: objects are cells, and values refer to them by number. */
export function encode(value: unknown, rewrite: (text: string) => string): string {
  const cells: unknown[] = [];
  const numbers = new Map<object, number>();
  function put(part: unknown): unknown {
    const primitive = encodePrimitive(part, rewrite);
    if (primitive !== undefined || typeof part !== 'object' || part === null) {
      return primitive;
    }
    const known = numbers.get(part);
    if (known !== undefined) {
      return { r: known };
    }
    const number = cells.length;
    numbers.set(part, number);
    cells.push(null);
    cells[number] = encodeObject(part, put);
    return { r: number };
  }
  const root = put(value);
  return JSON.stringify([root, cells]);
}

export function decodeView(kind: string, bytes: Uint8Array<ArrayBuffer>): unknown {
  const kinds: Record<string, new (buffer: ArrayBuffer) => unknown> = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  };
  const View = kinds[kind];
  if (View === undefined) {
    throw new Error('An object could not be cloned.');
  }
  return new View(bytes.buffer);
}

export function decodeError(name: string, message: string, stack: string): Error {
  const kinds: Record<string, new (message: string) => Error> = {
    EvalError,
    RangeError,
    ReferenceError,
    SyntaxError,
    TypeError,
    URIError,
  };
  const error = new (kinds[name] ?? Error)(message);
  error.stack = stack;
  return error;
}

/** One cell's empty object; `fill` puts its parts in once every cell exists (cycles). */
export function decodeCell(
  written: unknown,
  get: (part: unknown) => unknown,
): { value: unknown; fill: () => void } {
  const cell = Array.isArray(written) ? written : [];
  const kind = String(cell[0]);
  const done = (value: unknown) => ({ value, fill: () => undefined });
  if (kind === 'array') {
    const list: unknown[] = new Array(cell[1]);
    return {
      value: list,
      fill: () => {
        for (const [key, part] of cell[2]) {
          Reflect.set(list, key, get(part));
        }
      },
    };
  }
  if (kind === 'map') {
    const map = new Map();
    return {
      value: map,
      fill: () => {
        for (const [key, part] of cell[1]) {
          map.set(get(key), get(part));
        }
      },
    };
  }
  if (kind === 'set') {
    const set = new Set();
    return {
      value: set,
      fill: () => {
        for (const part of cell[1]) {
          set.add(get(part));
        }
      },
    };
  }
  if (kind === 'object') {
    const object = {};
    return {
      value: object,
      fill: () => {
        for (const [key, part] of cell[1]) {
          const value = get(part);
          Object.defineProperty(object, key, {
            value,
            enumerable: true,
            writable: true,
            configurable: true,
          });
        }
      },
    };
  }
  const leaves: Record<string, () => unknown> = {
    buffer: () => textToBytes(cell[1]).buffer,
    view: () => decodeView(cell[1], textToBytes(cell[2])),
    date: () => new Date(Number(get(cell[1]))),
    regexp: () => new RegExp(cell[1], cell[2]),
    error: () => decodeError(cell[1], cell[2], cell[3]),
  };
  return done(leaves[kind]?.());
}

export function decode(text: string, rewrite: (text: string) => string): unknown {
  const [root, cells] = JSON.parse(text);
  const values: unknown[] = [];
  function get(part: unknown): unknown {
    if (typeof part === 'string') {
      return rewrite(part);
    }
    if (typeof part !== 'object' || part === null) {
      return part;
    }
    if ('r' in part) {
      return values[Number(part.r)];
    }
    if ('n' in part) {
      return Number(part.n);
    }
    return 'b' in part ? BigInt(String(part.b)) : undefined;
  }
  const made = Array.from(cells, (cell) => decodeCell(cell, get));
  for (const { value } of made) {
    values.push(value);
  }
  for (const { fill } of made) {
    fill();
  }
  return get(root);
}

/** The same functions as source text, for the page. */
export const codecSource = [
  bytesToText,
  textToBytes,
  encodePrimitive,
  encodeBinary,
  encodeObject,
  encode,
  decodeView,
  decodeError,
  decodeCell,
  decode,
]
  .map(String)
  .join('\n');

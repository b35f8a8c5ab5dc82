/**
 * Repeatable chance. xoshiro128** 1.1 (Blackman and Vigna 2018, public domain), its state mixed from
 * seed, stream and index with the finaliser of MurmurHash3, so that every household has a stream of its
 * own and one more draw in one never moves another. Not for secrets.
 */
export class Random {
  readonly #state: Uint32Array;

  /**
   * @param seed the run's seed
   * @param stream what is drawn, e.g. `household`
   * @param index which of them
   */
  constructor(seed: number, stream: string, index = 0) {
    this.#state = Uint32Array.of(
      mixed(seed ^ 0x9e3779b9),
      mixed(hashed(stream)),
      mixed(index + 0x85ebca6b),
      mixed(Math.floor(seed / 2 ** 32) ^ 0xc2b2ae35),
    );
    for (let round = 0; round < 16; round += 1) this.#next();
  }

  #next(): number {
    const state = this.#state;
    const [a = 0, b = 0, c = 0, d = 0] = state;
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    state[0] = a ^ d ^ b;
    state[1] = b ^ c ^ a;
    state[2] = c ^ a ^ (b << 9);
    state[3] = rotated(d ^ b, 11);
    return result;
  }

  /** A whole number from 0 up to, not including, `limit`. */
  below = (limit: number): number => Math.floor((this.#next() / 2 ** 32) * limit);

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  chance(probability: number): boolean {
    return this.#next() / 2 ** 32 < probability;
  }

  /** @throws RangeError on an empty list */
  pick<T>(from: readonly T[]): T {
    const index = this.below(from.length);
    const [found] = from.slice(index, index + 1);
    if (found === undefined) throw new RangeError('There is nothing to pick from.');
    return found;
  }

  /** One of the keys, each as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = entriesOf(weights);
    let rest = this.#next() / 2 ** 32;
    rest *= entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      rest -= weight;
      if (rest < 0) return key;
    }
    return this.pick(entries.map(([key]) => key));
  }

  /** So many decimal digits. */
  digits(count: number): string {
    return Array.from({ length: count }, () => this.below(10)).join('');
  }

  /** A UUID of the random kind (RFC 9562, version 4). */
  uuid(): string {
    const hex = (bits: number) => bits.toString(16).padStart(8, '0');
    const high = hex(this.#next());
    const middle = hex(((this.#next() & 0xffff0fff) | 0x4000) >>> 0);
    const low = hex(((this.#next() & 0x3fffffff) | 0x80000000) >>> 0);
    const [a, b] = [middle.slice(0, 4), middle.slice(4)];
    return `${high}-${a}-${b}-${low.slice(0, 4)}-${low.slice(4)}${hex(this.#next())}`;
  }
}

const rotated = (value: number, by: number) => (value << by) | (value >>> (32 - by));

function mixed(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** FNV-1a. */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}

function entriesOf<K extends string>(weights: Readonly<Record<K, number>>): [K, number][] {
  const entries: [K, number][] = [];
  for (const key in weights) entries.push([key, weights[key]]);
  return entries;
}

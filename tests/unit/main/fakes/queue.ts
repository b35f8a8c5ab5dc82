/** Values put in one place and awaited in another, each once, in order. */
export class Queue<T> {
  readonly #values: T[] = [];
  readonly #takers: ((value: T) => void)[] = [];

  put(value: T): void {
    const taker = this.#takers.shift();
    if (taker === undefined) {
      this.#values.push(value);
    } else {
      taker(value);
    }
  }

  next(): Promise<T> {
    const [value] = this.#values.splice(0, 1);
    return value === undefined
      ? new Promise((resolve) => {
          this.#takers.push(resolve);
        })
      : Promise.resolve(value);
  }
}

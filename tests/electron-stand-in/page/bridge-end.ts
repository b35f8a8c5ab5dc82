/**
 * `contextBridge` between the preload's isolated world and the page's world. The two share the document
 * but no object, so calls travel as DOM events under a name that only these scripts know; the browser
 * clones an event's `detail` when it crosses worlds. Dispatching is synchronous, so a call can return a
 * value at once.
 *
 * Injected as source text: everything in here is a self-contained function declaration.
 */

export interface BridgeEnd {
  /** Shows `value` to the other world under `key`. */
  expose(key: string, value: unknown): void;
}

/**
 * One end. `here` and `there` are the names of the events this end hears and sends; `onExpose` is what
 * happens when the other end exposes something.
 */
export function bridgeEnd(
  here: string,
  there: string,
  onExpose: (key: string, value: unknown) => void,
): BridgeEnd {
  const send = EventTarget.prototype.dispatchEvent;
  const Message = CustomEvent;
  const target = document;
  const functions = new Map<number, (...values: unknown[]) => unknown>();
  const known = new Map<unknown, number>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const answers: unknown[] = [];
  let last = 0;

  function post(message: unknown): void {
    Reflect.apply(send, target, [new Message(there, { detail: message })]);
  }

  function failure(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
  }

  function packPromise(promise: Promise<unknown>): unknown {
    last += 1;
    const id = last;
    promise.then(
      (value) => post({ kind: 'settle', id, value: pack(value, 0) }),
      (error: unknown) => post({ kind: 'settle', id, failed: failure(error) }),
    );
    return ['promise', id];
  }

  function packFunction(value: (...values: never[]) => unknown): unknown {
    const id = known.get(value) ?? last + 1;
    last = Math.max(last, id);
    known.set(value, id);
    functions.set(id, (...values) => Reflect.apply(value, undefined, values));
    return ['function', id];
  }

  /** Functions and promises become numbers, plain objects lose their prototype, the rest is cloned. */
  function pack(value: unknown, depth: number): unknown {
    if (depth > 1000) {
      throw new Error('Electron contextBridge recursion depth exceeded.');
    }
    if (callable(value)) {
      return packFunction(value);
    }
    if (value instanceof Promise) {
      return packPromise(value);
    }
    if (Array.isArray(value)) {
      return ['array', value.map((part) => pack(part, depth + 1))];
    }
    if (value !== null && typeof value === 'object' && plain(value)) {
      return ['object', Object.entries(value).map(([key, part]) => [key, pack(part, depth + 1)])];
    }
    try {
      return ['value', structuredClone(value)];
    } catch {
      throw new Error('An object could not be cloned.');
    }
  }

  function callable(value: unknown): value is (...values: never[]) => unknown {
    return typeof value === 'function';
  }

  function plain(value: object): boolean {
    return (
      Object.prototype.toString.call(value) === '[object Object]' && !(value instanceof Promise)
    );
  }

  function remote(id: number): (...values: unknown[]) => unknown {
    return (...values) => {
      post({ kind: 'call', id, values: values.map((value) => pack(value, 0)) });
      const answer = answers.pop();
      if (Array.isArray(answer) && answer[0] === 'returned') {
        return unpack(answer[1]);
      }
      throw new Error(Array.isArray(answer) ? String(answer[1]) : 'The other world is gone.');
    };
  }

  function unpack(packed: unknown): unknown {
    const [kind, content] = Array.isArray(packed) ? packed : [];
    if (kind === 'function') {
      return remote(Number(content));
    }
    if (kind === 'promise') {
      return new Promise((resolve, reject) => {
        waiting.set(Number(content), { resolve, reject });
      });
    }
    if (kind === 'array') {
      return Object.freeze(content.map(unpack));
    }
    if (kind === 'object') {
      const entries: [string, unknown][] = content;
      return Object.freeze(Object.fromEntries(entries.map(([key, part]) => [key, unpack(part)])));
    }
    return content;
  }

  function answerCall(id: number, values: readonly unknown[]): void {
    const called = functions.get(id);
    try {
      const value = called?.(...values.map(unpack));
      post({ kind: 'answer', answer: ['returned', pack(value, 0)] });
    } catch (error) {
      post({ kind: 'answer', answer: ['threw', failure(error)] });
    }
  }

  function settle(id: number, message: { value?: unknown; failed?: string }): void {
    const promise = waiting.get(id);
    waiting.delete(id);
    if (message.failed === undefined) {
      promise?.resolve(unpack(message.value));
    } else {
      promise?.reject(new Error(message.failed));
    }
  }

  target.addEventListener(here, (event) => {
    const message = event instanceof Message ? event.detail : undefined;
    if (message?.kind === 'call') {
      answerCall(message.id, message.values);
    } else if (message?.kind === 'answer') {
      answers.push(message.answer);
    } else if (message?.kind === 'settle') {
      settle(message.id, message);
    } else if (message?.kind === 'expose') {
      onExpose(message.key, unpack(message.value));
    }
  });

  return {
    expose(key, value) {
      post({ kind: 'expose', key, value: pack(value, 0) });
    },
  };
}

/** The page's end, run in the page's own world before any script of the page. Top frame only. */
export function pageWorld(here: string, there: string): void {
  if (window !== window.top) {
    return;
  }
  bridgeEnd(here, there, (key, value) => {
    if (key in window) {
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    }
    Object.defineProperty(window, key, { value, enumerable: true });
  });
}

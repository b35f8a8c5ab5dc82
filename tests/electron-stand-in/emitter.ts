import { EventEmitter } from 'node:events';

type Listener = (...values: never[]) => void;

/**
 * An event emitter that knows which events exist. Listening to an event that the stand-in neither emits
 * nor knows to be impossible here is an error, like any other missing part.
 */
export class KnownEvents {
  private readonly emitter = new EventEmitter();
  private readonly ownerName: string;
  private readonly known: ReadonlySet<string>;

  constructor(owner: string, known: readonly string[]) {
    this.ownerName = owner;
    this.known = new Set(known);
  }

  on(event: string, listener: Listener): this {
    this.emitter.on(this.checked(event), this.callable(listener));
    return this;
  }

  addListener(event: string, listener: Listener): this {
    return this.on(event, listener);
  }

  once(event: string, listener: Listener): this {
    this.emitter.once(this.checked(event), this.callable(listener));
    return this;
  }

  off(event: string, listener: Listener): this {
    this.emitter.off(this.checked(event), this.callable(listener));
    return this;
  }

  removeListener(event: string, listener: Listener): this {
    return this.off(event, listener);
  }

  removeAllListeners(event: string): this {
    this.emitter.removeAllListeners(this.checked(event));
    return this;
  }

  listenerCount(event: string): number {
    return this.emitter.listenerCount(this.checked(event));
  }

  emit(event: string, ...values: readonly unknown[]): boolean {
    return this.emitter.emit(this.checked(event), ...values);
  }

  /** Emits an event that listeners may refuse; true if one did. */
  emitPreventable(event: string, ...values: readonly unknown[]): boolean {
    const given = new PreventableEvent();
    this.emit(event, given, ...values);
    return given.defaultPrevented;
  }

  private checked(event: string): string {
    if (!this.known.has(event)) {
      throw new Error(
        `The Electron stand-in does not implement the event ${this.ownerName}#${event}`,
      );
    }
    return event;
  }

  private callable(listener: Listener): (...values: unknown[]) => void {
    const known = callables.get(listener);
    if (known !== undefined) {
      return known;
    }
    const call = (...values: unknown[]) => {
      Reflect.apply(listener, this, values);
    };
    callables.set(listener, call);
    return call;
  }
}

const callables = new WeakMap<Listener, (...values: unknown[]) => void>();

/** What Electron hands to listeners that may call `preventDefault()`. */
export class PreventableEvent {
  defaultPrevented = false;

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

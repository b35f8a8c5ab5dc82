/**
 * A view of `target` in which asking for anything that is not there throws. Without it a missing part
 * of Electron would read as `undefined`, and a test could pass because nothing happened.
 */
export const closed = <T extends object>(name: string, target: T): T =>
  new Proxy(target, {
    get(object, key, receiver) {
      if (key in object || typeof key === 'symbol' || harmless.has(key)) {
        const value: unknown = Reflect.get(object, key, receiver);
        return value;
      }
      throw new Error(`The Electron stand-in does not implement ${name}.${key}`);
    },
    set(object, key, value) {
      if (key in object) {
        return Reflect.set(object, key, value);
      }
      throw new Error(`The Electron stand-in does not implement ${name}.${String(key)}`);
    },
  });

/** Asked of any object by the language, by inspection, or by module interop. */
const harmless = new Set(['then', 'toJSON', '__esModule', 'default', 'constructor', 'inspect']);

/** For a function of Electron that exists here with fewer possibilities. */
export const notImplemented = (what: string): never => {
  throw new Error(`The Electron stand-in does not implement ${what}`);
};

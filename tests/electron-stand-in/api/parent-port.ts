import '../compile-cache.ts';
import { EventEmitter } from 'node:events';

/**
 * Loaded first in a forked service: gives it `process.parentPort`, as Electron's utility process has, and
 * lets it end when its parent is gone. Messages wait until somebody listens.
 */
class ParentPort extends EventEmitter {
  private readonly early: unknown[] = [];

  constructor() {
    super();
    process.on('message', (message) => {
      const data: unknown = Reflect.get(Object(message), 'data');
      if (this.listenerCount('message') === 0) {
        this.early.push(data);
      } else {
        this.emit('message', { data, ports: [] });
      }
    });
    this.on('newListener', (event) => {
      if (event === 'message') {
        setImmediate(() => {
          for (const data of this.early.splice(0)) {
            this.emit('message', { data, ports: [] });
          }
        });
      }
    });
  }

  postMessage(message: unknown): void {
    process.send?.({ data: message });
  }
}

Object.defineProperty(process, 'parentPort', { value: new ParentPort(), enumerable: true });
Object.defineProperty(process, 'type', { value: 'utility', enumerable: true });
process.on('disconnect', () => process.exit(0));

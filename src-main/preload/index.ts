import { contextBridge, ipcRenderer } from 'electron';
import { eventChannel, requestChannel } from '#shared/desk-contract/bridge.ts';

/**
 * The whole bridge: `window.desk.request` and `window.desk.subscribe`, nothing else. Types are those of
 * `DeskBridge`; main parses everything, so nothing is checked here.
 */

type Listener = (payload: unknown) => void;
const listeners = new Map<string, Set<Listener>>();

ipcRenderer.on(eventChannel, (_event, message: { event: string; payload: unknown }) => {
  for (const listener of listeners.get(message.event) ?? []) {
    listener(message.payload);
  }
});

contextBridge.exposeInMainWorld('desk', {
  request: (route: unknown, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(requestChannel, { route, input }),
  subscribe: (event: string, listener: Listener): (() => void) => {
    const ofEvent = listeners.get(event) ?? new Set();
    listeners.set(event, ofEvent);
    ofEvent.add(listener);
    return () => {
      ofEvent.delete(listener);
    };
  },
});

const { contextBridge, ipcRenderer } = require('electron');

const heard = [];
ipcRenderer.on('event', (_event, ...values) => heard.push(values));

contextBridge.exposeInMainWorld('probe', {
  ask: (channel, ...values) => ipcRenderer.invoke(channel, ...values),
  tell: (channel, ...values) => ipcRenderer.send(channel, ...values),
  heard: () => heard,
  later: (listener) => {
    let told = 0;
    ipcRenderer.on('event', () => {
      told += 1;
      listener(told);
    });
    return () => told;
  },
  add: (left, right) => left + right,
  fail: () => {
    throw new TypeError('on purpose');
  },
  nested: { value: 7, list: [1, 2], date: new Date(0) },
  world: () => ({ sandboxed: process.sandboxed, isolated: process.contextIsolated }),
});

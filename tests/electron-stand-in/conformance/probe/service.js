// Forked by the probe: answers once what it got, then ends on `stop` or with its parent.
process.parentPort.on('message', ({ data }) => {
  if (data === 'stop') {
    process.exit(3);
  }
  process.parentPort.postMessage({
    got: data,
    isMap: data instanceof Map,
    argument: process.argv.at(-1),
    type: process.type,
  });
});
setInterval(() => undefined, 60_000);

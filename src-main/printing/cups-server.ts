import { type RequestOptions, request } from 'node:http';

/** Where `lpstat -H` says CUPS listens: a socket's path, or host and port. */
export const serverAddress = (said: string): RequestOptions | undefined => {
  const text = said.trim();
  if (text.startsWith('/')) {
    return { socketPath: text };
  }
  const [, host, port] = /^\[?([^\s\]]+?)\]?:(\d{1,5})$/.exec(text) ?? [];
  return host === undefined || port === undefined ? undefined : { host, port: Number(port) };
};

/** Posts one IPP message to CUPS; undefined where nobody answers. */
export type PostIpp = (server: RequestOptions, message: Buffer) => Promise<Buffer | undefined>;

const timeoutMillis = 5_000;

export const postIpp: PostIpp = (server, message) =>
  new Promise((resolve) => {
    const headers = { 'content-type': 'application/ipp', host: 'localhost' };
    const options = { ...server, method: 'POST', path: '/jobs', headers, timeout: timeoutMillis };
    const asked = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => resolve(undefined));
      response.on('end', () =>
        resolve(response.statusCode === 200 ? Buffer.concat(chunks) : undefined),
      );
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(undefined));
    asked.end(message);
  });

import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A cable to a database server that can be cut and mended. */
export interface Cable {
  /** The database's address through the cable. */
  readonly url: string;
  cut(): void;
  mend(): void;
  remove(): Promise<void>;
}

/** @param url `postgres://…` on this computer */
export const layCable = async (url: string): Promise<Cable> => {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let isCut = false;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // Cutting is the purpose.
    socket.on('error', () => undefined);
    return socket;
  };
  const server = createServer((near) => {
    keep(near);
    if (isCut) {
      near.destroy();
      return;
    }
    const far = keep(connect(Number(target.port), target.hostname));
    near.pipe(far).pipe(near);
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const cutAll = () => {
    for (const socket of sockets) {
      socket.destroy();
    }
  };
  return {
    url: through.href,
    cut: () => {
      isCut = true;
      cutAll();
    },
    mend: () => {
      isCut = false;
    },
    remove: async () => {
      cutAll();
      server.close();
      await once(server, 'close');
    },
  };
};

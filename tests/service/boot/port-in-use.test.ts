import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SettableClock } from '#shared/domain/clock.ts';
import { startAlone } from '../../../src-service/boot/alone.ts';
import { StartRefused } from '../../../src-service/boot/environment.ts';
import { TEST_NOW } from '../harness/facts.ts';

it('the service alone says which port is taken, and gives its data folder back', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hek-alone-'));
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const start = () =>
    startAlone(
      { PORT: String(port), DATA_FOLDER: folder, MEMBERS: '50' },
      new SettableClock(TEST_NOW),
      'test',
    );
  try {
    const refused = await start().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StartRefused);
    expect(refused).toMatchObject({
      message: `Port ${port} of 127.0.0.1 cannot be used: another program listens there. End that program, or set PORT to another number.`,
    });
    expect(await readdir(folder)).not.toContain('database.lock');
    other.close();
    await once(other, 'close');
    // What was made meanwhile is whole: the next start goes on with it.
    await (await start()).stop();
  } finally {
    other.close();
    await rm(folder, { recursive: true });
  }
});

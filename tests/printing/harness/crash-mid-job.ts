import { userInfo } from 'node:os';
import { postIpp } from '../../../src-main/printing/cups-server.ts';
import { CupsSpooler } from '../../../src-main/printing/cups-spooler.ts';
import { OpenJobs } from '../../../src-main/printing/open-jobs.ts';
import { commandRunner } from '../../../src-main/printing/run-command.ts';

/**
 * A program that dies as soon as its letter is with the spooler: `node crash-mid-job.ts PRINTER FILE`, the
 * letter on standard input. CUPS and the temporary folder come from the environment.
 */
const [printerId = '', path = ''] = process.argv.slice(2);
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const spooler = new CupsSpooler(
  commandRunner({ LC_ALL: 'C' }),
  postIpp,
  userInfo().username,
  async () => '',
);
const bytes = Buffer.concat(chunks);
const spooled = await spooler.submit({ printerId, title: 'HEK-00000000', copies: 1, bytes });
if (spooled.ok) {
  await new OpenJobs(path).add({ printerId, spoolId: spooled.value });
}
process.kill(process.pid, 'SIGKILL');

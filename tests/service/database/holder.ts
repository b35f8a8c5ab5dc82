import { SettableClock } from '#shared/domain/clock.ts';
import { claimFolder } from '../../../src-service/database/folder/claim-folder.ts';

/** A second process: claims the folder it is told, says so, and stays until it is ended. */
await claimFolder(process.argv[2] ?? '', new SettableClock(0));
process.stdout.write('claimed\n');
setInterval(() => undefined, 60_000);

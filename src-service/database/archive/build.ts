import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { today } from '#shared/domain/dates.ts';
import { Day } from '#shared/service-contract/vocabulary.ts';
import { makeArchive } from './make-archive.ts';

/** `node src-service/database/archive/build.ts [--members N] [--seed S] [--as-of DATE] [--out FILE]` */
const Options = z.object({
  members: z.coerce.number().int().min(50).max(1_000_000),
  seed: z.coerce.number().int(),
  asOf: Day,
  out: z.string().min(1),
});

const { values } = parseArgs({
  options: {
    members: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    'as-of': { type: 'string', default: today({ now: () => Date.now() }) },
    out: { type: 'string', default: 'out/app/archive/training-members.tar' },
  },
});
const { out, ...options } = Options.parse({ ...values, asOf: values['as-of'] });

const begin = performance.now();
const archive = await makeArchive(options);
await mkdir(dirname(out), { recursive: true });
// Never half a file under the name that a first start looks for.
await writeFile(`${out}.part`, archive);
await rename(`${out}.part`, out);
const seconds = ((performance.now() - begin) / 1_000).toFixed(1);
console.log(
  `${out}: ${options.members} members as of ${options.asOf}, ${Math.round(archive.length / 1e6)} MB, ${seconds} s`,
);

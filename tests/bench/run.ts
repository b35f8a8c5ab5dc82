import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';

/**
 * `npm run bench`: every measurement in a process of its own, one after the other. Prints one JSON line
 * per figure as it comes, then a table. It judges nothing by its exit code: figures of a busy machine are
 * read by people. `--members N` measures lookups among so many on PostgreSQL instead of 5,000 embedded.
 */
const benches = [
  'bundle',
  'router',
  'letters',
  'printing',
  'lookup',
  'window',
  'timeline',
] as const;

const Figure = z.object({
  figure: z.string(),
  unit: z.string(),
  value: z.number(),
  baseline: z.number().optional(),
  ratio: z.number().optional(),
  limit: z.number().optional(),
  least: z.number().optional(),
});
type Figure = z.infer<typeof Figure>;

const say = (text: string) => process.stdout.write(`${text}\n`);

const { values, positionals: wanted } = parseArgs({
  options: { members: { type: 'string' } },
  allowPositionals: true,
});

const commandOf = (name: string): string[] =>
  name === 'lookup' && values.members !== undefined
    ? ['lookup-scale.ts', `--members=${values.members}`]
    : [`${name}.ts`];

const run = async (name: string): Promise<Figure[]> => {
  const [file = '', ...options] = commandOf(name);
  const child = spawn(process.execPath, [join(import.meta.dirname, file), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const figures: Figure[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    say(line);
    if (line.startsWith('{"figure"')) {
      figures.push(Figure.parse(JSON.parse(line)));
    }
  }
  return figures;
};

const figures: Figure[] = [];
for (const name of benches) {
  if (wanted.length === 0 || wanted.includes(name)) {
    figures.push(...(await run(name)));
  }
}

const cell = (value: number | undefined, unit: string) =>
  value === undefined ? '' : `${value} ${unit}`;
const verdict = (value: number, limit?: number, least?: number): string => {
  if (limit !== undefined) {
    return value <= limit ? 'within' : 'ABOVE';
  }
  if (least !== undefined) {
    return value >= least ? 'reached' : 'BELOW';
  }
  return '';
};
const rows = [
  ['figure', 'value', 'baseline', 'ratio', 'limit', ''],
  ...figures.map(({ figure, unit, value, baseline, ratio, limit, least }) => [
    figure,
    cell(value, unit),
    cell(baseline, unit),
    ratio === undefined ? '' : String(ratio),
    cell(limit ?? least, unit),
    verdict(value, limit, least),
  ]),
];
const widths = rows[0]?.map((_, column) =>
  Math.max(...rows.map((row) => row[column]?.length ?? 0)),
);
say('');
for (const row of rows) {
  say(row.map((text, column) => text.padEnd(widths?.[column] ?? 0)).join('  '));
}

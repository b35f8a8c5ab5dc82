import PDFDocument from 'pdfkit';
import { type Fonts, loadFonts } from '../../src-service/letters/fonts.ts';
import { renderLetter } from '../../src-service/letters/render-letter.ts';
import { insuranceCertificate, replacementCard } from '../service/letters/sample-letters.ts';

/**
 * How long a letter takes once the service is warm, beside the least that pdfkit can do: an untagged
 * page with one line in the same font. One JSON line per figure, in milliseconds.
 */

const WARM_UP = 20;
const ROUNDS = 150;

type Work = () => Promise<unknown>;

/** Letters and baseline take turns, so that a busy moment falls on both. */
async function measure(works: Readonly<Record<string, Work>>): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>();
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now();
      await work();
      const taken = performance.now() - start;
      if (round >= WARM_UP) times.set(name, [...(times.get(name) ?? []), taken]);
    }
  }
  return times;
}

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((left, right) => left - right)[Math.floor(times.length * share)] ?? 0;

function onePage(fonts: Fonts): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const doc = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, font: '' });
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    doc.registerFont('regular', fonts.regular);
    doc.addPage();
    doc.font('regular').text('Hanseatische Krankenkasse', 72, 72, { lineBreak: false });
    doc.end();
  });
}

const loading = performance.now();
const fonts = await loadFonts('resources');
const loaded = performance.now() - loading;
const training = { fonts, training: true };
const times = await measure({
  baseline: () => onePage(fonts),
  replacementCard: () => renderLetter(replacementCard, training),
  insuranceCertificate: () => renderLetter(insuranceCertificate, training),
});

const rounded = (value: number) => Math.round(value * 100) / 100;
const base = percentile(times.get('baseline') ?? [], 0.5);
console.log(JSON.stringify({ figure: 'letters.fonts', ms: rounded(loaded) }));
for (const [name, taken] of times) {
  const [p50, p95] = [percentile(taken, 0.5), percentile(taken, 0.95)];
  const limit = name === 'baseline' ? {} : { p95Limit: 80, ok: p95 <= 80 };
  const ratio = rounded(p50 / base);
  console.log(
    JSON.stringify({
      figure: `letters.${name}`,
      p50: rounded(p50),
      p95: rounded(p95),
      ratio,
      ...limit,
    }),
  );
}

import PDFDocument from 'pdfkit';
import { type Fonts, loadFonts } from '../../src-service/letters/fonts.ts';
import { renderLetter } from '../../src-service/letters/render-letter.ts';
import { insuranceCertificate, replacementCard } from '../service/letters/sample-letters.ts';
import { percentile, print } from './figures.ts';

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

const baseline = percentile(times.get('baseline') ?? [], 0.95);
print({ figure: 'letters: reading the fonts, once', unit: 'ms', value: loaded });
for (const [name, taken] of times) {
  const value = percentile(taken, 0.95);
  print(
    name === 'baseline'
      ? { figure: 'letters: one plain page, p95', unit: 'ms', value }
      : { figure: `letters: ${name}, p95`, unit: 'ms', value, baseline, limit: 80 },
  );
}

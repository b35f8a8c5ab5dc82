import { createHash } from 'node:crypto';
import { Random } from '../database/synthetic/random.ts';
import type { Fonts } from '../letters/fonts.ts';
import { fillUp } from './fill-up.ts';
import { type PageModel, STAMP } from './page-model.ts';
import { photograph } from './photo.ts';
import { scan } from './scan.ts';
import { paper } from './templates.ts';

export interface PageRequest {
  readonly seed: number;
  readonly documentId: string;
  /** From 1. */
  readonly page: number;
  readonly title: string;
  readonly mediaType: 'application/pdf' | 'image/jpeg';
  /** ISO day on which the document was sent. */
  readonly createdOn: string;
  /** How large the page was when it was received. */
  readonly sizeBytes: number;
}

export interface RenderedPage {
  readonly bytes: Uint8Array;
  readonly mediaType: 'application/pdf' | 'image/jpeg';
  /** Of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

/**
 * One page of a synthetic upload, as large as the record says it was received (domain rule 13). Nothing
 * of it is stored: the same request gives the same bytes. Every page says MUSTER.
 * @throws RangeError if the page does not fit into so few bytes
 */
export async function renderPage(
  request: PageRequest,
  options: { readonly fonts: Fonts },
): Promise<RenderedPage> {
  const { seed, documentId, page, mediaType, createdOn, sizeBytes } = request;
  const random = new Random(seed, documentId, page);
  const model = pageModel(request, random);
  const drawn =
    mediaType === 'application/pdf'
      ? await scan(model, createdOn, options.fonts)
      : photograph(model, options.fonts, random);
  const bytes = fillUp(drawn, mediaType, sizeBytes);
  return { bytes, mediaType, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function pageModel(request: PageRequest, random: Random): PageModel {
  return {
    title: request.title,
    paper: random.pick([
      [250, 249, 245],
      [247, 246, 240],
      [252, 252, 250],
    ] as const),
    skew: random.between(-12, 12) / 10,
    marks: [
      ...paper({ ...request, random }),
      {
        kind: 'text',
        text: 'MUSTER',
        x: 58,
        y: 220,
        size: 110,
        face: 'bold',
        colour: STAMP,
        angle: 52,
        opacity: 0.13,
      },
    ],
  };
}

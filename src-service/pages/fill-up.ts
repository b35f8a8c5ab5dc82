/** JPEG: start of image, and a comment (ITU-T T.81, table B.1). */
const START_OF_IMAGE = [0xff, 0xd8] as const;
const COMMENT = [0xff, 0xfe] as const;
const MOST_IN_COMMENT = 0xffff;

/**
 * A rendered page with as many bytes as the upload had: what a viewer shows stays the same. JPEG takes
 * comment segments, PDF a comment before a second end of file (ISO 32000-1, 7.2.3 and 7.5.5).
 * @throws RangeError if the page alone is larger, or so nearly as large that no comment fits
 */
export function fillUp(
  bytes: Uint8Array,
  mediaType: 'application/pdf' | 'image/jpeg',
  sizeBytes: number,
): Uint8Array {
  const missing = sizeBytes - bytes.length;
  if (missing === 0) return bytes;
  if (missing < 0) throw new RangeError('A page is larger than its record says.');
  return mediaType === 'image/jpeg' ? withComments(bytes, missing) : withTail(bytes, missing);
}

function withComments(bytes: Uint8Array, missing: number): Uint8Array {
  const segments: Buffer[] = [];
  let left = missing;
  while (left > 0) {
    // A segment has four bytes at least, so none may leave fewer.
    const whole = left > MOST_IN_COMMENT + COMMENT.length;
    const size = whole ? Math.min(MOST_IN_COMMENT, left - 4) : left;
    if (size < 4) throw new RangeError('A page cannot be filled up by so little.');
    const segment = Buffer.alloc(size);
    segment.set(COMMENT);
    segment.writeUInt16BE(size - COMMENT.length, COMMENT.length);
    segments.push(segment);
    left -= size;
  }
  const start = START_OF_IMAGE.length;
  return Buffer.concat([bytes.subarray(0, start), ...segments, bytes.subarray(start)]);
}

function withTail(bytes: Uint8Array, missing: number): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const [end] = /startxref\n\d+\n%%EOF\n?$/u.exec(text) ?? [];
  if (end === undefined) throw new Error('A PDF of ours does not end as a PDF does.');
  const fill = missing - `\n%\n${end}`.length;
  if (fill < 0) throw new RangeError('A page cannot be filled up by so little.');
  return Buffer.concat([bytes, Buffer.from(`\n%${'.'.repeat(fill)}\n${end}`, 'latin1')]);
}

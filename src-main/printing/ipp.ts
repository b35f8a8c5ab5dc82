/**
 * As much of IPP (RFC 8010, RFC 8011) as it takes to ask CUPS for the state of one job. `lpstat` does not
 * tell a job that was printed from one that was aborted (CUPS 2.4 lists both as `processing-to-stop-point`).
 */

/** RFC 8011 § 5.3.7. */
const jobStates = {
  3: 'pending',
  4: 'held',
  5: 'processing',
  6: 'stopped',
  7: 'cancelled',
  8: 'aborted',
  9: 'completed',
} as const;
export type IppJobState = (typeof jobStates)[keyof typeof jobStates];

export type IppAnswer =
  | { readonly kind: 'job'; readonly state: IppJobState; readonly message: string }
  | { readonly kind: 'notFound' }
  /** Another status, or bytes that are no IPP. */
  | { readonly kind: 'other' };

const tags = {
  end: 0x03,
  enum: 0x23,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  name: 0x42,
};
const getJobAttributes = 0x0009;
const notFound = 0x0406;

const attribute = (tag: number, name: string, value: string): Buffer => {
  const [nameBytes, valueBytes] = [Buffer.from(name), Buffer.from(value)];
  const lengths = [Buffer.alloc(2), Buffer.alloc(2)] as const;
  lengths[0].writeUInt16BE(nameBytes.length);
  lengths[1].writeUInt16BE(valueBytes.length);
  return Buffer.concat([Buffer.from([tag]), lengths[0], nameBytes, lengths[1], valueBytes]);
};

/** The request for state and message of a job of CUPS. */
export const jobStateRequest = (jobNumber: number, userName: string): Buffer =>
  Buffer.concat([
    Buffer.from([2, 0, 0, getJobAttributes, 0, 0, 0, 1, 1]),
    attribute(tags.charset, 'attributes-charset', 'utf-8'),
    attribute(tags.language, 'attributes-natural-language', 'en'),
    attribute(tags.uri, 'job-uri', `ipp://localhost/jobs/${jobNumber}`),
    attribute(tags.name, 'requesting-user-name', userName),
    attribute(tags.keyword, 'requested-attributes', 'job-state'),
    // Without a name: another value of the same attribute.
    attribute(tags.keyword, '', 'job-printer-state-message'),
    Buffer.from([tags.end]),
  ]);

interface Attribute {
  readonly tag: number;
  readonly name: string;
  readonly value: Buffer;
}

/** The attributes of a message; throws `RangeError` where it ends too early. */
const attributesOf = (message: Buffer): readonly Attribute[] => {
  const attributes: Attribute[] = [];
  let at = 8;
  while (at < message.length) {
    const tag = message.readUInt8(at);
    at += 1;
    // Tags below 0x10 only divide groups.
    if (tag >= 0x10) {
      const nameEnd = at + 2 + message.readUInt16BE(at);
      const valueEnd = nameEnd + 2 + message.readUInt16BE(nameEnd);
      const name = message.toString('utf8', at + 2, nameEnd);
      attributes.push({ tag, name, value: message.subarray(nameEnd + 2, valueEnd) });
      at = valueEnd;
    }
  }
  return attributes;
};

const isJobState = (value: number): value is keyof typeof jobStates =>
  Object.hasOwn(jobStates, value);

/** Reads the answer to `jobStateRequest`; never throws. */
export const readJobAnswer = (message: Buffer): IppAnswer => {
  try {
    const status = message.readUInt16BE(2);
    if (status === notFound) {
      return { kind: 'notFound' };
    }
    const attributes = attributesOf(message);
    const state = attributes
      .find(({ name, tag }) => name === 'job-state' && tag === tags.enum)
      ?.value.readInt32BE(0);
    const text = attributes.find(({ name }) => name === 'job-printer-state-message');
    return status < 0x0100 && state !== undefined && isJobState(state)
      ? { kind: 'job', state: jobStates[state], message: text?.value.toString('utf8') ?? '' }
      : { kind: 'other' };
  } catch {
    return { kind: 'other' };
  }
};

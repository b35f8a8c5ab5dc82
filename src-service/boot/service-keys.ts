import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { type AnchorKey, makeAnchorKey } from '../access-log/anchors.ts';
import { DATA_KEY_BYTES } from '../identity/secrets.ts';

/** What must stay the same as long as a database lives. */
export interface ServiceKeys {
  readonly dataKey: Uint8Array;
  readonly anchorKey: AnchorKey;
}

const KeyFile = z.strictObject({
  /** Base64, 32 bytes. */
  dataKey: z.base64(),
  /** PKCS #8, PEM, Ed25519. */
  anchorKey: z.string(),
});

/**
 * Reads the keys beside a database, or makes them at its first start; readable by the owner alone.
 * @throws Error if the file exists and cannot be read or parsed
 */
export const readOrMakeKeys = async (file: string): Promise<ServiceKeys> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') {
      return null;
    }
    throw error;
  });
  return text === null ? makeKeys(file) : parseKeys(text);
};

const parseKeys = (text: string): ServiceKeys => {
  const { dataKey, anchorKey } = KeyFile.parse(JSON.parse(text));
  const privateKey = createPrivateKey(anchorKey);
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  return {
    dataKey: new Uint8Array(Buffer.from(dataKey, 'base64')),
    anchorKey: { privateKey, publicKey },
  };
};

const makeKeys = async (file: string): Promise<ServiceKeys> => {
  const dataKey = new Uint8Array(randomBytes(DATA_KEY_BYTES));
  const anchorKey = makeAnchorKey();
  const content: z.infer<typeof KeyFile> = {
    dataKey: Buffer.from(dataKey).toString('base64'),
    anchorKey: anchorKey.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return { dataKey, anchorKey };
};

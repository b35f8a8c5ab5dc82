import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { DraftCipher } from '../pipeline/parts.ts';

export const DATA_KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

const derive = (dataKey: Uint8Array, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', dataKey, new Uint8Array(), use, DATA_KEY_BYTES));

/** AES-256-GCM; sealed = IV ‖ tag ‖ ciphertext. */
export const makeDraftCipher = (dataKey: Uint8Array): DraftCipher => {
  const key = derive(dataKey, 'drafts');
  return {
    seal: (text) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), body]));
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES));
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      const body = bytes.subarray(IV_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    },
  };
};

/** HMAC-SHA-256 under the database's own key: equal values meet, nobody can guess them offline. */
export const makeDigest = (dataKey: Uint8Array): ((value: string) => string) => {
  const key = derive(dataKey, 'digests');
  return (value) => createHmac('sha256', key).update(value, 'utf8').digest('hex');
};

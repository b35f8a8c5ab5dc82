import type { KvnrPart } from '#shared/domain/kvnr.ts';

/** So many digits make it likely that a KVNR was meant. */
const TELLING_DIGITS = 6;

/**
 * What would be wrong if a text that is nothing else was meant as a KVNR. Only probable: it may as well
 * be a tracking ID or a phone number, so whoever asks has looked for those first.
 */
export const probableKvnrFault = (
  text: string,
): { readonly part: KvnrPart; readonly certain: false } | null => {
  const characters = Array.from(text.replace(/[\s\u00ad\u2010-\u2015-]/gu, ''));
  const [first = '', ...rest] = characters;
  const tail = rest.join('');
  const digits = tail.replace(/\D/gu, '').length;
  if (digits < TELLING_DIGITS || characters.length < 9 || characters.length > 11) {
    return null;
  }
  const part = faultyPart(first, tail, characters.length);
  return part === null ? null : { part, certain: false };
};

const faultyPart = (first: string, tail: string, length: number): KvnrPart | null => {
  const isAllDigits = /^\d+$/.test(tail);
  if (/^[A-Za-z]$/.test(first)) {
    if (isAllDigits) {
      return length === 10 ? 'checkDigit' : 'length';
    }
    return length === 10 && /^[\p{L}\p{N}]+$/u.test(tail) ? 'digits' : null;
  }
  // A phone number begins with a zero; a KVNR begins with a letter.
  return length === 10 && isAllDigits && /^[\p{L}1-9]$/u.test(first) ? 'letter' : null;
};

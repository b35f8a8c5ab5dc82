/** What a telephone system may hand over: digits as people write them, with or without `+`. */
const number = /^\+?[0-9][0-9 ()/.-]{2,38}$/;

/**
 * The caller's number in `hek-service://contact?phone=…`. Anybody can make such a link, so exactly this
 * form counts and nothing else is read from it.
 * @returns null for every other text
 */
export const phoneOfLink = (text: string): string | null => {
  if (!URL.canParse(text)) {
    return null;
  }
  const { protocol, host, pathname, username, password, search, hash } = new URL(text);
  const isContact = protocol === 'hek-service:' && host === 'contact' && /^\/?$/.test(pathname);
  const isPlain = username === '' && password === '' && hash === '';
  const [, given] = /^\?phone=([^&=]*)$/.exec(search) ?? [];
  return isContact && isPlain && given !== undefined ? phoneOf(decoded(given)) : null;
};

/** The number of the newest call that a command line names, as a link or as `--contact=NUMBER`. */
export const phoneOfArguments = (argv: readonly string[]): string | null =>
  argv
    .map((argument) => {
      const [, given] = /^--contact=(.*)$/s.exec(argument) ?? [];
      return given === undefined ? phoneOfLink(argument) : phoneOf(given);
    })
    .findLast((phone) => phone !== null) ?? null;

const phoneOf = (text: string): string | null => {
  const phone = text.trim();
  return number.test(phone) ? phone : null;
};

/** In a telephone number `+` is a plus, never a space. Broken percent signs are no number. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};

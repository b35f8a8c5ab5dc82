interface Frame {
  /** The key or index that is being read. */
  key: string;
  index: number;
  readonly list: boolean;
}

const tokens = /"(?:[^"\\]|\\.)*"\s*:?|[{}[\],\n]|[^\s"{}[\],]+/g;

/** Opens, closes or goes on in a bracket; false if `token` is none of these. */
const isBracketWork = (stack: Frame[], token: string): boolean => {
  const top = stack.at(-1);
  switch (token) {
    case '{':
    case '[':
      stack.push({ key: token === '[' ? '0' : '', index: 0, list: token === '[' });
      return true;
    case '}':
    case ']':
      stack.pop();
      return true;
    case ',':
      if (top?.list) {
        top.index += 1;
        top.key = String(top.index);
      }
      return true;
    default:
      return false;
  }
};

/**
 * Line (from 1) on which each key of a JSON text stands; nested keys as `outer.inner`, entries of lists
 * as `outer.0`. The text must be JSON already: this only finds places, it checks nothing.
 */
export const linesOfKeys = (json: string): ReadonlyMap<string, number> => {
  const lines = new Map<string, number>();
  const stack: Frame[] = [];
  let line = 1;
  for (const [token] of json.matchAll(tokens)) {
    const top = stack.at(-1);
    const isKey = token.endsWith(':') && top !== undefined;
    if (isKey) {
      top.key = String(JSON.parse(token.slice(0, -1).trimEnd()));
    }
    if (isKey || (top?.list && !/^[\]},\n]$/.test(token))) {
      lines.set(stack.map(({ key }) => key).join('.'), line);
    }
    if (!isBracketWork(stack, token)) {
      line += token.split('\n').length - 1;
    }
  }
  return lines;
};

/** Line that the message of a failed `JSON.parse` names, else the last one. */
export const lineOfSyntaxError = (error: unknown, json: string): number => {
  const message = error instanceof Error ? error.message : '';
  const named = /line (\d+)/.exec(message)?.[1];
  const position = /position (\d+)/.exec(message)?.[1];
  if (named !== undefined) {
    return Number(named);
  }
  const upTo = position === undefined ? json : json.slice(0, Number(position));
  return upTo.split('\n').length;
};

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Bytes, after gzip, of the JavaScript that a built renderer loads before its first screen: the scripts
 * and module preloads that its index.html names, and what those import statically.
 */
export const initialJavaScript = (folder: string): number => {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].flatMap(([, path]) =>
    path === undefined ? [] : [path],
  );
  const seen = new Set<string>();
  const visit = (path: string): number => {
    if (seen.has(path)) {
      return 0;
    }
    seen.add(path);
    const code = readFileSync(join(folder, path), 'utf8');
    const imported = [
      ...code.matchAll(
        /(?:^|[;}\s])(?:import|export)[^'"();]*(?:from)?\s*["']\.\/([^"']+\.js)["']/g,
      ),
    ].map(([, name]) => join(path, '..', name ?? ''));
    return gzipSync(code).length + imported.reduce((sum, one) => sum + visit(one), 0);
  };
  return named.reduce((sum, path) => sum + visit(path), 0);
};

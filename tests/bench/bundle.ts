import { initialJavaScript } from '../packaged/initial-javascript.ts';
import { print } from './figures.ts';

/** What the window loads before its first screen, beside the 177 kB that React and a usual share of MUI weigh. */
print({
  figure: 'initial renderer JavaScript, gzip',
  unit: 'kB',
  value: initialJavaScript('out/app/renderer') / 1_000,
  baseline: 177,
  limit: 320,
});

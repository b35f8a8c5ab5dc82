import { refused } from '../outcome.ts';
import type { Spooler } from './spooler.ts';

const unavailable = () => Promise.resolve(refused('printingUnavailable'));

/** Where the program knows no print system: everything is refused with a sentence. */
export const noSpooler: Spooler = {
  printers: unavailable,
  submit: unavailable,
  state: unavailable,
  cancel: unavailable,
};

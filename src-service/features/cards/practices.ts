import type { ReadHandler } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';

/** So many fit below the field; whoever sees more types more. */
const MOST = 6;

/** The directory of practices: no lookup of members, so nothing is counted or logged. */
export const practices: ReadHandler<'cards.practices'> = async ({ input, parts }) => {
  const { kim } = parts;
  if (kim === null) {
    return refuse('channelNotAllowed', { rule: 19, wayOpen: 'postOnly' });
  }
  const found = await kim.search(input.text, MOST + 1);
  return { practices: found.slice(0, MOST), more: found.length > MOST };
};
